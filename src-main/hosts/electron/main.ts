/** Entry point of the Electron host: wires the core to windows and to the program's own scheme. */
import { resolve } from 'node:path';
import { app, BrowserWindow, dialog } from 'electron';
import type { Core } from '../../core/core';
import { createCore, type CoreOptions } from '../../core/create-core';
import { watchUnforeseen, type LastNet } from '../last-net';
import { readLaunchOptions, type LaunchOptions } from '../launch-options';
import { findProgram } from '../program-folder';
import { say, t } from '../speaker';
import { canRestore, restoreSnapshot, whyNotStarted } from '../way-back';
import { serveEvents } from './events';
import { installMenu } from './menu';
import { serveOperations } from './operations';
import { leaveToTheFirst, tellOfOtherLibrary, type Wanted } from './one-program';
import { createPlatform } from './platform';
import { PrintWindow } from './print-window';
import { registerScheme, serveScheme } from './scheme';
import { secureContents, secureSession } from './security';
import { createMainWindow, showProgram } from './window';

const preload = resolve(import.meta.dirname, '../preload/preload.cjs');

app.setName('Second Impression');
app.enableSandbox();
registerScheme();
secureContents();

const options = launchOptions();
const wanted: Wanted = { libraryFolder: options?.libraryFolder ?? '' };
if (options === undefined) app.exit(1);
else if (app.requestSingleInstanceLock({ ...wanted })) start(options).catch(endWithMessage);
else leaveToTheFirst(options.libraryFolder);

function launchOptions(): LaunchOptions | undefined {
  try {
    return readLaunchOptions(process.argv.slice(app.isPackaged ? 1 : 2), process.env, false);
  } catch (error) {
    console.error(whyNotStarted(error));
    return undefined;
  }
}

async function start(options: LaunchOptions): Promise<void> {
  app.on('second-instance', (_event, _argv, _folder, second) => {
    showWindow();
    tellOfOtherLibrary(options.libraryFolder, second as Partial<Wanted> | null);
  });
  app.on('window-all-closed', () => app.quit());
  await app.whenReady();
  secureSession();
  const { version, ...folders } = findProgram(import.meta.dirname);
  const printWindow = new PrintWindow(preload);
  const platform = createPlatform(printWindow);
  if (options.restoreSnapshot) await restoreSnapshot(options.libraryFolder, version);
  const core = await openOrGoBack({
    libraryFolder: options.libraryFolder,
    ...folders,
    platform,
    programVersion: version
  });
  const net = catchUnforeseen(core);
  serveScheme(core, net);
  serveEvents(core);
  closeCoreBeforeQuitting(core, serveOperations(core, net).settle);
  installMenu();
  const window = createMainWindow(preload);
  // The hidden print window must not keep the program alive.
  window.once('closed', () => printWindow.close());
  await showProgram(window);
}

/** A damaged library with a whole snapshot: the user decides whether to go back to it; nothing is deleted either way. */
async function openOrGoBack(options: CoreOptions): Promise<Core> {
  try {
    return await createCore(options);
  } catch (error) {
    if (!canRestore(error)) throw error;
    const { response } = await dialog.showMessageBox({
      type: 'warning',
      message: t('hosts.libraryDamaged'),
      detail: say(error),
      buttons: [t('hosts.goBack'), t('hosts.quit')],
      defaultId: 0,
      cancelId: 1
    });
    if (response !== 0) throw error;
    await restoreSnapshot(options.libraryFolder, options.programVersion);
    return createCore(options);
  }
}

/** Told without holding anything up, one at a time. */
function catchUnforeseen(core: Core): LastNet {
  let telling = false;
  const net = watchUnforeseen(core, (reference) => {
    const detail = t('errors.unexpected', { reference });
    console.error(detail);
    if (telling) return;
    telling = true;
    const told = dialog.showMessageBox({
      type: 'warning',
      message: t('hosts.goesOn'),
      detail
    });
    void told.finally(() => (telling = false));
  });
  void net.overwhelmed.then(() => app.quit());
  return net;
}

function showWindow(): void {
  const window = BrowserWindow.getAllWindows().find((candidate) => candidate.isVisible());
  if (window?.isMinimized()) window.restore();
  window?.focus();
}

/** Quits only once the library is closed, whichever way the end began. */
function closeCoreBeforeQuitting(core: Core, settle: () => Promise<void>): void {
  let closed = false;
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    void settle()
      .then(() => core.close())
      .finally(() => {
        closed = true;
        app.quit();
      });
  });
}

/** One sentence, on stderr and in a dialog, never a stack: the reader is not an engineer. */
function endWithMessage(error: unknown): void {
  const message = whyNotStarted(error);
  console.error(message);
  dialog.showErrorBox('Second Impression', message);
  app.exit(1);
}
