/** Compares every text with its sum: at once as far as that takes no time, the rest while the program goes on working. */
import type { Database } from 'better-sqlite3';
import { noticeDamage } from '../db/noticed-damage';
import { damageInSteps } from '../db/seals';

/** A start may take this much longer for it. */
const AT_ONCE_MS = 100;

/** Notices what is damaged; resolves when all of it was looked at, or `ending` was aborted. */
export function checkTexts(db: Database, ending: AbortSignal): Promise<void> {
  const steps = damageInSteps(db);
  const until = performance.now() + AT_ONCE_MS;
  const step = (): boolean => {
    if (ending.aborted || !db.open) return false;
    const { value, done } = steps.next();
    if (value) noticeDamage(db, value);
    return !done;
  };
  while (performance.now() < until) if (!step()) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const go = (): void => {
      try {
        if (step()) setImmediate(go);
        else resolve();
      } catch (error) {
        reject(error as Error);
      }
    };
    setImmediate(go);
  });
}
