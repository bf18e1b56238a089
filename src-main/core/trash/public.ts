/** What the composition root and the sample may do with the trash. */
import type { Database } from 'better-sqlite3';
import { inTransaction } from '../db/transaction';
import { erase } from './erase';
import { eraseInterview, forgetUnusedBlobs, listTrash } from './queries';
import { trashDays } from './targets';

/** Removes the files of evidence that neither the database nor a kept snapshot names. */
export type CollectFiles = () => Promise<unknown>;

/** Erases what has lain in the trash for more than 30 days; gives the number of things. */
export function eraseExpired(db: Database, now: Date): number {
  const limit = new Date(now.getTime() - trashDays * 86_400_000).toISOString();
  return erase(
    db,
    listTrash(db).filter((row) => row.trashedAt < limit)
  );
}

/** Erases an interview for good, in or out of the trash, with all that no other interview uses. */
export function eraseWholeInterview(db: Database, id: string): void {
  inTransaction(db, () => {
    eraseInterview(db, id);
    forgetUnusedBlobs(db);
  });
}
