/** One line for each group of details, so that what is known can be read without opening a form. */
import type { Interview, Person } from '$contract';
import { sameZone, todaysName } from '../../ui/time-zones';
import { count, dayInWords, timeOfDay } from '../../parts/moments';

export const formatNames: Record<NonNullable<Interview['format']>, string> = {
  phone: 'Phone',
  video: 'Video',
  on_site: 'On site',
  panel: 'Panel',
  take_home: 'Take-home task',
  other: 'Other'
};

const joined = (parts: (string | null | false | undefined)[]): string => parts.filter(Boolean).join(' · ');

export function jobLine({ role, company, round }: Pick<Interview, 'role' | 'company' | 'round'>): string {
  const job = role && company ? `${role} at ${company}` : role || company;
  return joined([job, round]);
}

type When = Pick<Interview, 'startsAt' | 'timeZone' | 'durationMinutes' | 'format' | 'place'>;

/** In the interview's own time zone, which is named when it is not the computer's. */
export function whenLine(interview: When, now = new Date()): string {
  const { startsAt, timeZone, durationMinutes, format, place } = interview;
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return joined([
    startsAt && `${dayInWords(startsAt, now, timeZone)}, ${timeOfDay(startsAt, timeZone)}`,
    startsAt && !sameZone(timeZone, here) && todaysName(timeZone).replaceAll('_', ' '),
    durationMinutes !== null && count(durationMinutes, 'minute'),
    format && formatNames[format],
    place
  ]);
}

export function peopleLine(people: readonly Pick<Person, 'name' | 'title'>[]): string {
  const names = people.map(({ name, title }) => (name && title ? `${name} (${title})` : name || title)).filter(Boolean);
  const unnamed = people.length - names.length;
  if (unnamed > 0) names.push(names.length > 0 ? `${unnamed} more` : count(unnamed, 'person', 'people'));
  return names.join(', ');
}

export function textLine(text: string): string {
  const words = text.split(/\s+/).filter(Boolean).length;
  return words === 0 ? '' : count(words, 'word');
}
