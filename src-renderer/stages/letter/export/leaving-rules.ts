/** What leaving decides by itself: what a way out says of the sending, and what of the look before it is new. */
import type { Afterwards } from '$contract';
import type { WayId } from './ways';

/** What the sheet shows of the letter. */
export type SheetView = 'letter' | 'packet' | 'mail';

/** A text for oneself is no letter to anybody. */
export const mayHaveBeenSent = (way: WayId): boolean => way !== 'markdown';

/** How a letter that left in a way has most likely been sent. */
export const howSent = (way: WayId | null): NonNullable<Afterwards['sentHow']> => (way === 'print' ? 'post' : 'email');

/** What the look before leaving found and the screen did not show. */
export const unseen = <Each extends { about: string }>(
  found: readonly Each[],
  shown: readonly { about: string }[]
): Each[] => {
  const known = new Set(shown.map(({ about }) => about));
  return found.filter(({ about }) => !known.has(about));
};

/** Whether the letter left today: only then is the day known on which it was sent. `exported`: newest first. */
export const leftToday = ([newest]: readonly { exportedAt: string }[], now = new Date()): boolean =>
  newest !== undefined && new Date(newest.exportedAt).toDateString() === now.toDateString();
