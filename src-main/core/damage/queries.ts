/** All SQL about damaged texts: what they say now, what a snapshot says, and putting that in their place. */
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import type { DamagedText } from '../../contract';
import { replaceRow } from '../db/replace-row';
import { seal, type DamagedRow } from '../db/seals';
import { errnoOf } from '../library/durable-files';
import type { Sought } from '../library/aside/find-row';
import type { StoredRow } from '../library/aside/tasks';
import { inTransaction, readRow, readRows, type ReadDatabase } from '../db/transaction';
import { targetIn } from './targets';

/** Undefined where the row is gone. */
export function describeRow(db: ReadDatabase, { table, rowid }: DamagedRow): DamagedText | undefined {
  const target = targetIn(table);
  if (!target) return undefined;
  const row = readRow<{ id: unknown; interviewId: unknown; label: unknown }>(
    db,
    `SELECT ${target.id} AS id, ${target.interview} AS interviewId, ${target.label} AS label FROM ${table} WHERE rowid = ?`,
    rowid
  );
  if (!row) return undefined;
  const label = [...String(row.label ?? '')].slice(0, 120).join('').trim();
  return { kind: target.kind, row: rowid, id: uuid(row.id), interviewId: uuid(row.interviewId), label };
}

/** A damaged id is none. */
const uuid = (value: unknown): string | null => z.uuid().safeParse(value).data ?? null;

export const readWhole = (db: ReadDatabase, { table, rowid }: DamagedRow): StoredRow | undefined =>
  readRow<StoredRow>(db, `SELECT * FROM ${table} WHERE rowid = ?`, rowid);

/** What a snapshot is to be searched for: the row as it is now, and which keys the library has. */
export function soughtIn(db: ReadDatabase, table: string, now: StoredRow): Sought {
  const names = readRows<{ name: string }>(
    db,
    'SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk',
    table
  ).map(({ name }) => name);
  const rows = readRows<StoredRow>(db, `SELECT ${names.join(', ')} FROM ${table}`);
  return { table, now, keys: rows.map((row) => names.map((name) => row[name])) };
}

/** Whether the row breaks what its table demands. Tried with a twin that is refused in any case, at the latest for its key. */
export function breaksSchema(db: Database, { table, rowid }: DamagedRow): boolean {
  try {
    db.prepare(`INSERT INTO ${table} SELECT * FROM ${table} WHERE rowid = ?`).run(rowid);
  } catch (error) {
    return !/^SQLITE_CONSTRAINT_(PRIMARYKEY|UNIQUE)$/.test(errnoOf(error));
  }
  throw new Error(`A row of ${table} has no key.`);
}

/** Writes the kept values over the damaged row and seals it. What refers to things that are gone by now is left as it is. */
export function mendRow(db: Database, damagedRow: DamagedRow, kept: StoredRow): void {
  const { table, rowid } = damagedRow;
  const known = new Set(db.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(table) as string[]);
  const values = Object.fromEntries(Object.entries(kept).filter(([name]) => name !== 'sum' && known.has(name)));
  const references = new Set(
    db.prepare('SELECT "from" FROM pragma_foreign_key_list(?)').pluck().all(table) as string[]
  );
  inTransaction(db, () => {
    if (targetIn(table)?.frozen) return replaceRow(db, damagedRow, values);
    const names = Object.keys(values).filter((name) => !references.has(name) && name !== 'revision');
    const assignments = names.map((name) => `"${name}" = @${name}`);
    // Windows that show the letter must notice that it is another text.
    if ('revision' in values) assignments.push('revision = max(revision, @revision) + 1');
    db.prepare(`UPDATE ${table} SET ${assignments.join(', ')} WHERE rowid = @damagedRowNumber`).run({
      ...values,
      damagedRowNumber: rowid
    });
    seal(db, damagedRow);
  });
}
