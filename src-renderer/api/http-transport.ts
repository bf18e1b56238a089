/** The way to the core from a browser window: loopback HTTP with a token that this window got for the key in its address. */
import type { Envelope } from '$contract';
import { createEventFeed, type EventFeed } from './http-events';
import type { NoEntry, Transport } from './transport';
import { windowName } from './window-name';

const tokenHeader = 'x-second-impression-token';
const windowHeader = 'x-second-impression-window';
const sequenceHeader = 'x-second-impression-sequence';
const tokenKey = 'second-impression.token';
/** Chromium refuses keepalive bodies of 64 KiB and more, all running ones together. */
const keepaliveLimit = 60_000;

let leaving = false;
if (typeof window !== 'undefined') {
  addEventListener('pagehide', () => (leaving = true), { capture: true });
  addEventListener('pageshow', () => (leaving = false), { capture: true });
}

/** Trades the key in `#key=…` for a token, or takes the token that this tab already has. */
export async function enter(): Promise<Transport | NoEntry> {
  const key = /^#key=([^&]+)/.exec(location.hash)?.[1];
  if (key) {
    // The key must not stay where it can be read over a shoulder or copied with the address.
    history.replaceState(null, '', `${location.pathname}${location.search}#/`);
    const token = await tokenFor(decodeURIComponent(key));
    if (token) sessionStorage.setItem(tokenKey, token);
    else if (!sessionStorage.getItem(tokenKey)) return 'refused';
  }
  const token = sessionStorage.getItem(tokenKey);
  if (!token) return 'no-key';
  const feed = createEventFeed(await runOf(token));
  const since = await firstSequence(token);
  if (since !== null) {
    feed.connect(since, (last, signal) => post('/api/events', { since: last }, token, signal));
    return httpTransport(token, feed);
  }
  feed.close();
  sessionStorage.removeItem(tokenKey);
  return 'refused';
}

async function tokenFor(key: string): Promise<string | null> {
  const response = await post('/api/session', { key });
  const body = (await response.json().catch(() => null)) as { token?: unknown } | null;
  return response.ok && typeof body?.token === 'string' ? body.token : null;
}

/** The number of the last change before this window's first question; null where the token is not (any longer) good. */
async function firstSequence(token: string): Promise<number | null> {
  const response = await post('/api/operation', { name: 'library.info', input: {} }, token);
  return response.ok ? Number(response.headers.get(sequenceHeader)) : null;
}

/** A name for this run of the program that gives its token away to nobody. */
async function runOf(token: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(token));
  return [...new Uint8Array(digest).slice(0, 9)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function post(path: string, body: unknown, token?: string, signal?: AbortSignal): Promise<Response> {
  const json = JSON.stringify(body);
  const hiding = leaving || document.visibilityState === 'hidden';
  return fetch(path, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token ? { [tokenHeader]: token, [windowHeader]: windowName } : {})
    },
    body: json,
    credentials: 'omit',
    signal: signal ?? null,
    // A save that is on its way while the window closes must still arrive.
    keepalive: hiding && json.length < keepaliveLimit
  });
}

function httpTransport(token: string, feed: EventFeed): Transport {
  return {
    host: 'browser',
    async call(name, input) {
      const response = await post('/api/operation', { name, input }, token);
      return envelopeOf(response);
    },
    async fileUrl(path) {
      const response = await post('/api/sign', { path }, token);
      const { url } = (await response.json()) as { url: string };
      return url;
    },
    async send(path, body, signal) {
      const response = await fetch(path, {
        method: 'POST',
        headers: { [tokenHeader]: token, [windowHeader]: windowName },
        body,
        credentials: 'omit',
        signal
      });
      return envelopeOf(response);
    },
    onCommand: () => () => undefined,
    onEvent: (listener) => feed.listen(listener)
  };
}

/** Refusals of the host itself (a lost token, a body that is too large) come without an envelope. */
async function envelopeOf(response: Response): Promise<Envelope> {
  const body = (await response.json().catch(() => null)) as Envelope | null;
  if (body && typeof body.ok === 'boolean') return body;
  return {
    ok: false,
    error: { code: 'UNEXPECTED', key: 'errors.notAccepted' }
  };
}
