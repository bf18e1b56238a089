/** Takes something out of every snapshot, one at a time, so that at every moment all of them are whole. */
import { createRequire } from 'node:module';
import { rmSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import BetterSqlite3, { type Database } from 'better-sqlite3';
import { isDamage } from '../db/check';
import { versionOf } from '../db/migrate';
import { defineSum, keepSums } from '../db/seals';
import { isFullDisk, newId } from '../db/transaction';
import type { Log } from '../log';
import { examineAside, mendAside } from './check-aside';
import { errnoOf, removeQuietly } from './durable-files';
import type { LibraryLayout } from './layout';
import { listSnapshots, replaceSnapshot, snapshotFile, UnsoundSnapshot, type Snapshot } from './snapshots';

const modulePath = createRequire(import.meta.url).resolve('better-sqlite3');

/** Plain text, as in `check-aside.ts`. */
const vacuum = `
const { workerData } = require('node:worker_threads');
const db = new (require(workerData.modulePath))(workerData.file, { fileMustExist: true });
db.pragma('secure_delete = ON');
db.pragma('temp_store = MEMORY');
db.exec('VACUUM');
db.close();
`;

/** Told how many snapshots there are, and of each that is done. */
interface Onward {
  expect(total: number): void;
  progress(done: number): void;
}

/**
 * Changes a copy of each snapshot, compacts it so that nothing of what went is left in its pages, checks it, and puts it
 * in the snapshot's place. Returns the snapshots that could not be rewritten because they are damaged. Throws where
 * anything else failed, once it has done what it could: the same call goes on later.
 */
export async function rewriteSnapshots(
  layout: LibraryLayout,
  change: (db: Database) => void,
  log: Log,
  onward: Onward
): Promise<Snapshot[]> {
  const damaged: Snapshot[] = [];
  const failed: { snapshot: Snapshot; error: unknown }[] = [];
  const snapshots = listSnapshots(layout);
  onward.expect(snapshots.length);
  for (const [done, snapshot] of snapshots.entries()) {
    onward.progress(done);
    try {
      await rewrite(layout, snapshot, change);
    } catch (error) {
      log.write('SNAPSHOT_NOT_REWRITTEN', 'library', errnoOf(error), error);
      if (isFullDisk(error)) throw error;
      if (await isDamagedItself(layout, snapshot, error)) damaged.push(snapshot);
      else failed.push({ snapshot, error });
    }
  }
  const whole = snapshots.filter(
    (each) => !damaged.includes(each) && !failed.some(({ snapshot }) => snapshot === each)
  );
  const strange = failed.filter(({ snapshot, error }) => hasStrangeSchema(layout, snapshot, error, whole));
  const left = failed.find((each) => !strange.includes(each));
  if (left) throw left.error;
  return [...damaged, ...strange.map(({ snapshot }) => snapshot)];
}

/** A failing disk, a busy file or a fault of the change says nothing about the snapshot: its own check must. */
async function isDamagedItself(layout: LibraryLayout, snapshot: Snapshot, error: unknown): Promise<boolean> {
  if (error instanceof UnsoundSnapshot || isDamage(error)) return true;
  return examineAside(snapshotFile(layout, snapshot)).then(
    ({ damage }) => damage !== null,
    () => false
  );
}

/** A name in the schema that changed by itself is sound for SQLite's checks: it is told by another snapshot of the same version. */
function hasStrangeSchema(layout: LibraryLayout, snapshot: Snapshot, error: unknown, whole: Snapshot[]): boolean {
  if (errnoOf(error) !== 'SQLITE_ERROR') return false;
  const mine = schemaIn(snapshotFile(layout, snapshot));
  const others = whole.map((each) => schemaIn(snapshotFile(layout, each)));
  return others.some(({ version, sql }) => version === mine.version && sql !== mine.sql);
}

function schemaIn(file: string): { version: number; sql: string } {
  const db = new BetterSqlite3(file, { readonly: true, fileMustExist: true });
  try {
    const sql = db.prepare('SELECT type, name, sql FROM sqlite_schema ORDER BY type, name').all();
    return { version: versionOf(db), sql: JSON.stringify(sql) };
  } finally {
    db.close();
  }
}

/** Removes snapshots that hold what was erased and can't be rewritten. The caller has made sure of a whole one. */
export function dropSnapshots(layout: LibraryLayout, snapshots: readonly Snapshot[]): void {
  for (const snapshot of snapshots) rmSync(snapshotFile(layout, snapshot), { force: true });
}

async function rewrite(layout: LibraryLayout, snapshot: Snapshot, change: (db: Database) => void): Promise<void> {
  const copy = join(layout.incoming, `${newId()}.rewritten`);
  try {
    await copyFile(snapshotFile(layout, snapshot), copy);
    await mendAside(copy);
    changeCopy(copy, change);
    await compact(copy);
    await replaceSnapshot(layout, snapshot, copy);
  } finally {
    await removeQuietly(copy);
    await removeQuietly(`${copy}-journal`);
  }
}

function changeCopy(copy: string, change: (db: Database) => void): void {
  const db = new BetterSqlite3(copy, { fileMustExist: true });
  try {
    // A row that is damaged already may be touched by what is deleted beside it.
    for (const pragma of [
      'secure_delete = ON',
      'foreign_keys = ON',
      'temp_store = MEMORY',
      'ignore_check_constraints = ON'
    ])
      db.pragma(pragma);
    defineSum(db);
    keepSums(db);
    db.transaction(() => change(db))();
  } finally {
    db.close();
  }
}

function compact(file: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(vacuum, { eval: true, workerData: { file, modulePath } });
    worker.once('error', reject);
    worker.once('exit', (code) => (code === 0 ? resolve() : reject(new Error('Compacting ended early.'))));
  });
}
