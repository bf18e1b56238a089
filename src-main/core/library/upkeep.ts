/** What a library does for itself while it is open: snapshots when something changed, the ballast once there is room. */
import type { Database } from 'better-sqlite3';
import type { Log } from '../kernel/log';
import type { Ballast } from './ballast';
import { errnoOf } from './durable-files';
import type { LibraryLayout } from './layout';
import { isNewestCurrent, listSnapshots, takeSnapshot, type Snapshot, type SnapshotReason } from './snapshots';

const SNAPSHOT_EVERY_MS = 15 * 60_000;
const LOOK_EVERY_MS = 60_000;
/** The first look comes after the window is up; it keeps the state that was just found whole, before it is changed. */
const FIRST_LOOK_MS = 3_000;

interface Upkeep {
  /** Takes a snapshot now; waits for one that is being taken. */
  snapshot(reason: SnapshotReason): Promise<Snapshot>;
  /** Does other work with the snapshots while none is being taken. */
  withSnapshots<Result>(work: () => Promise<Result>): Promise<Result>;
  /** Takes one if the library changed and the newest is old enough; makes the ballast again. Never throws. */
  look(): Promise<void>;
  stop(): Promise<void>;
}

export function startUpkeep(db: Database, layout: LibraryLayout, ballast: Ballast, log: Log, now: () => Date): Upkeep {
  let queue: Promise<unknown> = Promise.resolve();
  let keptChanges = isNewestCurrent(layout) ? changesOf(db) : -1;
  /** By a clock that nobody can set. */
  let lastTaken = performance.now();

  const withSnapshots = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const done = queue.then(work);
    queue = done.catch(() => undefined);
    return done;
  };

  async function take(reason: SnapshotReason): Promise<Snapshot> {
    const changes = changesOf(db);
    const made = await takeSnapshot(db, layout, reason, now());
    keptChanges = changes;
    lastTaken = performance.now();
    return made;
  }
  const snapshot = (reason: SnapshotReason): Promise<Snapshot> => withSnapshots(() => take(reason));

  /** A newest one from the future says nothing; the computer's clock may speed a snapshot up and never hold it back. */
  const isDue = (): boolean => {
    const age = now().getTime() - (listSnapshots(layout)[0]?.takenAt.getTime() ?? -Infinity);
    return age < 0 || age >= SNAPSHOT_EVERY_MS || performance.now() - lastTaken >= SNAPSHOT_EVERY_MS;
  };

  const look = async (): Promise<void> => {
    try {
      await ballast.restore();
      // Asked when its turn has come: the one that it waited for may have made it needless.
      await withSnapshots(async () => {
        if (changesOf(db) !== keptChanges && isDue()) await take('timed');
      });
    } catch (error) {
      log.write('UPKEEP_FAILED', 'library', errnoOf(error), error);
    }
  };

  const first = setTimeout(() => void look(), FIRST_LOOK_MS).unref();
  const regular = setInterval(() => void look(), LOOK_EVERY_MS).unref();
  return {
    snapshot,
    withSnapshots,
    look,
    async stop() {
      clearTimeout(first);
      clearInterval(regular);
      await queue;
    }
  };
}

/** Rows that this connection has inserted, changed or deleted so far. */
const changesOf = (db: Database): number => Number(db.prepare('SELECT total_changes()').pluck().get());
