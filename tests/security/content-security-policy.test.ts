/** S7: the policy of the built program in a real Chromium refuses every probe, and an ordinary walk never runs into it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchProgram, type RunningProgram } from '../support/launch-program';
import { everyScreen, onEach } from '../support/sample-screens';
import { operate, started } from '../support/walk';

const folder = mkdtempSync(join(tmpdir(), 'second-impression-policy-'));
let program: RunningProgram;
let page: Page;
let sample: string;
/** Another loopback port: what reaches it got past the policy. */
let elsewhere: Server;
let away: string;
const arrived: string[] = [];

beforeAll(async () => {
  elsewhere = createServer((request, response) => {
    arrived.push(request.url ?? '');
    response.setHeader('access-control-allow-origin', '*').end();
  });
  await new Promise<void>((done) => elsewhere.listen(0, '127.0.0.1', done));
  away = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}`;
  program = await launchProgram({ host: 'browser', libraryFolder: join(folder, 'library') });
  page = program.page;
  // Not before: the key of the address opens the library once.
  await started(page);
  await page.context().addInitScript(rememberViolations);
  await page.reload();
  await started(page);
  sample = (await operate(page, 'sample.add', {})).interviewId;
  await page.reload();
  await started(page);
});
afterAll(async () => {
  await program.kill();
  elsewhere.close();
  rmSync(folder, { recursive: true, force: true });
});

type InPage = { violations: string[]; ran: string[] };

/** Runs in every frame before anything else; reports to the outermost window. */
function rememberViolations(): void {
  const outermost = top as unknown as InPage;
  outermost.violations ??= [];
  outermost.ran ??= [];
  addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile }) =>
    outermost.violations.push(`${effectiveDirective} ${blockedURI} ${sourceFile}`)
  );
}

const takeViolations = (): Promise<string[]> =>
  page.evaluate(() => (globalThis as unknown as InPage).violations.splice(0));

/** The interview's screens with everything that opens in them; PDF, picture, sound and letter included. */
test(
  'an ordinary walk over all stages runs into no policy and asks for nothing elsewhere',
  { timeout: 180_000 },
  async () => {
    const strangers: string[] = [];
    const origin = new URL(page.url()).origin;
    page.on('request', (request) => {
      if (!/^(data|blob):/.test(request.url()) && new URL(request.url()).origin !== origin)
        strangers.push(request.url());
    });
    await onEach(page, everyScreen(sample), async ({ name }) => expect(await takeViolations(), name).toEqual([]));
    const [letter] = await operate(page, 'letters.list', { interviewId: sample });
    await page.goto(`${origin}/print.html?letter=${letter?.id}`);
    await page.locator('html[data-ready="true"]').waitFor({ state: 'attached' });
    expect(await takeViolations()).toEqual([]);
    expect(strangers).toEqual([]);
    await page.goto(`${origin}/`);
    await started(page);
  }
);

/** Each adds to `ran` when it gets through. `away` is another origin; what reaches it is seen there too. */
const probes: Record<string, string | ((away: string) => void)> = {
  'an inline script': () => {
    const script = document.createElement('script');
    script.append('ran.push("script")');
    document.head.append(script);
  },
  'an inline script by markup': () => {
    (document.createElement('div') as unknown as { setHTMLUnsafe(html: string): void }).setHTMLUnsafe('<b>x</b>');
    (globalThis as unknown as InPage).ran.push('setHTMLUnsafe with a plain string');
  },
  'innerHTML with a plain string': () => {
    document.createElement('div').innerHTML = '<b>x</b>';
    (globalThis as unknown as InPage).ran.push('innerHTML');
  },
  'an event handler attribute': () => {
    const button = document.createElement('button');
    button.setAttribute('onclick', 'ran.push("handler")');
    document.body.append(button);
    button.click();
  },
  eval: () => void (0, eval)('ran.push("eval")'),
  'new Function': () => void new Function('ran.push("function")')(),
  'a timer with a string': () => void setTimeout('ran.push("timer")' as unknown as () => void, 0),
  'a javascript: link': () => {
    const link = Object.assign(document.createElement('a'), { href: 'javascript:ran.push("link")' });
    document.body.append(link);
    link.click();
  },
  'a foreign script': (at) =>
    void document.head.append(Object.assign(document.createElement('script'), { src: `${at}/script` })),
  'a script from data:': () =>
    void document.head.append(
      Object.assign(document.createElement('script'), { src: 'data:text/javascript,ran.push("data")' })
    ),
  // As text, because the test's own tools rewrite an import.
  'a foreign module': '(at) => void import(`${at}/module`).catch(() => undefined)',
  'a foreign style sheet': (at) =>
    void document.head.append(
      Object.assign(document.createElement('link'), { rel: 'stylesheet', href: `${at}/style` })
    ),
  'an inline style sheet without nonce': () => {
    const style = document.createElement('style');
    style.append('html { --probe: got-through }');
    document.head.append(style);
    if (getComputedStyle(document.documentElement).getPropertyValue('--probe'))
      (globalThis as unknown as InPage).ran.push('style');
  },
  'a foreign image': (at) => void Object.assign(new Image(), { src: `${at}/image` }),
  'a foreign font': (at) => {
    const font = new FontFace('probe', `url(${at}/font)`);
    font.load().catch(() => undefined);
  },
  'foreign media': (at) => void Object.assign(new Audio(), { src: `${at}/audio`, preload: 'auto' }).load(),
  'a foreign fetch': (at) => void fetch(`${at}/fetch`, { mode: 'no-cors' }).catch(() => undefined),
  'a foreign XMLHttpRequest': (at) => {
    const request = new XMLHttpRequest();
    request.open('POST', `${at}/xhr`);
    request.send('x');
  },
  'a beacon': (at) => void navigator.sendBeacon(`${at}/beacon`, 'x'),
  'a WebSocket': (at) => void new WebSocket(`${at.replace('http', 'ws')}/socket`),
  'an EventSource': (at) => void new EventSource(`${at}/events`),
  'a foreign frame': (at) =>
    void document.body.append(Object.assign(document.createElement('iframe'), { src: `${at}/frame` })),
  'a frame from data:': () =>
    void document.body.append(Object.assign(document.createElement('iframe'), { src: 'data:text/html,x' })),
  'an object': (at) =>
    void document.body.append(Object.assign(document.createElement('object'), { data: `${at}/object` })),
  'an embed': (at) => void document.body.append(Object.assign(document.createElement('embed'), { src: `${at}/embed` })),
  'a base address': (at) => {
    document.head.append(Object.assign(document.createElement('base'), { href: `${at}/` }));
    if (document.baseURI.startsWith(at)) (globalThis as unknown as InPage).ran.push('base');
  },
  'a form': (at) => {
    const form = Object.assign(document.createElement('form'), { action: `${at}/form`, method: 'POST' });
    document.body.append(form);
    form.submit();
  },
  'a foreign worker': (at) => void new Worker(`${at}/worker`),
  'a worker from a plain blob address': () =>
    void new Worker(URL.createObjectURL(new Blob(['postMessage(1)'], { type: 'text/javascript' }))),
  'a service worker': () => void navigator.serviceWorker.register('/assets/x.js').catch(() => undefined),
  'a manifest': (at) =>
    void document.head.append(
      Object.assign(document.createElement('link'), { rel: 'manifest', href: `${at}/manifest` })
    ),
  'a prefetch': (at) =>
    void document.head.append(
      Object.assign(document.createElement('link'), { rel: 'prefetch', href: `${at}/prefetch` })
    ),
  'a ping': (at) => {
    const link = Object.assign(document.createElement('a'), { href: '#ping', ping: `${at}/ping` });
    document.body.append(link);
    link.click();
  },
  'a new Trusted Types policy': () => {
    const types = (globalThis as unknown as { trustedTypes: { createPolicy(name: string, rules: object): unknown } })
      .trustedTypes;
    types.createPolicy('attacker', { createHTML: (html: string) => html });
    (globalThis as unknown as InPage).ran.push('policy');
  }
};

/** Refused without a report: the browser says so in another way, or does not do it at all in a page like this. */
const silent = new Set(['a manifest', 'a service worker', 'a frame from data:', 'a ping']);

describe('probes from inside the page', () => {
  test('a request that the policy allows arrives, so that the refusals below mean something', async () => {
    await page.evaluate(() => new Promise((done) => setTimeout(() => done(fetch('/icon.svg')))));
    expect(await takeViolations()).toEqual([]);
    await fetch(`${away}/reachable`);
    expect(arrived).toContain('/reachable');
  });

  test.each(Object.keys(probes))('%s is refused', async (name) => {
    await takeViolations();
    arrived.length = 0;
    // In a timer, because the policy does not hold for what a debugger runs directly.
    await page.evaluate(
      `setTimeout(() => { try { (${String(probes[name])})(${JSON.stringify(away)}) } catch (error) { globalThis.refused = String(error) } })`
    );
    await page.waitForTimeout(150);
    const violations = await takeViolations();
    expect(arrived).toEqual([]);
    expect(await page.evaluate(() => (globalThis as unknown as InPage).ran)).toEqual([]);
    // The report may come a moment after the refusal.
    if (!silent.has(name)) await expect.poll(async () => violations.push(...(await takeViolations()))).not.toBe(0);
  });
});
