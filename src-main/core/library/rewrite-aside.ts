/** Changes a copy of the database and writes it anew, on another thread: nothing of what went is left in its pages then. */
import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';

const modulePath = createRequire(import.meta.url).resolve('better-sqlite3');

export interface Change {
  readonly sql: string;
  readonly parameters: readonly (string | number)[];
}

export interface Rewriting {
  /** Run first, outside the transaction: the triggers that keep the sums (`db/seals.ts`). */
  readonly beforehand: string;
  /** All of them, or none. */
  readonly changes: readonly Change[];
}

/** Plain text, as in `check-aside.ts`; `row_sum` is the one of `db/seals.ts`. */
const program = `
const { parentPort, workerData } = require('node:worker_threads');
const { hash } = require('node:crypto');
try {
  const db = new (require(workerData.modulePath))(workerData.file, { fileMustExist: true });
  try {
    // A row that is damaged already may be touched by what is deleted beside it.
    for (const pragma of ['secure_delete = ON', 'foreign_keys = ON', 'temp_store = MEMORY', 'ignore_check_constraints = ON']) db.pragma(pragma);
    db.function('row_sum', { varargs: true, deterministic: true }, (...values) => hash('sha256', JSON.stringify(values)).slice(0, 32));
    db.exec(workerData.beforehand);
    db.transaction(() => { for (const { sql, parameters } of workerData.changes) db.prepare(sql).run(...parameters); })();
    db.exec('VACUUM');
  } finally {
    db.close();
  }
  parentPort.postMessage(null);
} catch (error) {
  parentPort.postMessage({ code: String(error.code ?? ''), message: String(error.message) });
}
`;

/** Never call it with the live database. Throws with SQLite's own code, and changes nothing then that a check would pass. */
export function rewriteAside(file: string, { beforehand, changes }: Rewriting): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(program, { eval: true, workerData: { file, modulePath, beforehand, changes } });
    worker.once('message', (failure: { code: string; message: string } | null) => {
      if (failure) reject(Object.assign(new Error(failure.message), { code: failure.code }));
      else resolve();
    });
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('Rewriting ended early.')));
  });
}

export const compactAside = (file: string): Promise<void> => rewriteAside(file, { beforehand: '', changes: [] });
