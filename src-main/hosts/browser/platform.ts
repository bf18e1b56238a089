/** What the browser host can do for the core; whatever needs a dialog the page does itself. */
import { AppError } from '../../core/kernel/app-error';
import type { Platform } from '../../core/kernel/platform';
import { requireExternalAddress } from '../external-address';
import { openInSystem, showFolderOf } from './open-in-system';
import type { Printer } from './printer';

export function createPlatform(printer: Printer): Platform {
  return {
    host: 'browser',
    printPdf: (job) => printer.print(job),
    printDialog: () => Promise.resolve(false),
    saveFile: () => Promise.resolve({ outcome: 'download' }),
    revealFile: showFolderOf,
    openExternal: async (address) => {
      const opened = await openInSystem(requireExternalAddress(address));
      if (!opened)
        throw new AppError('UNSUPPORTED', 'Nothing on this computer could open the address. You can copy it instead.');
    },
    notify: () => undefined
  };
}
