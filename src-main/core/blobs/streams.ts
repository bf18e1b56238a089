/** Bytes to and from disk in constant memory, with backpressure, so that the program stays responsive. */
import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { AppError } from '../kernel/app-error';
import { openCarefully } from './proven';
import { message } from '../../shared/messages/catalogue';

/** Hashing a piece of this size takes about a millisecond. */
const PIECE_BYTES = 1024 * 1024;
const READ_BYTES = 256 * 1024;

interface WriteOptions {
  signal?: AbortSignal;
  onProgress?: (bytes: number) => void;
  /** Stop with IO_ERROR once more than this has come. */
  limit?: number;
}

/** Writes and hashes a stream in one pass. An abort ends it even while the source is silent. */
export async function writeHashed(
  handle: FileHandle,
  stream: ReadableStream<Uint8Array>,
  { signal, onProgress, limit = Infinity }: WriteOptions
): Promise<{ hash: string; bytes: number }> {
  signal?.throwIfAborted();
  const hash = createHash('sha256');
  let bytes = 0;
  const reader = stream.getReader();
  const stop = (): void => void reader.cancel(signal?.reason).catch(() => undefined);
  signal?.addEventListener('abort', stop, { once: true });
  try {
    for (;;) {
      const { done, value } = await readNext(reader);
      signal?.throwIfAborted();
      if (done) return { hash: hash.digest('hex'), bytes };
      for (let from = 0; from < value.length; from += PIECE_BYTES) {
        const piece = value.subarray(from, from + PIECE_BYTES);
        bytes += piece.length;
        if (bytes > limit) throw new AppError('IO_ERROR', message('errors.fileTooLong'));
        hash.update(piece);
        await writeAll(handle, piece);
      }
      onProgress?.(bytes);
    }
  } finally {
    signal?.removeEventListener('abort', stop);
    reader.releaseLock();
  }
}

/** A source that breaks off (a closed window, a disk pulled out) is no fault of the library. */
async function readNext(reader: ReadableStreamDefaultReader<Uint8Array>) {
  try {
    return await reader.read();
  } catch {
    throw new AppError('IO_ERROR', message('errors.fileBrokeOff'));
  }
}

async function writeAll(handle: FileHandle, piece: Uint8Array): Promise<void> {
  for (let from = 0; from < piece.length;) {
    const { bytesWritten } = await handle.write(piece, from, piece.length - from);
    from += bytesWritten;
  }
}

/**
 * The bytes from `start` to `end` (inclusive; to the end of the file without it), read as they are asked for. The file is
 * opened with the first read, so that an answer whose body nobody reads holds nothing open.
 */
export function readStream(file: string, start: number, end = Infinity): ReadableStream<Uint8Array> {
  let position = start;
  let handle: FileHandle | undefined;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          handle ??= await openCarefully(file);
          const buffer = new Uint8Array(Math.min(READ_BYTES, end - position + 1));
          const { bytesRead } = await handle.read(buffer, 0, buffer.length, position);
          position += bytesRead;
          if (bytesRead > 0) controller.enqueue(buffer.subarray(0, bytesRead));
          if (bytesRead === 0 || position > end) {
            await handle.close();
            controller.close();
          }
        } catch (error) {
          await handle?.close().catch(() => undefined);
          throw error;
        }
      },
      cancel: () => handle?.close()
    },
    { highWaterMark: 0 }
  );
}
