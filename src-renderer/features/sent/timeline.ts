/** The interview's own history in a few quiet lines, from the interview to its outcome. */
import type { Afterwards, Fit, Interview, Rating } from '$contract';
import { decisionNames } from '../fit/decisions';
import { calendarDay, dayInWords, momentInWords, timeOfDay } from '../moments';
import { outcomeNames, sentHowNames } from './names';

interface TimelineEntry {
  id: string;
  /** Sorts the entries; days count as noon. */
  at: number;
  what: string;
  when: string;
  /** False for what still lies ahead: an interview or a follow-up; whatever was noted has happened. */
  past: boolean;
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
    if (at) entries.push({ id, what, at: Date.parse(at), when: momentInWords(at, now), past: true });
  };
  const day = (id: string, what: string, on: string | null | undefined, past: boolean): void => {
    if (on) entries.push({ id, what, at: Date.parse(`${on}T12:00:00`), when: calendarDay(on, now), past });
  };

  if (interview.startsAt) {
    const { startsAt, timeZone } = interview;
    const when = `${dayInWords(startsAt, now, timeZone)} at ${timeOfDay(startsAt, timeZone)}`;
    entries.push({
      id: 'interview',
      at: Date.parse(startsAt),
      what: 'Interview',
      when,
      past: Date.parse(startsAt) <= +now
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
      afterwards.followUpDone
    );
    if (afterwards.outcome) day('outcome', outcomeNames[afterwards.outcome], afterwards.outcomeOn, true);
  }
  return entries.sort((a, b) => a.at - b.at);
}

const ratingNames: Record<Rating['kind'], string> = {
  gut: 'Gut rating',
  second: 'Second rating',
  later: 'Later rating'
};
