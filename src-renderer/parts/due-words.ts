/** Where something due leads and when it is due, in a few words. */
import { formatDaysAway, shortSpan } from '../i18n/formats';
import { t } from '../i18n/messages';
import { library, type Due } from '../store/library.svelte';
import type { Place } from '../store/navigation.svelte';
import { interviewName } from './interview-name';

const dayMs = 86_400_000;
/** Days are said from here on, in hours. */
const daysFrom = 48;

export function duePlace({ interviewId, stage, itemId }: Due): Place {
  const place = { screen: 'interview', id: interviewId, stage } as const;
  return itemId === null ? place : { ...place, item: itemId };
}

/** An interview's name, as the list has it; empty where the list has none of that id. */
export function nameOfInterview(id: string): string {
  const interview = library.interviews.find((each) => each.id === id);
  return interview ? interviewName(interview) : '';
}

export const dueName = ({ interviewId, company, role }: Due): string => nameOfInterview(interviewId) || company || role;

/** `in 5 h`, `today`, `tomorrow`, `3 days ago`. `now` in milliseconds. */
export function dueWhen({ dueAt, dueOn }: Pick<Due, 'dueAt' | 'dueOn'>, now: number): string {
  if (dueAt) {
    const left = Date.parse(dueAt) - now;
    const span = shortSpan(Math.abs(left), daysFrom);
    return left >= 0 ? t('formats.inSpan', { span }) : t('formats.spanAgo', { span });
  }
  if (!dueOn) return '';
  const today = new Date(now);
  const start = Date.UTC(today.getFullYear(), today.getMonth(), today.getDate());
  return formatDaysAway(Math.round((Date.parse(`${dueOn}T00:00:00Z`) - start) / dayMs));
}
