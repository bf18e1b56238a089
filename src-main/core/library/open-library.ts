/** Opens a library's folder: look, lock, check, migrate; or say in one sentence why not, with everything left as it was. */
import { accessSync, constants, mkdirSync, readdirSync, realpathSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Database } from 'better-sqlite3';
import { AppError } from '../kernel/app-error';
import { firstDamage, isDamage } from '../db/check';
import { connect } from '../db/connect';
import { APPLICATION_ID, migrate, newestVersion, versionOf } from '../db/migrate';
import { migrations as allMigrations, type Migration } from '../db/migrations';
import { keepSums } from '../db/seals';
import { isFullDisk, onFullDisk } from '../db/transaction';
import type { Log } from '../kernel/log';
import { defineViews } from '../views/shared-views';
import { createBallast } from './ballast';
import type { Examined } from './aside/tasks';
import { startClock, type LibraryClock } from './clock';
import { damaged, lastWritten, setAside } from './damage';
import { createEndings } from '../kernel/endings';
import { errnoOf } from './durable-files';
import { inspectFolder, type Finding } from './inspect';
import { libraryLayout, setAsidePrefix, type LibraryLayout } from './layout';
import { acquireLock, inUse, type LibraryLock } from './lock';
import { checkPlaces, keepPrivate, makePrivateFile } from './places';
import { examineCopy, listSnapshots, type Snapshot, type SnapshotReason } from './snapshots';
import { startUpkeep } from './upkeep';
import { message } from '../../shared/messages/catalogue';

export interface OpenLibraryOptions {
  folder: string;
  programVersion: string;
  now?: () => Date;
  log: Log;
  /** Begin an empty library where only snapshots or set-aside files are left. */
  beginAnew?: boolean;
  /** For tests: another schema. */
  migrations?: readonly Migration[];
}

export interface OpenLibrary {
  readonly db: Database;
  readonly folder: string;
  readonly layout: LibraryLayout;
  /** The program was killed the last time; the database was checked thoroughly and is whole. */
  readonly startedAfterUncleanEnd: boolean;
  /** The disk was full and the reserve is used up; false again once there is room. */
  readonly fullDisk: boolean;
  readonly newestSnapshotAt: Date | null;
  /** Whether this computer's date can be believed. */
  readonly clock: LibraryClock;
  /** Names of folders with files of a damaged library, which nobody has looked into since. */
  readonly setAside: string[];
  takeSnapshot(reason: SnapshotReason): Promise<Snapshot>;
  /** Does other work with the snapshots while none is being taken. */
  withSnapshots<Result>(work: () => Promise<Result>): Promise<Result>;
  /** Checks a copy of the database thoroughly. Where it is not sound, the next opening checks thoroughly too. */
  examine(): Promise<Examined>;
  /** Takes a snapshot where one is due and makes the reserve again; also done every minute. */
  lookAfter(): Promise<void>;
  /** Ends upkeep, closes the database and releases the lock. Safe to call twice. */
  close(): Promise<void>;
}

const SMALL_BYTES = 16 * 1024 * 1024;

/** Folders open in this process. Looking into their files again would release SQLite's locks, so that comes first. */
const openHere = new Set<string>();

/**
 * Opens or begins a library. Throws AppError LIBRARY_IN_USE (within two seconds), LIBRARY_TOO_NEW and NOT_A_LIBRARY
 * (nothing written), LIBRARY_DAMAGED (the database set aside), DISK_FULL, IO_ERROR.
 */
export async function openLibrary(options: OpenLibraryOptions): Promise<OpenLibrary> {
  const migrations = options.migrations ?? allMigrations;
  const folder = realFolder(resolve(options.folder));
  if (openHere.has(folder)) throw inUse(null);
  openHere.add(folder);
  try {
    const layout = libraryLayout(folder);
    checkPlaces(layout);
    refuse(inspectFolder(layout), migrations);
    const lock = await acquireLock(layout, options.programVersion, options.now ?? (() => new Date()));
    try {
      return await openLocked(layout, lock, migrations, options);
    } catch (error) {
      lock.release(!lock.afterUncleanEnd);
      throw error;
    }
  } catch (error) {
    openHere.delete(folder);
    throw asAppError(error);
  }
}

async function openLocked(
  layout: LibraryLayout,
  lock: LibraryLock,
  migrations: readonly Migration[],
  options: OpenLibraryOptions
): Promise<OpenLibrary> {
  const { log, now = () => new Date() } = options;
  // Looked at again: before the lock, another program may have been in the middle of writing.
  checkPlaces(layout);
  const finding = inspectFolder(layout);
  refuse(finding, migrations);
  prepareFolders(layout);
  if (finding.kind === 'damaged' && !options.beginAnew) {
    throw await giveUp(layout, finding.reason, now(), log);
  }
  if (finding.kind === 'damaged') await setAside(layout, now());
  const db = await connectWhole(layout, lock.afterUncleanEnd, now, log);
  const ballast = createBallast(layout);
  onFullDisk(db, () => ballast.release());
  const upkeep = startUpkeep(db, layout, ballast, log, now);
  try {
    await migrate(db, migrations, async () => void (await upkeep.snapshot('migration')));
    keepSums(db);
    defineViews(db);
    await ballast.restore();
    const clock = startClock(layout, now);
    let suspect = false;
    if (lock.afterUncleanEnd) log.write('RECOVERED', 'library');
    let closing: Promise<void> | undefined;
    const close = async (): Promise<void> => {
      const endings = createEndings();
      endings.add(() => openHere.delete(layout.folder));
      endings.add(() => lock.release(!suspect));
      endings.add(() => db.close());
      endings.add(() => clock.close());
      endings.add(() => upkeep.stop());
      await upkeep.look();
      await endings.end();
    };
    return {
      db,
      folder: layout.folder,
      layout,
      startedAfterUncleanEnd: lock.afterUncleanEnd,
      get fullDisk() {
        return ballast.released;
      },
      get newestSnapshotAt() {
        return listSnapshots(layout)[0]?.takenAt ?? null;
      },
      clock,
      get setAside() {
        return readdirSync(layout.folder).filter((name) => name.startsWith(setAsidePrefix));
      },
      takeSnapshot: (reason) => upkeep.snapshot(reason),
      withSnapshots: (work) => upkeep.withSnapshots(work),
      async examine() {
        const examined = await upkeep.withSnapshots(() => examineCopy(db, layout));
        suspect ||= examined.damage !== null;
        return examined;
      },
      lookAfter: () => upkeep.look(),
      close: () => (closing ??= close())
    };
  } catch (error) {
    await upkeep.stop();
    db.close();
    throw error;
  }
}

/** Stops before anything is written: a newer library, or a folder that is something else. */
function refuse(finding: Finding, migrations: readonly Migration[]): void {
  if (finding.kind === 'library' && finding.version > newestVersion(migrations)) {
    throw new AppError('LIBRARY_TOO_NEW', message('opening.tooNew'), {
      version: finding.version,
      newestKnown: newestVersion(migrations)
    });
  }
  if (finding.kind === 'foreign') {
    throw new AppError('NOT_A_LIBRARY', message('opening.foreign'));
  }
}

/** Empties `incoming`: whatever lies there was never finished. */
function prepareFolders(layout: LibraryLayout): void {
  for (const folder of [layout.evidence, layout.snapshots, layout.incoming]) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  }
  for (const name of readdirSync(layout.incoming)) {
    rmSync(join(layout.incoming, name), { force: true, recursive: true });
  }
  keepPrivate(layout);
}

async function connectWhole(layout: LibraryLayout, thorough: boolean, now: () => Date, log: Log): Promise<Database> {
  let db: Database | undefined;
  try {
    makePrivateFile(layout.database);
    db = connect(layout.database);
    const reason = firstDamage(db, thorough || isSmall(layout.database)) ?? strangeOwner(db);
    if (reason === null) return db;
    db.close();
    throw await giveUp(layout, reason, now(), log);
  } catch (error) {
    if (db?.open) db.close();
    if (!isDamage(error) && !isBadHeader(error, layout.database)) throw error;
    throw await giveUp(layout, (error as Error).message, now(), log);
  }
}

/** Comparing every index with its table takes no time then. */
const isSmall = (file: string): boolean => statSync(file).size <= SMALL_BYTES;

/** A new file has neither number; a library has both. Anything else was a library before its header was damaged. */
function strangeOwner(db: Database): string | null {
  const owner = Number(db.pragma('application_id', { simple: true }));
  const isNew = owner === 0 && versionOf(db) === 0 && !hasTables(db);
  const isLibrary = owner === APPLICATION_ID && versionOf(db) > 0;
  return isNew || isLibrary ? null : 'the header is not a library’s';
}

/** How SQLite answers to a header that it can't make sense of, although the file may be written. */
function isBadHeader(error: unknown, file: string): boolean {
  const errno = errnoOf(error);
  if (errno !== 'SQLITE_ERROR' && errno !== 'SQLITE_READONLY' && errno !== 'SQLITE_CANTOPEN') return false;
  try {
    accessSync(file, constants.R_OK | constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

async function giveUp(layout: LibraryLayout, reason: string, now: Date, log: Log): Promise<AppError> {
  const written = lastWritten(layout);
  log.write('LIBRARY_DAMAGED', 'library');
  return damaged(layout, reason, await setAside(layout, now), written);
}

const hasTables = (db: Database): boolean => db.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get() !== undefined;

/** The one name of a folder, links resolved; made where it is missing. */
function realFolder(folder: string): string {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return realpathSync(folder);
  } catch (error) {
    throw asAppError(error);
  }
}

function asAppError(error: unknown): unknown {
  if (error instanceof AppError) return error;
  const errno = errnoOf(error);
  if (errno.startsWith('SQLITE_BUSY')) return inUse(null);
  if (isFullDisk(error)) {
    return new AppError('DISK_FULL', message('opening.noRoom'), { errno });
  }
  if (/^E[A-Z]+$/.test(errno) || /^SQLITE_(IOERR|CANTOPEN|READONLY|PERM)/.test(errno)) {
    return new AppError('IO_ERROR', message('opening.folderFails'), { errno });
  }
  return error;
}
