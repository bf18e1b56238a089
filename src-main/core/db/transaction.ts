/** The few ways in which the program touches its database: transactions, cached statements, ids and times. */
import type { Database, Statement } from 'better-sqlite3';
import { v7 } from 'uuid';

/** What a query that only reads needs: nothing here can change the library. */
export interface ReadDatabase {
  prepare(sql: string): {
    readonly readonly: boolean;
    get(...parameters: unknown[]): unknown;
    all(...parameters: unknown[]): unknown[];
  };
}

/** Which connection a database that only reads stands for. */
const connections = new WeakMap<object, Database>();

/** The same database for those who may not change it: whatever is no question is refused. What stands in an open transaction is seen. */
export function readOnly(db: Database): ReadDatabase {
  const reading: ReadDatabase = {
    prepare(sql) {
      const statement = db.prepare(sql);
      if (!statement.readonly || !statement.reader) throw new TypeError('Whoever only reads must not write.');
      return {
        readonly: true,
        get: (...parameters) => statement.get(...parameters),
        all: (...parameters) => statement.all(...parameters)
      };
    }
  };
  connections.set(reading, db);
  return reading;
}

/** One object for one connection, whether it may write or not: to remember something about it. */
export const connectionOf = (db: ReadDatabase): object => connections.get(db) ?? db;

const statements = new WeakMap<object, Map<string, unknown>>();
const fullDiskHandlers = new WeakMap<Database, () => boolean>();

/** Called by `inTransaction` when the disk is full; true when space was made, so that another try is worth it. */
export function onFullDisk(db: Database, handler: () => boolean): void {
  fullDiskHandlers.set(db, handler);
}

export function isFullDisk(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ENOSPC' || code === 'EDQUOT' || code === 'SQLITE_FULL';
}

/** A statement, prepared once for each database. Pass constant SQL only: every text is kept. */
export function prepared<Parameters extends unknown[] = unknown[], Row = unknown>(
  db: Database,
  sql: string
): Statement<Parameters, Row> {
  return cached(db, sql) as Statement<Parameters, Row>;
}

/** The first row of a statement that only reads; undefined where there is none. */
export function readRow<Row>(db: ReadDatabase, sql: string, ...parameters: unknown[]): Row | undefined {
  return reader(db, sql).get(...parameters) as Row | undefined;
}

/** All rows of a statement that only reads. */
export function readRows<Row>(db: ReadDatabase, sql: string, ...parameters: unknown[]): Row[] {
  return reader(db, sql).all(...parameters) as Row[];
}

/**
 * Runs `work` in one transaction (BEGIN IMMEDIATE): all of it or nothing. Inside another one it becomes part of that.
 * On a full disk the ballast is given up and `work` runs a second time, so it must do nothing but database work.
 */
export function inTransaction<Result>(db: Database, work: () => Result): Result {
  if (db.inTransaction) return work();
  try {
    return once(db, work);
  } catch (error) {
    if (!isFullDisk(error) || !fullDiskHandlers.get(db)?.()) throw error;
    return once(db, work);
  }
}

/** A new id: UUIDv7, sorts by time of creation. */
export const newId = (): string => v7();

/** A moment as the database keeps it: UTC, ISO 8601 with `Z`, milliseconds. */
export const nowIso = (now: () => Date = () => new Date()): string => now().toISOString();

function once<Result>(db: Database, work: () => Result): Result {
  cached(db, 'BEGIN IMMEDIATE').run();
  try {
    const result = work();
    if (result instanceof Promise) throw new TypeError('A transaction must not wait.');
    cached(db, 'COMMIT').run();
    return result;
  } finally {
    // SQLite may have rolled back by itself (SQLITE_FULL, SQLITE_IOERR); a second ROLLBACK would hide the cause.
    if (db.inTransaction) cached(db, 'ROLLBACK').run();
  }
}

function reader(db: ReadDatabase, sql: string): ReturnType<ReadDatabase['prepare']> {
  const statement = cached(db, sql);
  if (!statement.readonly) throw new TypeError('This query was meant to read only.');
  return statement;
}

function cached(db: Database, sql: string): Statement;
function cached(db: ReadDatabase, sql: string): ReturnType<ReadDatabase['prepare']>;
function cached(db: ReadDatabase, sql: string): unknown {
  let known = statements.get(db);
  if (!known) statements.set(db, (known = new Map()));
  let statement = known.get(sql);
  if (!statement) known.set(sql, (statement = db.prepare(sql)));
  return statement;
}
