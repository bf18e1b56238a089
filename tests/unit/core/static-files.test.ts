import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { createStaticFiles } from '../../../src-main/core/static-files';
import { temporaryFolder } from '../../support/temporary-folder';

let handle: (request: Request) => Promise<Response>;
const get = (path: string, method = 'GET'): Promise<Response> =>
  handle(new Request(`http://127.0.0.1:1234${path}`, { method }));

beforeEach(() => {
  const parent = temporaryFolder();
  const folder = join(parent, 'renderer');
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(parent, 'secret.txt'), 'secret');
  writeFileSync(join(folder, '.hidden'), 'secret');
  writeFileSync(
    join(folder, 'index.html'),
    '<meta name="csp-nonce" content="__CSP_NONCE__"><style nonce="__CSP_NONCE__">'
  );
  writeFileSync(join(folder, 'paper.html'), '<p>');
  writeFileSync(join(folder, 'assets', 'index-4f.js'), 'export {}');
  writeFileSync(join(folder, 'assets', 'spelling-worker-4f.js'), 'export {}');
  writeFileSync(join(folder, 'assets', 'my-spelling-worker-4f.js'), 'export {}');
  writeFileSync(join(folder, 'assets', 'text-4f.woff2'), 'x');
  handle = createStaticFiles(folder);
});

test('the page carries a policy whose nonce is its own and new each time', async () => {
  const nonces = new Set<string>();
  for (const path of ['/', '/index.html']) {
    const answer = await get(path);
    const policy = answer.headers.get('content-security-policy') ?? '';
    const [, nonce = ''] = /'nonce-([^']+)'/.exec(policy) ?? [];
    expect(await answer.text()).toBe(`<meta name="csp-nonce" content="${nonce}"><style nonce="${nonce}">`);
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    nonces.add(nonce);
  }
  expect(nonces.size).toBe(2);
});

test('nothing may run, load or be framed but what is our own', async () => {
  const { headers } = await get('/');
  const policy = headers.get('content-security-policy') ?? '';
  expect(policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self' 'nonce-/);
  expect(policy).toContain("require-trusted-types-for 'script'");
  expect(policy).not.toMatch(/unsafe|\*|https?:/);
  expect(Object.fromEntries(headers)).toMatchObject({
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'no-store'
  });
});

test('the paper runs no script at all', async () => {
  expect((await get('/paper.html')).headers.get('content-security-policy')).toContain("script-src 'none'");
});

test('WebAssembly may run in the proofreader’s worker and nowhere else', async () => {
  const policyOf = async (path: string): Promise<string> =>
    (await get(path)).headers.get('content-security-policy') ?? '';
  expect(await policyOf('/assets/spelling-worker-4f.js')).toContain("script-src 'self' 'wasm-unsafe-eval';");
  expect(await policyOf('/assets/spelling-worker-4f.js')).not.toContain("'unsafe-eval'");
  for (const path of ['/', '/paper.html', '/assets/index-4f.js', '/assets/my-spelling-worker-4f.js', '/assets/none.js'])
    expect(await policyOf(path)).not.toContain('wasm');
});

test('assets keep their type and may be cached for good', async () => {
  const script = await get('/assets/index-4f.js');
  expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  expect(script.headers.get('cache-control')).toContain('immutable');
  expect(script.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect((await get('/assets/text-4f.woff2')).headers.get('content-type')).toBe('font/woff2');
  const head = await get('/assets/index-4f.js', 'HEAD');
  expect([head.body, head.headers.get('content-length')]).toEqual([null, '9']);
});

test.each([
  '/../secret.txt',
  '/%2e%2e/secret.txt',
  '/..%2fsecret.txt',
  '/assets/..%5c..%5csecret.txt',
  '/assets/../../secret.txt',
  '/.hidden',
  '/assets',
  '/assets/',
  '/%00',
  '//etc/passwd',
  '/missing.js',
  `/${'a'.repeat(5000)}`
])('%s is not there', async (path) => {
  const answer = await get(path);
  expect(answer.status).toBe(404);
  expect(await answer.text()).not.toContain('secret');
});

test('nothing can be sent here', async () => {
  expect((await get('/', 'POST')).status).toBe(405);
});
