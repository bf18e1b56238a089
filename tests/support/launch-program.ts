/** Starts the program in any of its hosts, so that one test can be run in all of them. */
import { mkdtempSync, readdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { launchBrowser } from './launch-browser';
import { launchElectron } from './launch-electron';
import { launchElectronStandin, type StandInControl } from './launch-electron-standin';
import { endOf, endWithin, type LaunchedHost } from './launched-host';
import type { FontSet } from './steady-environment';

export type HostKind = 'browser' | 'electron-standin' | 'electron';

export interface LaunchOptions {
  host: HostKind;
  /** Without one, a new temporary library. */
  libraryFolder?: string;
  /** Which fonts the computer has; without a choice those of a bare machine. */
  fonts?: FontSet;
  colorScheme?: 'light' | 'dark';
  viewport?: { width: number; height: number };
  /** The system's language, BCP 47; only in the browser host. */
  locale?: string;
  /** See `LaunchPlan`. */
  wholeBrowser?: boolean;
}

export interface RunningProgram {
  readonly host: HostKind;
  readonly page: Page;
  readonly libraryFolder: string;
  /** Its home, profile and saved files. */
  readonly folder: string;
  readonly pid: number;
  /** Only on the stand-in: what the program asked of the desktop, and menu clicks. */
  readonly control: StandInControl | undefined;
  /** Ends it as a user would; throws unless it exits with 0 within 20 s. Safe to call twice. */
  close(): Promise<void>;
  /** SIGKILL, for crash tests. */
  kill(): Promise<void>;
  /** The path of the file that a click saved, by download or by dialog. */
  savedFile(trigger: () => Promise<void>): Promise<string>;
}

const savePatience = 30_000;

export async function launchProgram(options: LaunchOptions): Promise<RunningProgram> {
  const folder = mkdtempSync(join(tmpdir(), 'second-impression-test-'));
  const libraryFolder = options.libraryFolder ?? join(folder, 'library');
  const launched = await start(options.host, { ...options, libraryFolder, folder });
  const { page, child } = launched;
  if (options.colorScheme) await page.emulateMedia({ colorScheme: options.colorScheme });
  let over = false;
  return {
    host: options.host,
    page,
    libraryFolder,
    folder,
    pid: child.pid ?? 0,
    control: 'control' in launched ? (launched.control as StandInControl) : undefined,
    close: async () => {
      if (over) return;
      over = true;
      if (child.exitCode === null) await launched.requestClose();
      const { code, signal } = await endWithin(child, 20_000);
      await launched.afterEnd();
      if (code !== 0) throw new Error(`The program ended with ${code ?? signal} instead of 0.`);
    },
    kill: async () => {
      over = true;
      child.kill('SIGKILL');
      await endOf(child);
      await launched.afterEnd();
    },
    savedFile: (trigger) => waitForFile(page, launched.saves, trigger)
  };
}

function start(host: HostKind, plan: Parameters<typeof launchBrowser>[0]): Promise<LaunchedHost> {
  if (host === 'browser') return launchBrowser(plan);
  return host === 'electron-standin' ? launchElectronStandin(plan) : launchElectron(plan);
}

/** Null while the file comes or goes. */
const writtenAt = (folder: string, name: string): number | null =>
  statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? null;

/** Whichever comes first: a download of the page, or a new whole file in the folder that dialogs save to. */
async function waitForFile(page: Page, saves: string, trigger: () => Promise<void>): Promise<string> {
  const before = new Map(readdirSync(saves).map((name) => [name, writtenAt(saves, name)]));
  let downloading = false;
  let downloaded: string | undefined;
  let failure = 'no download began';
  const listen = (download: { suggestedFilename(): string; saveAs(path: string): Promise<void> }): void => {
    downloading = true;
    const path = join(saves, download.suggestedFilename());
    failure = 'the download did not end';
    void download.saveAs(path).then(
      () => (downloaded = path),
      (error: unknown) => (failure = String(error))
    );
  };
  page.once('download', listen);
  try {
    await trigger();
    for (const deadline = Date.now() + savePatience; Date.now() < deadline;) {
      const arrived = readdirSync(saves).find(
        (name) => !name.startsWith('.') && before.get(name) !== writtenAt(saves, name)
      );
      if (downloaded) return downloaded;
      if (arrived && !downloading) return join(saves, arrived);
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    throw new Error(`Nothing was saved within 30 s: ${failure}.`);
  } finally {
    page.off('download', listen);
  }
}
