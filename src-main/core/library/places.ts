/** Nothing in a library's folder may be something else than it seems: a link, a pipe, a folder in a file's place. */
import { chmodSync, closeSync, lstatSync, openSync, readdirSync, readSync, type Stats } from 'node:fs';
import { basename, join } from 'node:path';
import { AppError } from '../kernel/app-error';
import { errnoOf } from './durable-files';
import type { LibraryLayout } from './layout';
import { message, type Message, type MessageKey } from '../../shared/messages/catalogue';

/** What only the owner may do stays; everybody else's rights go. */
const OTHERS = 0o077;

type Strange = 'link' | 'second-name' | 'folder' | 'special' | 'file' | 'content';

const strangeMessages = {
  link: 'opening.strangeLink',
  'second-name': 'opening.strangeSecondName',
  folder: 'opening.strangeFolder',
  special: 'opening.strangeSpecial',
  file: 'opening.strangeFile',
  content: 'opening.strangeContent'
} as const satisfies Record<Strange, MessageKey>;

/** Files by what they are for; the journal belongs to its database. */
const files = ({ database, lock, lockNote, ballast, log, clockNote }: LibraryLayout): string[] => [
  database,
  `${database}-journal`,
  `${database}-wal`,
  `${database}-shm`,
  lock,
  `${lock}-journal`,
  lockNote,
  ballast,
  log,
  clockNote
];

const folders = ({ evidence, snapshots, incoming }: LibraryLayout): string[] => [evidence, snapshots, incoming];

/**
 * Throws NOT_A_LIBRARY, with `details.name` and `details.found`, before anything is read, written or removed through a
 * name that leads elsewhere or would never answer. The folder itself may be a link: its real path is what counts.
 */
export function checkPlaces(layout: LibraryLayout): void {
  for (const file of files(layout)) {
    const found = entry(file);
    if (found) refuseStrange(layout, file, strangeFile(found));
  }
  for (const folder of folders(layout)) {
    const found = entry(folder);
    if (found) refuseStrange(layout, folder, strangeFolder(found));
  }
  checkInside(layout);
  checkLockContent(layout);
}

/** Makes the folder and everything in it the owner's alone. What belongs to somebody else can't be changed and stays. */
export function keepPrivate(layout: LibraryLayout): void {
  for (const place of [layout.folder, ...folders(layout), ...files(layout)]) tighten(place);
  for (const name of readdirSync(layout.snapshots)) tighten(join(layout.snapshots, name));
}

/**
 * Makes an empty file that only its owner can read, unless there is one: SQLite would let everybody read it. One that is
 * there is not opened: closing it again would release SQLite's locks.
 */
export function makePrivateFile(file: string): void {
  if (entry(file)) return;
  try {
    closeSync(openSync(file, 'ax', 0o600));
  } catch (error) {
    // Of programs that begin a library at the same moment, another one has made it.
    if (errnoOf(error) !== 'EEXIST') throw error;
  }
}

/** Folders by hash and snapshots: a link among them would lead new files, or their removal, elsewhere. */
function checkInside(layout: LibraryLayout): void {
  for (const folder of [layout.evidence, layout.snapshots]) {
    if (!entry(folder)) continue;
    for (const each of readdirSync(folder, { withFileTypes: true })) {
      if (each.isSymbolicLink()) refuseStrange(layout, join(folder, each.name), 'link');
    }
  }
}

/** The lock's file is always empty or, from other hands, a database; of anything else SQLite would say nothing helpful. */
function checkLockContent(layout: LibraryLayout): void {
  const { lock } = layout;
  const found = entry(lock);
  if (!found || found.size === 0) return;
  const handle = openSync(lock, 'r');
  try {
    const start = Buffer.alloc(16);
    readSync(handle, start, 0, start.length, 0);
    if (start.toString('latin1') !== 'SQLite format 3\0') refuseStrange(layout, lock, 'content');
  } finally {
    closeSync(handle);
  }
}

function entry(path: string): Stats | undefined {
  return lstatSync(path, { throwIfNoEntry: false });
}

function strangeFile(found: Stats): Strange | null {
  if (found.isSymbolicLink()) return 'link';
  if (found.isDirectory()) return 'folder';
  if (!found.isFile()) return 'special';
  return found.nlink > 1 ? 'second-name' : null;
}

function strangeFolder(found: Stats): Strange | null {
  if (found.isSymbolicLink()) return 'link';
  if (found.isDirectory()) return null;
  return found.isFile() ? 'file' : 'special';
}

function refuseStrange(layout: LibraryLayout, path: string, strange: Strange | null): void {
  if (strange === null) return;
  const name = basename(path);
  throw new AppError(
    'NOT_A_LIBRARY',
    message(strangeMessages[strange], { name, advice: advice(layout, path, strange) }),
    { name, found: strange }
  );
}

/** The lock and the notes hold nothing of the user's; everything else may. */
function advice(layout: LibraryLayout, path: string, strange: Strange): Message {
  const { lock, lockNote, log, clockNote, ballast, incoming } = layout;
  const isOurs = [lock, `${lock}-journal`, lockNote, log, clockNote, ballast, incoming].includes(path);
  if (isOurs) return message('opening.adviceMove', { name: basename(path) });
  if (strange === 'second-name') return message('opening.adviceCopy');
  return path === layout.database ? message('opening.adviceDatabase') : message('opening.adviceFiles');
}

function tighten(place: string): void {
  try {
    const found = entry(place);
    if (found && !found.isSymbolicLink() && (found.mode & OTHERS) !== 0)
      chmodSync(place, found.mode & 0o7777 & ~OTHERS);
  } catch (error) {
    if (!['EPERM', 'EROFS', 'EACCES', 'ENOTSUP', 'ENOENT'].includes(errnoOf(error))) throw error;
  }
}
