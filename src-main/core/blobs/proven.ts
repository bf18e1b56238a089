/** Stored files that were read and found to be the ones that were filed: once for each file as the disk knows it, not at every look. */
import { constants } from 'node:fs';
import { lstat, open, type FileHandle } from 'node:fs/promises';
import { errnoOf } from '../library/durable-files';

/** Never follows a link, never waits for somebody to write into a pipe. Windows has neither flag. */
const careful = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

export const openCarefully = (file: string): Promise<FileHandle> => open(file, careful);

interface Place {
  /** In bytes; -1 where a folder, link, pipe or device stands in the file's place. */
  size: number;
  /** Changes whenever anybody writes to the file or puts another in its place: the time of change can't be set by hand. */
  identity: string;
}

/** Null where nothing is there. */
export async function placeOf(file: string): Promise<Place | null> {
  try {
    const { dev, ino, size, mtimeNs, ctimeNs, ...stats } = await lstat(file, { bigint: true });
    const isFile = ((stats.mode ?? 0n) & BigInt(constants.S_IFMT)) === BigInt(constants.S_IFREG);
    return { size: isFile ? Number(size) : -1, identity: [dev, ino, size, mtimeNs, ctimeNs].join(':') };
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return null;
    throw error;
  }
}

interface Proven {
  /** Remembers the file as it is now: its bytes were just written or read, and are the right ones. */
  note(hash: string, file: string): Promise<void>;
  forget(hash: string): void;
  /** Runs `read` where the file is not the one that is known; what it throws is thrown. At most one reading of a file at once. */
  unlessKnown(hash: string, file: string, read: () => Promise<unknown>): Promise<void>;
}

export function createProven(): Proven {
  const known = new Map<string, string>();
  const reading = new Map<string, Promise<void>>();
  const identity = async (file: string): Promise<string | undefined> => (await placeOf(file))?.identity;

  async function read(
    hash: string,
    file: string,
    before: string | undefined,
    all: () => Promise<unknown>
  ): Promise<void> {
    await all();
    // Changed while it was read: known only once it was read again.
    if (before !== undefined && (await identity(file)) === before) known.set(hash, before);
  }

  return {
    async note(hash, file) {
      const now = await identity(file);
      if (now !== undefined) known.set(hash, now);
    },
    forget: (hash) => void known.delete(hash),
    async unlessKnown(hash, file, all) {
      const now = await identity(file);
      if (now !== undefined && known.get(hash) === now) return;
      known.delete(hash);
      const running = reading.get(hash) ?? read(hash, file, now, all).finally(() => reading.delete(hash));
      reading.set(hash, running);
      await running;
    }
  };
}
