/** Copies of the database inside the library's folder: taken while it is in use, verified before they count. */
import { existsSync, readdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3, { type Database } from 'better-sqlite3';
import type { DamagedRow } from '../db/seals';
import { hasTraces } from '../db/traces';
import { newId } from '../db/transaction';
import { compactAside, examineAside, findDamageAside, mendAside } from './aside/aside';
import type { Examined } from './aside/tasks';
import { removeQuietly, renameDurably, syncFile } from './durable-files';
import { timeInName, type LibraryLayout } from './layout';
import { makePrivateFile } from './places';
import { snapshotsToKeep } from './retention';

export type SnapshotReason = 'timed' | 'migration' | 'restore' | 'bulk-delete';

export interface Snapshot {
  /** File name, which says all the rest: `000042.2026-11-23T01-30-00.000Z.timed.sqlite`. */
  readonly name: string;
  /** Counts up with every snapshot of a library: their order, whatever the clock said. 0 where the name has none. */
  readonly sequence: number;
  readonly takenAt: Date;
  readonly reason: string;
  /** Rows were damaged in the library that were not when the one before was taken. */
  readonly flawed: boolean;
}

const namePattern = /^(?:(\d{6,15})\.)?(\d{4}-\d\d-\d\dT)(\d\d)-(\d\d)-(\d\d\.\d{3}Z)\.([a-z-]+?)(\.flawed)?\.sqlite$/;
/** Of that many flaws, at either end of their time, the last snapshot without is kept beside it. */
const FLAWS_KEPT = 4;

/** Every snapshot, the one taken last first. Those of before there was a sequence are the oldest, in the order of their times. */
export function listSnapshots(layout: LibraryLayout): Snapshot[] {
  if (!existsSync(layout.snapshots)) return [];
  return readdirSync(layout.snapshots, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .flatMap(({ name }) => {
      const [, sequence = '0', day, hour, minute, rest, reason, flaw] = namePattern.exec(name) ?? [];
      if (!reason) return [];
      const takenAt = new Date(`${day}${hour}:${minute}:${rest}`);
      return [{ name, sequence: Number(sequence), takenAt, reason, flawed: flaw !== undefined || reason === 'flawed' }];
    })
    .sort((a, b) => b.sequence - a.sequence || b.takenAt.getTime() - a.takenAt.getTime());
}

export const snapshotFile = (layout: LibraryLayout, snapshot: Snapshot): string =>
  join(layout.snapshots, snapshot.name);

/**
 * Takes a snapshot with SQLite's online backup, in steps between which the program goes on working, and checks it on
 * another thread. Older ones are thinned out afterwards. Throws, and leaves nothing, where the copy is not sound.
 */
export async function takeSnapshot(
  db: Database,
  layout: LibraryLayout,
  reason: SnapshotReason,
  takenAt: Date
): Promise<Snapshot> {
  const unfinished = join(layout.incoming, `${newId()}.snapshot`);
  try {
    const written = writtenAt(layout);
    makePrivateFile(unfinished);
    await db.backup(unfinished);
    // Else what was erased would come along in it.
    if (hasTraces(db)) await compactAside(unfinished);
    // An index is made anew in the copy, so that one flipped bit in the search does not end all snapshots.
    const { damage, damagedRows } = await mendAside(unfinished);
    if (damage) throw new Error('A snapshot did not pass its integrity check.');
    await syncFile(unfinished);
    markState(unfinished, written);
    const snapshot = named(layout, reason, takenAt, await isFlawed(layout, damagedRows));
    await renameDurably(unfinished, snapshotFile(layout, snapshot));
    thinOut(layout);
    return snapshot;
  } finally {
    await removeQuietly(unfinished);
    await removeQuietly(unfinished + '-journal');
  }
}

/** Looks at a copy of the database that is gone afterwards. */
export async function examineCopy(db: Database, layout: LibraryLayout): Promise<Examined> {
  const copy = join(layout.incoming, `${newId()}.examined`);
  try {
    makePrivateFile(copy);
    await db.backup(copy);
    return await examineAside(copy);
  } finally {
    await removeQuietly(copy);
    await removeQuietly(`${copy}-journal`);
  }
}

/**
 * Whether the library was written since the newest snapshot. A snapshot's file bears the moment at which the database was
 * written last; only whether the two are the same is asked, never which is later.
 */
export function isNewestCurrent(layout: LibraryLayout): boolean {
  const newest = listSnapshots(layout)[0];
  const kept = newest && statSync(snapshotFile(layout, newest), { throwIfNoEntry: false })?.mtime.getTime();
  // Some file systems keep whole seconds, or two.
  return kept !== undefined && Math.abs(kept - (writtenAt(layout)?.getTime() ?? NaN)) <= 1;
}

/** Whether rows are damaged that are whole in the newest snapshot. */
async function isFlawed(layout: LibraryLayout, damagedRows: readonly DamagedRow[]): Promise<boolean> {
  const newest = damagedRows.length > 0 ? listSnapshots(layout)[0] : undefined;
  if (!newest) return damagedRows.length > 0;
  const before = await examineAside(snapshotFile(layout, newest)).catch(() => undefined);
  const damagedBefore = new Set(before?.damagedRows.map(({ table, rowid }) => `${table} ${rowid}`));
  return damagedRows.some(({ table, rowid }) => !damagedBefore.has(`${table} ${rowid}`));
}

/** The newest snapshot that is sound now; rows that are damaged in it may be whole in an older one. Null where none is. */
export async function newestVerifiedSnapshot(layout: LibraryLayout): Promise<Snapshot | null> {
  for (const snapshot of listSnapshots(layout)) {
    const damage = await findDamageAside(snapshotFile(layout, snapshot)).catch(() => 'unreadable');
    if (damage === null) return snapshot;
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

/** A copy of a snapshot did not pass its check. */
export class UnsoundSnapshot extends Error {}

/**
 * Puts a verified copy in a snapshot's place: there is a whole one at every moment. Throws `UnsoundSnapshot`, and changes nothing,
 * where the copy is not sound.
 */
export async function replaceSnapshot(layout: LibraryLayout, snapshot: Snapshot, copy: string): Promise<void> {
  const file = snapshotFile(layout, snapshot);
  // not for a screen: for the log
  if (await findDamageAside(copy)) throw new UnsoundSnapshot('A rewritten snapshot did not pass its integrity check.');
  await syncFile(copy);
  markState(copy, statSync(file).mtime);
  await renameDurably(copy, file);
}

function named(layout: LibraryLayout, reason: string, takenAt: Date, flawed: boolean): Snapshot {
  const sequence = (listSnapshots(layout)[0]?.sequence ?? 0) + 1;
  const name = `${String(sequence).padStart(6, '0')}.${timeInName(takenAt)}.${reason}${flawed ? '.flawed' : ''}.sqlite`;
  return { name, sequence, takenAt, reason, flawed };
}

const writtenAt = (layout: LibraryLayout): Date | undefined =>
  statSync(layout.database, { throwIfNoEntry: false })?.mtime;

function markState(file: string, written: Date | undefined): void {
  if (written) utimesSync(file, written, written);
}

/**
 * The newest snapshot before a migration stays too: it is the only way back to the version before. So do those with new damage, each
 * beside the one before it, which has the damaged rows whole: whether they are mended, nobody knows here.
 */
function thinOut(layout: LibraryLayout): void {
  const all = listSnapshots(layout);
  const flaws = all.flatMap((snapshot, index) => (snapshot.flawed ? [all.slice(index, index + 2)] : []));
  const kept = new Set([
    ...snapshotsToKeep(all),
    ...flaws.slice(0, FLAWS_KEPT).flat(),
    ...flaws.slice(-FLAWS_KEPT).flat()
  ]);
  const wayBack = all.find((snapshot) => snapshot.reason === 'migration');
  for (const snapshot of all) {
    if (kept.has(snapshot) || snapshot === wayBack) continue;
    rmSync(snapshotFile(layout, snapshot), { force: true });
  }
}
