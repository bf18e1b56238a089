/** The Electron host's own main process and preload on the stand-in: every operation over IPC, windows, files, print, end. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CoreEvent, Envelope } from '../../src-main/contract';
import { describeEveryOperation } from '../support/every-operation';
import { collect } from '../support/browser-host-process';
import { endWithin, hermetic, mainBundle, projectFolder, projectNode } from '../support/launched-host';
import { launchProgram, type RunningProgram } from '../support/launch-program';

const folder = mkdtempSync(join(tmpdir(), 'second-impression-standin-'));
let program: RunningProgram;

beforeAll(
  async () => void (program = await launchProgram({ host: 'electron-standin', libraryFolder: join(folder, 'library') }))
);
afterAll(async () => {
  await program.kill();
  rmSync(folder, { recursive: true, force: true });
});

interface Bridge {
  host: string;
  call(name: unknown, input: unknown, from?: string): Promise<Envelope>;
  onCommand(listener: (command: string) => unknown): () => void;
  onEvent(listener: (event: CoreEvent) => void): () => void;
}
type WithBridge = { secondImpression: Bridge };

const call = (name: unknown, input: unknown): Promise<Envelope> =>
  program.page.evaluate(
    ([given, value]) => (window as unknown as WithBridge).secondImpression.call(given, value),
    [name, input]
  );

describe('every operation over IPC', () => describeEveryOperation(() => call));

describe('the window', () => {
  test('the page sees the bridge and nothing of Node', async () => {
    const seen = await program.page.evaluate(() => ({
      keys: Object.keys((window as unknown as WithBridge).secondImpression).sort(),
      node: ['require', 'process', 'module', 'Buffer'].filter((name) => name in window)
    }));
    expect(seen).toEqual({ keys: ['call', 'host', 'onCommand', 'onEvent'], node: [] });
  });

  test('navigation to a foreign address is refused and the page stays', async () => {
    await program.page.evaluate(() => void (location.href = 'https://attacker.example/'));
    await expect
      .poll(async () => (await program.control?.records())?.map(({ what }) => what))
      .toContain('navigation-refused');
    expect(program.page.url()).toMatch(/^http:\/\/second-impression\.localhost\//);
  });

  test('popups are closed', async () => {
    await program.page.evaluate(() => void window.open('https://attacker.example/'));
    await expect
      .poll(async () => (await program.control?.records())?.find(({ what }) => what === 'window-open')?.details)
      .toMatchObject({ action: 'deny' });
  });

  test('a menu click reaches the page as a command', async () => {
    // Listening first: a command that comes before is nobody's.
    const heard = await program.page.evaluateHandle(() => ({
      command: new Promise((done) => (window as unknown as WithBridge).secondImpression.onCommand(done))
    }));
    expect(await program.control?.ask({ command: 'click-menu', label: 'Send or save the letter…' })).toBe(true);
    expect(await heard.evaluate(({ command }) => command)).toBe('send-or-save');
  });
});

describe('what the core says by itself', () => {
  test('reaches the page within a second, under the name of the window that made the change', async () => {
    await program.page.reload();
    const heard = await program.page.evaluate(async () => {
      const { call: run, onEvent } = (window as unknown as WithBridge).secondImpression;
      const events: CoreEvent[] = [];
      const came = new Promise<void>((done) => {
        onEvent((event) => {
          events.push(event);
          if (event.kind === 'changed' && event.from === 'this-one') done();
        });
      });
      await run('interviews.create', { company: 'Heard', timeZone: 'UTC' }, 'this-one');
      await came;
      return events.at(-1);
    });
    expect(heard).toMatchObject({ kind: 'changed', topics: ['interviews', 'progress'], from: 'this-one' });
  });

  test('a page that listens late hears what changed since it was loaded, and one that stops listening nothing more', async () => {
    const home = program.page.url();
    // A page of the program's own in which nobody listens but this test.
    await program.page.goto(new URL('/paper.html', home).href);
    const heard = await program.page.evaluate(async () => {
      const { call: run, onEvent } = (window as unknown as WithBridge).secondImpression;
      for (const senderName of ['One', 'Two']) await run('settings.update', { patch: { senderName } }, 'early');
      const before: CoreEvent[] = [];
      const first = new Promise<void>((done) => {
        const stop = onEvent((event) => {
          before.push(event);
          if (event.kind !== 'changed' || !event.topics.includes('settings')) return;
          stop();
          done();
        });
      });
      await first;
      const number = before.length;
      await run('settings.update', { patch: { senderName: '' } });
      await new Promise((done) => setTimeout(done, 200));
      return { last: before.at(-1), more: before.length - number };
    });
    expect(heard).toMatchObject({ last: { kind: 'changed' }, more: 0 });
    await program.page.goto(home);
  });
});

test('closing the window waits for what the page still saves, remembers its size and ends with 0', async () => {
  const libraryFolder = join(folder, 'closing');
  const closing = await launchProgram({ host: 'electron-standin', libraryFolder });
  await closing.page.evaluate(() => {
    const { call: run, onCommand } = (window as unknown as WithBridge).secondImpression;
    onCommand(async (command) => {
      if (command !== 'flush') return;
      await new Promise((done) => setTimeout(done, 300));
      await run('settings.update', { patch: { senderName: 'Saved while closing' } });
    });
  });
  await closing.close();
  const again = await launchProgram({ host: 'electron-standin', libraryFolder });
  const settings = await again.page.evaluate(() =>
    (window as unknown as WithBridge).secondImpression.call('settings.get', {})
  );
  expect(JSON.stringify(settings)).toContain('Saved while closing');
  await again.close();
});

test('a library that is open elsewhere is explained in one sentence, and the second program ends with 1', async () => {
  const second = launchProgram({ host: 'electron-standin', libraryFolder: program.libraryFolder });
  await expect(second).rejects.toThrow(/ended with 1 .*(open|in use)[^\n]*\n?$/i);
});

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** A second start with the same profile, as by a second click on the icon. */
function startAgain(libraryFolder: string): Promise<{ code: number | null; err: string }> {
  const register = join(projectFolder, 'tests', 'support', 'electron-standin', 'register.mjs');
  const profile = `--user-data-dir=${join(program.folder, 'profile')}`;
  const child = spawn(
    projectNode,
    ['--import', register, mainBundle('electron'), profile, '--library', libraryFolder],
    {
      env: hermetic(program.folder),
      stdio: ['ignore', 'pipe', 'pipe', 'ipc']
    }
  );
  const output = collect(child);
  return endWithin(child, 20_000).then(({ code }) => ({ code, err: output.err }));
}
const told = async (): Promise<object[]> =>
  ((await program.control?.records()) ?? [])
    .filter(({ what }) => what === 'showMessageBox')
    .map(({ details }) => details as object);

test('a second start with the same library points to the window', async () => {
  expect(await startAgain(program.libraryFolder)).toEqual({
    code: 0,
    err: expect.stringContaining('already open. Continue')
  });
  expect(await told()).toEqual([]);
});

test('a second start with another library says so in both programs, and touches neither library', async () => {
  const other = join(folder, 'another');
  expect(await startAgain(other)).toEqual({ code: 1, err: expect.stringContaining(other) });
  await expect.poll(told).toEqual([expect.objectContaining({ detail: expect.stringContaining(other) })]);
  expect(existsSync(other)).toBe(false);
  expect((await call('library.info', {})).ok).toBe(true);
});

test('what goes wrong in no request is told once, without holding anything up, and the program goes on; too much ends it in order', async () => {
  const libraryFolder = join(folder, 'unforeseen');
  const running = await launchProgram({ host: 'electron-standin', libraryFolder });
  const ask = (name: string, input: unknown): Promise<Envelope> =>
    running.page.evaluate(([given, value]) => (window as unknown as WithBridge).secondImpression.call(given, value), [
      name,
      input
    ] as const);
  for (let times = 1; times <= 3; times += 1) {
    await running.control?.ask({ command: 'throw', times: 5 });
    expect((await ask('settings.update', { patch: { senderName: `Saved ${times}` } })).ok).toBe(true);
  }
  const records = (await running.control?.records()) ?? [];
  const details = records.filter(({ what }) => what === 'showMessageBox').map(({ details: each }) => each);
  expect(details.length).toBeGreaterThan(0);
  for (const each of details) {
    expect(each).toMatchObject({
      message: 'Second Impression goes on.',
      detail: expect.stringMatching(/reference \w+/)
    });
    expect(JSON.stringify(each)).not.toContain('secret');
  }
  expect(JSON.stringify(await ask('settings.get', {}))).toContain('Saved 3');
  await running.control?.ask({ command: 'throw', times: 60 });
  await expect.poll(() => isRunning(running.pid), { timeout: 20_000 }).toBe(false);
  const again = await launchProgram({ host: 'electron-standin', libraryFolder });
  expect(await again.page.title()).toContain('Second Impression');
  await again.close();
});

test('the preload that runs is the one that ships', () => {
  const preload = readFileSync(join(import.meta.dirname, '../../out/preload/preload.cjs'), 'utf8');
  expect(preload.match(/require\(([^)]*)\)/g)).toEqual(['require("electron")']);
});
