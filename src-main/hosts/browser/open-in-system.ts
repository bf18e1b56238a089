/** Asks the desktop to show a folder or open an address, where there is a desktop. */
import { spawn } from 'node:child_process';
import { dirname } from 'node:path';
import { hasDisplay } from './app-window';

/** Resolves true when the desktop's opener took it. `target` is a path or an address that has been checked before. */
export function openInSystem(target: string): Promise<boolean> {
  if (!hasDisplay(process.env)) return Promise.resolve(false);
  const openers: Partial<Record<NodeJS.Platform, string>> = { darwin: 'open', win32: 'explorer.exe' };
  const opener = openers[process.platform] ?? 'xdg-open';
  return new Promise((resolve) => {
    const child = spawn(opener, [target], { stdio: 'ignore', detached: true });
    child.once('error', () => resolve(false));
    child.once('spawn', () => resolve(true));
    child.unref();
  });
}

/** Opens the folder that holds the file. */
export const showFolderOf = (path: string): Promise<boolean> => openInSystem(dirname(path));
