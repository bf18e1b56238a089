/** A damaged library in both hosts: nothing is opened or deleted, and the newest whole snapshot brings it back. */
import { closeSync, mkdtempSync, openSync, readdirSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { collect, spawnBrowserHost, startBrowserHost } from '../support/browser-host-process';
import { endWithin, firstLine } from '../support/launched-host';
import { launchProgram } from '../support/launch-program';

const folder = mkdtempSync(join(tmpdir(), 'second-impression-way-back-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let libraryFolder: string;
let made = 0;

/** A library with the sample in it, closed in order (which takes a snapshot), then overwritten in the middle. */
beforeEach(async () => {
  libraryFolder = join(folder, `library-${(made += 1)}`);
  const host = await startBrowserHost(libraryFolder);
  expect((await host.call('sample.add', {})).ok).toBe(true);
  await host.end();
  const database = openSync(join(libraryFolder, 'library.sqlite'), 'r+');
  for (let page = 1; page < 12; page += 1) writeSync(database, Buffer.alloc(4096, 0xa5), 0, 4096, page * 4096);
  closeSync(database);
});

const setAside = (): string[] => readdirSync(libraryFolder).filter((name) => name.startsWith('damaged-'));

describe('the browser host', () => {
  test('says what happened and how to go back; going back keeps the damaged files', async () => {
    const refused = spawnBrowserHost(['--library', libraryFolder, '--no-open']);
    const said = collect(refused);
    expect((await endWithin(refused, 10_000)).code).toBe(1);
    expect(said.err).toMatch(/damaged.*--restore-snapshot/s);
    expect(said.err.trim().split('\n')).toHaveLength(1);
    expect(setAside()).toHaveLength(1);

    const restored = spawnBrowserHost(['--library', libraryFolder, '--no-open', '--restore-snapshot']);
    expect(await firstLine(restored)).toContain('is ready at');
    restored.kill('SIGTERM');
    expect((await endWithin(restored, 10_000)).code).toBe(0);
    expect(setAside()).toHaveLength(1);

    const again = await startBrowserHost(libraryFolder);
    const list = await again.call('interviews.list', {});
    expect(list.ok && (list.value as unknown[]).length).toBe(1);
    await again.end();
  });
});

describe('the Electron host on its stand-in', () => {
  test('asks, goes back and opens', async () => {
    const program = await launchProgram({ host: 'electron-standin', libraryFolder });
    const asked = (await program.control!.records()).filter(({ what }) => what === 'showMessageBox');
    expect(asked).toHaveLength(1);
    await program.page.getByRole('navigation', { name: 'Library' }).getByRole('link').first().waitFor();
    expect(setAside()).toHaveLength(1);
    await program.close();
  });
});
