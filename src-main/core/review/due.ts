/** What is due of a second look: taking it once the pause is over. */
import type { ReadDatabase } from '../db/transaction';
import { atMoment, isSpokenOf, type DueThing } from '../kernel/kinds/due';
import { storedMoment } from '../kernel/stored-time';
import { message } from '../../shared/messages/catalogue';
import { listOpenPauses } from './queries';

export const pausesDue = (db: ReadDatabase, now: Date): DueThing[] =>
  listOpenPauses(db).flatMap((pause) => {
    const left = (storedMoment(pause.wakeAt) ?? -Infinity) - now.getTime();
    if (!isSpokenOf(left)) return [];
    const overdue = left <= 0;
    return atMoment(pause, message(overdue ? 'due.pauseOver' : 'due.pause'), pause.wakeAt, overdue);
  });
