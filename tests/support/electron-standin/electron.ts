/** The stand-in for the `electron` module: the part of its API that the host uses, on a real Chromium. */
export { app } from './app.ts';
export { BrowserWindow } from './browser-window.ts';
export { dialog, Menu, nativeTheme, Notification, shell } from './desktop.ts';
export { ipcMain } from './ipc-main.ts';
export { protocol } from './scheme-bridge.ts';
export { session } from './session.ts';
