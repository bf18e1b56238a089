/** What is known to be damaged: noticed by a check or on reading, kept in memory until it is mended. */
import { isDamaged, isDamagedSql, type DamagedRow } from './seals';
import { connectionOf, type ReadDatabase } from './transaction';

const noticed = new WeakMap<object, Map<string, DamagedRow>>();
const noticedIn = (db: ReadDatabase): Map<string, DamagedRow> => {
  const connection = connectionOf(db);
  let rows = noticed.get(connection);
  if (!rows) noticed.set(connection, (rows = new Map()));
  return rows;
};

/** Remembers damage that a check or a reading came upon, until it is mended. */
export const noticeDamage = (db: ReadDatabase, row: DamagedRow): void =>
  void noticedIn(db).set(`${row.table} ${row.rowid}`, row);

/** Whether anything was noticed, without looking at it once more. */
export const hasNoticedDamage = (db: ReadDatabase): boolean => noticedIn(db).size > 0;

/** What is damaged as far as is known; each is looked at once more, because a row may have been mended or erased. */
export function noticedDamage(db: ReadDatabase): DamagedRow[] {
  const rows = noticedIn(db);
  for (const [key, row] of rows) if (!isDamaged(db, row)) rows.delete(key);
  return [...rows.values()];
}

/** SQL for a column `damagedRow`: the row's number where it is damaged, else NULL; read it with `withDamage`. */
export const damagedRowSql = (db: ReadDatabase, table: string, alias = table): string =>
  `iif(${isDamagedSql(db, table, alias)}, ${alias}.rowid, NULL) AS damagedRow`;

/** Takes the column `damagedRow` off a row that was read; a damaged row is remembered and says so. */
export function withDamage<Row extends { damagedRow: number | null }>(
  db: ReadDatabase,
  table: string,
  { damagedRow, ...row }: Row
): Omit<Row, 'damagedRow'> & { damaged?: true } {
  if (damagedRow === null) return row;
  noticeDamage(db, { table, rowid: damagedRow });
  return { ...row, damaged: true };
}
