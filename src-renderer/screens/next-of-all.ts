/** The one thing to do next, of all interviews. */
import type { InterviewSummary } from '$contract';
import type { Message } from '$shared/messages/catalogue';
import { duePlace } from '../parts/due-words';
import { interviewName } from '../parts/interview-name';
import { nextStep } from '../parts/next-step';
import type { Due } from '../store/library.svelte';
import type { Place } from '../store/navigation.svelte';

interface Next {
  what: Message;
  place: Place;
  /** Of the interview. */
  name: string;
  /** Null where no time says that it is next. */
  due: Due | null;
}

/**
 * What is due at a time, the most urgent; else the next step of the interview that was worked on last; else what can be done at any
 * time. The sample waits for everything else. `now` in milliseconds.
 */
export function nextOf(due: readonly Due[], interviews: readonly InterviewSummary[], now: number): Next | null {
  const ofDue = (first: Due | undefined): Next | null => {
    if (!first) return null;
    const interview = interviews.find(({ id }) => id === first.interviewId);
    // A letter that nobody has begun is not sent next: what leads to it is.
    const isUnbegun = first.stage === 'letter' && interview !== undefined && interview.stage !== 'letter';
    const step = isUnbegun ? stepOf([interview], now) : null;
    return (
      (step && { ...step, due: first }) ?? {
        what: first.what,
        place: duePlace(first),
        name: nameOf(first, interviews),
        due: first
      }
    );
  };
  const samples = new Set(interviews.filter(({ isSample }) => isSample).map(({ id }) => id));
  const timed = due.filter(({ dueAt, dueOn }) => dueAt ?? dueOn);
  const own = timed.find(({ interviewId }) => !samples.has(interviewId));
  const ownInterviews = interviews.filter(({ isSample }) => !isSample);
  return ofDue(own) ?? stepOf(ownInterviews, now) ?? ofDue(timed[0]) ?? stepOf(interviews, now) ?? ofDue(due[0]);
}

function stepOf(interviews: readonly InterviewSummary[], now: number): Next | null {
  const byWork = interviews.toSorted(
    (one, other) =>
      Number(one.isSample) - Number(other.isSample) || Date.parse(other.updatedAt) - Date.parse(one.updatedAt)
  );
  for (const interview of byWork) {
    const step = nextStep(interview, now);
    if (!step) continue;
    const place = { screen: 'interview', id: interview.id, stage: step.stage } as const;
    return { what: { key: step.what }, place, name: interviewName(interview), due: null };
  }
  return null;
}

function nameOf({ interviewId, company, role }: Due, interviews: readonly InterviewSummary[]): string {
  const interview = interviews.find(({ id }) => id === interviewId);
  return interview ? interviewName(interview) : company || role;
}
