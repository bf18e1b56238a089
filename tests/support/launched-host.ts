/** What starting a host has in common whichever host it is: processes, folders, the end. */
import type { ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { fontConfiguration, type FontSet } from './steady-environment';

export const projectFolder = resolve(import.meta.dirname, '../..');
const pinnedNode = join(
  projectFolder,
  'node_modules',
  'node',
  'bin',
  process.platform === 'win32' ? 'node.exe' : 'node'
);
export const projectNode = existsSync(pinnedNode) ? pinnedNode : process.execPath;

export function mainBundle(name: 'browser' | 'electron'): string {
  const path = join(projectFolder, 'out', 'main', `${name}.js`);
  if (!existsSync(path)) throw new Error('The program is not built: run npm run build.');
  return path;
}

export interface LaunchPlan {
  /** Which fonts the computer has; see `fontConfiguration`. */
  readonly fonts?: FontSet;
  readonly libraryFolder: string;
  /** A temporary folder for home, profile and saved files. */
  readonly folder: string;
  readonly colorScheme?: 'light' | 'dark';
  readonly viewport?: { width: number; height: number };
  /** The system's language; only in the browser host. */
  readonly locale?: string;
  /** A Chromium with all of the browser around the page: the shell forgets what a page sends while it goes. Only in the browser host. */
  readonly wholeBrowser?: boolean;
}

export interface LaunchedHost {
  readonly page: Page;
  readonly child: ChildProcess;
  /** Where files land that are saved through a native dialog. */
  readonly saves: string;
  /** Asks for an orderly end, as a user would. */
  requestClose(): Promise<void>;
  /** Lets go of what the test itself holds, after the process has ended. */
  afterEnd(): Promise<void>;
}

/** An environment in which nothing of the real user's home is seen or touched. */
export function hermetic(home: string, fonts: FontSet = 'bare'): NodeJS.ProcessEnv {
  const dropped = /^(DISPLAY|WAYLAND_DISPLAY|SECOND_IMPRESSION_.*|XDG_.*|npm_.*)$/;
  const kept = Object.entries(process.env).filter(([name]) => !dropped.test(name));
  return { ...Object.fromEntries(kept), HOME: home, USERPROFILE: home, FONTCONFIG_FILE: fontConfiguration(fonts) };
}

/** The first line on stdout; rejects with what stands on stderr when the program ends before. */
export function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolveLine, reject) => {
    let out = '';
    let err = '';
    child.stderr?.on('data', (chunk: Buffer) => (err += chunk.toString()));
    child.stdout?.on('data', (chunk: Buffer) => {
      out += chunk.toString();
      const end = out.indexOf('\n');
      if (end >= 0) resolveLine(out.slice(0, end));
    });
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`The program ended with ${code} before it was ready. ${err}`)));
  });
}

export interface End {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

export function endOf(child: ChildProcess): Promise<End> {
  if (child.exitCode !== null || child.signalCode !== null) {
    return Promise.resolve({ code: child.exitCode, signal: child.signalCode });
  }
  return new Promise((done) => child.once('exit', (code, signal) => done({ code, signal })));
}

/** Like endOf, but a process that does not end in time is killed and reported. */
export async function endWithin(child: ChildProcess, milliseconds: number): Promise<End> {
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    child.kill('SIGKILL');
  }, milliseconds);
  const end = await endOf(child);
  clearTimeout(timer);
  if (late) throw new Error(`The program did not end within ${milliseconds} ms.`);
  return end;
}
