/** Erases things in the trash for good: here in one transaction, then in the snapshots. */
import type { Database } from 'better-sqlite3';
import { inTransaction } from '../db/transaction';
import { eraseInterview, eraseRow, forgetUnusedBlobs, type TrashRow } from './queries';
import { rememberErasure } from './erasure-queries';

export function erase(db: Database, rows: readonly TrashRow[]): number {
  if (rows.length === 0) return 0;
  return inTransaction(db, () => {
    for (const { kind, id } of rows) {
      if (kind === 'interview') eraseInterview(db, id);
      else eraseRow(db, kind, id);
      rememberErasure(db, kind, id);
    }
    forgetUnusedBlobs(db);
    return rows.length;
  });
}
