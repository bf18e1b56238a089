/** A megabyte held in reserve: given up when the disk is full, so that saving and deleting still work. */
import { randomFillSync } from 'node:crypto';
import { closeSync, fsyncSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { isFullDisk } from '../db/transaction';
import type { LibraryLayout } from './layout';

const BALLAST_BYTES = 1024 * 1024;
/** Room that must be free besides the ballast before it is made again, or it would come and go with every save. */
const ROOM_TO_RETURN = 8 * 1024 * 1024;

export interface Ballast {
  /** The disk was full and the reserve is gone; the user should free some space. */
  readonly released: boolean;
  /** Gives the space back to the disk; true when there was something to give. */
  release(): boolean;
  /** Makes the reserve again where there is room. */
  restore(): Promise<void>;
}

export function createBallast(layout: LibraryLayout): Ballast {
  let released = false;
  return {
    get released() {
      return released;
    },
    release() {
      const there = isThere(layout.ballast);
      released = true;
      rmSync(layout.ballast, { force: true });
      return there;
    },
    async restore() {
      if (isThere(layout.ballast)) {
        released = false;
        return;
      }
      const { bavail, bsize } = await statfs(layout.folder);
      released = bavail * bsize < BALLAST_BYTES + ROOM_TO_RETURN || !make(layout);
    }
  };
}

function isThere(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.size === BALLAST_BYTES;
}

/** Random bytes: a file system that compresses would keep no space for zeros. */
function make(layout: LibraryLayout): boolean {
  const unfinished = join(layout.incoming, 'ballast');
  try {
    const handle = openSync(unfinished, 'w', 0o600);
    try {
      const bytes = randomFillSync(Buffer.alloc(BALLAST_BYTES));
      for (let written = 0; written < bytes.length;) written += writeSync(handle, bytes, written);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(unfinished, layout.ballast);
    return true;
  } catch (error) {
    rmSync(unfinished, { force: true });
    if (isFullDisk(error)) return false;
    throw error;
  }
}
