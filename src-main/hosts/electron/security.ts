/** Refuses everything a local program has no use for: network, permissions, popups, foreign pages, webviews. */
import { app, session, type WebContents } from 'electron';
import { isOwn } from './scheme';

/** Checked for every request of every page. Electron lets the developer tools load over their own scheme. */
const allowed = (address: string): boolean => isOwn(address) || /^(blob:|data:|devtools:)/.test(address);

/** Copying the letter as rich text, and a video in full screen; only the program's own pages can be open to ask. */
const needed = new Set(['clipboard-sanitized-write', 'fullscreen']);

/** Must run after the app is ready and before the first window. */
export function secureSession(): void {
  const own = session.defaultSession;
  own.webRequest.onBeforeRequest((details, callback) => callback({ cancel: !allowed(details.url) }));
  own.setPermissionRequestHandler((_contents, permission, callback) => callback(needed.has(permission)));
  own.setPermissionCheckHandler((_contents, permission) => needed.has(permission));
  own.setDevicePermissionHandler(() => false);
  // Dictionaries would be fetched from the network; the letter has its own checker.
  own.setSpellCheckerEnabled(false);
  own.on('will-download', (event, item) => {
    if (!isOwn(item.getURL().replace(/^blob:/, ''))) event.preventDefault();
  });
}

export function secureContents(): void {
  app.on('web-contents-created', (_event, contents) => secureOne(contents));
}

function secureOne(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-attach-webview', (event) => event.preventDefault());
  const stay = (event: { readonly url: string; preventDefault(): void }): void => {
    if (!isOwn(event.url)) event.preventDefault();
  };
  contents.on('will-navigate', stay);
  contents.on('will-redirect', stay);
}
