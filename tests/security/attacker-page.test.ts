/** A page on another loopback port, in a real Chromium, tries what pages can try against the running program. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium, type Browser, type Page } from '@playwright/test';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findChromium, quietSwitches } from '../../src-main/hosts/browser/find-chromium';
import { startServer, type LoopbackServer } from '../../src-main/hosts/browser/server';
import { SessionKeys } from '../../src-main/hosts/browser/session-keys';
import { createRecordingCore } from '../support/recording-core';

const core = createRecordingCore();
const keys = new SessionKeys();
const token = keys.redeem(keys.terminalKey) ?? '';
let server: LoopbackServer;
let attacker: Server;
let browser: Browser;
let page: Page;
let slowest = 0;

beforeAll(async () => {
  server = await startServer(core, keys);
  attacker = createServer((_request, response) =>
    response.setHeader('content-type', 'text/html').end('<title>Attacker</title>')
  );
  await new Promise<void>((done) => attacker.listen(0, '127.0.0.1', done));
  const rebinding = `--host-resolver-rules=MAP attacker.example 127.0.0.1`;
  browser = await chromium.launch({ executablePath: findChromium() ?? '', args: [...quietSwitches(), rebinding] });
  page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${(attacker.address() as AddressInfo).port}/`);
});
afterAll(async () => {
  console.log(`While attacked, the rightful window was answered within ${slowest} ms.`);
  await browser.close();
  attacker.close();
  await server.close();
});

async function expectRealRequestAnswered(): Promise<void> {
  core.reached.length = 0;
  const begun = Date.now();
  const answer = await fetch(`${server.origin}/api/operation`, {
    method: 'POST',
    headers: { origin: server.origin, 'content-type': 'application/json', 'x-second-impression-token': token },
    body: JSON.stringify({ name: 'library.info', input: {} })
  });
  expect(answer.status).toBe(200);
  slowest = Math.max(slowest, Date.now() - begun);
  expect(core.reached).toEqual(['library.info']);
}

test.each<[string, RequestInit]>([
  ['a plain fetch', { method: 'POST', body: '{"name":"trash.empty"}' }],
  ['a fetch without CORS', { method: 'POST', mode: 'no-cors', body: '{"name":"trash.empty"}' }],
  [
    'a fetch with JSON and a stolen token',
    {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-second-impression-token': token },
      body: '{"name":"trash.empty"}'
    }
  ],
  ['a fetch with cookies', { method: 'POST', mode: 'no-cors', credentials: 'include', body: '{}' }],
  ['DELETE', { method: 'DELETE' }]
])('%s reaches no operation and reads nothing', async (_name, init) => {
  core.reached.length = 0;
  for (const path of ['/api/operation', '/api/session', '/api/sign', '/files/evidence']) {
    const read = await page.evaluate(
      ([url, options]) =>
        fetch(url as string, options as RequestInit).then(
          (answer) => answer.text(),
          () => 'refused'
        ),
      [`${server.origin}${path}`, init] as const
    );
    expect(['', 'refused']).toContain(read);
  }
  expect(core.reached).toEqual([]);
  await expectRealRequestAnswered();
});

test('a form post reaches no operation', async () => {
  core.reached.length = 0;
  for (const type of ['application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain']) {
    const other = await browser.newPage();
    await other.goto(page.url());
    const answered = other.waitForResponse(`${server.origin}/api/operation`);
    await other.evaluate(
      ([action, enctype]) => {
        const form = Object.assign(document.createElement('form'), { method: 'POST', action, enctype });
        form.append(
          Object.assign(document.createElement('input'), { name: '{"name":"trash.empty","x":"', value: '"}' })
        );
        document.body.append(form);
        form.submit();
      },
      [`${server.origin}/api/operation`, type]
    );
    expect((await answered).status()).toBe(403);
    await other.close();
  }
  expect(core.reached).toEqual([]);
  await expectRealRequestAnswered();
});

test('images, scripts, styles and media of the library do not load, even with a signature that leaked', async () => {
  const signed = `${server.origin}${keys.sign('/files/evidence/1')}`;
  for (const [tag, address] of [
    ['img', signed],
    ['script', signed],
    ['audio', signed],
    ['img', `${server.origin}/`]
  ] as const) {
    const outcome = await page.evaluate(
      ([name, src]) =>
        new Promise<string>((done) => {
          const element = document.createElement(name as 'img');
          element.onload = () => done('loaded');
          element.onerror = () => done('refused');
          element.setAttribute('src', src as string);
          element.setAttribute('preload', 'auto');
          document.body.append(element);
        }),
      [tag, address] as const
    );
    expect(outcome).toBe('refused');
  }
  const fetched = await page.evaluate(
    (url) =>
      fetch(url, { mode: 'no-cors' }).then(
        () => 'answered',
        () => 'refused'
      ),
    signed
  );
  expect(fetched).toBe('refused');
});

test('the program can not be framed', async () => {
  const answered = page.waitForResponse(`${server.origin}/`);
  await page.evaluate(
    (src) => document.body.append(Object.assign(document.createElement('iframe'), { src })),
    `${server.origin}/`
  );
  expect((await answered).status()).toBe(403);
});

test('a WebSocket does not open', async () => {
  const outcome = await page.evaluate(
    (url) =>
      new Promise<string>((done) => {
        const socket = new WebSocket(url);
        socket.onopen = () => done('open');
        socket.onerror = () => done('refused');
      }),
    server.origin.replace('http', 'ws') + '/api/operation'
  );
  expect(outcome).toBe('refused');
  await expectRealRequestAnswered();
});

test('a name that was rebound to 127.0.0.1 gets no page and reaches no operation, although it is same-origin with itself', async () => {
  core.reached.length = 0;
  const rebound = await browser.newPage();
  const address = `http://attacker.example:${new URL(server.origin).port}`;
  const answer = await rebound.goto(`${address}/`);
  expect(answer?.status()).toBe(403);
  const status = await rebound.evaluate(
    (given) =>
      fetch('/api/operation', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-second-impression-token': given },
        body: '{"name":"trash.empty"}'
      }).then((response) => response.status),
    token
  );
  expect(status).toBe(403);
  expect(core.reached).toEqual([]);
  await rebound.close();
  await expectRealRequestAnswered();
});
