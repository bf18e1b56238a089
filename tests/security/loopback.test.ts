/** The loopback server against everything that another page, another program or a mistake can send it. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startServer, type LoopbackServer } from '../../src-main/hosts/browser/server';
import { SessionKeys } from '../../src-main/hosts/browser/session-keys';
import { createRecordingCore } from '../support/recording-core';
import { rawRequest, sendRaw } from '../support/raw-request';

const core = createRecordingCore();
const keys = new SessionKeys();
const token = keys.redeem(keys.terminalKey) ?? '';
const body = JSON.stringify({ name: 'interviews.create', input: { company: 'Attacker' } });
let server: LoopbackServer;
let port: number;
let host: string;
let slowest = 0;

beforeAll(async () => {
  server = await startServer(core, keys);
  port = Number(new URL(server.origin).port);
  host = `127.0.0.1:${port}`;
});
afterAll(async () => {
  console.log(`While attacked, the rightful window was answered within ${slowest} ms.`);
  await server.close();
});
beforeEach(() => void (core.reached.length = 0));

type Headers = Record<string, string | undefined>;
const good = (): Headers => ({
  host,
  origin: server.origin,
  'sec-fetch-site': 'same-origin',
  'content-type': 'application/json',
  'x-second-impression-token': token,
  'content-length': String(body.length)
});

/** The one question after every attack: is the rightful window still answered, and at once? */
async function expectRealRequestAnswered(): Promise<void> {
  core.reached.length = 0;
  const answer = await sendRaw(port, [rawRequest('POST /api/operation', good(), body)]);
  expect(answer.status).toBe(200);
  slowest = Math.max(slowest, answer.milliseconds);
  expect(core.reached).toEqual(['interviews.create']);
}

async function expectRefused(request: string | readonly (string | Buffer)[], statuses: number[]): Promise<void> {
  const answer = await sendRaw(port, typeof request === 'string' ? [request] : request, 20_000);
  expect(statuses).toContain(answer.status);
  expect(answer.hungUp).toBe(true);
  expect(answer.text).not.toMatch(/\bat .*:\d+:\d+|node:|node_modules|private bytes|The program/);
  expect(answer.text).not.toMatch(/access-control-/i);
  expect(core.reached).toEqual([]);
  await expectRealRequestAnswered();
}

test(
  'the same request without a flaw goes through, so that the refusals below mean something',
  expectRealRequestAnswered
);

describe('operations: one thing wrong with an otherwise good request', () => {
  const flaws: [string, () => Headers, number][] = [
    ['no Host', () => ({ host: undefined }), 400],
    ['Host localhost', () => ({ host: `localhost:${port}` }), 403],
    ['Host of a rebinding attacker', () => ({ host: `attacker.example:${port}` }), 403],
    ['Host without port', () => ({ host: '127.0.0.1' }), 403],
    ['Host with another port', () => ({ host: `127.0.0.1:${port + 1}` }), 403],
    ['Host with a dot at the end', () => ({ host: `127.0.0.1.:${port}` }), 403],
    ['Host as IPv6', () => ({ host: `[::1]:${port}` }), 403],
    ['Host as a number', () => ({ host: `2130706433:${port}` }), 403],
    ['no Origin', () => ({ origin: undefined }), 403],
    ['Origin null', () => ({ origin: 'null' }), 403],
    ['Origin of another port', () => ({ origin: `http://127.0.0.1:${port + 1}` }), 403],
    ['Origin localhost', () => ({ origin: `http://localhost:${port}` }), 403],
    ['Origin https', () => ({ origin: `https://127.0.0.1:${port}` }), 403],
    ['Origin with a slash', () => ({ origin: `${server.origin}/` }), 403],
    ['Origin that begins alike', () => ({ origin: `${server.origin}.attacker.example` }), 403],
    ['Sec-Fetch-Site cross-site', () => ({ 'sec-fetch-site': 'cross-site' }), 403],
    ['Sec-Fetch-Site same-site (another port)', () => ({ 'sec-fetch-site': 'same-site' }), 403],
    ['Sec-Fetch-Site none', () => ({ 'sec-fetch-site': 'none' }), 403],
    ['no token', () => ({ 'x-second-impression-token': undefined }), 401],
    ['empty token', () => ({ 'x-second-impression-token': '' }), 401],
    ['wrong token', () => ({ 'x-second-impression-token': 'A'.repeat(43) }), 401],
    ['token with one character changed', () => ({ 'x-second-impression-token': flip(token) }), 401],
    ['token cut short', () => ({ 'x-second-impression-token': token.slice(0, -1) }), 401],
    ['the key instead of the token', () => ({ 'x-second-impression-token': keys.terminalKey }), 401],
    ['token in a cookie', () => ({ 'x-second-impression-token': undefined, cookie: `token=${token}` }), 401],
    ['content type of a form', () => ({ 'content-type': 'application/x-www-form-urlencoded' }), 415],
    ['content type text/plain', () => ({ 'content-type': 'text/plain' }), 415],
    ['content type multipart', () => ({ 'content-type': 'multipart/form-data; boundary=x' }), 415],
    ['no content type', () => ({ 'content-type': undefined }), 415],
    ['content type that only contains JSON', () => ({ 'content-type': 'text/plain; application/json' }), 415],
    ['an upgrade', () => ({ upgrade: 'websocket', connection: 'Upgrade' }), 403]
  ];
  test.each(flaws)('%s', async (_name, flaw, status) => {
    await expectRefused(rawRequest('POST /api/operation', { ...good(), ...flaw() }, body), [status]);
  });

  test('Host given twice', async () => {
    const request = rawRequest('POST /api/operation', good(), body);
    await expectRefused(request.replace('\r\n', `\r\nhost: attacker.example\r\n`), [400, 403]);
  });

  test('a token in the address counts for nothing', async () => {
    const headers = { ...good(), 'x-second-impression-token': undefined };
    await expectRefused(rawRequest(`POST /api/operation?token=${token}`, headers, body), [401]);
  });

  test.each(['GET', 'HEAD', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE'])('%s changes nothing', async (method) => {
    await expectRefused(rawRequest(`${method} /api/operation`, { ...good(), 'content-length': '0' }), [405, 403]);
  });

  test.each(['http://attacker.example/', 'http://127.0.0.1/', '//attacker.example/', '*'])(
    'target %s',
    async (target) => {
      await expectRefused(rawRequest(`POST ${target}`, good(), body), [400, 403, 404, 405]);
    }
  );

  test.each(['{', '', 'name=interviews.create', '\0'])('a body that is not JSON: %j', async (broken) => {
    const headers = { ...good(), 'content-length': String(broken.length) };
    await expectRefused(rawRequest('POST /api/operation', headers, broken), [400]);
  });
});

describe('sizes and slowness', () => {
  test('a body announced as larger than 8 MB is refused before it is sent', async () => {
    await expectRefused(rawRequest('POST /api/operation', { ...good(), 'content-length': '8400000' }), [413]);
  });

  test('a body that grows larger than 8 MB without announcing it is refused', async () => {
    const headers = { ...good(), 'content-length': undefined, 'transfer-encoding': 'chunked' };
    const chunk = Buffer.from(`100000\r\n${'x'.repeat(0x100000)}\r\n`);
    await expectRefused([rawRequest('POST /api/operation', headers), ...Array<Buffer>(10).fill(chunk)], [413]);
  });

  test('headers larger than 16 KB are refused', async () => {
    await expectRefused(rawRequest('POST /api/operation', { ...good(), padding: 'x'.repeat(20_000) }, body), [431]);
  });

  test('conflicting lengths are refused', async () => {
    await expectRefused(rawRequest('POST /api/operation', { ...good(), 'transfer-encoding': 'chunked' }, body), [400]);
  });

  test('headers that trickle are cut off, and the real window is served meanwhile', async () => {
    const slow = sendRaw(port, ['GET / HTTP/1.1\r\n', `host: ${host}\r\n`, 'x: '], 40_000);
    await expectRealRequestAnswered();
    const answer = await slow;
    expect(answer.hungUp).toBe(true);
    expect([0, 408]).toContain(answer.status);
  });
});

describe('sessions and signatures', () => {
  const ask = (key: unknown, path = '/api/session'): ReturnType<typeof sendRaw> => {
    const json = JSON.stringify(path === '/api/session' ? { key } : { path: key });
    return sendRaw(port, [rawRequest(`POST ${path}`, { ...good(), 'content-length': String(json.length) }, json)]);
  };

  test('a wrong key gets no token', async () => {
    for (const key of ['', 'A'.repeat(43), flip(keys.terminalKey), 1, null, { length: 43 }]) {
      const answer = await ask(key);
      expect(answer.status).toBe(401);
      expect(answer.text).not.toContain(token);
    }
  });

  test('a one-time key works once', async () => {
    const key = keys.createOneTimeKey();
    expect((await ask(key)).text).toContain(token);
    expect((await ask(key)).status).toBe(401);
  });

  test('a one-time key ends after 60 s', () => {
    let now = 1_000;
    const timed = new SessionKeys(() => now);
    const key = timed.createOneTimeKey();
    const other = timed.createOneTimeKey();
    now += 59_999;
    expect(timed.redeem(key)).toBeDefined();
    now += 1;
    expect(timed.redeem(other)).toBeUndefined();
    expect(timed.redeem(timed.terminalKey)).toBeDefined();
  });

  test('only files of the library are signed', async () => {
    for (const path of [
      '/',
      '/api/operation',
      '/files/../api/operation',
      'http://attacker.example/files/1',
      '//a/files/1',
      7
    ]) {
      expect((await ask(path, '/api/sign')).status).toBe(400);
    }
  });

  test('a file wants a token or a signature, and the signature is for that file, reading only, one hour', async () => {
    let now = Date.now();
    const timed = new SessionKeys(() => now);
    const own = await startServer(core, timed);
    const ownPort = Number(new URL(own.origin).port);
    const get = (target: string, method = 'GET', extra: Headers = {}): ReturnType<typeof sendRaw> =>
      sendRaw(ownPort, [rawRequest(`${method} ${target}`, { host: `127.0.0.1:${ownPort}`, ...extra })]);
    const signed = timed.sign('/files/evidence/1?download=1');

    const answer = await get(signed);
    expect(answer.status).toBe(200);
    expect(answer.text).toContain('private bytes');
    expect(answer.text).toContain('x-seen: /files/evidence/1?download=1\r\n');
    expect((await get(signed, 'GET', { range: 'bytes=3-6' })).status).toBe(206);
    expect((await get('/files/evidence/1')).status).toBe(401);
    expect((await get(signed.replace('/1', '/2'))).status).toBe(401);
    expect((await get(signed.replace('download=1', 'download=2'))).status).toBe(401);
    expect((await get(signed.replace(/expires=(\d+)/, (_all, time) => `expires=${Number(time) + 1}`))).status).toBe(
      401
    );
    expect((await get(signed, 'POST', { origin: own.origin, 'content-length': '0' })).status).toBe(401);
    expect((await get(signed, 'GET', { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    now += 3_600_001;
    expect((await get(signed)).status).toBe(401);
    await own.close();
  });

  test('an upload wants the token', async () => {
    const headers = { ...good(), 'content-type': 'application/octet-stream' };
    const refused = rawRequest('POST /files/evidence', { ...headers, 'x-second-impression-token': undefined }, body);
    await expectRefused(refused, [401]);
    core.reached.length = 0;
    expect((await sendRaw(port, [rawRequest('POST /files/evidence', headers, body)])).status).toBe(200);
    expect(core.reached).toEqual(['POST /files/evidence']);
  });
});

describe('the start page', () => {
  const arriving = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' };
  const get = (target: string, extra: Headers): ReturnType<typeof sendRaw> =>
    sendRaw(port, [rawRequest(`GET ${target}`, { host, ...extra })]);

  test('is shown to the user who typed the address, not to other sites', async () => {
    expect((await get('/', { 'sec-fetch-site': 'none' })).status).toBe(200);
    expect((await get('/', {})).status).toBe(200);
    for (const site of ['cross-site', 'same-site'])
      expect((await get('/', { 'sec-fetch-site': site })).status).toBe(403);
    expect((await get('/', arriving)).status).toBe(403);
  });

  test('lets the app window arrive from its file: page while it is expected, and nothing else', async () => {
    const key = keys.createOneTimeKey();
    expect((await get('/', arriving)).status).toBe(200);
    expect((await get('/', { ...arriving, 'sec-fetch-dest': 'iframe' })).status).toBe(403);
    expect((await get('/', { ...arriving, 'sec-fetch-mode': 'no-cors' })).status).toBe(403);
    expect((await get('/print.html', arriving)).status).toBe(403);
    keys.redeem(key);
    expect((await get('/', arriving)).status).toBe(403);
  });
});

test('a port that is taken is said in one sentence', async () => {
  await expect(startServer(core, keys, port)).rejects.toMatchObject({
    code: 'IO_ERROR',
    message: expect.stringContaining(String(port))
  });
});

function flip(text: string): string {
  return (text.startsWith('A') ? 'B' : 'A') + text.slice(1);
}
