/** One program owns a library: an exclusive lock on a small database of its own, and a note that says who. */
import { existsSync, lstatSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import BetterSqlite3, { type Database } from 'better-sqlite3';
import { z } from 'zod';
import { AppError } from '../kernel/app-error';
import type { LibraryLayout } from './layout';
import { makePrivateFile } from './places';
import { message } from '../../shared/messages/catalogue';

const holderSchema = z.object({
  note: z.string(),
  pid: z.int(),
  host: z.string(),
  since: z.iso.datetime(),
  programVersion: z.string()
});
type LockHolder = z.infer<typeof holderSchema>;

export interface LibraryLock {
  /** The last owner did not release the lock: it was killed, or the machine lost power. */
  readonly afterUncleanEnd: boolean;
  /** `clean: false` leaves the note, so that the next opening checks thoroughly. */
  release(clean: boolean): void;
}

/** Waiting for the winner of a race to write its note; a loser explains itself within two seconds. */
const noteTries = 12;
const noteWait = 100;

/**
 * Takes the lock or throws AppError LIBRARY_IN_USE with `details.holder`. The lock is an open exclusive transaction: the
 * system ends it with the process, so a stale lock can't exist.
 */
export async function acquireLock(
  layout: LibraryLayout,
  programVersion: string,
  now: () => Date
): Promise<LibraryLock> {
  makePrivateFile(layout.lock);
  const db = new BetterSqlite3(layout.lock, { timeout: 0 });
  try {
    // Without a journal file, the lock needs no room on a full disk. Nothing is ever written to this database.
    db.pragma('journal_mode = MEMORY');
    db.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    db.close();
    if (!(error instanceof BetterSqlite3.SqliteError && error.code.startsWith('SQLITE_BUSY'))) throw error;
    throw inUse(await findHolder(layout.lockNote));
  }
  return held(db, layout, programVersion, now);
}

/** Whether a program has the library open now. A note alone says nothing: it stays after a crash. */
export function isLocked(layout: Pick<LibraryLayout, 'lock'>): boolean {
  if (!existsSync(layout.lock)) return false;
  const db = new BetterSqlite3(layout.lock, { timeout: 0 });
  try {
    db.exec('BEGIN EXCLUSIVE');
    return false;
  } catch (error) {
    return error instanceof BetterSqlite3.SqliteError && error.code.startsWith('SQLITE_BUSY');
  } finally {
    db.close();
  }
}

export function inUse(holder: LockHolder | null): AppError {
  return new AppError(
    'LIBRARY_IN_USE',
    holder
      ? message('opening.inUseBy', {
          since: Date.parse(holder.since),
          host: holder.host,
          pid: String(holder.pid)
        })
      : message('opening.inUse'),
    { holder }
  );
}

function held(db: Database, layout: LibraryLayout, programVersion: string, now: () => Date): LibraryLock {
  const afterUncleanEnd = existsSync(layout.lockNote);
  try {
    const holder: LockHolder = {
      // not for a screen: a note for whoever finds the file
      note: 'The program named here has this library open. The lock itself is lock.sqlite; this file only explains it.',
      pid: process.pid,
      host: hostname(),
      since: now().toISOString(),
      programVersion
    };
    // A new file, never one that is there: what has come to this name meanwhile may be a link to another one.
    rmSync(layout.lockNote, { force: true });
    writeFileSync(layout.lockNote, JSON.stringify(holder, null, 2) + '\n', { flag: 'wx', mode: 0o600 });
  } catch {
    // On a full disk the lock holds all the same, and the library must open so that something can be deleted.
  }
  return {
    afterUncleanEnd,
    release(clean) {
      if (!db.open) return;
      if (clean) rmSync(layout.lockNote, { force: true });
      db.close();
    }
  };
}

async function findHolder(lockNote: string): Promise<LockHolder | null> {
  for (let tries = 0; tries < noteTries; tries += 1) {
    const holder = readHolder(lockNote);
    // A note by a process that is gone was left by the owner before; the new one is about to write its own.
    if (holder && (holder.host !== hostname() || isAlive(holder.pid))) return holder;
    await pause(noteWait);
  }
  return null;
}

function readHolder(lockNote: string): LockHolder | null {
  try {
    // A pipe in its place would never answer.
    if (!lstatSync(lockNote).isFile()) return null;
    return holderSchema.parse(JSON.parse(readFileSync(lockNote, 'utf8')));
  } catch {
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
