/** Makes evidence searchable after it was filed: one file at a time, in the background, and again after an early end. */
import type { BlobStore } from '../blobs/blob-store';
import type { Context } from '../context';
import { inTransaction, nowIso } from '../db/transaction';
import { errnoOf } from '../library/durable-files';
import { findEvidence, listWithoutText, storeText } from './evidence-queries';
import { evidenceText } from './text/evidence-text';

interface TextIndex {
  /** Returns at once. Of a file without readable words the reason is kept. */
  add(evidenceId: string): void;
  /** Resolves when everything added so far has been looked at. */
  settled(): Promise<void>;
  /** Stops; what is not done is done at the next start. */
  close(): Promise<void>;
}

export function createTextIndex({ db, now, log }: Context, files: Pick<BlobStore, 'path' | 'prove'>): TextIndex {
  const ending = new AbortController();
  let queue = Promise.resolve();

  async function index(id: string): Promise<void> {
    const row = ending.signal.aborted ? undefined : findEvidence(db, id);
    if (!row) return;
    await files.prove(row.hash);
    const words = await evidenceText(files.path(row.hash), row, ending.signal);
    if (words && !ending.signal.aborted) inTransaction(db, () => storeText(db, id, words, nowIso(now)));
  }

  const add = (id: string): void => {
    queue = queue.then(() => index(id)).catch((error) => log.write('TEXT_NOT_READ', 'evidence', errnoOf(error), error));
  };
  for (const id of listWithoutText(db)) add(id);
  return {
    add,
    settled: () => queue,
    close() {
      ending.abort();
      return queue;
    }
  };
}
