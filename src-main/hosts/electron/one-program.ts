/** One Electron program at a time: a second start shows the first one's window, and neither of the two keeps silent about another library. */
import { app, dialog } from 'electron';
import { libraryLayout } from '../../core/library/layout';
import { isLocked } from '../../core/library/lock';

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
    message: 'Another library is open in this window.',
    detail: `Open is ${openFolder}. To open ${other} instead, quit Second Impression and start it again. Nothing was changed.`
  });
}

/** In the second: says where to look, and ends; with 1 where the library that was asked for is not the one that is open. */
export function leaveToTheFirst(wantedFolder: string): void {
  const isOpen = isLocked(libraryLayout(wantedFolder));
  console.error(
    isOpen
      ? 'Second Impression is already open. Go on in its window.'
      : `Second Impression is already open with another library. Quit it first, then start it again to open ${wantedFolder}.`
  );
  app.exit(isOpen ? 0 : 1);
}
