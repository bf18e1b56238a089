/** The hours in which a letter should go out, counted from the interview's end. */
import type { Interview } from '../../contract';
import { storedMoment } from '../kernel/stored-time';

export type LetterWindow = NonNullable<Interview['window']>;

/** How long an interview is taken to last while its length is unknown, in minutes. */
const ASSUMED_MINUTES = 60;

const HALF_A_DAY = 12 * 3_600_000;

/** The moments that an ISO date of four year digits can name. */
const [FIRST_MOMENT, LAST_MOMENT] = [Date.parse('0001-01-01T00:00:00Z'), Date.UTC(9999, 11, 31, 23, 59, 59, 999)];

interface Timing {
  /** ISO 8601 in UTC; null while no date is known. */
  startsAt: string | null;
  /** False where only the day is known, of which `startsAt` is the noon. */
  timeKnown: boolean;
  durationMinutes: number | null;
  /** When something was marked as sent. */
  sentAt: string | null;
}

/**
 * Opens when the interview ends and closes `windowHours` later (24 by default: Accountemps 2017 and TopResume 2017 both advise
 * to write within a day). Where only the day is known, it opens with the day, and its hours count from the day's end: whoever tells of it
 * has no hour to be held to. Null while no date is known.
 */
export function letterWindow(timing: Timing, windowHours: number): LetterWindow | null {
  const { startsAt, timeKnown, durationMinutes, sentAt } = timing;
  const starts = storedMoment(startsAt);
  if (starts === null) return null;
  const ends = starts + (timeKnown ? (durationMinutes ?? ASSUMED_MINUTES) * 60_000 : HALF_A_DAY);
  return {
    opensAt: moment(timeKnown ? ends : starts - HALF_A_DAY),
    closesAt: moment(ends + windowHours * 3_600_000),
    exact: timeKnown,
    sent: sentAt !== null
  };
}

const moment = (milliseconds: number): string =>
  new Date(Math.max(FIRST_MOMENT, Math.min(milliseconds, LAST_MOMENT))).toISOString();
