/** Copies of the database inside the library's folder: taken while it is in use, verified before they count. */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3, { type Database } from 'better-sqlite3';
import { newId } from '../db/transaction';
import { findDamageAside } from './check-aside';
import { removeQuietly, renameDurably, syncFile } from './durable-files';
import { makePrivateFile } from './places';
import { timeInName, type LibraryLayout } from './layout';
import { snapshotsToKeep } from './retention';

export type SnapshotReason = 'timed' | 'migration' | 'restore' | 'bulk-delete';

export interface Snapshot {
  /** File name, which says all the rest: `2026-11-23T01-30-00.000Z.timed.sqlite`. */
  readonly name: string;
  readonly takenAt: Date;
  readonly reason: string;
}

const namePattern = /^(\d{4}-\d\d-\d\dT)(\d\d)-(\d\d)-(\d\d\.\d{3}Z)\.([a-z-]+)\.sqlite$/;

/** Every snapshot, newest first. */
export function listSnapshots(layout: LibraryLayout): Snapshot[] {
  if (!existsSync(layout.snapshots)) return [];
  return readdirSync(layout.snapshots, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .flatMap(({ name }) => {
      const [, day, hour, minute, rest, reason] = namePattern.exec(name) ?? [];
      return reason ? [{ name, takenAt: new Date(`${day}${hour}:${minute}:${rest}`), reason }] : [];
    })
    .sort((a, b) => b.takenAt.getTime() - a.takenAt.getTime());
}

export const snapshotFile = (layout: LibraryLayout, snapshot: Snapshot): string =>
  join(layout.snapshots, snapshot.name);

/**
 * Takes a snapshot with SQLite's online backup, in steps between which the program goes on working, and checks it on
 * another thread. Older ones are thinned out afterwards. Throws, and leaves nothing, where the copy is not whole.
 */
export async function takeSnapshot(
  db: Database,
  layout: LibraryLayout,
  reason: SnapshotReason,
  takenAt: Date
): Promise<Snapshot> {
  const unfinished = join(layout.incoming, `${newId()}.snapshot`);
  const snapshot: Snapshot = { name: `${timeInName(takenAt)}.${reason}.sqlite`, takenAt, reason };
  try {
    makePrivateFile(unfinished);
    await db.backup(unfinished);
    const damage = await findDamageAside(unfinished);
    if (damage) throw new Error('A snapshot did not pass its integrity check.');
    await syncFile(unfinished);
    await renameDurably(unfinished, snapshotFile(layout, snapshot));
  } finally {
    await removeQuietly(unfinished);
    await removeQuietly(unfinished + '-journal');
  }
  thinOut(layout);
  return snapshot;
}

/** The newest snapshot that passes its integrity check now, or null. */
export async function newestVerifiedSnapshot(layout: LibraryLayout): Promise<Snapshot | null> {
  for (const snapshot of listSnapshots(layout)) {
    if ((await findDamageAside(snapshotFile(layout, snapshot))) === null) return snapshot;
  }
  return null;
}

/**
 * Hashes of the evidence that snapshots name, read with the given query (one column). Throws where a snapshot can't be
 * read: then nothing may be collected.
 */
export function hashesNamedBySnapshots(layout: LibraryLayout, query: string): Set<string> {
  const hashes = new Set<string>();
  for (const snapshot of listSnapshots(layout)) {
    const db = new BetterSqlite3(snapshotFile(layout, snapshot), { readonly: true, fileMustExist: true });
    try {
      for (const hash of db.prepare(query).pluck().all()) hashes.add(String(hash));
    } finally {
      db.close();
    }
  }
  return hashes;
}

/** The newest snapshot before a migration stays too: it is the only way back to the version before. */
function thinOut(layout: LibraryLayout): void {
  const all = listSnapshots(layout);
  const kept = new Set(snapshotsToKeep(all));
  const wayBack = all.find((snapshot) => snapshot.reason === 'migration');
  for (const snapshot of all) {
    if (kept.has(snapshot) || snapshot === wayBack) continue;
    rmSync(snapshotFile(layout, snapshot), { force: true });
  }
}
