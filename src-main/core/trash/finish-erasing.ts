/** What follows after something was erased: the same in every snapshot, then the files, then the database's own free pages. */
import { statSync } from 'node:fs';
import type { Upkeep } from '../kernel/context';
import { clearTraces, hasTraces } from '../db/traces';
import type { Exports } from '../files/exports';
import type { Jobs, RunningJob } from '../kernel/jobs/jobs';
import { errnoOf } from '../library/durable-files';
import type { OpenLibrary } from '../library/open-library';
import { dropSnapshots, rewriteSnapshots } from '../library/rewrite-snapshots';
import { takeSnapshot } from '../library/snapshots';
import type { Indexer } from '../search/indexer';
import { erasingChangesInCopy, forgetErasures, pendingErasures, type Erasure } from './erasure-queries';

/**
 * Takes what was erased out of the snapshots and removes the files that nothing names any more. False where that could not
 * be finished; it is then tried again at the next start. Two at once wait for each other. `jobId` names the job that says how far it is;
 * what was begun is not cancelled.
 */
export type FinishErasing = (jobId?: string) => Promise<boolean>;

/** Written anew within about 100 ms on a slow disk. */
const COMPACTED_AT_ONCE = 4 * 1024 * 1024;

/**
 * Clears the last traces of what was erased out of a database that is too large for it while somebody works: before the window is there,
 * and once it is gone. A failure is logged; it is tried again the next time.
 */
export function clearTracesLeft({ db, log }: Upkeep, indexer: Pick<Indexer, 'takeOutRemoved'>): void {
  try {
    if (!hasTraces(db)) return;
    indexer.takeOutRemoved();
    clearTraces(db);
  } catch (error) {
    log.write('TRACES_NOT_CLEARED', 'library', errnoOf(error), error);
  }
}

/** Who else holds copies of what was erased. */
interface Holders {
  collectFiles: () => Promise<unknown>;
  exports: Pick<Exports, 'clear'>;
  indexer: Pick<Indexer, 'takeOutRemoved'>;
  jobs: Pick<Jobs, 'start'>;
  /** Once aborted, what is not done waits for the next start. */
  signal: AbortSignal;
}

export function createFinishErasing(
  { db, log, now, commit }: Upkeep,
  library: Pick<OpenLibrary, 'layout' | 'withSnapshots'>,
  { collectFiles, exports, indexer, jobs, signal }: Holders
): FinishErasing {
  const { layout } = library;

  async function finish(jobId: string | undefined): Promise<boolean> {
    const erasures = pendingErasures(db);
    if (erasures.length === 0) return true;
    const job = jobs.start('erasing', '', null, jobId);
    try {
      await eraseEverywhere(erasures, job);
      job.finish();
      return true;
    } catch (error) {
      job.fail(errnoOf(error));
      throw error;
    }
  }

  async function eraseEverywhere(erasures: readonly Erasure[], job: RunningJob): Promise<void> {
    exports.clear();
    const damaged = await rewriteSnapshots(layout, (copy) => erasingChangesInCopy(copy, erasures), log, job, signal);
    signal.throwIfAborted();
    if (damaged.length > 0) {
      // They hold what was erased and would help nobody; a whole one first.
      await takeSnapshot(db, layout, 'bulk-delete', now());
      dropSnapshots(layout, damaged);
    }
    await collectFiles();
    indexer.takeOutRemoved();
    commit([], () => forgetErasures(db, erasures));
    if (statSync(layout.database).size <= COMPACTED_AT_ONCE) clearTraces(db);
  }

  return (jobId) =>
    library
      .withSnapshots(() => finish(jobId))
      .catch((error: unknown) => {
        log.write('ERASING_NOT_FINISHED', 'library', errnoOf(error), error);
        return false;
      });
}
