/** Points in time that the stages reckon with; how they are said is in `i18n/formats.ts`. */
export { calendarDay, dayInWords, momentInWords, spanInWords, timeOfDay } from '../i18n/formats';

export const addMinutes = (from: Date, minutes: number): Date => new Date(from.getTime() + minutes * 60_000);

export function atHour(onDayOf: Date, hour: number): Date {
  return new Date(onDayOf.getFullYear(), onDayOf.getMonth(), onDayOf.getDate(), hour);
}

/** Eight o'clock after the next sleep; before four at night the same day's morning, an hour later. */
export function nextMorning(now: Date): Date {
  if (now.getHours() < 4) return atHour(now, 9);
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1, 8);
}

/** The calendar day of a moment in the computer's own time zone, `YYYY-MM-DD`. */
export function localDay(at: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

export function count(amount: number, word: string, plural = `${word}s`): string {
  return `${amount} ${amount === 1 ? word : plural}`;
}
