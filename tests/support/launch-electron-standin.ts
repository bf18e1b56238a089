/** Starts the Electron host's real main process on the stand-in and connects to its pages. */
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import type { ControlRequest } from './electron-standin/control';
import type { StandInRecord } from './electron-standin/records';
import {
  endOf,
  firstLine,
  hermetic,
  mainBundle,
  projectFolder,
  projectNode,
  type LaunchedHost,
  type LaunchPlan
} from './launched-host';

const register = join(projectFolder, 'tests', 'support', 'electron-standin', 'register.mjs');

export interface StandInControl {
  ask(request: ControlRequest): Promise<unknown>;
  records(): Promise<StandInRecord[]>;
}

/** The page's own address is http://second-impression.localhost/; the program behind it sees app://second-impression/. */
export async function launchElectronStandin(plan: LaunchPlan): Promise<LaunchedHost & { control: StandInControl }> {
  const saves = join(plan.folder, 'saves');
  mkdirSync(saves, { recursive: true });
  const arguments_ = ['--import', register, mainBundle('electron'), `--user-data-dir=${join(plan.folder, 'profile')}`];
  const { viewport } = plan;
  const child = spawn(projectNode, [...arguments_, '--library', plan.libraryFolder], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: {
      ...hermetic(plan.folder, plan.fonts),
      ELECTRON_STANDIN_SAVES: saves,
      ...(viewport && { ELECTRON_STANDIN_VIEWPORT: `${viewport.width}x${viewport.height}` })
    }
  });
  let errors = '';
  child.stderr?.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const line = await firstLine(child);
  const { electronStandin } = JSON.parse(line) as { electronStandin: { endpoint: string } };
  const early = endOf(child).then(({ code }): never => {
    throw new Error(`The program ended with ${code} before it had a window. ${errors}`);
  });
  early.catch(() => undefined);
  const connecting = chromium.connectOverCDP(electronStandin.endpoint).catch(() => early);
  const browser = await Promise.race([connecting, early]);
  const page = await Promise.race([mainPage(() => browser.contexts()[0]?.pages() ?? []), early]);
  const control = createControl(child);
  return {
    page,
    child,
    saves,
    control,
    requestClose: async () => void (await control.ask({ command: 'close-window' })),
    afterEnd: () => browser.close().catch(() => undefined)
  };
}

async function mainPage(pages: () => Page[]): Promise<Page> {
  for (let tries = 0; tries < 600; tries += 1) {
    const page = pages().find((candidate) => /^http:[^?#]*\.localhost\/($|[?#])/.test(candidate.url()));
    if (page) {
      await page.waitForLoadState('domcontentloaded');
      return page;
    }
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('The stand-in opened no window.');
}

function createControl(child: ReturnType<typeof spawn>): StandInControl {
  const waiting = new Map<number, { resolve: (answer: unknown) => void; reject: (reason: Error) => void }>();
  let lastId = 0;
  child.on('message', (message: unknown) => {
    const { id, answer } = message as { id: number; answer: unknown };
    waiting.get(id)?.resolve(answer);
    waiting.delete(id);
  });
  child.once('exit', () => waiting.forEach(({ reject }) => reject(new Error('The stand-in has ended.'))));
  const ask = (request: ControlRequest): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const id = (lastId += 1);
      waiting.set(id, { resolve, reject });
      child.send({ id, request });
    });
  return { ask, records: async () => (await ask({ command: 'records' })) as StandInRecord[] };
}
