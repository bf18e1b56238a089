/** Changes a closed copy of the database and writes it anew: nothing of what went is left in its pages then. */
import BetterSqlite3 from 'better-sqlite3';
import { defineSum, keepSums } from '../../db/seals.ts';
import type { Change } from './tasks.ts';

export function rewrite(file: string, changes: readonly Change[]): void {
  const db = new BetterSqlite3(file, { fileMustExist: true });
  try {
    // A row that is damaged already may be touched by what is deleted beside it.
    for (const pragma of [
      'secure_delete = ON',
      'foreign_keys = ON',
      'temp_store = MEMORY',
      'ignore_check_constraints = ON'
    ]) {
      db.pragma(pragma);
    }
    defineSum(db);
    keepSums(db);
    db.transaction(() => {
      for (const { sql, parameters } of changes) db.prepare(sql).run(...parameters);
    })();
    db.exec('VACUUM');
  } finally {
    db.close();
  }
}
