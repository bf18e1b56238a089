/** All SQL about damaged texts: what they say now, what a snapshot says, and putting that in their place. */
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import type { DamagedText } from '../../contract';
import { isDamagedSql, seal, sealedTables, type DamagedRow } from '../db/seals';
import { errnoOf } from '../library/durable-files';
import { inTransaction, readRow, type ReadDatabase } from '../db/transaction';
import { damageTargets } from './targets';

export type StoredRow = Readonly<Record<string, unknown>>;

/** Undefined where the row is gone. */
export function describeRow(db: ReadDatabase, { table, rowid }: DamagedRow): DamagedText | undefined {
  const target = damageTargets[table];
  if (!target) return undefined;
  const row = readRow<{ id: unknown; interviewId: unknown; label: unknown }>(
    db,
    `SELECT ${target.id ?? 'id'} AS id, ${target.interview} AS interviewId, ${target.label} AS label FROM ${table} WHERE rowid = ?`,
    rowid
  );
  if (!row) return undefined;
  const label = [...String(row.label ?? '')].slice(0, 120).join('').trim();
  return { kind: target.kind, row: rowid, id: uuid(row.id), interviewId: uuid(row.interviewId), label };
}

/** A damaged id is none. */
const uuid = (value: unknown): string | null => z.uuid().safeParse(value).data ?? null;

export const isStillDamaged = (db: ReadDatabase, { table, rowid }: DamagedRow): boolean =>
  readRow(db, `SELECT 1 FROM ${table} WHERE rowid = ? AND ${isDamagedSql(db, table)}`, rowid) !== undefined;

export const readWhole = (db: ReadDatabase, { table, rowid }: DamagedRow): StoredRow | undefined =>
  readRow<StoredRow>(db, `SELECT * FROM ${table} WHERE rowid = ?`, rowid);

/**
 * The same row in a snapshot, found by its key, or by its number where the key itself is damaged. Undefined where it is
 * not there or damaged there too. A snapshot of before there were sums is taken at its word.
 */
export function findInCopy(copy: ReadDatabase, { table, rowid }: DamagedRow, now: StoredRow): StoredRow | undefined {
  const columns = copy.prepare(`SELECT name, pk FROM pragma_table_info(?)`).all(table) as {
    name: string;
    pk: number;
  }[];
  if (columns.length === 0) return undefined;
  const whole = sealedTables(copy).has(table) ? `NOT ${isDamagedSql(copy, table)}` : '1';
  const keys = columns.filter(({ pk }) => pk > 0).map(({ name }) => name);
  const byKey = keys.map((name) => `"${name}" = ?`).join(' AND ');
  const found =
    copy.prepare(`SELECT * FROM ${table} WHERE ${byKey} AND ${whole}`).get(...keys.map((name) => now[name])) ??
    copy.prepare(`SELECT * FROM ${table} WHERE rowid = ? AND ${whole}`).get(rowid);
  return found as StoredRow | undefined;
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
    if (damageTargets[table]?.frozen) return writeAnew(db, damagedRow, values);
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

function writeAnew(db: Database, { table, rowid }: DamagedRow, values: StoredRow): void {
  const names = Object.keys(values);
  db.prepare(`DELETE FROM ${table} WHERE rowid = ?`).run(rowid);
  db.prepare(
    `INSERT INTO ${table} (rowid, ${names.join(', ')}) VALUES (@damagedRowNumber, ${names.map((name) => `@${name}`).join(', ')})`
  ).run({ ...values, damagedRowNumber: rowid });
}
