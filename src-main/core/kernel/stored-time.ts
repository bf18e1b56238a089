/** Times and zones as the database has them. Damage makes of them what is none: then nothing is known, and nothing fails. */
import { timeZone } from '../../contract/common';

/** Milliseconds since 1970; null for what is no moment. */
export function storedMoment(iso: string | null): number | null {
  const moment = iso === null ? NaN : Date.parse(iso);
  return Number.isNaN(moment) ? null : moment;
}

/** The moment as it stands there; null for what is none. */
export const storedInstant = (iso: string | null): string | null => (storedMoment(iso) === null ? null : iso);

/** The zone, or UTC for what is none. */
export const storedZone = (zone: string): string => (timeZone.safeParse(zone).success ? zone : 'UTC');
