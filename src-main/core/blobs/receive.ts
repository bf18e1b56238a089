/** Takes a stream in: room for it first, then its bytes, hashed on the way and synced. */
import { open, statfs } from 'node:fs/promises';
import { AppError } from '../kernel/app-error';
import type { LibraryLayout } from '../library/layout';
import { writeHashed } from './streams';
import { message } from '../../shared/messages/catalogue';

export interface StoreOptions {
  signal?: AbortSignal;
  /** Told the bytes written so far. */
  onProgress?: (bytes: number) => void;
  /** The source's size, where it is known: room is made sure of first, and a shorter or longer stream is refused. */
  expectedBytes?: number;
}

/** Left free for the database and its journal when room for an upload is weighed. */
const RESERVE_BYTES = 4 * 1024 * 1024;

export async function checkRoom(layout: LibraryLayout, expectedBytes: number | undefined): Promise<void> {
  if (expectedBytes === undefined) return;
  const { bavail, bsize } = await statfs(layout.incoming);
  const missing = expectedBytes + RESERVE_BYTES - bavail * bsize;
  if (missing <= 0) return;
  const megabytes = Math.ceil(missing / 1_000_000);
  throw new AppError('DISK_FULL', message('errors.noRoom', { megabytes }), { missingBytes: missing });
}

export async function receive(
  unfinished: string,
  stream: ReadableStream<Uint8Array>,
  { signal, onProgress, expectedBytes }: StoreOptions
): Promise<{ hash: string; bytes: number }> {
  const handle = await open(unfinished, 'wx', 0o600);
  try {
    const written = await writeHashed(handle, stream, { signal, onProgress, limit: expectedBytes });
    if (expectedBytes !== undefined && written.bytes !== expectedBytes) {
      throw new AppError('IO_ERROR', message('errors.fileNotWhole'), { expectedBytes, bytes: written.bytes });
    }
    // Read-only before the sync, so that the permission is as durable as the bytes.
    await handle.chmod(0o400);
    await handle.sync();
    return written;
  } finally {
    await handle.close();
  }
}
