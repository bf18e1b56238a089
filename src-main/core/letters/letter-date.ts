/** A day as a letter names it in running text. */
import { storedMoment, storedZone } from '../kernel/stored-time';

/** Empty for what is no time. Without the year while it is the present one: the letter itself is dated. */
export function dateIn(at: string, zone: string, { language, now }: { language: string; now: Date }): string {
  const moment = storedMoment(at);
  if (moment === null) return '';
  const [day, timeZone] = [new Date(moment), storedZone(zone)];
  const year = (date: Date): string => new Intl.DateTimeFormat('en', { year: 'numeric', timeZone }).format(date);
  const shown = year(day) === year(now) ? {} : ({ year: 'numeric' } as const);
  return new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', timeZone, ...shown }).format(day);
}
