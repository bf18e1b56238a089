/** The browser host's life: open the library, serve it, open a window, and close the library whichever way it ends. */
import type { Core } from '../../core/core';
import type { Platform } from '../../core/kernel/platform';
import { watchUnforeseen, type LastNet } from '../last-net';
import type { LaunchOptions } from '../launch-options';
import { hasDisplay, openAppWindow, type AppWindow } from './app-window';
import { findChromium } from './find-chromium';
import { createPlatform } from './platform';
import { Printer } from './printer';
import { startServer } from './server';
import { SessionKeys } from './session-keys';
import { t } from '../speaker';
import { whyNotStartedHere } from '../way-back';

type OpenCore = (platform: Platform) => Promise<Core>;

/** Resolves when the program has ended in order: window closed, or SIGTERM or SIGINT. Throws what opening throws. */
export async function runBrowserHost(options: LaunchOptions, openCore: OpenCore): Promise<void> {
  const ended = waitForSignal();
  const keys = new SessionKeys();
  const chromium = findChromium();
  let origin = '';
  const printer = new Printer(chromium, () => origin, keys);
  const core = await openCore(createPlatform(printer));
  const net = watchUnforeseen(core, (reference) => console.error(t('errors.unexpected', { reference })));
  for (const output of [process.stdout, process.stderr]) output.on('error', () => undefined);
  try {
    const server = await startServer(core, keys, options.port, net);
    origin = server.origin;
    try {
      console.log(t('hosts.ready', { address: `${origin}/#key=${keys.terminalKey}` }));
      const window = options.open ? openWindow(chromium, origin, keys) : undefined;
      await Promise.race([ended, endOverwhelmed(net), ...(window ? [untilClosed(window)] : [])]);
      await window?.close();
    } finally {
      await server.close();
    }
  } finally {
    await printer.close();
    await core.close();
    net.remove();
  }
}

/** Ends in order, with a sentence and the exit code of a failure. */
async function endOverwhelmed(net: LastNet): Promise<void> {
  await net.overwhelmed;
  console.error(t('hosts.overwhelmed'));
  process.exitCode = 1;
}

function openWindow(chromium: string | undefined, origin: string, keys: SessionKeys): AppWindow | undefined {
  if (!hasDisplay(process.env)) return undefined;
  if (chromium === undefined) {
    console.error(t('hosts.noBrowser'));
    return undefined;
  }
  return openAppWindow(chromium, origin, keys);
}

/** A window that could not be opened is no reason to end: the address still works. */
async function untilClosed(window: AppWindow): Promise<void> {
  try {
    await window.closed;
  } catch {
    console.error(t('hosts.noWindow'));
    await new Promise(() => undefined);
  }
}

function waitForSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => resolve());
  });
}

/** One sentence on stderr and exit code 1, never a stack: the reader is not an engineer. */
export function endWithMessage(error: unknown): never {
  console.error(whyNotStartedHere(error));
  process.exit(1);
}
