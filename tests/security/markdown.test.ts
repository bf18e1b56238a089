/** S1 and S2 for the letter: fuzzed and hostile documents on paper in a real Chromium, without any policy that could help the sanitiser. */
import { mkdtempSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import fc from 'fast-check';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findChromium, quietSwitches } from '../../src-main/hosts/browser/find-chromium';
import { fragments, hostileMarkup } from '../support/hostile-markup';
import { projectFolder } from '../support/launched-host';
import type { Harness } from '../support/markdown-harness';

type InPage = { harness: Harness; alerts: number };

const BATCH = 500;
const SECONDS = Number(process.env.SECOND_IMPRESSION_FUZZ_SECONDS ?? 7);
/** Far below what a loaded machine does in that time; a harness that hangs fails here. */
const FEWEST = 1_000;

let folder: string;
let server: Server;
let browser: Browser;
let page: Page;
let origin: string;
const requests: string[] = [];

beforeAll(async () => {
  mkdirSync(join(projectFolder, '.cache'), { recursive: true });
  folder = mkdtempSync(join(projectFolder, '.cache', 'markdown-'));
  const entry = join(projectFolder, 'tests', 'support', 'markdown-harness.ts');
  await build({
    root: projectFolder,
    configFile: false,
    logLevel: 'error',
    resolve: {
      alias: {
        $contract: join(projectFolder, 'src-main/contract/index.ts'),
        $shared: join(projectFolder, 'src-main/shared')
      }
    },
    build: {
      outDir: folder,
      lib: { entry, formats: ['es'], fileName: () => 'harness.js' },
      minify: false,
      rollupOptions: { output: { inlineDynamicImports: true } }
    }
  });
  const pages: Record<string, [string, string]> = {
    '/': ['text/html', '<!doctype html><meta charset="utf-8"><body><script type="module" src="/harness.js"></script>'],
    '/harness.js': ['text/javascript', readFileSync(join(folder, 'harness.js'), 'utf8')],
    '/control': ['text/html', '<!doctype html><meta charset="utf-8"><body>']
  };
  server = createServer((request, response) => {
    const [type, body] = pages[request.url ?? ''] ?? ['text/plain', ''];
    response.writeHead(body ? 200 : 404, { 'content-type': type }).end(body);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await chromium.launch({ executablePath: findChromium() ?? '', args: quietSwitches() });
  page = await openPage('/');
  await page.waitForFunction(() => 'harness' in globalThis);
  page.on('request', (request) => requests.push(request.url()));
});
afterAll(async () => {
  await browser.close();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** In every frame `alert` counts on the outermost window. Nothing leaves this machine. */
async function openPage(path: string): Promise<Page> {
  const context = await browser.newContext();
  await context.addInitScript(() => {
    const outermost = top as unknown as InPage & { fired: Set<string> };
    outermost.alerts ??= 0;
    outermost.fired ??= new Set();
    window.alert = () => {
      outermost.alerts += 1;
      outermost.fired.add(window.frameElement?.id ?? '');
    };
  });
  await context.route(
    (url) => url.origin !== origin && url.protocol.startsWith('http'),
    (route) => route.abort()
  );
  const opened = await context.newPage();
  await opened.goto(`${origin}${path}`);
  return opened;
}

async function expectNothingRan(): Promise<void> {
  // Events of what was inserted come a moment later.
  await page.waitForTimeout(200);
  expect(await page.evaluate(() => (globalThis as unknown as InPage).alerts)).toBe(0);
  expect(requests).toEqual([]);
  expect(page.url()).toBe(`${origin}/`);
}

const show = (kind: 'paper' | 'sanitised', documents: string[]): Promise<string[]> =>
  page.evaluate(([how, all]) => (globalThis as unknown as InPage).harness.all(how, all), [kind, documents] as const);

test('the control without sanitiser fires, so that the tests below mean something', async () => {
  const control = await openPage('/control');
  const reached = new Set<string>();
  control.on('request', (request) => {
    if (request.url().includes('attacker.invalid')) reached.add(request.url());
  });
  const payloads = hostileMarkup.filter((each) => each.startsWith('<') && !/^<(iframe|embed|object)/.test(each));
  for (let start = 0; start < payloads.length; start += 60) {
    const batch = payloads.slice(start, start + 60).map((markup, index) => [String(start + index), markup] as const);
    await control.evaluate(showInFrames, batch);
  }
  const fired = await control.evaluate(() => (globalThis as unknown as { fired: Set<string> }).fired.size);
  console.log(`Control: ${fired} of ${payloads.length} payloads ran, ${reached.size} addresses were asked for.`);
  expect(fired).toBeGreaterThan(20);
  expect(reached.size).toBeGreaterThan(5);
  await control.context().close();
});

/** Runs in the page: each payload as a document of its own; resolves when all have loaded and had a moment more. */
async function showInFrames(batch: (readonly [string, string])[]): Promise<void> {
  const frames = batch.map(([id, srcdoc]) => Object.assign(document.createElement('iframe'), { id, srcdoc }));
  const loaded = frames.map((frame) => new Promise((done) => (frame.onload = done)));
  const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));
  document.body.replaceChildren(...frames);
  await Promise.race([Promise.all(loaded), pause(2_000)]);
  await pause(300);
}

test.each(['paper', 'sanitised'] as const)(
  'every hostile payload: nothing runs, nothing is fetched (%s)',
  async (kind) => {
    expect(hostileMarkup.length).toBeGreaterThanOrEqual(300);
    expect(await show(kind, [...hostileMarkup])).toEqual([]);
    expect(await show(kind, [hostileMarkup.join('\n\n'), hostileMarkup.join(''), hostileMarkup.join(' ')])).toEqual([]);
    await expectNothingRan();
  }
);

test.each(['paper', 'sanitised'] as const)(
  'fuzzed documents: nothing runs, nothing is fetched (%s)',
  { timeout: 120_000 },
  async (kind) => {
    const piece = fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...fragments) },
      { weight: 2, arbitrary: fc.constantFrom(...hostileMarkup) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) }
    );
    const documents = fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join(''));
    let tried = 0;
    const seed = Date.now() % 0x7fffffff;
    for (const end = Date.now() + (SECONDS * 1_000) / 2; Date.now() < end; tried += BATCH) {
      const found = await show(kind, fc.sample(documents, { numRuns: BATCH, seed: seed + tried }));
      expect(found, `seed ${seed + tried}`).toEqual([]);
    }
    await expectNothingRan();
    console.log(`${kind}: ${tried} documents from seed ${seed}.`);
    expect(tried).toBeGreaterThanOrEqual(FEWEST);
  }
);
