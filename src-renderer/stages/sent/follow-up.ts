/** When to ask again: a week after sending, on a working day. */
import { localDay } from '../../parts/moments';

/** The suggested day, `YYYY-MM-DD`: seven days after sending, moved to Monday when that is a weekend. */
export function suggestFollowUp(sentAt: Date): string {
  const day = new Date(sentAt.getFullYear(), sentAt.getMonth(), sentAt.getDate() + 7);
  const weekday = day.getDay();
  const moved = weekday === 6 ? 2 : weekday === 0 ? 1 : 0;
  return localDay(new Date(day.getFullYear(), day.getMonth(), day.getDate() + moved));
}

export function isOverdue(followUpOn: string | null, done: boolean, now: Date): boolean {
  return followUpOn !== null && !done && followUpOn < localDay(now);
}
