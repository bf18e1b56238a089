/** What Electron can do for the core. */
import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { app, BrowserWindow, dialog, Notification, shell } from 'electron';
import type { Platform } from '../../core/kernel/platform';
import type { PrintWindow } from './print-window';
import { say } from '../speaker';

export function createPlatform(printWindow: PrintWindow): Platform {
  return {
    host: 'electron',
    printPdf: (job) => printWindow.printPdf(job),
    preparePrinting: () => printWindow.prepare(),
    printDialog: (job) => printWindow.printDialog(job),
    saveFile: async (suggestedName, bytes) => {
      const options = { defaultPath: join(app.getPath('documents'), suggestedName) };
      const parent = BrowserWindow.getFocusedWindow();
      const answer = parent ? await dialog.showSaveDialog(parent, options) : await dialog.showSaveDialog(options);
      if (answer.canceled || !answer.filePath) return { outcome: 'cancelled' };
      await writeWhole(answer.filePath, bytes);
      return { outcome: 'saved', path: answer.filePath };
    },
    revealFile: (path) => {
      shell.showItemInFolder(path);
      return Promise.resolve(true);
    },
    notify: (title, body) => {
      if (Notification.isSupported()) new Notification({ title: say(title), body: say(body) }).show();
    }
  };
}

/** Temporary file beside the target, synced, renamed: a full disk never leaves half a letter under the chosen name. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const temporary = join(dirname(path), `.${randomUUID()}.part`);
  try {
    const file = await open(temporary, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
