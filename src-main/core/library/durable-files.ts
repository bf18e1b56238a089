/** Files that are surely on disk once a call returns: fsync, rename with patience, fsync of the folder. */
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** Virus scanners and indexers on Windows hold new files open for a moment. */
const passing = new Set(['EPERM', 'EBUSY', 'EACCES']);
const pauses = process.platform === 'win32' ? [20, 50, 100, 200, 400, 800] : [20, 50];

export const errnoOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

/** Makes entries of a folder durable. Windows can't sync folders and needs not: NTFS journals them. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Makes the bytes of a closed file durable. */
export async function syncFile(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Moves a file that is already synced to its name, durably. An existing target is replaced. */
export async function renameDurably(from: string, to: string): Promise<void> {
  await insist(() => rename(from, to));
  await syncFolder(dirname(to));
}

/** Removes a file or folder if it is there. */
export const removeQuietly = (path: string): Promise<void> => insist(() => rm(path, { force: true, recursive: true }));

async function insist(action: () => Promise<void>): Promise<void> {
  for (const wait of pauses) {
    try {
      return await action();
    } catch (error) {
      if (!passing.has(errnoOf(error))) throw error;
      await pause(wait);
    }
  }
  return action();
}
