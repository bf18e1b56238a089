/** Whether a database file is whole: what SQLite's own checks find. */
import BetterSqlite3, { type Database } from 'better-sqlite3';
import { sealedTables } from './seals.ts';

/** Table and rowid of the first row that points to nothing; null when every reference holds. */
export function firstForeignKeyProblem(db: Database): string | null {
  const rows = db.pragma('foreign_key_check') as { table: string; rowid: number | null; parent: string }[];
  const first = rows[0];
  return first ? `${first.table} row ${first.rowid ?? '?'} names a missing ${first.parent}` : null;
}

/**
 * The first damage found, or null. `thorough` runs integrity_check (indexes are compared with their tables), else
 * quick_check. Errors other than damage (a full disk, say) are thrown.
 */
export function firstDamage(db: Database, thorough: boolean): string | null {
  try {
    // A value that a text's sum will tell of is no reason to close the whole library.
    db.pragma(`ignore_check_constraints = ${sealedTables(db).size > 0 ? 'ON' : 'OFF'}`);
    const check = thorough ? 'integrity_check(1)' : 'quick_check(1)';
    const found = String(db.pragma(check, { simple: true }));
    if (found !== 'ok' && mendIndexes(db)) return firstForeignKeyProblem(db);
    return found === 'ok' ? firstForeignKeyProblem(db) : found;
  } catch (error) {
    if (isDamage(error)) return (error as Error).message;
    throw error;
  } finally {
    db.pragma('ignore_check_constraints = OFF');
  }
}

const mended = new WeakSet<Database>();

/** Whether the indexes of this database were made anew by `firstDamage`; what a full-text index holds itself may still be wrong. */
export const wereIndexesMended = (db: Database): boolean => mended.has(db);

/**
 * An index says nothing that its table does not say: one that does not fit is made anew. False, and nothing changed, where
 * that did not make the database whole.
 */
function mendIndexes(db: Database): boolean {
  if (db.readonly) return false;
  try {
    db.exec('BEGIN IMMEDIATE; REINDEX');
    for (const name of fullTextIndexes(db)) db.exec(`INSERT INTO "${name}" ("${name}") VALUES ('rebuild')`);
    if (String(db.pragma('integrity_check(1)', { simple: true })) !== 'ok') return false;
    db.exec('COMMIT');
    mended.add(db);
    return true;
  } catch (error) {
    if (isDamage(error) || isConstraint(error)) return false;
    throw error;
  } finally {
    if (db.inTransaction) db.exec('ROLLBACK');
  }
}

const fullTextIndexes = (db: Database): string[] =>
  db
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE 'CREATE VIRTUAL TABLE%USING fts5%'")
    .pluck()
    .all() as string[];

const isConstraint = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_CONSTRAINT');

export function isDamage(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT');
}

/** The same for a file that nobody has open; null when it is whole. Never call it with the live database. */
export function firstDamageInFile(file: string): string | null {
  let db: Database | undefined;
  try {
    db = new BetterSqlite3(file, { readonly: true, fileMustExist: true });
    return firstDamage(db, true);
  } catch (error) {
    if (isDamage(error)) return (error as Error).message;
    throw error;
  } finally {
    db?.close();
  }
}
