/** Whether there is room on the disk: asked after a failure of which the database doesn't say what it was. */
import { randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { isFullDisk } from '../db/transaction';
import type { LibraryLayout } from './layout';

const probeBytes = 64 * 1024;

/** True where a small file can't be written for want of room, or of what this user may use of it. */
export function hasNoRoom({ incoming }: Pick<LibraryLayout, 'incoming'>): boolean {
  const file = join(incoming, `${randomUUID()}.part`);
  try {
    const handle = openSync(file, 'wx', 0o600);
    try {
      writeSync(handle, Buffer.alloc(probeBytes));
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    return false;
  } catch (error) {
    return isFullDisk(error);
  } finally {
    removeIfThere(file);
  }
}

function removeIfThere(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // Swept at the next start.
  }
}
