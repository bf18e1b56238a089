/** What happens to a library whose database is not whole: set aside, never deleted; explained; brought back from a snapshot. */
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../kernel/app-error';
import { newId } from '../db/transaction';
import { findDamageAside } from './aside/aside';
import { removeQuietly, renameDurably, syncFile, syncFolder } from './durable-files';
import { databaseFiles, libraryLayout, setAsidePrefix, timeInName, type LibraryLayout } from './layout';
import { acquireLock } from './lock';
import { checkPlaces } from './places';
import { fetchWholeRows } from './whole-rows';
import { newestVerifiedSnapshot, snapshotFile } from './snapshots';
import { message } from '../../shared/messages/catalogue';

/** Moves the database's files into a folder of their own. Null where there is no database. Its name: `damaged-TIME`. */
export async function setAside(layout: LibraryLayout, now: Date): Promise<string | null> {
  if (!existsSync(layout.database)) return null;
  const name = makeAside(layout, setAsidePrefix + timeInName(now));
  // The journal first: left beside a database to come, it would be played into that one.
  for (const ending of databaseFiles.toReversed()) {
    const file = layout.database + ending;
    if (existsSync(file)) await renameDurably(file, join(layout.folder, name, `library.sqlite${ending}`));
  }
  await syncFolder(layout.folder);
  return name;
}

/** By a clock that was set back, the name may be taken. */
function makeAside(layout: LibraryLayout, wanted: string): string {
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? wanted : `${wanted}-${count}`;
    if (mkdirSync(join(layout.folder, name), { recursive: true, mode: 0o700 }) !== undefined) return name;
  }
}

/** When the database was last written; null where it is gone. */
export const lastWritten = (layout: LibraryLayout): string | null =>
  statSync(layout.database, { throwIfNoEntry: false })?.mtime.toISOString() ?? null;

/**
 * The error that a user sees. Details: `reason`, `setAside` (folder name or null), `lastWrittenAt`, `newestSnapshotAt`
 * (null: none is whole), so that a host can say what would be lost and offer `restoreNewestSnapshot`.
 */
export async function damaged(
  layout: LibraryLayout,
  reason: string,
  aside: string | null,
  lastWrittenAt: string | null
): Promise<AppError> {
  const snapshot = await newestVerifiedSnapshot(layout);
  const next = snapshot
    ? message('opening.newestSnapshot', { takenAt: snapshot.takenAt.getTime() })
    : message('opening.noSnapshot');
  const happened = aside ? message('opening.damagedAside', { aside, next }) : message('opening.damaged', { next });
  return new AppError('LIBRARY_DAMAGED', happened, {
    reason,
    setAside: aside,
    lastWrittenAt,
    newestSnapshotAt: snapshot?.takenAt.toISOString() ?? null
  });
}

/**
 * Puts a copy of the newest sound snapshot in the database's place, with rows that are damaged in it as other snapshots have them; a
 * database that is there is set aside. Throws
 * LIBRARY_IN_USE where the library is open, NOT_FOUND where no snapshot is whole.
 */
export async function restoreNewestSnapshot(
  folder: string,
  programVersion: string,
  now: () => Date = () => new Date()
): Promise<{ takenAt: Date; setAside: string | null }> {
  const layout = libraryLayout(folder);
  checkPlaces(layout);
  const lock = await acquireLock(layout, programVersion, now);
  try {
    const snapshot = await newestVerifiedSnapshot(layout);
    if (!snapshot) {
      throw new AppError('NOT_FOUND', message('opening.nothingToRestore'));
    }
    mkdirSync(layout.incoming, { recursive: true, mode: 0o700 });
    const copy = join(layout.incoming, `${newId()}.restore`);
    try {
      await copyFile(snapshotFile(layout, snapshot), copy);
      if (await findDamageAside(copy)) throw new AppError('IO_ERROR', message('opening.snapshotNotCopied'));
      await fetchWholeRows(layout, copy);
      await syncFile(copy);
      const aside = await setAside(layout, now());
      await renameDurably(copy, layout.database);
      return { takenAt: snapshot.takenAt, setAside: aside };
    } finally {
      await removeQuietly(copy);
    }
  } finally {
    lock.release(true);
  }
}
