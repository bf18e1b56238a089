/** Checks a copy of the database on another thread: a thorough check of a large library takes seconds. */
import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';

const modulePath = createRequire(import.meta.url).resolve('better-sqlite3');

/** Plain text, because a bundled program has no file of its own for each module that a worker could load. */
const program = `
const { parentPort, workerData } = require('node:worker_threads');
const Database = require(workerData.modulePath);
let damage = null;
try {
  const db = new Database(workerData.file, { readonly: true, fileMustExist: true });
  const found = String(db.pragma('integrity_check(1)', { simple: true }));
  if (found !== 'ok') damage = found;
  else if (db.pragma('foreign_key_check').length > 0) damage = 'dangling reference';
  db.close();
} catch (error) {
  damage = String(error.code);
}
parentPort.postMessage(damage);
`;

/** What is wrong with a closed database file, or null. Never call it with the live database. */
export function findDamageAside(file: string): Promise<string | null> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(program, { eval: true, workerData: { file, modulePath } });
    worker.once('message', (damage: string | null) => resolve(damage));
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('The check ended without a result.')));
  });
}
