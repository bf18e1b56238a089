/** Where something due leads and when it is due, in a few words. */
import type { Due } from '../store/library.svelte';
import type { Place } from '../store/navigation.svelte';
import type { Stage } from '../store/stages';

const stageOf: Record<Due['kind'], Stage> = {
  letter: 'letter',
  wake_up: 'perspective',
  follow_up: 'sent',
  request: 'proof'
};
const dayMs = 86_400_000;

export function duePlace({ kind, interviewId, itemId }: Due): Place {
  const place = { screen: 'interview', id: interviewId, stage: stageOf[kind] } as const;
  return itemId && kind === 'request' ? { ...place, item: itemId } : place;
}

/** `in 5 h`, `today`, `tomorrow`, `3 days ago`. `now` in milliseconds. */
export function dueWhen({ dueAt, dueOn }: Pick<Due, 'dueAt' | 'dueOn'>, now: number): string {
  if (dueAt) {
    const left = Date.parse(dueAt) - now;
    const hours = Math.floor(Math.abs(left) / 3_600_000);
    const minutes = Math.max(1, Math.floor(Math.abs(left) / 60_000));
    const span = hours >= 48 ? `${Math.floor(hours / 24)} days` : hours >= 1 ? `${hours} h` : `${minutes} min`;
    return left >= 0 ? `in ${span}` : `${span} ago`;
  }
  if (!dueOn) return '';
  const today = new Date(now);
  const start = Date.UTC(today.getFullYear(), today.getMonth(), today.getDate());
  const days = Math.round((Date.parse(`${dueOn}T00:00:00Z`) - start) / dayMs);
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  if (days === -1) return 'yesterday';
  return days > 0 ? `in ${days} days` : `${-days} days ago`;
}
