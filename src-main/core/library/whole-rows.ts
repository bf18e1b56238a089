/** Rows that are damaged in a copy, taken from snapshots in which they are what they were: their sum says so. */
import BetterSqlite3, { type Database } from 'better-sqlite3';
import { replaceRow } from '../db/replace-row';
import { defineSum, isDamagedSql, sealedTables, type DamagedRow } from '../db/seals';
import { examineAside } from './aside/aside';
import type { StoredRow } from './aside/tasks';
import type { LibraryLayout } from './layout';
import { listSnapshots, snapshotFile } from './snapshots';

/**
 * Writes into a closed copy each row that some snapshot has with the very sum that the damaged one bears. What none has stays damaged,
 * and the program tells of it. Returns the number of rows that were mended.
 */
export async function fetchWholeRows(layout: LibraryLayout, copy: string): Promise<number> {
  let { damagedRows } = await examineAside(copy);
  const found = damagedRows.length;
  for (const snapshot of listSnapshots(layout)) {
    if (damagedRows.length === 0) break;
    const source = openQuietly(snapshotFile(layout, snapshot));
    if (!source) continue;
    try {
      damagedRows = mendFrom(source, copy, damagedRows);
    } finally {
      source.close();
    }
  }
  return found - damagedRows.length;
}

/** Gives those that are still damaged. */
function mendFrom(source: Database, copy: string, damagedRows: readonly DamagedRow[]): DamagedRow[] {
  const db = new BetterSqlite3(copy, { fileMustExist: true });
  try {
    // Nothing may follow from a row that is written anew in its own place.
    for (const pragma of ['foreign_keys = OFF', 'secure_delete = ON']) db.pragma(pragma);
    return db.transaction(() =>
      damagedRows.filter(({ table, rowid }) => {
        const sum = db.prepare(`SELECT sum FROM ${table} WHERE rowid = ?`).pluck().get(rowid);
        const whole = findWhole(source, table, sum);
        if (whole) replaceRow(db, { table, rowid }, whole);
        return !whole;
      })
    )();
  } finally {
    db.close();
  }
}

function findWhole(source: Database, table: string, sum: unknown): StoredRow | undefined {
  try {
    if (!sealedTables(source).has(table)) return undefined;
    const sql = `SELECT * FROM ${table} WHERE sum = ? AND NOT ${isDamagedSql(source, table)}`;
    return source.prepare<unknown[], StoredRow>(sql).get(sum);
  } catch {
    // A page that can't be read: another snapshot may have the row.
    return undefined;
  }
}

function openQuietly(file: string): Database | undefined {
  try {
    const db = new BetterSqlite3(file, { readonly: true, fileMustExist: true });
    defineSum(db);
    return db;
  } catch {
    return undefined;
  }
}
