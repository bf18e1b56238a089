/** Connections that are cut at any moment are everyday life: nothing about them is unforeseen, told to the user or noted as a fault. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startBrowserHost, type BrowserHostProcess } from '../support/browser-host-process';
import { rawRequest } from '../support/raw-request';

const folder = mkdtempSync(join(tmpdir(), 'second-impression-cut-'));
let host: BrowserHostProcess;
let port: number;

beforeAll(async () => {
  host = await startBrowserHost(join(folder, 'library'));
  port = Number(new URL(host.origin).port);
});
afterAll(async () => {
  await host.end();
  rmSync(folder, { recursive: true, force: true });
});

/** Sends `text`, waits, and cuts the connection without an end. */
function cutAfter(text: string, milliseconds: number): Promise<void> {
  return new Promise((done) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(text);
      void pause(milliseconds).then(() => socket.resetAndDestroy());
    });
    socket.on('error', () => undefined).once('close', () => done());
  });
}

const own = (more: Record<string, string>): Record<string, string> => ({
  host: `127.0.0.1:${port}`,
  origin: host.origin,
  'x-second-impression-token': host.token,
  ...more
});
const json = { 'content-type': 'application/json', 'content-length': '5000' };

const cuts: [string, () => string][] = [
  ['an upgrade', () => rawRequest('GET /', own({ connection: 'upgrade', upgrade: 'websocket' }))],
  [
    'an upgrade and more',
    () => rawRequest('GET /', own({ connection: 'upgrade', upgrade: 'h2c' })) + 'x'.repeat(70_000)
  ],
  ['an operation', () => rawRequest('POST /api/operation', own(json)) + '{"name":"library.info"'],
  ['a key', () => rawRequest('POST /api/session', own(json)) + '{"key":'],
  ['a signature', () => rawRequest('POST /api/sign', own(json)) + '{"path":'],
  ['a page', () => rawRequest('GET /', own({}))],
  ['many pages', () => rawRequest('GET /', own({})).repeat(30)],
  ['a half line', () => 'GET / HT'],
  ['no HTTP', () => '\u0000\u0001\u0002'.repeat(3000)],
  ['a tunnel', () => rawRequest('CONNECT 127.0.0.1:9', own({}))],
  [
    'chunks that are none',
    () =>
      rawRequest('POST /api/operation', own({ 'content-type': 'application/json', 'transfer-encoding': 'chunked' })) +
      'zz\r\n'
  ],
  [
    'a body that is asked for first',
    () => rawRequest('POST /files/evidence', own({ expect: '100-continue', 'content-length': '9' }))
  ]
];
const each = 40;

test(`${cuts.length * each} connections cut at once or a little later: nothing is told, and everything goes on`, async () => {
  for (const [what, text] of cuts) {
    await Promise.all(Array.from({ length: each }, (_, at) => cutAfter(text(), at % 4)));
    expect((await host.call('library.info', {})).ok, what).toBe(true);
    expect(host.output.err, what).toBe('');
  }
  await pause(200);
  expect(host.output.err).toBe('');
  expect(host.child.exitCode).toBeNull();
  expect(readFileSync(join(host.libraryFolder, 'log.txt'), { encoding: 'utf8', flag: 'a+' })).not.toContain(
    'UNEXPECTED'
  );
});

test('a connection that lay idle while its window was busy is still there for a file', async () => {
  const socket = connect(port, '127.0.0.1');
  let answers = '';
  socket.on('data', (piece) => (answers += piece.toString('latin1'))).on('error', () => undefined);
  socket.write(rawRequest('GET /', own({ connection: 'keep-alive' })));
  await expect.poll(() => answers).toMatch(/^HTTP\/1\.1 200/);
  await pause(7_000);
  answers = '';
  socket.write(
    rawRequest(
      'POST /files/evidence?interview=nobody&name=a',
      own({ connection: 'keep-alive', 'content-length': '4' })
    ) + 'file'
  );
  await expect.poll(() => answers).toMatch(/^HTTP\/1\.1 400/);
  socket.destroy();
});
