/** The hours in which a letter should go out, counted from the interview's end. */
import type { Interview } from '../../contract';
import { storedMoment } from '../kernel/stored-time';

export type LetterWindow = NonNullable<Interview['window']>;

/** How long an interview is taken to last while its length is unknown, in minutes. */
const ASSUMED_MINUTES = 60;

/** The moments that an ISO date of four year digits can name. */
const [FIRST_MOMENT, LAST_MOMENT] = [Date.parse('0001-01-01T00:00:00Z'), Date.UTC(9999, 11, 31, 23, 59, 59, 999)];

interface Timing {
  /** ISO 8601 in UTC; null while no date is known. */
  startsAt: string | null;
  durationMinutes: number | null;
  /** When something was marked as sent. */
  sentAt: string | null;
}

/**
 * Opens when the interview ends and closes `windowHours` later (24 by default: Accountemps 2017 and TopResume 2017 both advise
 * to write within a day). Null while no date is known.
 */
export function letterWindow({ startsAt, durationMinutes, sentAt }: Timing, windowHours: number): LetterWindow | null {
  const starts = storedMoment(startsAt);
  if (starts === null) return null;
  const opens = starts + (durationMinutes ?? ASSUMED_MINUTES) * 60_000;
  return {
    opensAt: moment(opens),
    closesAt: moment(opens + windowHours * 3_600_000),
    sent: sentAt !== null
  };
}

const moment = (milliseconds: number): string =>
  new Date(Math.max(FIRST_MOMENT, Math.min(milliseconds, LAST_MOMENT))).toISOString();
