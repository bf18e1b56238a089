/** Tells the user once, through the system's notices, that a pause is over. */
import type { Upkeep } from '../kernel/context';
import { nowIso } from '../db/transaction';
import { announceEndedPauses } from '../review/public';
import { message } from '../../shared/messages/catalogue';

const MINUTE = 60_000;

/**
 * Looks at once and then every minute; gives back what stops it. A notice may be read by whoever sees the screen, so it
 * names no company and no person. The mark is written before the notice: a crash in between loses it rather than repeats it.
 */
export function startReminders(context: Upkeep): () => void {
  const timer = setInterval(() => remind(context), MINUTE);
  timer.unref();
  remind(context);
  return () => clearInterval(timer);
}

function remind({ commit, now, platform, log }: Upkeep): void {
  try {
    const ended = commit([], (db) => announceEndedPauses(db, nowIso(now)));
    if (ended > 0) platform.notify(message('reminders.pauseOver'), message('reminders.secondLook'));
  } catch (error) {
    log.write('REMINDER', 'reminders', '', error);
  }
}
