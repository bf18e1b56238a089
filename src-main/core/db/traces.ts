/**
 * Whether the database's file may hold traces of what was erased: SQLite zeroes what it deletes, but copies of moved rows may stay in
 * pages that are in use, until the whole file is written anew. Noted with the erasing itself, in its table.
 */
import type { Database } from 'better-sqlite3';
import { inTransaction, prepared, readRow, type ReadDatabase } from './transaction';

const noted = "target = 'database'";

/** Part of the transaction that erases. */
export const noteTraces = (db: Database): void =>
  void prepared(db, "INSERT OR IGNORE INTO erasures (target, id) VALUES ('database', '')").run();

/** False for a library of before there was erasing. */
export const hasTraces = (db: ReadDatabase): boolean =>
  readRow(db, "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'erasures'") !== undefined &&
  readRow(db, `SELECT 1 FROM erasures WHERE ${noted}`) !== undefined;

/** Writes the whole file anew. Only this thread can: nothing else is done meanwhile, about 15 ms for each MB. */
export function clearTraces(db: Database): void {
  db.exec('VACUUM');
  inTransaction(db, () => void prepared(db, `DELETE FROM erasures WHERE ${noted}`).run());
}
