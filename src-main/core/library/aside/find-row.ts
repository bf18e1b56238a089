/** Looks through snapshots for what a damaged row was: by its key, never by its number, which SQLite gives away again. */
import BetterSqlite3, { type Database } from 'better-sqlite3';
import { defineSum, isDamagedSql, sealedTables } from '../../db/seals.ts';
import type { FoundRow, StoredRow } from './tasks.ts';

/** A damaged row as the library has it now. */
export interface Sought {
  readonly table: string;
  readonly now: StoredRow;
  /** Values of the keys of every row that the library has in that table. */
  readonly keys: readonly (readonly unknown[])[];
}

/** In the first of the files that has the row whole; one that can't be read is passed over. */
export function findRow(files: readonly string[], sought: Sought): FoundRow {
  const keys = new Set(sought.keys.map((key) => JSON.stringify(key)));
  const isThere = (key: readonly unknown[]): boolean => keys.has(JSON.stringify(key));
  const unread: string[] = [];
  for (const file of files) {
    try {
      const row = findIn(file, sought, isThere);
      if (row) return { found: { file, row }, unread };
    } catch (error) {
      unread.push((error as NodeJS.ErrnoException).code ?? '');
    }
  }
  return { found: null, unread };
}

function findIn(file: string, sought: Sought, isThere: IsThere): StoredRow | undefined {
  const copy = new BetterSqlite3(file, { readonly: true, fileMustExist: true });
  try {
    defineSum(copy);
    return findInCopy(copy, sought, isThere);
  } finally {
    copy.close();
  }
}

type IsThere = (key: readonly unknown[]) => boolean;

/**
 * By its key; where the key itself changed, by the sum of the whole row, or as the only thing that the library misses and whose key is
 * that one but for a letter or two. Undefined where it is not there or damaged there too. A snapshot of before there were sums is taken
 * at its word.
 */
function findInCopy(copy: Database, { table, now }: Sought, isThere: IsThere): StoredRow | undefined {
  const names = copy
    .prepare<string, { name: string }>('SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk')
    .all(table)
    .map(({ name }) => name);
  if (names.length === 0) return undefined;
  const keyOf = (row: StoredRow): unknown[] => names.map((name) => row[name]);
  const byKey = names.map((name) => `"${name}" = ?`).join(' AND ');
  const isSealed = sealedTables(copy).has(table);
  const whole = isSealed ? `NOT ${isDamagedSql(copy, table)}` : '1';
  const find = (condition: string, ...values: unknown[]): StoredRow | undefined =>
    copy.prepare<unknown[], StoredRow>(`SELECT * FROM ${table} WHERE ${condition} AND ${whole}`).get(...values);
  const same = find(byKey, ...keyOf(now));
  if (same) return same;
  const ofSum = isSealed ? find('sum = ?', now['sum']) : undefined;
  if (ofSum && !isThere(keyOf(ofSum))) return ofSum;
  const near = copy
    .prepare<[], StoredRow>(`SELECT ${names.join(', ')} FROM ${table}`)
    .all()
    .map(keyOf)
    .filter((other) => differences(String(other), String(keyOf(now))) <= 2 && !isThere(other));
  return near.length === 1 ? find(byKey, ...near[0]!) : undefined;
}

/** Places in which two words of the same length differ. */
const differences = (one: string, other: string): number =>
  one.length === other.length ? [...one].filter((letter, at) => letter !== other[at]).length : Infinity;
