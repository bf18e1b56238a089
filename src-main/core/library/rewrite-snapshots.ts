/** Takes something out of every snapshot, one at a time, so that at every moment all of them are whole. */
import { createRequire } from 'node:module';
import { rmSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import BetterSqlite3, { type Database } from 'better-sqlite3';
import { defineSum, keepSums } from '../db/seals';
import { isFullDisk, newId } from '../db/transaction';
import type { Log } from '../log';
import { errnoOf, removeQuietly } from './durable-files';
import type { LibraryLayout } from './layout';
import { listSnapshots, replaceSnapshot, snapshotFile, type Snapshot } from './snapshots';

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
 * in the snapshot's place. Returns the snapshots that could not be rewritten because they are damaged. Throws where the
 * disk is full or fails: what was done is done, and the same call goes on later.
 */
export async function rewriteSnapshots(
  layout: LibraryLayout,
  change: (db: Database) => void,
  log: Log,
  onward: Onward
): Promise<Snapshot[]> {
  const damaged: Snapshot[] = [];
  const snapshots = listSnapshots(layout);
  onward.expect(snapshots.length);
  for (const [done, snapshot] of snapshots.entries()) {
    onward.progress(done);
    try {
      await rewrite(layout, snapshot, change);
    } catch (error) {
      if (isFullDisk(error) || !errnoOf(error).startsWith('SQLITE_')) throw error;
      log.write('SNAPSHOT_NOT_REWRITTEN', 'library', errnoOf(error), error);
      damaged.push(snapshot);
    }
  }
  return damaged;
}

/** Removes snapshots that hold what was erased and can't be rewritten. The caller has made sure of a whole one. */
export function dropSnapshots(layout: LibraryLayout, snapshots: readonly Snapshot[]): void {
  for (const snapshot of snapshots) rmSync(snapshotFile(layout, snapshot), { force: true });
}

async function rewrite(layout: LibraryLayout, snapshot: Snapshot, change: (db: Database) => void): Promise<void> {
  const copy = join(layout.incoming, `${newId()}.rewritten`);
  try {
    await copyFile(snapshotFile(layout, snapshot), copy);
    const db = new BetterSqlite3(copy, { fileMustExist: true });
    try {
      for (const pragma of ['secure_delete = ON', 'foreign_keys = ON', 'temp_store = MEMORY']) db.pragma(pragma);
      defineSum(db);
      keepSums(db);
      db.transaction(() => change(db))();
    } finally {
      db.close();
    }
    await compact(copy);
    await replaceSnapshot(layout, snapshot, copy);
  } finally {
    await removeQuietly(copy);
    await removeQuietly(`${copy}-journal`);
  }
}

function compact(file: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(vacuum, { eval: true, workerData: { file, modulePath } });
    worker.once('error', reject);
    worker.once('exit', (code) => (code === 0 ? resolve() : reject(new Error('Compacting ended early.'))));
  });
}
