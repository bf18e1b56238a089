/** A private temporary folder for the app window: its profile and the page that hands over the key. Gone when the program ends. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const prefix = `second-impression-window-`;

interface WindowFolder {
  readonly profile: string;
  /** Writes the page that leads to `address` and returns its file: URL; only this user can read it. */
  writeHandOver(address: string): string;
  removeHandOver(): void;
  remove(): void;
}

/** Also sweeps what killed programs left behind. The folder itself is readable by this user alone (0700). */
export function createWindowFolder(chromium: string): WindowFolder {
  const parent = parentFolder(chromium);
  mkdirSync(parent, { recursive: true });
  sweep(parent);
  const folder = mkdtempSync(join(parent, `${prefix}${process.pid}-`));
  const page = join(folder, 'open.html');
  return {
    profile: join(folder, 'profile'),
    writeHandOver(address) {
      // not for a screen: a page that leads on at once
      const markup = `<!doctype html><meta charset="utf-8"><title>Second Impression</title><meta http-equiv="refresh" content="0;url=${address}">`;
      writeFileSync(page, markup, { mode: 0o600, flag: 'wx' });
      return pathToFileURL(page).href;
    },
    removeHandOver: () => rmSync(page, { force: true }),
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  };
}

/** A Chromium from a snap has a /tmp of its own and can't read ours; its folder in the home it can. */
function parentFolder(chromium: string): string {
  return chromium.startsWith('/snap/') ? join(homedir(), 'snap', 'chromium', 'common') : tmpdir();
}

function sweep(parent: string): void {
  for (const name of readdirSync(parent)) {
    const owner = name.startsWith(prefix) ? Number.parseInt(name.slice(prefix.length), 10) : Number.NaN;
    if (Number.isNaN(owner) || isRunning(owner)) continue;
    try {
      rmSync(join(parent, name), { recursive: true, force: true });
    } catch {
      // Another user's folder, or one still being let go of: the next start tries again.
    }
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
