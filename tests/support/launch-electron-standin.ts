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
      ...hermetic(plan.folder),
      ELECTRON_STANDIN_SAVES: saves,
      ...(viewport && { ELECTRON_STANDIN_VIEWPORT: `${viewport.width}x${viewport.height}` })
    }
  });
  const line = await firstLine(child);
  const { electronStandin } = JSON.parse(line) as { electronStandin: { endpoint: string } };
  const browser = await chromium.connectOverCDP(electronStandin.endpoint);
  const ended = endOf(child);
  const page = await mainPage(() => browser.contexts()[0]?.pages() ?? [], ended);
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

async function mainPage(pages: () => Page[], ended: Promise<unknown>): Promise<Page> {
  let over = false;
  void ended.then(() => (over = true));
  for (let tries = 0; tries < 600 && !over; tries += 1) {
    const page = pages().find(
      (candidate) => new URL(candidate.url()).pathname === '/' && candidate.url().startsWith('http')
    );
    if (page) {
      await page.waitForLoadState('domcontentloaded');
      return page;
    }
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('The stand-in opened no window.');
}

function createControl(child: ReturnType<typeof spawn>): StandInControl {
  let lastId = 0;
  const ask = (request: ControlRequest): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const id = (lastId += 1);
      const listen = (message: unknown): void => {
        const answer = message as { id: number; answer: unknown };
        if (answer.id !== id) return;
        child.off('message', listen);
        resolve(answer.answer);
      };
      child.on('message', listen);
      child.once('exit', () => reject(new Error('The stand-in has ended.')));
      child.send({ id, request });
    });
  return { ask, records: async () => (await ask({ command: 'records' })) as StandInRecord[] };
}
