/** What the browser host can do for the core; whatever needs a dialog the page does itself. */
import type { Platform } from '../../core/kernel/platform';
import { showFolderOf } from './open-in-system';
import type { Printer } from './printer';

export function createPlatform(printer: Printer): Platform {
  return {
    host: 'browser',
    printPdf: (job) => printer.print(job),
    preparePrinting: () => printer.prepare(),
    printDialog: () => Promise.resolve(false),
    saveFile: () => Promise.resolve({ outcome: 'download' }),
    revealFile: showFolderOf,
    notify: () => undefined
  };
}
