/** What a library does for itself while it is open: snapshots when something changed, the ballast once there is room. */
import { statSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import type { Log } from '../log';
import type { Ballast } from './ballast';
import { errnoOf } from './durable-files';
import type { LibraryLayout } from './layout';
import { listSnapshots, takeSnapshot, type Snapshot, type SnapshotReason } from './snapshots';

const SNAPSHOT_EVERY_MS = 15 * 60_000;
const LOOK_EVERY_MS = 60_000;
/** The first look comes after the window is up; it keeps the state that was just found whole, before it is changed. */
const FIRST_LOOK_MS = 3_000;

interface Upkeep {
  /** Takes a snapshot now; waits for one that is being taken. */
  snapshot(reason: SnapshotReason): Promise<Snapshot>;
  /** Takes one if the library changed and the newest is old enough; makes the ballast again. Never throws. */
  look(): Promise<void>;
  stop(): Promise<void>;
}

export function startUpkeep(db: Database, layout: LibraryLayout, ballast: Ballast, log: Log, now: () => Date): Upkeep {
  let queue: Promise<unknown> = Promise.resolve();
  let keptChanges = changedSinceNewestSnapshot(layout) ? -1 : changesOf(db);

  const snapshot = (reason: SnapshotReason): Promise<Snapshot> => {
    const taken = queue.then(async () => {
      const changes = changesOf(db);
      const made = await takeSnapshot(db, layout, reason, now());
      keptChanges = changes;
      return made;
    });
    queue = taken.catch(() => undefined);
    return taken;
  };

  const look = async (): Promise<void> => {
    try {
      await ballast.restore();
      const newest = listSnapshots(layout)[0]?.takenAt.getTime() ?? -Infinity;
      const isDue = now().getTime() - newest >= SNAPSHOT_EVERY_MS;
      if (isDue && changesOf(db) !== keptChanges) await snapshot('timed');
    } catch (error) {
      log.write('UPKEEP_FAILED', 'library', errnoOf(error), error);
    }
  };

  const first = setTimeout(() => void look(), FIRST_LOOK_MS).unref();
  const regular = setInterval(() => void look(), LOOK_EVERY_MS).unref();
  return {
    snapshot,
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

/** Many short sittings must not mean that no snapshot is ever taken. */
function changedSinceNewestSnapshot(layout: LibraryLayout): boolean {
  const written = statSync(layout.database, { throwIfNoEntry: false })?.mtime.getTime() ?? 0;
  const newest = listSnapshots(layout)[0]?.takenAt.getTime() ?? -Infinity;
  return written > newest;
}
