/** Takes something out of every snapshot, one at a time, so that at every moment all of them are whole. */
import { rmSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { isDamage } from '../db/check';
import { versionOf } from '../db/migrate';
import { isFullDisk, newId, type ReadDatabase } from '../db/transaction';
import type { Log } from '../kernel/log';
import { examineAside, mendAside, rewriteAside } from './aside/aside';
import type { Change } from './aside/tasks';
import { errnoOf, removeQuietly } from './durable-files';
import type { LibraryLayout } from './layout';
import { listSnapshots, replaceSnapshot, snapshotFile, UnsoundSnapshot, type Snapshot } from './snapshots';

/** Told how many snapshots there are, and of each that is done. */
interface Onward {
  expect(total: number): void;
  progress(done: number): void;
}

/** What is to be changed in a copy, which may be of an older version. */
type Changes = (copy: ReadDatabase) => Change[];

/**
 * Changes a copy of each snapshot, compacts it so that nothing of what went is left in its pages, checks it, and puts it
 * in the snapshot's place. Returns the snapshots that could not be rewritten because they are damaged. Throws where
 * anything else failed, once it has done what it could, and between two of them once `signal` is aborted: the same call goes on later.
 */
export async function rewriteSnapshots(
  layout: LibraryLayout,
  changes: Changes,
  log: Log,
  onward: Onward,
  signal: AbortSignal
): Promise<Snapshot[]> {
  const damaged: Snapshot[] = [];
  const failed: { snapshot: Snapshot; error: unknown }[] = [];
  const snapshots = listSnapshots(layout);
  onward.expect(snapshots.length);
  for (const [done, snapshot] of snapshots.entries()) {
    onward.progress(done);
    signal.throwIfAborted();
    try {
      await rewrite(layout, snapshot, changes);
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

async function rewrite(layout: LibraryLayout, snapshot: Snapshot, changes: Changes): Promise<void> {
  const copy = join(layout.incoming, `${newId()}.rewritten`);
  try {
    await copyFile(snapshotFile(layout, snapshot), copy);
    await mendAside(copy);
    await rewriteAside(copy, planned(copy, changes));
    await replaceSnapshot(layout, snapshot, copy);
  } finally {
    await removeQuietly(copy);
    await removeQuietly(`${copy}-journal`);
  }
}

/** Only its schema is read here. */
function planned(copy: string, changes: Changes): Change[] {
  const db = new BetterSqlite3(copy, { readonly: true, fileMustExist: true });
  try {
    return changes(db);
  } finally {
    db.close();
  }
}
