/** One Electron program at a time: a second start shows the first one's window, and neither of the two keeps silent about another library. */
import { app, dialog } from 'electron';
import { libraryLayout } from '../../core/library/layout';
import { isLocked } from '../../core/library/lock';
import { t } from '../speaker';

/** What a second start tells the first. */
export interface Wanted {
  /** Absolute path. */
  readonly libraryFolder: string;
}

/** In the first: says which library is open where another was asked for. */
export function tellOfOtherLibrary(openFolder: string, second: Partial<Wanted> | null): void {
  const other = second?.libraryFolder;
  if (typeof other !== 'string' || other === '' || other === openFolder) return;
  void dialog.showMessageBox({
    type: 'info',
    message: t('hosts.otherLibrary'),
    detail: t('hosts.otherLibraryHow', { open: openFolder, other })
  });
}

/** In the second: says where to look, and ends; with 1 where the library that was asked for is not the one that is open. */
export function leaveToTheFirst(wantedFolder: string): void {
  const isOpen = isLocked(libraryLayout(wantedFolder));
  console.error(isOpen ? t('hosts.alreadyOpen') : t('hosts.alreadyOpenOther', { wanted: wantedFolder }));
  app.exit(isOpen ? 0 : 1);
}
