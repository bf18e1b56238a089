/** Makes evidence searchable after it was filed: one file at a time, in the background, and again after an early end. */
import { AppError } from '../kernel/app-error';
import type { BlobStore } from '../blobs/blob-store';
import type { Upkeep } from '../kernel/context';
import { nowIso } from '../db/transaction';
import { errnoOf } from '../library/durable-files';
import { noteChanged } from './evidence-handlers';
import { findEvidence, listWithoutText, storeText } from './evidence-queries';
import { evidenceText } from './text/evidence-text';

export interface TextIndex {
  /** Returns at once. Of a file without readable words the reason is kept. */
  add(evidenceId: string): void;
  /** Evidence whose words are still to be read, also where it was in the trash at the start: that is read at the next one. */
  waiting(): readonly string[];
  /** Tries again what was unreachable, now that its file seems to be there; does nothing for all else. Returns at once. */
  retry(evidenceId: string): void;
  /** Resolves when everything added so far has been looked at. */
  settled(): Promise<void>;
  /** Stops; what is not done is done at the next start. */
  close(): Promise<void>;
}

export function createTextIndex(context: Upkeep, files: Pick<BlobStore, 'path' | 'require'>): TextIndex {
  const { db, now, log, commit } = context;
  const ending = new AbortController();
  /** The file was not to be read, because it is gone, damaged or locked by another program: nothing is being done about it. */
  const unreachable = new Set<string>();
  /** How often each was added and not looked at since. */
  const queued = new Map<string, number>();
  let queue = Promise.resolve();

  async function index(id: string): Promise<void> {
    const row = ending.signal.aborted ? undefined : findEvidence(db, id);
    if (!row) return;
    try {
      await files.require(row.hash, row.bytes);
    } catch (error) {
      if (error instanceof AppError && error.details?.reason === 'changed')
        commit(['evidence'], () => noteChanged(context, row.hash));
      throw error;
    }
    const words = await evidenceText(files.path(row.hash), row, ending.signal);
    if (words && !ending.signal.aborted) commit(['evidence'], () => storeText(db, id, words, nowIso(now)));
  }

  const queuedMore = (id: string, more: number): void => {
    const times = (queued.get(id) ?? 0) + more;
    if (times > 0) queued.set(id, times);
    else queued.delete(id);
  };
  const add = (id: string): void => {
    unreachable.delete(id);
    queuedMore(id, 1);
    queue = queue
      .then(() => index(id))
      .catch((error) => {
        unreachable.add(id);
        log.write('TEXT_NOT_READ', 'evidence', errnoOf(error), error);
      })
      .finally(() => queuedMore(id, -1));
  };
  for (const { id, isTrashed } of listWithoutText(db)) {
    if (isTrashed) queuedMore(id, 1);
    else add(id);
  }
  return {
    add,
    waiting: () => [...queued.keys()].filter((id) => !unreachable.has(id)),
    retry: (id) => {
      if (unreachable.has(id)) add(id);
    },
    settled: () => queue,
    close() {
      ending.abort();
      return queue;
    }
  };
}
