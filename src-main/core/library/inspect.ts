/** What a folder holds, told without opening its database: SQLite's header is read as plain bytes. */
import { closeSync, existsSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { APPLICATION_ID } from '../db/migrate';
import { errnoOf } from './durable-files';
import { ownNames, setAsidePrefix, systemNames, type LibraryLayout } from './layout';

/** https://sqlite.org/fileformat.html#the_database_header */
const magic = 'SQLite format 3\0';
const headerBytes = 100;
const userVersionAt = 60;
const applicationIdAt = 68;

export type Finding =
  /** No folder, or an empty one: a library can begin here. */
  | { kind: 'nothing' }
  | { kind: 'library'; version: number }
  /** Other things, and no library among them. */
  | { kind: 'foreign' }
  /** Snapshots, evidence or set-aside files, but no readable database. */
  | { kind: 'damaged'; reason: string };

/**
 * Looks at a folder. Never call it while this process has the library open: closing a handle on the database file would
 * release SQLite's own lock on it (https://sqlite.org/howtocorrupt.html#posix_close).
 */
export function inspectFolder(layout: LibraryLayout): Finding {
  const names = listNames(layout.folder);
  const wasLibrary = hasContent(layout.snapshots) || hasContent(layout.evidence) || names.some(isSetAside);
  const header = names.includes('library.sqlite') ? readHeader(layout.database) : null;
  const unfinishedWrite = existsSync(layout.database + '-journal');
  if (!header || header.kind === 'empty') {
    if (wasLibrary) return { kind: 'damaged', reason: header ? 'the database is empty' : 'the database is missing' };
    return names.every(isExpected) ? { kind: 'nothing' } : { kind: 'foreign' };
  }
  if (header.kind === 'database' && header.applicationId === APPLICATION_ID) {
    return { kind: 'library', version: header.userVersion };
  }
  // Killed while the first page was written: SQLite rolls that back on opening, and then it is a library or empty.
  if (unfinishedWrite) return { kind: 'library', version: 0 };
  return wasLibrary ? { kind: 'damaged', reason: 'the header is not a library’s' } : { kind: 'foreign' };
}

type Header = { kind: 'empty' } | { kind: 'other' } | { kind: 'database'; applicationId: number; userVersion: number };

function readHeader(file: string): Header {
  const bytes = Buffer.alloc(headerBytes);
  const handle = openSync(file, 'r');
  try {
    const length = readSync(handle, bytes, 0, headerBytes, 0);
    if (length === 0) return { kind: 'empty' };
    if (length < headerBytes || bytes.toString('latin1', 0, magic.length) !== magic) return { kind: 'other' };
    return {
      kind: 'database',
      applicationId: bytes.readUInt32BE(applicationIdAt),
      userVersion: bytes.readUInt32BE(userVersionAt)
    };
  } finally {
    closeSync(handle);
  }
}

const isSetAside = (name: string): boolean => name.startsWith(setAsidePrefix);
const isExpected = (name: string): boolean => ownNames.has(name) || systemNames.has(name);

function listNames(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return [];
    throw error;
  }
}

const hasContent = (folder: string): boolean =>
  existsSync(folder) && statSync(folder).isDirectory() && readdirSync(folder).length > 0;
