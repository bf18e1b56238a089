/** Opens the program as a window of its own in an installed Chromium, without putting the key on a command line. */
import { spawn } from 'node:child_process';
import { chromiumEnvironment } from './chromium-environment';
import { quietSwitches } from './find-chromium';
import type { SessionKeys } from './session-keys';
import { createWindowFolder } from './window-folder';

const handOverLife = 60_000;

export interface AppWindow {
  /** Resolves when the user has closed the window; rejects when it could not be opened. */
  readonly closed: Promise<void>;
  close(): Promise<void>;
}

export function hasDisplay(environment: NodeJS.ProcessEnv, platform: NodeJS.Platform = process.platform): boolean {
  return platform !== 'linux' || Boolean(environment.DISPLAY || environment.WAYLAND_DISPLAY);
}

export function openAppWindow(chromium: string, origin: string, keys: SessionKeys): AppWindow {
  const folder = createWindowFolder(chromium);
  const key = keys.createOneTimeKey(folder.removeHandOver);
  const startPage = folder.writeHandOver(`${origin}/#key=${key}`);
  const expiry = setTimeout(folder.removeHandOver, handOverLife);
  const switches = [
    `--app=${startPage}`,
    `--user-data-dir=${folder.profile}`,
    '--window-size=1360,880',
    '--disk-cache-size=1',
    '--disable-breakpad',
    '--password-store=basic',
    ...quietSwitches(),
    // Root is a container or a test: without this a bar about --no-sandbox covers the top of the window.
    ...(process.getuid?.() === 0 ? ['--test-type'] : [])
  ];
  const child = spawn(chromium, switches, { stdio: 'ignore', env: chromiumEnvironment() });
  const closed = new Promise<void>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', () => resolve());
  }).finally(() => {
    clearTimeout(expiry);
    keys.revoke(key);
    folder.remove();
  });
  return {
    closed,
    close: async () => {
      child.kill();
      const forced = setTimeout(() => child.kill('SIGKILL'), 2_000);
      await closed.catch(() => undefined);
      clearTimeout(forced);
    }
  };
}
