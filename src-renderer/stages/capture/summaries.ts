/** One line for each group of details, so that what is known can be read without opening a form. */
import type { Interview, Person } from '$contract';
import { t } from '../../i18n/messages';
import { sameZone, todaysName } from '../../ui/time-zones';
import { dayInWords, timeOfDay } from '../../parts/moments';

export const formatNames: Record<NonNullable<Interview['format']>, string> = {
  phone: t('capture.formatPhone'),
  video: t('capture.formatVideo'),
  on_site: t('capture.formatOnSite'),
  panel: t('capture.formatPanel'),
  take_home: t('capture.formatTakeHome'),
  other: t('capture.formatOther')
};

const joined = (parts: (string | null | false | undefined)[]): string => parts.filter(Boolean).join(' · ');

export function jobLine({ role, company, round }: Pick<Interview, 'role' | 'company' | 'round'>): string {
  const job = role && company ? t('capture.roleAtCompany', { role, company }) : role || company;
  return joined([job, round]);
}

type When = Pick<Interview, 'startsAt' | 'timeKnown' | 'timeZone' | 'durationMinutes' | 'format' | 'place'>;

/** In the interview's own time zone, which is named when it is not the computer's. */
export function whenLine(interview: When, now = new Date()): string {
  const { startsAt, timeKnown, timeZone, durationMinutes, format, place } = interview;
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return joined([
    startsAt &&
      (timeKnown
        ? t('capture.dayAndTime', { day: dayInWords(startsAt, now, timeZone), time: timeOfDay(startsAt, timeZone) })
        : dayInWords(startsAt, now, timeZone)),
    startsAt && timeKnown && !sameZone(timeZone, here) && todaysName(timeZone).replaceAll('_', ' '),
    durationMinutes !== null && t('capture.minutes', { count: durationMinutes }),
    format && formatNames[format],
    place
  ]);
}

export function peopleLine(people: readonly Pick<Person, 'name' | 'title'>[]): string {
  const names = people
    .map(({ name, title }) => (name && title ? t('capture.nameAndTitle', { name, title }) : name || title))
    .filter(Boolean);
  const unnamed = people.length - names.length;
  if (unnamed > 0) names.push(t(names.length > 0 ? 'capture.morePeople' : 'capture.unnamedPeople', { count: unnamed }));
  return names.join(', ');
}

export function textLine(text: string): string {
  const words = text.split(/\s+/).filter(Boolean).length;
  return words === 0 ? '' : t('capture.words', { count: words });
}
