/** Serves the renderer's built files with the security headers that every page of the program carries. */
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import mime from 'mime';
import { errnoOf } from './library/durable-files';

const NONCE_PLACEHOLDER = '__CSP_NONCE__';

/** One grammar for every path: no dots in front, no way up, no drive, no encoded anything. */
const pathGrammar = /^(?:\/[A-Za-z0-9_@-][A-Za-z0-9_@.-]*)+$/;

const otherHeaders = {
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': [
    'accelerometer=()',
    'browsing-topics=()',
    'camera=()',
    'display-capture=()',
    'geolocation=()',
    'gyroscope=()',
    'hid=()',
    'microphone=()',
    'midi=()',
    'payment=()',
    'serial=()',
    'usb=()'
  ].join(', ')
};

/** What a file's policy lets run. `/paper.html` shows what the user wrote: nothing in it may ever run. */
type Running = 'none' | 'own' | 'own-and-wasm';
const scripts: Record<Running, string> = {
  none: "script-src 'none'",
  own: "script-src 'self'",
  'own-and-wasm': "script-src 'self' 'wasm-unsafe-eval'"
};
/** The proofreader's worker is WebAssembly (decision 10); a worker obeys the policy of its own file, so no page gets that right. */
const proofreader = /^\/assets\/spelling-worker-[\w-]+\.js$/;
const runningFor = (path: string): Running =>
  path === '/paper.html' ? 'none' : proofreader.test(path) ? 'own-and-wasm' : 'own';

const contentSecurityPolicy = (nonce: string, running: Running): string =>
  [
    "default-src 'none'",
    scripts[running],
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'self'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types svelte-trusted-html dompurify second-impression'
  ].join('; ');

/**
 * `GET|HEAD /`, `/print.html`, `/assets/…` from a folder and nothing outside it. HTML gets a fresh nonce for each answer in
 * place of `__CSP_NONCE__`. Never throws: 404 and 405 say nothing more.
 */
export function createStaticFiles(rendererFolder: string): (request: Request) => Promise<Response> {
  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return plain(405);
    const { pathname } = new URL(request.url);
    const path = pathname === '/' || pathname === '' ? '/index.html' : pathname;
    if (!pathGrammar.test(path)) return plain(404);
    const bytes = await readIfThere(join(rendererFolder, path));
    return bytes ? answer(path, bytes, request.method === 'HEAD') : plain(404);
  };
}

function answer(path: string, bytes: Uint8Array<ArrayBuffer>, isHead: boolean): Response {
  const nonce = randomBytes(16).toString('base64');
  const isHtml = path.endsWith('.html');
  const body = isHtml ? new TextEncoder().encode(withNonce(bytes, nonce)) : bytes;
  return new Response(isHead ? null : body, {
    headers: {
      ...otherHeaders,
      'content-type': typeOf(path),
      'content-length': String(body.length),
      'cache-control': path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-store',
      // On scripts too: a worker obeys the policy that its own file came with.
      'content-security-policy': contentSecurityPolicy(nonce, runningFor(path))
    }
  });
}

const withNonce = (html: Uint8Array, nonce: string): string =>
  new TextDecoder().decode(html).replaceAll(NONCE_PLACEHOLDER, nonce);

function typeOf(path: string): string {
  const type = mime.getType(path) ?? 'application/octet-stream';
  return /^text\/|\/(javascript|json)$|\+xml$/.test(type) ? `${type}; charset=utf-8` : type;
}

async function readIfThere(file: string): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return await readFile(file);
  } catch (error) {
    if (errnoOf(error)) return null;
    throw error;
  }
}

const plain = (status: number): Response =>
  new Response(null, {
    status,
    headers: {
      ...otherHeaders,
      'content-security-policy': contentSecurityPolicy(randomBytes(16).toString('base64'), 'none')
    }
  });
