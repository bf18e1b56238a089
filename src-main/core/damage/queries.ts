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

export const readWhole = (db: ReadDatabase, { table, rowid }: DamagedRow): StoredRow | undefined =>
  readRow<StoredRow>(db, `SELECT * FROM ${table} WHERE rowid = ?`, rowid);

/** A damaged row as the library has it now. */
interface Sought {
  readonly table: string;
  readonly now: StoredRow;
  /** Whether the library has a row with this key. */
  isThere(key: readonly unknown[]): boolean;
}

export const soughtIn = (db: ReadDatabase, table: string, now: StoredRow): Sought => ({
  table,
  now,
  isThere: (key) => readRow(db, `SELECT 1 FROM ${table} WHERE ${byKey(keysOf(db, table))}`, ...key) !== undefined
});

/**
 * The same thing in a snapshot: by its key; where the key itself changed, by the sum of the whole row, or as the only thing that the
 * library misses and whose key is that one but for a letter or two. Never by its number, which SQLite gives away again. Undefined where
 * it is not there or damaged there too. A snapshot of before there were sums is taken at its word.
 */
export function findInCopy(copy: ReadDatabase, { table, now, isThere }: Sought): StoredRow | undefined {
  const keys = keysOf(copy, table);
  if (keys.length === 0) return undefined;
  const isSealed = sealedTables(copy).has(table);
  const whole = isSealed ? `NOT ${isDamagedSql(copy, table)}` : '1';
  const find = (condition: string, ...values: unknown[]): StoredRow | undefined =>
    copy.prepare(`SELECT * FROM ${table} WHERE ${condition} AND ${whole}`).get(...values) as StoredRow | undefined;
  const key = keys.map((name) => now[name]);
  const missing = (row: StoredRow | undefined): StoredRow | undefined =>
    row && !isThere(keys.map((name) => row[name])) ? row : undefined;
  const found = find(byKey(keys), ...key) ?? (isSealed ? missing(find('sum = ?', now['sum'])) : undefined);
  if (found) return found;
  const near = (copy.prepare(`SELECT ${keys.join(', ')} FROM ${table}`).all() as StoredRow[])
    .map((row) => keys.map((name) => row[name]))
    .filter((other) => differences(String(other), String(key)) <= 2 && !isThere(other));
  return near.length === 1 ? find(byKey(keys), ...near[0]!) : undefined;
}

const keysOf = (db: ReadDatabase, table: string): string[] =>
  (db.prepare('SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk').all(table) as { name: string }[]).map(
    ({ name }) => name
  );

const byKey = (keys: readonly string[]): string => keys.map((name) => `"${name}" = ?`).join(' AND ');

/** Places in which two words of the same length differ. */
const differences = (one: string, other: string): number =>
  one.length === other.length ? [...one].filter((letter, at) => letter !== other[at]).length : Infinity;

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
