/** All SQL about the days on which the program ran, by which the trash is emptied. No date decides it. */
import type { Database } from 'better-sqlite3';
import type { Trashable } from '../../contract';
import { prepared, readRows, type ReadDatabase } from '../db/transaction';

/** Counts a day (`YYYY-MM-DD`, UTC) once, however often it comes; false where it was counted before. */
export function countRunDay(db: Database, day: string): boolean {
  if (prepared(db, 'INSERT OR IGNORE INTO run_days (day) VALUES (?)').run(day).changes === 0) return false;
  // What was taken out, or taken out and thrown away again, begins anew.
  prepared(
    db,
    `DELETE FROM trash_days WHERE NOT EXISTS (SELECT 1 FROM trash t
      WHERE t.kind = trash_days.kind AND t.id = trash_days.id AND t.trashed_at = trash_days.trashed_at)`
  ).run();
  prepared(
    db,
    `INSERT INTO trash_days (kind, id, trashed_at, days) SELECT kind, id, trashed_at, 1 FROM trash WHERE true
     ON CONFLICT (kind, id) DO UPDATE SET days = days + 1`
  ).run();
  return true;
}

interface DaysInTrash {
  kind: Trashable;
  id: string;
  /** Days on which the program ran since the thing was thrown away, that one not counted. */
  days: number;
}

export const daysInTrash = (db: ReadDatabase): DaysInTrash[] =>
  readRows<DaysInTrash>(
    db,
    `SELECT t.kind, t.id, coalesce(d.days, 0) AS days FROM trash t
       LEFT JOIN trash_days d ON d.kind = t.kind AND d.id = t.id AND d.trashed_at = t.trashed_at`
  );
