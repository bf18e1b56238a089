/** Erases things in the trash for good: here in one transaction, then in the snapshots, by the same rules. */
import type { Database } from 'better-sqlite3';
import { inTransaction } from '../db/transaction';
import { erasingChanges, rememberErasure, type Erasure } from './erasure-queries';
import { isUnusedEvidence, onlyOf } from '../views/uses';
import { isGone, type TrashRow } from './queries';

export function erase(db: Database, rows: readonly TrashRow[]): number {
  if (rows.length === 0) return 0;
  return inTransaction(db, () => {
    for (const { kind, id } of rows) {
      if (kind === 'interview') eraseInterview(db, id);
      else remove(db, [{ target: kind, id }]);
    }
    return rows.length;
  });
}

/** Erases an interview with everything that no other interview uses. It need not be in the trash. */
export function eraseInterview(db: Database, id: string): void {
  inTransaction(db, () => {
    const { application, facts, evidence } = onlyOf(db, id);
    remove(db, [{ target: 'interview', id }]);
    remove(db, [
      ...facts.map((fact): Erasure => ({ target: 'fact', id: fact })),
      ...application.map((each): Erasure => ({ target: 'application', id: each }))
    ]);
    // Asked once the rest is gone: what a remaining thing names stays.
    const unused = evidence.filter((file) => isUnusedEvidence(db, file));
    remove(
      db,
      unused.map((file): Erasure => ({ target: 'evidence', id: file }))
    );
  });
}

function remove(db: Database, erasures: readonly Erasure[]): void {
  for (const { sql, parameters } of erasingChanges(db, erasures)) db.prepare(sql).run(...parameters);
  for (const erasure of erasures) if (isGone(db, erasure)) rememberErasure(db, erasure.target, erasure.id);
}
