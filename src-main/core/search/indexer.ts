/**
 * Keeps the full-text index true to what is searched, in steps that are short whatever the library holds: what was just written at
 * once before a search, everything else in the background, again after an early end.
 */
import { setImmediate } from 'node:timers/promises';
import type { Writing } from '../kernel/context';
import { wereIndexesMended } from '../db/check';
import { inTransaction } from '../db/transaction';
import { errnoOf } from '../library/durable-files';
import * as queries from './index-queries';
import { indexWords, sectionsIn } from './index-words';
import { sliceMs } from './slices';

export interface Indexer {
  /** Takes in what was written last, for at most about `milliseconds`, in turns of its own; a failure is logged and tried again later. */
  catchUp(milliseconds: number): Promise<void>;
  /** Takes out what was removed, so that none of its words stay. Throws what the database throws. */
  takeOutRemoved(): void;
  /** Nothing is done in the background while that holds. */
  restWhile(busy: () => boolean): void;
  /** Takes out what was removed and stops; what else is not done is done at the next start. */
  close(): void;
}

const restMs = 6;
const idleMs = 100;
const failedMs = 10_000;
const shortBytes = 16_000;

export function createIndexer({ db, log }: Pick<Writing, 'db' | 'log'>): Indexer {
  let current: { pending: queries.Pending; steps: Generator<void> } | null = null;
  let timer: NodeJS.Timeout | undefined;
  let closed = false;
  let isBusy = (): boolean => false;
  queries.defineTerms(db);

  /** One document, a section a step. */
  function* take(pending: queries.Pending): Generator<void> {
    for (const id of queries.sectionsOf(db, pending.document)) {
      queries.removeSection(db, id);
      yield;
    }
    const document = queries.readDocument(db, pending.document);
    if (document) {
      const { entityId, title, body } = document;
      let first = true;
      for (const text of sectionsIn(body)) {
        const long = !first || text.length < body.length;
        const section = { document: pending.document, entityId, title, text };
        queries.insertSection(db, section, indexWords(first ? title : '', text, long));
        first = false;
        yield;
      }
    }
    queries.removePending(db, pending);
  }

  /** One step of the backlog; false when there is none. What changed meanwhile is begun anew. */
  function step(): boolean {
    if (current && !queries.isPending(db, current.pending)) current = null;
    if (!current) {
      const pending = queries.nextPending(db);
      if (!pending) return false;
      current = { pending, steps: take(pending) };
    }
    if (current.steps.next().done) current = null;
    return true;
  }

  /** Work that was rolled back is not kept in mind either. */
  function within<Result>(work: () => Result): Result {
    let tries = 0;
    try {
      return inTransaction(db, () => {
        if (tries++ > 0) current = null;
        return work();
      });
    } catch (error) {
      current = null;
      throw error;
    }
  }

  function background(): void {
    let rest = idleMs;
    try {
      if (isBusy()) rest = restMs;
      else if (current || queries.nextPending(db)) {
        const until = performance.now() + sliceMs;
        within(() => {
          while (step() && performance.now() < until);
        });
        rest = restMs;
      }
    } catch (error) {
      log.write('NOT_INDEXED', 'library', errnoOf(error), error);
      rest = failedMs;
    }
    if (!closed) timer = setTimeout(background, rest).unref();
  }
  // The index keeps the folded words itself: made anew from damaged ones, it would find the wrong ones.
  if (wereIndexesMended(db)) within(() => queries.noteAll(db));
  timer = setTimeout(background, restMs).unref();

  const takeOutRemoved = (): void =>
    within(() => {
      for (const id of queries.foreignSections(db)) queries.removeSection(db, id);
      for (let some = queries.pendingRemoved(db); some.length > 0; some = queries.pendingRemoved(db)) {
        for (const gone of some) for (const steps = take(gone); !steps.next().done;);
      }
    });

  /** One slice of it; false when there is no more. */
  function catchUpSlice(): boolean {
    const until = performance.now() + sliceMs;
    try {
      return within(() => {
        for (let next = queries.newestShort(db, shortBytes); next; next = queries.newestShort(db, shortBytes)) {
          if (current?.pending.document === next.document) current = null;
          for (const steps = take(next); !steps.next().done;);
          if (performance.now() >= until) return true;
        }
        return false;
      });
    } catch (error) {
      log.write('NOT_INDEXED', 'library', errnoOf(error), error);
      return false;
    }
  }

  return {
    takeOutRemoved,
    async catchUp(milliseconds) {
      const until = performance.now() + milliseconds;
      while (queries.nextPending(db) && performance.now() < until) {
        await setImmediate();
        if (closed || !catchUpSlice()) return;
      }
    },
    restWhile: (busy) => void (isBusy = busy),
    close() {
      closed = true;
      clearTimeout(timer);
      try {
        takeOutRemoved();
      } catch (error) {
        log.write('NOT_INDEXED', 'library', errnoOf(error), error);
      }
    }
  };
}
