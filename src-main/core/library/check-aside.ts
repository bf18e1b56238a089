/** Checks a copy of the database on another thread: a thorough check of a large library takes seconds. */
import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';

const modulePath = createRequire(import.meta.url).resolve('better-sqlite3');

export interface Examined {
  /** What SQLite finds wrong with the file; null where it is sound. */
  readonly damage: string | null;
  /** Rows whose words do not fit their sum, as `TABLE ROWID`. */
  readonly damagedRows: readonly string[];
  /** Rows that were compared with their sum. */
  readonly rows: number;
}

/**
 * Plain text, because a bundled program has no file of its own for each module that a worker could load. Its `row_sum` is
 * the one of `db/seals.ts`.
 */
const program = `
const { parentPort, workerData: { file, modulePath, mend } } = require('node:worker_threads');
const { hash } = require('node:crypto');
const { closeSync, openSync, readSync } = require('node:fs');
const Database = require(modulePath);
const result = { damage: null, damagedRows: [], rows: 0 };

const header = Buffer.alloc(100);
const handle = openSync(file, 'r');
readSync(handle, header, 0, 100, 0);
closeSync(handle);
const size = header.readUInt16BE(16);
const isOurs = header.toString('latin1', 0, 16) === 'SQLite format 3\\0' && (size === 1 || (size >= 512 && (size & (size - 1)) === 0))
  && header.readUInt16BE(18) === 0x0101 && header.readUInt32BE(20) === 0x00402020
  && header.readUInt32BE(44) === 4 && header.readUInt32BE(56) === 1;

function check(db) {
  const found = String(db.pragma('integrity_check(1)', { simple: true }));
  return found !== 'ok' ? found : db.pragma('foreign_key_check').length > 0 ? 'dangling reference' : null;
}
function mendIndexes(db) {
  db.pragma('secure_delete = ON');
  db.exec('BEGIN IMMEDIATE');
  try {
    for (const name of db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE 'CREATE VIRTUAL TABLE%USING fts5%'").pluck().all())
      db.exec('INSERT INTO "' + name + '" ("' + name + '") VALUES (\\'rebuild\\')');
    db.exec('REINDEX');
    if (check(db) === null) db.exec('COMMIT');
  } finally {
    if (db.inTransaction) db.exec('ROLLBACK');
  }
}
function compareSums(db, tables) {
  db.function('row_sum', { varargs: true, deterministic: true }, (...values) => hash('sha256', JSON.stringify(values)).slice(0, 32));
  for (const table of tables) {
    const columns = db.prepare('SELECT name FROM pragma_table_info(?) ORDER BY cid').pluck().all(table).filter((name) => name !== 'sum');
    const sum = "row_sum('" + table + "', " + columns.map((name) => '"' + name + '"').join(', ') + ')';
    for (const { rowid, damaged } of db.prepare('SELECT rowid, sum IS NOT ' + sum + ' AS damaged FROM ' + table).iterate()) {
      result.rows += 1;
      if (damaged) result.damagedRows.push(table + ' ' + rowid);
    }
  }
}
function examine() {
  const db = new Database(file, { readonly: !mend, fileMustExist: true });
  try {
    const tables = db.prepare("SELECT name FROM sqlite_schema t WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND EXISTS (SELECT 1 FROM pragma_table_info(t.name) WHERE name = 'sum')").pluck().all();
    if (tables.length > 0) db.pragma('ignore_check_constraints = ON');
    result.damage = check(db);
    if (result.damage !== null && mend) {
      mendIndexes(db);
      result.damage = check(db);
    }
    if (result.damage === null) compareSums(db, tables);
  } finally {
    db.close();
  }
}
try {
  if (isOurs) examine();
  else result.damage = 'the header is not a library’s';
} catch (error) {
  // SQLITE_ERROR: a schema that makes no sense. Of a disk that fails, or a system that has no memory, nothing is known about the file.
  if (!/^SQLITE_(CORRUPT|NOTADB|ERROR|CONSTRAINT)/.test(String(error.code))) throw error;
  result.damage = String(error.code);
}
parentPort.postMessage(result);
`;

/**
 * Looks at a closed database file: its structure, its references, its words. Never call it with the live database. Throws
 * where the file can't be read: that says nothing about what is in it.
 */
export const examineAside = (file: string): Promise<Examined> => examine(file, false);

/** The same with a copy that may be changed: indexes that do not fit are made anew from what they are about. */
export const mendAside = (copy: string): Promise<Examined> => examine(copy, true);

function examine(file: string, mend: boolean): Promise<Examined> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(program, { eval: true, workerData: { file, modulePath, mend } });
    worker.once('message', (examined: Examined) => resolve(examined));
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('The check ended without a result.')));
  });
}

/** What is wrong with a closed database file, its words left aside, or null. */
export const findDamageAside = async (file: string): Promise<string | null> => (await examineAside(file)).damage;
