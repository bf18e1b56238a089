/** The files of the blobs on the disk: looked at, hashed, put in their place, removed. */
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, rmSync } from 'node:fs';
import { mkdir, readdir, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { newId } from '../db/transaction';
import { renameDurably, syncFolder } from '../library/durable-files';
import type { LibraryLayout } from '../library/layout';
import { placeOf } from './proven';
import { readStream } from './streams';

export interface ReadOptions {
  signal?: AbortSignal;
  /** Told the bytes read so far. */
  onProgress?: (bytes: number) => void;
}

/** `repaired`: other bytes in their place are damage; the good ones take it, and stay whatever follows. */
export async function moveInto(
  target: string,
  unfinished: string,
  { hash, bytes }: { hash: string; bytes: number }
): Promise<'new' | 'repaired' | 'there'> {
  const size = await sizeOf(target);
  if (size === bytes && (await hashOf(target)).hash === hash) return 'there';
  const folder = dirname(target);
  const made = await mkdir(folder, { recursive: true, mode: 0o700 });
  if (made) await syncFolder(dirname(folder));
  // A folder in its place can't be written over; whatever is in it stays.
  if (size === -1) await rename(target, `${target}.aside-${newId()}`);
  await renameDurably(unfinished, target);
  return size === null ? 'new' : 'repaired';
}

export async function hashOf(
  file: string,
  { signal, onProgress }: ReadOptions = {}
): Promise<{ hash: string; bytes: number }> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of readStream(file, 0)) {
    signal?.throwIfAborted();
    hash.update(chunk);
    bytes += chunk.length;
    onProgress?.(bytes);
  }
  return { hash: hash.digest('hex'), bytes };
}

export async function removeBlob(file: string): Promise<void> {
  if (removeNow(file)) await syncFolder(dirname(file));
}

/** In one turn with the decision to remove it: an upload that waited meanwhile must find the file either there or gone. */
export function removeNow(file: string): boolean {
  if (!existsSync(file)) return false;
  // Windows refuses to remove a read-only file.
  if (process.platform === 'win32') chmodSync(file, 0o600);
  rmSync(file, { force: true, maxRetries: 3, retryDelay: 20 });
  return true;
}

export async function sizeOf(file: string): Promise<number | null> {
  return (await placeOf(file))?.size ?? null;
}

export async function listHashes(layout: LibraryLayout): Promise<string[]> {
  const names = await readdir(layout.evidence, { recursive: true, withFileTypes: true });
  return names.filter((entry) => entry.isFile() && /^[0-9a-f]{64}$/.test(entry.name)).map((entry) => entry.name);
}
