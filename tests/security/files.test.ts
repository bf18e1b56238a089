/** The library's bytes under attack over the real host: ways out of the folder, ranges, names, signatures, and files that would run. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Evidence } from '../../src-main/contract';
import { findChromium, quietSwitches } from '../../src-main/hosts/browser/find-chromium';
import { startBrowserHost, type BrowserHostProcess } from '../support/browser-host-process';
import { rawRequest, sendRaw } from '../support/raw-request';
import { hostileHtml, hostileSvg } from '../support/sample-files';

const folder = mkdtempSync(join(tmpdir(), 'second-impression-files-'));
const bytes = randomBytes(10_007);
let host: BrowserHostProcess;
let port: number;
let interview: string;
let evidence: Evidence;

beforeAll(async () => {
  host = await startBrowserHost(join(folder, 'library'));
  port = Number(new URL(host.origin).port);
  const created = await host.call('interviews.create', { timeZone: 'UTC', company: 'Acme' });
  interview = created.ok ? (created.value as { id: string }).id : '';
  evidence = await upload('plain.bin', bytes);
});
afterAll(async () => {
  await host.end();
  rmSync(folder, { recursive: true, force: true });
});

const headers = (): Record<string, string> => ({ origin: host.origin, 'x-second-impression-token': host.token });

async function upload(name: string, body: Uint8Array | string): Promise<Evidence> {
  const query = new URLSearchParams({ interview, name });
  const sent = { method: 'POST', headers: headers(), body: body as BodyInit };
  const envelope = (await (await fetch(`${host.origin}/files/evidence?${query}`, sent)).json()) as { value: Evidence };
  return envelope.value;
}

async function sign(path: string): Promise<string> {
  const sent = {
    method: 'POST',
    headers: { ...headers(), 'content-type': 'application/json' },
    body: JSON.stringify({ path })
  };
  return ((await (await fetch(`${host.origin}/api/sign`, sent)).json()) as { url: string }).url;
}

const get = (path: string, extra: Record<string, string> = {}): Promise<Response> =>
  fetch(`${host.origin}${path}`, { headers: { ...headers(), ...extra } });

describe('ways out of the folder', () => {
  const ups = [
    '..',
    '%2e%2e',
    '%2E.',
    '.%2e',
    '..%00',
    '%252e%252e',
    '..;',
    '\u2025',
    '%c0%ae%c0%ae',
    '....',
    '..\\..',
    '%5c..'
  ];
  const slashes = ['/', '%2f', '%5c', '\\'];
  const targets = [
    'library.sqlite',
    'lock.txt',
    'log.txt',
    'package.json',
    'etc/passwd',
    'main/browser.js',
    'src-main/core/core.ts'
  ];
  const bases = ['/', '/assets/', '/files/', '/files/evidence/', '/files/exports/', '/print.html/', '/assets%2f'];
  const paths = bases.flatMap((base) =>
    ups.flatMap((up) => slashes.flatMap((slash) => targets.map((target) => base + `${up}${slash}`.repeat(3) + target)))
  );

  test(
    `${paths.length} of them end in a refusal or the start page, never in a file`,
    { timeout: 120_000 },
    async () => {
      const start = await (await get('/')).text();
      const neutral = (text: string): string => text.replace(/content="[A-Za-z0-9+/=]{24}"/, '');
      for (const path of paths) {
        const request = rawRequest(`GET ${path}`, { host: `127.0.0.1:${port}`, connection: 'close', ...headers() });
        const { status, text } = await sendRaw(port, [request]);
        const body = text.slice(text.indexOf('\r\n\r\n') + 4);
        if (status === 200) expect(neutral(body), path).toBe(neutral(start));
        else expect([400, 401, 403, 404, 405], path).toContain(status);
        expect(text, path).not.toMatch(/SQLite format|root:x:|"name": "second-impression"|\bat .+:\d+:\d+/);
        expect(text, path).not.toContain(folder);
      }
    }
  );

  test('an id that is no id names no file', async () => {
    const { hash } = evidence;
    const ids = [
      hash,
      `${hash.slice(0, 2)}%2f${hash}`,
      '%00',
      '..',
      '.',
      "'--",
      '%27%20OR%201=1',
      'x'.repeat(5_000),
      evidence.id.toUpperCase() + 'x'
    ];
    for (const kind of ['evidence', 'exports', 'nothing', '__proto__']) {
      for (const id of ids) expect([400, 404], `${kind}/${id}`).toContain((await get(`/files/${kind}/${id}`)).status);
    }
  });
});

describe('ranges', () => {
  const size = bytes.length;
  const number = fc.oneof(
    fc.integer({ min: 0, max: size + 5 }).map(String),
    fc.constantFrom(
      '',
      '-1',
      '0',
      '00000',
      `${size - 1}`,
      `${size}`,
      '9'.repeat(30),
      '1e3',
      '0x10',
      '٣',
      '18446744073709551616',
      '1.5',
      '+1'
    )
  );
  const one = fc.tuple(number, number).map((ends) => ends.join('-'));
  const header = fc.oneof(
    { weight: 6, arbitrary: one.map((each) => `bytes=${each}`) },
    { weight: 1, arbitrary: fc.array(one, { maxLength: 200 }).map((all) => `bytes=${all.join(',')}`) },
    { weight: 1, arbitrary: one.map((each) => `items=${each}`) },
    { weight: 1, arbitrary: fc.string({ maxLength: 40 }).filter((each) => /^[\x21-\x7e]*$/.test(each)) }
  );

  test('whatever is asked for, the answer is that part, all of it, or none', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        header.filter((each) => /^[\x20-\x7e]*$/.test(each)),
        async (range) => {
          const answer = await get(`/files/evidence/${evidence.id}`, { range });
          const got = Buffer.from(await answer.arrayBuffer());
          expect([200, 206, 416]).toContain(answer.status);
          const part = answer.headers.get('content-range');
          if (answer.status === 416) expect(part).toBe(`bytes */${size}`);
          if (answer.status === 200) expect(got.equals(bytes)).toBe(true);
          if (answer.status !== 206) return;
          const [, start, end] = /^bytes (\d+)-(\d+)\/10007$/.exec(part ?? '') ?? [];
          expect(got.equals(bytes.subarray(Number(start), Number(end) + 1))).toBe(true);
          expect(got.length).toBeGreaterThan(0);
          expect(answer.headers.get('content-length')).toBe(String(got.length));
        }
      ),
      { numRuns: 400 }
    );
  });
});

describe('names', () => {
  const names = [
    'a\r\nset-cookie: b=c',
    'a\r\n\r\n<script>alert(1)</script>',
    'a"; filename="b.exe',
    "a'; filename*=UTF-8''b.exe",
    'a\u0000.png',
    'a\\"b',
    '%0d%0ax: y',
    '\u202egnp.exe',
    '../../../../tmp/escaped',
    '..\\..\\escaped',
    'C:\\escaped',
    '/etc/passwd',
    '.',
    '..',
    '\ud800',
    '日本語.txt',
    '😀'.repeat(300),
    'con.txt',
    '<img src=x onerror=alert(1)>.png'
  ];

  test.each(names)('%j becomes one harmless header and no path', async (name) => {
    const filed = await upload(name, `bytes of ${JSON.stringify(name)}`);
    expect(filed.fileName).not.toMatch(/[\u0000-\u001f\u202e/\\]/);
    const request = rawRequest(`GET /files/evidence/${filed.id}?download=1`, {
      host: `127.0.0.1:${port}`,
      connection: 'close',
      ...headers()
    });
    const { status, text } = await sendRaw(port, [request]);
    const [head = ''] = text.split('\r\n\r\n');
    expect(status).toBe(200);
    const disposition = head.split('\r\n').filter((line) => /^content-disposition:/i.test(line));
    expect(disposition).toHaveLength(1);
    expect(disposition[0]).toMatch(
      /^content-disposition: attachment; filename="[\x20-\x7e]+"; filename\*=UTF-8''[\w.~!$&+^`|%-]+$/i
    );
    expect(disposition[0]?.match(/"/g)).toHaveLength(2);
    expect(head).not.toMatch(/^set-cookie|<script/im);
  });

  test('nothing was written under such a name', () => {
    const stored = readdirSync(join(folder, 'library', 'evidence'), { recursive: true, withFileTypes: true });
    for (const entry of stored) if (entry.isFile()) expect(entry.name).toMatch(/^[0-9a-f]{64}$/);
    expect(readdirSync(folder)).toEqual(['library']);
    expect(readdirSync(tmpdir())).not.toContain('escaped');
    expect(readFileSync('/etc/passwd', 'utf8')).not.toContain('bytes of');
  });
});

describe('signatures', () => {
  test('one for a file opens that file alone, in that form alone', async () => {
    const other = await upload('other.txt', 'the other');
    const signed = await sign(`/files/evidence/${evidence.id}`);
    const bare = (path: string, init: RequestInit = {}): Promise<number> =>
      fetch(`${host.origin}${path}`, init).then(async (answer) => (await answer.arrayBuffer(), answer.status));
    expect(await bare(signed)).toBe(200);
    const query = signed.slice(signed.indexOf('?'));
    for (const changed of [
      signed.replace(evidence.id, other.id),
      `/files/exports/${evidence.id}${query}`,
      `/files/evidence/${other.id}/../${evidence.id}x${query}`,
      signed.replace('?', '?download=1&'),
      `${signed}&download=1`,
      signed.replace(/signature=./, (start) => `${start.slice(0, -1)}${start.endsWith('A') ? 'B' : 'A'}`),
      signed.replace(/signature=[^&]*/, 'signature='),
      signed.replace(/expires=\d+/, 'expires=9999999999999'),
      signed.replace(/expires=\d+/, 'expires=Infinity'),
      signed.replace(/expires=(\d+)/, 'expires=$1&expires=9999999999999'),
      `/files/evidence/${evidence.id}`
    ]) {
      expect(await bare(changed), changed).toBe(401);
    }
    // It neither uploads nor runs operations.
    const post = { method: 'POST', headers: { origin: host.origin }, body: 'x' };
    expect(await bare(`/files/evidence${query}&interview=${interview}&name=a`, post)).toBe(401);
    expect(await bare(`/api/operation${query}`, post)).toBe(401);
  });
});

describe('files that would run', () => {
  const kinds: [string, string][] = [
    ['mail.html', hostileHtml],
    ['picture.svg', hostileSvg],
    ['page.xhtml', `<html xmlns="http://www.w3.org/1999/xhtml"><script>window.attacked = true</script></html>`],
    [
      'feed.xml',
      `<?xml version="1.0"?><x xmlns:h="http://www.w3.org/1999/xhtml"><h:script>window.attacked = true</h:script></x>`
    ],
    ['style.xml', `<?xml version="1.0"?><?xml-stylesheet type="text/xsl" href="data:text/xml,x"?><x/>`],
    ['no-ending', hostileHtml],
    ['picture.png', hostileHtml],
    ['sound.mp3', hostileHtml],
    ['note.txt', hostileHtml],
    ['archive.mhtml', `MIME-Version: 1.0\nContent-Type: text/html\n\n${hostileHtml}`],
    ['script.js', 'window.attacked = true'],
    ['paper.pdf', hostileHtml],
    ['shortcut.url', '[InternetShortcut]\nURL=http://attacker.invalid/'],
    ['help.hta', hostileHtml]
  ];
  let browser: Browser;
  beforeAll(
    async () => void (browser = await chromium.launch({ executablePath: findChromium() ?? '', args: quietSwitches() }))
  );
  afterAll(() => browser.close());

  test.each(kinds)('%s opened in a tab of its own runs nothing', async (name, content) => {
    const { id } = await upload(name, content);
    const page = await browser.newPage();
    const foreign: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(host.origin)) foreign.push(request.url());
    });
    const address = `${host.origin}${await sign(`/files/evidence/${id}`)}`;
    const { headers: answer } = await get(`/files/evidence/${id}`);
    expect(answer.get('content-security-policy')).toContain("default-src 'none'; sandbox");
    expect(answer.get('x-content-type-options')).toBe('nosniff');
    expect(answer.get('content-type')).not.toMatch(/html|xml|svg|javascript/);
    // A file that is only saved ends the navigation with an error.
    await page.goto(address).catch(() => undefined);
    await page.waitForTimeout(100);
    expect(await page.evaluate(() => (window as { attacked?: boolean }).attacked)).toBeUndefined();
    expect(await page.evaluate(() => document.scripts.length)).toBe(0);
    expect(foreign).toEqual([]);
    await page.close();
  });
});
