/** Bytes that are read where they are needed, of a file on the disk or of one in memory. */
import { open } from 'node:fs/promises';

export interface FileBytes {
  size: number;
  /** Fewer where the file ends before. */
  read(from: number, length: number): Promise<Buffer>;
}

/** Throws what opening and reading throw. */
export async function withFileBytes<Result>(path: string, work: (file: FileBytes) => Promise<Result>): Promise<Result> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    return await work({
      size,
      async read(from, length) {
        const buffer = Buffer.alloc(Math.max(0, Math.min(length, size - from)));
        const { bytesRead } = await file.read(buffer, 0, buffer.length, from);
        return buffer.subarray(0, bytesRead);
      }
    });
  } finally {
    await file.close();
  }
}

export const inMemory = (bytes: Uint8Array): FileBytes => ({
  size: bytes.length,
  read: (from, length) => Promise.resolve(Buffer.from(bytes.subarray(from, from + length)))
});
