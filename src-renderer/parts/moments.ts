/** Times in words, the same on every stage: hours and days as people say them, in the reader's own English. */

const language = typeof navigator !== 'undefined' && navigator.language.startsWith('en') ? navigator.language : 'en-GB';
const minute = 60_000;
const dayLength = 24 * 60 * minute;

export const addMinutes = (from: Date, minutes: number): Date => new Date(from.getTime() + minutes * minute);

export function atHour(onDayOf: Date, hour: number): Date {
  return new Date(onDayOf.getFullYear(), onDayOf.getMonth(), onDayOf.getDate(), hour);
}

/** Eight o'clock after the next sleep; before four at night the same day's morning, an hour later. */
export function nextMorning(now: Date): Date {
  if (now.getHours() < 4) return atHour(now, 9);
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1, 8);
}

/** `18:05` or `6:05 PM`, as the reader's English has it. */
export function timeOfDay(at: Date | string, timeZone?: string): string {
  return new Intl.DateTimeFormat(language, { timeStyle: 'short', timeZone }).format(new Date(at));
}

/** `Friday 21 November 2025`, without the year when it is this one. */
export function dayInWords(at: Date | string, now = new Date(), timeZone?: string): string {
  const date = new Date(at);
  const sameYear = yearOf(date, timeZone) === yearOf(now, timeZone);
  const year = sameYear ? undefined : 'numeric';
  return new Intl.DateTimeFormat(language, { weekday: 'short', day: 'numeric', month: 'long', year, timeZone }).format(
    date
  );
}

/** A calendar day (`2025-11-21`) in words; no time zone can move it. */
export function calendarDay(day: string, now = new Date()): string {
  return dayInWords(`${day}T12:00:00Z`, now, 'UTC');
}

/** `today at 18:05`, `yesterday at 9:12`, `tomorrow at 8:00`, else with the day. */
export function momentInWords(at: Date | string, now = new Date()): string {
  const days = Math.round((atHour(new Date(at), 12).getTime() - atHour(now, 12).getTime()) / dayLength);
  const day = { [-1]: 'yesterday', 0: 'today', 1: 'tomorrow' }[days] ?? dayInWords(at, now);
  return `${day} at ${timeOfDay(at)}`;
}

/** `11 hours 20 minutes`, at least one minute; whole days from two days on. */
export function spanInWords(milliseconds: number): string {
  const minutes = Math.max(1, Math.round(milliseconds / minute));
  const hours = Math.floor(minutes / 60);
  if (hours >= 48) return count(Math.round(hours / 24), 'day');
  if (hours === 0) return count(minutes, 'minute');
  return minutes % 60 === 0 ? count(hours, 'hour') : `${count(hours, 'hour')} ${count(minutes % 60, 'minute')}`;
}

/** The calendar day of a moment in the computer's own time zone, `YYYY-MM-DD`. */
export function localDay(at: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

export function count(amount: number, word: string, plural = `${word}s`): string {
  return `${amount} ${amount === 1 ? word : plural}`;
}

function yearOf(at: Date, timeZone?: string): string {
  return new Intl.DateTimeFormat('en', { year: 'numeric', timeZone }).format(at);
}
