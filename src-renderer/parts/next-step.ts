/** What comes next in an interview, by how far it is and what was decided. */
import type { InterviewSummary } from '$contract';
import { nameInterview } from '$shared/interview-name';
import type { MessageKey } from '$shared/messages/catalogue';
import type { Stage } from '../store/stages';

interface NextStep {
  stage: Stage;
  what: MessageKey & `today.${string}`;
}

const letterSteps = {
  recover: 'today.writeRecovery',
  thank_only: 'today.writeThanks',
  decline: 'today.writeDecline',
  undecided: 'today.writeLetter'
} as const;

/** Null where nothing is left to do but wait, or nothing at all. `now` in milliseconds. */
export function nextStep(interview: InterviewSummary, now: number): NextStep | null {
  const { stage, decision, outcome, window } = interview;
  if (outcome !== null && outcome !== 'silence') return null;
  if (stage === 'sent' || window?.sent)
    return decision === 'decline' ? null : { stage: 'sent', what: 'today.noteAnswer' };
  if (window && now < Date.parse(window.opensAt)) return null;
  if (stage === 'letter') return { stage: 'letter', what: 'today.sendLetter' };
  // Whoever thanks or declines needs neither the questions nor proof.
  if (decision === 'thank_only' || decision === 'decline') return { stage: 'letter', what: letterSteps[decision] };
  if (stage === 'capture') {
    const isNew = nameInterview(interview).by === 'new';
    return isNew ? { stage, what: 'today.writeDown' } : { stage: 'perspective', what: 'today.lookAgain' };
  }
  if (stage === 'perspective') return { stage: 'fit', what: 'today.decide' };
  if (stage === 'fit') return { stage: 'debrief', what: 'today.goThrough' };
  if (stage === 'debrief') return { stage: 'proof', what: 'today.findProof' };
  return { stage: 'letter', what: letterSteps[decision] };
}
