/** Evidence as bytes: files named by their SHA-256, written once, never changed, gone only when nothing names them. */
import { dirname, join } from 'node:path';
import { AppError } from '../kernel/app-error';
import { newId } from '../db/transaction';
import { removeQuietly, syncFolder } from '../library/durable-files';
import { evidenceFile, type LibraryLayout } from '../library/layout';
import { hashOf, listHashes, moveInto, removeBlob, removeNow, sizeOf, type ReadOptions } from './blob-files';
import { createHolds, type Hold } from './holds';
import { createProven } from './proven';
import { checkRoom, receive, type StoreOptions } from './receive';
import { readStream } from './streams';
import { message } from '../../shared/messages/catalogue';

interface StoredBlob {
  /** SHA-256, hexadecimal. */
  hash: string;
  bytes: number;
  /** False where the same bytes were in the library before. */
  isNew: boolean;
}

interface BlobRange {
  /** First byte. */
  start: number;
  /** Last byte, inclusive. */
  end: number;
}

export interface BlobStore {
  /**
   * Writes a stream to disk in constant memory. Once it returns, the bytes survive a power cut. Throws CANCELLED,
   * DISK_FULL or IO_ERROR, and leaves nothing then.
   */
  store(stream: ReadableStream<Uint8Array>, options?: StoreOptions): Promise<StoredBlob>;
  /**
   * The same, with the database commit that names the blob. When `commit` fails, the bytes go too, unless they were there
   * before or another commit names them. Where it fails for a reason of the disk it may stand all the same: `look` then says
   * what the database has, null for nothing; where even that can't be read, the bytes stay.
   */
  storeAndCommit<Result>(
    stream: ReadableStream<Uint8Array>,
    options: StoreOptions,
    commit: (blob: StoredBlob) => Result | Promise<Result>,
    look?: (blob: StoredBlob) => Result | null
  ): Promise<Result>;
  /** The bytes, or a part of them, once they are proven (see `prove`), which it throws like. Once begun, read it to its end or cancel. */
  open(hash: string, range?: BlobRange): Promise<ReadableStream<Uint8Array>>;
  /** Size in bytes on disk; null where the file is missing, -1 where something else than a file stands in its place. */
  size(hash: string): Promise<number | null>;
  /** Reads all of it. Throws EVIDENCE_DAMAGED with `details.reason`: `missing` or `changed`. Returns its size. */
  verify(hash: string, signal?: AbortSignal): Promise<number>;
  /**
   * Makes sure that the file is the one that was filed before anything of it is shown or leaves: read whole the first time in a run,
   * and again whenever the disk says that it was written or replaced. Throws like `verify`, and what `signal` was aborted with.
   */
  prove(hash: string, options?: ReadOptions): Promise<void>;
  /**
   * Makes sure that the stored file is the one that was filed, as a card says its hash and size: for whoever shows or sends it, and the
   * only way to ask. Throws like `verify`.
   */
  require(hash: string, bytes: number, options?: ReadOptions): Promise<void>;
  /** Absolute path, for showing it in the file manager. */
  path(hash: string): string;
  remove(hash: string): Promise<void>;
  /**
   * Removes what is not named, neither by the database nor by a kept snapshot; returns what went. The question is asked
   * in the very turn in which files are removed, so that no upload can come to name one in between. Throws where a file could not
   * be removed, once the others are.
   */
  collectGarbage(namedHashes: () => ReadonlySet<string>): Promise<string[]>;
}

export function createBlobStore(layout: LibraryLayout): BlobStore {
  const holds = createHolds();
  const proven = createProven();
  const path = (hash: string): string => evidenceFile(layout, hash);

  /** Calls `use` while the blob is held, so that neither a failing twin nor a collection takes it away. */
  async function storeHeld<Result>(
    stream: ReadableStream<Uint8Array>,
    options: StoreOptions,
    use: (blob: StoredBlob) => Result | Promise<Result>,
    look?: (blob: StoredBlob) => Result | null
  ): Promise<Result> {
    const unfinished = join(layout.incoming, `${newId()}.part`);
    try {
      await checkRoom(layout, options.expectedBytes);
      const { hash, bytes } = await receive(unfinished, stream, options);
      const hold = holds.take(hash);
      try {
        const moved = await moveInto(path(hash), unfinished, { hash, bytes });
        await proven.note(hash, path(hash));
        if (moved === 'new') hold.markNew();
        const blob = { hash, bytes, isNew: moved !== 'there' };
        const result = await committedBlob(
          () => use(blob),
          () => look?.(blob) ?? null,
          hold
        );
        hold.markNamed();
        return result;
      } finally {
        if (hold.release() === 'unnamed') await removeBlob(path(hash));
      }
    } catch (error) {
      await stream.cancel(error).catch(() => undefined);
      throw asCancelled(error, options.signal);
    } finally {
      // What can't be removed now is swept at the next start; the answer is about the file.
      await removeQuietly(unfinished).catch(() => undefined);
    }
  }

  async function verify(hash: string, options: ReadOptions = {}): Promise<number> {
    const size = await sizeOf(path(hash));
    if (size === null) throw evidenceDamaged('missing');
    if (size < 0) throw evidenceDamaged('changed');
    const actual = await hashOf(path(hash), options);
    if (actual.hash !== hash) throw evidenceDamaged('changed');
    return actual.bytes;
  }
  async function prove(hash: string, options: ReadOptions = {}): Promise<void> {
    for (;;) {
      try {
        return await proven.unlessKnown(hash, path(hash), () => verify(hash, options));
      } catch (error) {
        // Somebody else gave up the reading that this one had joined.
        if (options.signal?.aborted || !(error instanceof AppError && error.code === 'CANCELLED')) throw error;
      }
    }
  }

  return {
    path,
    store: (stream, options = {}) => storeHeld(stream, options, (blob) => blob),
    storeAndCommit: storeHeld,
    async open(hash, range) {
      await prove(hash);
      return readStream(path(hash), range?.start ?? 0, range?.end);
    },
    async size(hash) {
      return sizeOf(path(hash));
    },
    prove,
    async require(hash, bytes, options) {
      const size = await sizeOf(path(hash));
      if (size !== bytes) throw evidenceDamaged(size === null ? 'missing' : 'changed');
      await prove(hash, options);
    },
    verify: (hash, signal) => {
      proven.forget(hash);
      return verify(hash, signal && { signal });
    },
    remove: (hash) => removeBlob(path(hash)),
    async collectGarbage(namedHashes) {
      const listed = await listHashes(layout);
      const named = namedHashes();
      const gone = listed.filter((hash) => !named.has(hash) && !holds.isHeld(hash));
      const failures = gone.flatMap((hash) => {
        try {
          removeNow(path(hash));
          return [];
        } catch (error) {
          return [error];
        }
      });
      for (const folder of new Set(gone.map((hash) => dirname(path(hash))))) await syncFolder(folder);
      if (failures.length > 0) throw failures[0];
      return gone;
    }
  };
}

const evidenceDamaged = (reason: 'missing' | 'changed'): AppError =>
  new AppError(
    'EVIDENCE_DAMAGED',
    reason === 'missing' ? message('errors.evidenceMissing') : message('errors.evidenceChanged'),
    { reason }
  );

/** Keeps the bytes where nobody can say whether the database names them; they are collected once nothing does. */
async function committedBlob<Result>(
  commit: () => Result | Promise<Result>,
  look: () => Result | null,
  hold: Hold
): Promise<Result> {
  try {
    return await commit();
  } catch (error) {
    if (error instanceof AppError) throw error;
    let standing: Result | null;
    try {
      standing = look();
    } catch {
      hold.markNamed();
      throw error;
    }
    if (standing === null) throw error;
    return standing;
  }
}

function asCancelled(error: unknown, signal: AbortSignal | undefined): unknown {
  if (!signal?.aborted) return error;
  return new AppError('CANCELLED', message('errors.addingCancelled'));
}
