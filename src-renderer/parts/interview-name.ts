/** How an interview is called on the screen. */
import type { Interview, InterviewSummary } from '$contract';
import { nameInterview, type KnownOfInterview } from '$shared/interview-name';
import { formatShortDay, formatWhen } from '../i18n/formats';
import { t } from '../i18n/messages';

type Known = KnownOfInterview & Pick<Interview, 'timeZone'>;

/** Never empty. */
export function interviewName(interview: Known, now = new Date()): string {
  const name = nameInterview(interview);
  switch (name.by) {
    case 'company':
    case 'role':
      return name.words;
    case 'person':
      return t('library.namedByPerson', { name: name.words });
    case 'day':
      return t('library.namedByDay', { day: dayOf(name.at, interview.timeZone, now) });
    case 'begun':
      return t('library.namedByBeginning', { day: formatShortDay(name.at, now) });
    case 'new':
      return t('frame.newInterview');
  }
}

/** What is said beside its name: the role, unless it is called by that already, and the round. */
export function besideName(interview: Pick<InterviewSummary, 'company' | 'role' | 'round'>): string[] {
  const role = interview.company.trim() === '' ? '' : interview.role;
  return [role, interview.round].filter((part) => part.trim() !== '');
}

/** By the clock of the place where it was. */
function dayOf(instant: string, timeZone: string, now: Date): string {
  const day = new Date(instant);
  const year = day.getFullYear() === now.getFullYear() ? undefined : 'numeric';
  return formatWhen(day, { day: 'numeric', month: 'short', year, timeZone });
}
