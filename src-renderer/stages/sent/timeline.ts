/** The interview's own history in a few quiet lines, from the interview to its outcome. */
import type { Afterwards, Fit, Interview, Rating } from '$contract';
import { decisionNames } from '../../parts/decisions';
import { calendarDay, dayInWords, momentInWords, timeOfDay } from '../../parts/moments';
import { outcomeNames, sentHowNames } from '../../parts/outcome-names';

interface TimelineEntry {
  id: string;
  /** Sorts the entries; days count as noon. */
  at: number;
  what: string;
  when: string;
  /** What is not done yet: an interview or a follow-up `ahead`, or one whose day went by (`still open`); whatever was noted has happened. */
  left: 'ahead' | 'still open' | null;
}

interface Sources {
  interview: Interview;
  ratings: readonly Rating[];
  fit: Fit | null;
  afterwards: Afterwards | null;
}

/** Oldest first. Undecided is no decision and is left out; so is everything without a time. */
export function timelineOf({ interview, ratings, fit, afterwards }: Sources, now: Date): TimelineEntry[] {
  const entries: TimelineEntry[] = [];
  const moment = (id: string, what: string, at: string | null | undefined): void => {
    if (at) entries.push({ id, what, at: Date.parse(at), when: momentInWords(at, now), left: null });
  };
  const day = (id: string, what: string, on: string | null | undefined, left: TimelineEntry['left']): void => {
    if (on) entries.push({ id, what, at: Date.parse(`${on}T12:00:00`), when: calendarDay(on, now), left });
  };

  if (interview.startsAt) {
    const { startsAt, timeZone } = interview;
    const when = `${dayInWords(startsAt, now, timeZone)} at ${timeOfDay(startsAt, timeZone)}`;
    entries.push({
      id: 'interview',
      at: Date.parse(startsAt),
      what: 'Interview',
      when,
      left: Date.parse(startsAt) <= +now ? null : 'ahead'
    });
  }
  for (const rating of ratings) moment(rating.id, `${ratingNames[rating.kind]}: ${rating.score} of 10`, rating.ratedAt);
  const decided = fit?.history[0];
  if (decided && decided.decision !== 'undecided') {
    moment('decision', `Decision: ${decisionNames[decided.decision].toLowerCase()}`, decided.decidedAt);
  }
  if (afterwards) {
    const how = afterwards.sentHow ? ` ${sentHowNames[afterwards.sentHow].inSentence}` : '';
    moment('sent', `Letter sent${how}`, afterwards.sentAt);
    day(
      'follow-up',
      afterwards.followUpDone ? 'Followed up' : 'Follow up',
      afterwards.followUpOn,
      afterwards.followUpDone ? null : endOf(afterwards.followUpOn) < +now ? 'still open' : 'ahead'
    );
    if (afterwards.outcome) day('outcome', outcomeNames[afterwards.outcome], afterwards.outcomeOn, null);
  }
  return entries.sort((a, b) => a.at - b.at);
}

/** The end of a day of the calendar; no day never ends. */
const endOf = (day: string | null): number => (day ? Date.parse(`${day}T23:59:59.999`) : Infinity);

const ratingNames: Record<Rating['kind'], string> = {
  gut: 'Gut rating',
  second: 'Second rating',
  later: 'Later rating'
};
