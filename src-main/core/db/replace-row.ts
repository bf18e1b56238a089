/** Writes a row anew in its own place, under the number that it had. For tables that allow no change, and for rows taken from elsewhere. */
import type { Database } from 'better-sqlite3';
import type { DamagedRow } from './seals';

/** `values` by their columns; no column may be left out that has no default. What refers to the row stays only without foreign keys. */
export function replaceRow(
  db: Database,
  { table, rowid }: DamagedRow,
  values: Readonly<Record<string, unknown>>
): void {
  const names = Object.keys(values);
  db.prepare(`DELETE FROM ${table} WHERE rowid = ?`).run(rowid);
  db.prepare(`INSERT INTO ${table} (rowid, ${names.join(', ')}) VALUES (?, ${names.map(() => '?').join(', ')})`).run(
    rowid,
    ...Object.values(values)
  );
}
