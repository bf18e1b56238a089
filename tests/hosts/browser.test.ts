/** The built browser host: every operation over HTTP, how it starts, how it ends, what it says when it can't. */
import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { collect, spawnBrowserHost, startBrowserHost, type BrowserHostProcess } from '../support/browser-host-process';
import { describeEveryOperation } from '../support/every-operation';
import { endWithin } from '../support/launched-host';
import { timed } from '../support/timed';

const folder = mkdtempSync(join(tmpdir(), 'second-impression-hosts-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('every operation over loopback HTTP', () => {
  let host: BrowserHostProcess;
  beforeAll(async () => void (host = await startBrowserHost(join(folder, 'operations'))));
  afterAll(() => host.end());
  describeEveryOperation(() => host.call);
});

describe('its life', () => {
  test.each(['SIGTERM', 'SIGINT'] as const)(
    '%s closes the library and ends with 0, after exactly one line on stdout',
    async (signal) => {
      const libraryFolder = join(folder, signal);
      const host = await startBrowserHost(libraryFolder);
      const { ok } = await host.call('library.info', {});
      expect(ok).toBe(true);
      expect(await host.end(signal)).toEqual({ code: 0, signal: null });
      expect(host.output.out.trimEnd().split('\n')).toHaveLength(1);
      expect(host.output.err).toBe('');
      const again = await startBrowserHost(libraryFolder);
      expect(await again.end()).toEqual({ code: 0, signal: null });
    }
  );

  test('a second one on the same library explains itself in one line', async () => {
    const first = await startBrowserHost(join(folder, 'shared'));
    const { code, err } = await timed('a second one and its line', () =>
      failingStart(['--library', first.libraryFolder, '--no-open'])
    );
    expect(code).toBe(1);
    expect(err).toMatch(/open|in use/i);
    expect((await first.call('library.info', {})).ok).toBe(true);
    await first.end();
  });

  test('a folder with something else in it is left alone', async () => {
    const other = join(folder, 'other');
    mkdirSync(other);
    writeFileSync(join(other, 'taxes.txt'), 'mine');
    const { code } = await failingStart(['--library', other, '--no-open']);
    expect(code).toBe(1);
    expect(readFileSync(join(other, 'taxes.txt'), 'utf8')).toBe('mine');
  });

  test.each([['--port', 'eighty'], ['--port', '70000'], ['--prot', '80'], ['--library'], ['surplus']])(
    '%s %s is refused in a sentence',
    async (...options) => {
      expect((await failingStart(options.filter(Boolean))).code).toBe(1);
    }
  );
});

async function failingStart(options: string[]): Promise<{ code: number | null; err: string }> {
  const child = spawnBrowserHost(options, folder);
  const output = collect(child);
  const { code } = await endWithin(child, 20_000);
  expect(output.out).toBe('');
  expect(output.err.trimEnd().split('\n')).toHaveLength(1);
  expect(output.err).not.toMatch(/\bat .+:\d+|Error:|node:/);
  return { code, err: output.err };
}
