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
const { parentPort, workerData } = require('node:worker_threads');
const { hash } = require('node:crypto');
const Database = require(workerData.modulePath);
const result = { damage: null, damagedRows: [], rows: 0 };
try {
  const db = new Database(workerData.file, { readonly: true, fileMustExist: true });
  const tables = db.prepare("SELECT name FROM sqlite_schema t WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND EXISTS (SELECT 1 FROM pragma_table_info(t.name) WHERE name = 'sum')").pluck().all();
  if (tables.length > 0) db.pragma('ignore_check_constraints = ON');
  const found = String(db.pragma('integrity_check(1)', { simple: true }));
  if (found !== 'ok') result.damage = found;
  else if (db.pragma('foreign_key_check').length > 0) result.damage = 'dangling reference';
  else {
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
  db.close();
} catch (error) {
  result.damage = String(error.code ?? error.message);
}
parentPort.postMessage(result);
`;

/** Looks at a closed database file: its structure, its references, its words. Never call it with the live database. */
export function examineAside(file: string): Promise<Examined> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(program, { eval: true, workerData: { file, modulePath } });
    worker.once('message', (examined: Examined) => resolve(examined));
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('The check ended without a result.')));
  });
}

/** What is wrong with a closed database file, its words left aside, or null. */
export const findDamageAside = async (file: string): Promise<string | null> => (await examineAside(file)).damage;
