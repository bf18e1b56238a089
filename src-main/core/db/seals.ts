/**
 * Sums over rows: what the user typed is compared with its sum when it is read. SQLite's own checks know nothing of a bit
 * that changed within a text.
 */
import { hash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { quotedColumns, sumCall } from './seal-sql.ts';
import { prepared, readRows, type ReadDatabase } from './transaction.ts';

export interface DamagedRow {
  readonly table: string;
  readonly rowid: number;
}

/** SHA-256 of the values, shortened: enough to notice any damage; it guards against no forger. */
const rowSum = (...values: unknown[]): string => hash('sha256', JSON.stringify(values)).slice(0, 32);

/** Makes `row_sum(…)` known to this connection. */
export function defineSum(db: Database): void {
  db.function('row_sum', { varargs: true, deterministic: true }, rowSum);
}

const known = new WeakMap<object, Map<string, string[]>>();

/** Tables whose rows carry a sum, each with the columns that the sum covers: all but itself. */
export function sealedTables(db: ReadDatabase): Map<string, string[]> {
  const tables = new Map<string, string[]>();
  const rows = db
    .prepare(
      `SELECT t.name AS name, c.name AS field FROM sqlite_schema t, pragma_table_info(t.name) c
        WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite%' AND EXISTS
          (SELECT 1 FROM pragma_table_info(t.name) WHERE name = 'sum')
        ORDER BY t.name, c.cid`
    )
    .all() as { name: string; field: string }[];
  for (const { name, field } of rows) {
    const columns = tables.get(name) ?? [];
    if (field !== 'sum') columns.push(field);
    tables.set(name, columns);
  }
  return tables;
}

/**
 * From now on every write of this connection brings the sum along, by triggers of its own. A row whose sum did not fit
 * before a change keeps the old sum: damage is not made good by an edit elsewhere in the row.
 */
export function keepSums(db: Database): void {
  const tables = sealedTables(db);
  known.set(db, tables);
  const triggers = [...tables].map(([table, columns]) => {
    const [before, after] = [sumCall(table, columns, 'old'), sumCall(table, columns, 'new')];
    return `
      CREATE TEMP TRIGGER ${table}_sum_insert AFTER INSERT ON main.${table} BEGIN
        UPDATE ${table} SET sum = ${after} WHERE rowid = new.rowid;
      END;
      CREATE TEMP TRIGGER ${table}_sum_update AFTER UPDATE OF ${quotedColumns(columns)} ON main.${table} BEGIN
        UPDATE ${table} SET sum = iif(old.sum IS ${before}, ${after}, old.sum) WHERE rowid = new.rowid;
      END;`;
  });
  db.exec(triggers.join(''));
}

/** SQL that is 1 where the row under `alias` is damaged. For queries over a library opened by `openLibrary`. */
export function isDamagedSql(db: ReadDatabase, table: string, alias = table): string {
  const columns = columnsOf(db).get(table);
  return columns ? `(${alias}.sum IS NOT ${sumCall(table, columns, alias)})` : '0';
}

/** Runs a change of the schema or of many rows; rows that were whole before are sealed anew, damaged ones stay damaged. */
export function resealing(db: Database, change: () => void): void {
  const damaged = [...damagedRows(db)];
  change();
  for (const [table, columns] of sealedTables(db)) {
    db.exec(`UPDATE ${table} SET sum = ${sumCall(table, columns, table)}`);
    const spoil = db.prepare(`UPDATE ${table} SET sum = '' WHERE rowid = ?`);
    for (const row of damaged) if (row.table === table) spoil.run(row.rowid);
  }
}

/** Declares one row whole as it stands now. */
export function seal(db: Database, { table, rowid }: DamagedRow): void {
  const columns = columnsOf(db).get(table);
  if (columns) prepared(db, `UPDATE ${table} SET sum = ${sumCall(table, columns, table)} WHERE rowid = ?`).run(rowid);
}

/** Rows read at a time: between two of them the caller may let others work. */
const BATCH = 50;

/** Every damaged row; gives `null` after each batch, so that a long check can be spread. */
export function* damageInSteps(db: ReadDatabase): Generator<DamagedRow | null> {
  for (const [table, columns] of sealedTables(db)) {
    const batch = db.prepare(
      `SELECT rowid, (sum IS NOT ${sumCall(table, columns, table)}) AS damaged FROM ${table} WHERE rowid > ? ORDER BY rowid LIMIT ${BATCH}`
    );
    for (let from: number | null = Number.MIN_SAFE_INTEGER; from !== null;) {
      const rows = batch.all(from) as { rowid: number; damaged: number }[];
      for (const { rowid, damaged } of rows) if (damaged) yield { table, rowid };
      from = rows.length < BATCH ? null : (rows.at(-1)?.rowid ?? null);
      yield null;
    }
  }
}

/** The same at once. */
export const damagedRows = (db: ReadDatabase): DamagedRow[] => [...damageInSteps(db)].filter((row) => row !== null);

export const isDamaged = (db: ReadDatabase, { table, rowid }: DamagedRow): boolean =>
  readRows(db, `SELECT 1 FROM ${table} WHERE rowid = ? AND ${isDamagedSql(db, table)}`, rowid).length > 0;

/** Whether any row of the table with this key is damaged. */
export function isRowDamaged(db: ReadDatabase, table: string, id: string): boolean {
  return readRows(db, `SELECT 1 FROM ${table} WHERE id = ? AND ${isDamagedSql(db, table)}`, id).length > 0;
}

function columnsOf(db: ReadDatabase): Map<string, string[]> {
  let tables = known.get(db);
  if (!tables) known.set(db, (tables = sealedTables(db)));
  return tables;
}
