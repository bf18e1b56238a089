/** The main window: its safe settings, its remembered size, and the last save before it closes. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { app, BrowserWindow, ipcMain, type WebPreferences } from 'electron';
import { origin } from './scheme';

const flushPatience = 1_500;
const smallest = { width: 720, height: 540 };

/** `preload` only where the page may call operations. */
export function safePreferences(preload: string): WebPreferences {
  return {
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
    spellcheck: false,
    navigateOnDragDrop: false
  };
}

/** Hidden until `showProgram` has something to show. */
export function createMainWindow(preload: string): BrowserWindow {
  const window = new BrowserWindow({
    ...rememberedSize(),
    minWidth: smallest.width,
    minHeight: smallest.height,
    title: 'Second Impression',
    show: false,
    autoHideMenuBar: true,
    webPreferences: safePreferences(preload)
  });
  window.once('ready-to-show', () => window.show());
  saveBeforeClosing(window);
  return window;
}

/** A window that is closed while it loads is no failure: the user changed their mind. */
export async function showProgram(window: BrowserWindow): Promise<void> {
  try {
    await window.loadURL(`${origin}/`);
  } catch (error) {
    if (!window.isDestroyed()) throw error;
  }
}

/** Holds the window open until the page has saved what it still has, at most 1.5 s. */
function saveBeforeClosing(window: BrowserWindow): void {
  let saved = false;
  window.on('close', (event) => {
    rememberSize(window);
    if (saved || window.webContents.isDestroyed()) return;
    event.preventDefault();
    saved = true;
    void flush(window).then(() => {
      if (!window.isDestroyed()) window.close();
    });
  });
}

function flush(window: BrowserWindow): Promise<void> {
  return new Promise((resolve) => {
    const patience = setTimeout(resolve, flushPatience);
    ipcMain.removeHandler('flushed');
    ipcMain.handle('flushed', () => {
      clearTimeout(patience);
      resolve();
    });
    window.webContents.send('command', 'flush');
  });
}

const sizeFile = (): string => join(app.getPath('userData'), 'window.json');

function rememberedSize(): { width: number; height: number } {
  try {
    const { width, height } = JSON.parse(readFileSync(sizeFile(), 'utf8')) as { width: unknown; height: unknown };
    if (Number.isInteger(width) && Number.isInteger(height)) {
      return { width: Math.max(Number(width), smallest.width), height: Math.max(Number(height), smallest.height) };
    }
  } catch {
    // First start, or a file that someone edited: the usual size will do.
  }
  return { width: 1360, height: 880 };
}

function rememberSize(window: BrowserWindow): void {
  const { width, height } = window.getNormalBounds();
  try {
    writeFileSync(sizeFile(), JSON.stringify({ width, height }));
  } catch {
    // The next start opens at the usual size.
  }
}
