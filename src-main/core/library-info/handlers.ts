/** What the user may ask about the library as a whole. */
import type { Context, DomainHandlers } from '../kernel/context';
import { listDamaged } from '../damage/public';
import { noticeDamage } from '../db/noticed-damage';
import type { OpenLibrary } from '../library/open-library';
import { readContents } from './queries';

/** What only the opened library knows. */
type LibraryState = Pick<
  OpenLibrary,
  'folder' | 'startedAfterUncleanEnd' | 'fullDisk' | 'newestSnapshotAt' | 'clock' | 'setAside' | 'examine'
>;

export function createLibraryHandlers(
  { db, platform, programVersion }: Context,
  state: LibraryState
): DomainHandlers<'library'> {
  return {
    'library.info': () => ({
      ...readContents(db),
      folder: state.folder,
      host: platform.host,
      programVersion,
      newestSnapshotAt: state.newestSnapshotAt?.toISOString() ?? null,
      diskFull: state.fullDisk,
      recovered: state.startedAfterUncleanEnd,
      clock: state.clock.moved,
      damaged: listDamaged(db),
      setAside: state.setAside
    }),
    'library.acceptClock': {
      inSteps: () => {
        state.clock.accept();
        return null;
      }
    },
    'library.verify': async () => {
      const { damage, damagedRows, rows } = await state.examine();
      for (const row of damagedRows) noticeDamage(db, row);
      return { texts: rows, damaged: listDamaged(db), sound: damage === null };
    },
    'library.reveal': async () => ({ shown: await platform.revealFile(state.folder) })
  };
}
