/** Lets the trash's days pass: at the start and while the program runs on, and only by a clock that can be believed. */
import type { Database } from 'better-sqlite3';
import { topics } from '../../contract';
import type { Upkeep } from '../kernel/context';
import { errnoOf } from '../library/durable-files';
import type { LibraryClock } from '../library/clock';
import { countRunDay, daysInTrash } from './days-queries';
import { erase } from './erase';
import { pendingErasures } from './erasure-queries';
import type { FinishErasing } from './finish-erasing';
import { listTrash } from './queries';
import { trashDays } from './targets';

const LOOK_EVERY_MS = 60_000;

/** Looks at once and then every minute. `close` waits for what is being erased. */
export function startDays(
  context: Upkeep,
  clock: Pick<LibraryClock, 'look'>,
  finishErasing: FinishErasing
): { close(): Promise<void> } {
  const { db, now, log, commit } = context;
  let finishing: Promise<unknown> = Promise.resolve();
  const look = (): void => {
    try {
      if (clock.look() && commit(topics, () => passDay(db, now())) > 0) finishing = finishErasing();
    } catch (error) {
      log.write('TRASH_DAYS', 'trash', errnoOf(error), error);
    }
  };
  look();
  // What an early end left to do.
  if (pendingErasures(db).length > 0) finishing = finishErasing();
  const timer = setInterval(look, LOOK_EVERY_MS);
  timer.unref();
  return {
    async close() {
      clearInterval(timer);
      await finishing;
    }
  };
}

/**
 * Counts today as a day on which the program ran, and erases what has lain in the trash on 30 of them; gives the number
 * of things. Each day is counted once, whatever order they come in.
 */
function passDay(db: Database, now: Date): number {
  if (!countRunDay(db, now.toISOString().slice(0, 10))) return 0;
  const expired = new Set(daysInTrash(db).flatMap(({ kind, id, days }) => (days >= trashDays ? [kind + id] : [])));
  return erase(
    db,
    listTrash(db).filter(({ kind, id }) => expired.has(kind + id))
  );
}
