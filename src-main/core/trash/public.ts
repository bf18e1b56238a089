/** What the composition root and the sample may do with the trash. */
import type { Database } from 'better-sqlite3';
import { inTransaction } from '../db/transaction';
import { rememberErasure } from './erasure-queries';
import { eraseInterview, forgetUnusedBlobs } from './queries';

export { startDays } from './days';
export { clearTracesLeft, createFinishErasing, type FinishErasing } from './finish-erasing';

/** Erases an interview for good, in or out of the trash, with all that no other interview uses. */
export function eraseWholeInterview(db: Database, id: string): void {
  inTransaction(db, () => {
    eraseInterview(db, id);
    rememberErasure(db, 'interview', id);
    forgetUnusedBlobs(db);
  });
}
