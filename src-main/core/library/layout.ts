/** Where everything lies in a library's folder. Names on disk are hashes, ids or times, never the user's words. */
import { join } from 'node:path';

export interface LibraryLayout {
  readonly folder: string;
  readonly database: string;
  /** SQLite's lock on this file says that a program owns the library. */
  readonly lock: string;
  /** Explains who holds the lock; found without a holder, it tells of an unclean end. */
  readonly lockNote: string;
  readonly evidence: string;
  readonly snapshots: string;
  /** Unfinished files; on the same file system as their targets, emptied on opening. */
  readonly incoming: string;
  readonly ballast: string;
  readonly log: string;
  /** When the program last ran and what its clock said; a library without it is whole. */
  readonly clockNote: string;
}

export function libraryLayout(folder: string): LibraryLayout {
  return {
    folder,
    database: join(folder, 'library.sqlite'),
    lock: join(folder, 'lock.sqlite'),
    lockNote: join(folder, 'lock.txt'),
    evidence: join(folder, 'evidence'),
    snapshots: join(folder, 'snapshots'),
    incoming: join(folder, 'incoming'),
    ballast: join(folder, 'ballast'),
    log: join(folder, 'log.txt'),
    clockNote: join(folder, 'clock.txt')
  };
}

/** Names that a library's folder may hold before there is a database in it, besides what the system puts everywhere. */
export const ownNames: ReadonlySet<string> = new Set([
  'library.sqlite',
  'library.sqlite-journal',
  'lock.sqlite',
  'lock.sqlite-journal',
  'lock.txt',
  'evidence',
  'snapshots',
  'incoming',
  'ballast',
  'log.txt',
  'clock.txt'
]);

export const systemNames: ReadonlySet<string> = new Set(['.DS_Store', 'desktop.ini', 'Thumbs.db', 'lost+found']);

/** Folders with files that were set aside because of damage; never deleted by the program. */
export const setAsidePrefix = 'damaged-';

/** The files of SQLite that belong to one database and may only be moved together. */
export const databaseFiles = ['', '-journal', '-wal', '-shm'] as const;

const hashPattern = /^[0-9a-f]{64}$/;

/** Path of an evidence file. Throws where the hash is not one: it must never become part of a path. */
export function evidenceFile(layout: LibraryLayout, hash: string): string {
  if (!hashPattern.test(hash)) throw new TypeError('Not a SHA-256 in hexadecimal.');
  return join(layout.evidence, hash.slice(0, 2), hash);
}

/** A moment as part of a file name, valid on every file system: `2026-11-23T01-30-00.000Z`. */
export const timeInName = (time: Date): string => time.toISOString().replaceAll(':', '-');
