/** Asks the desktop to show a folder, where there is a desktop. */
import { spawn } from 'node:child_process';
import { dirname } from 'node:path';
import { hasDisplay } from './app-window';

/** Opens the folder that holds the file. Resolves true when the desktop's opener took it. */
export function showFolderOf(path: string): Promise<boolean> {
  if (!hasDisplay(process.env)) return Promise.resolve(false);
  const openers: Partial<Record<NodeJS.Platform, string>> = { darwin: 'open', win32: 'explorer.exe' };
  const opener = openers[process.platform] ?? 'xdg-open';
  return new Promise((resolve) => {
    const child = spawn(opener, [dirname(path)], { stdio: 'ignore', detached: true });
    child.once('error', () => resolve(false));
    child.once('spawn', () => resolve(true));
    child.unref();
  });
}
