/** What follows after something was erased: the same in every snapshot, then the files, then the database's own free pages. */
import type { Context } from '../context';
import { inTransaction } from '../db/transaction';
import type { Exports } from '../files/exports';
import { errnoOf } from '../library/durable-files';
import type { OpenLibrary } from '../library/open-library';
import { dropSnapshots, rewriteSnapshots } from '../library/rewrite-snapshots';
import { takeSnapshot } from '../library/snapshots';
import type { Indexer } from '../search/indexer';
import { eraseInCopy, forgetErasures, pendingErasures } from './erasure-queries';

/**
 * Takes what was erased out of the snapshots and removes the files that nothing names any more. False where that could not
 * be finished; it is then tried again at the next start. Two at once wait for each other.
 */
export type FinishErasing = () => Promise<boolean>;

/** Who else holds copies of what was erased. */
interface Holders {
  collectFiles: () => Promise<unknown>;
  exports: Pick<Exports, 'clear'>;
  indexer: Pick<Indexer, 'takeOutRemoved'>;
}

export function createFinishErasing(
  { db, log, now }: Context,
  library: Pick<OpenLibrary, 'layout' | 'withSnapshots'>,
  { collectFiles, exports, indexer }: Holders
): FinishErasing {
  const { layout } = library;

  async function finish(): Promise<boolean> {
    const erasures = pendingErasures(db);
    if (erasures.length === 0) return true;
    exports.clear();
    const damaged = await rewriteSnapshots(layout, (copy) => eraseInCopy(copy, erasures), log);
    if (damaged.length > 0) {
      // They hold what was erased and would help nobody; a whole one first.
      await takeSnapshot(db, layout, 'bulk-delete', now());
      dropSnapshots(layout, damaged);
    }
    await collectFiles();
    indexer.takeOutRemoved();
    db.exec('VACUUM');
    inTransaction(db, () => forgetErasures(db, erasures));
    return true;
  }

  return () =>
    library.withSnapshots(finish).catch((error: unknown) => {
      log.write('ERASING_NOT_FINISHED', 'library', errnoOf(error), error);
      return false;
    });
}
