/** The way to the core from a browser window: loopback HTTP with a token that this window got for the key in its address. */
import type { Envelope } from '$contract';
import type { NoEntry, Transport } from './transport';

const tokenHeader = 'x-second-impression-token';
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
  const transport = httpTransport(token);
  if (await isGood(token)) return transport;
  sessionStorage.removeItem(tokenKey);
  return 'refused';
}

async function tokenFor(key: string): Promise<string | null> {
  const response = await post('/api/session', { key });
  const body = (await response.json().catch(() => null)) as { token?: unknown } | null;
  return response.ok && typeof body?.token === 'string' ? body.token : null;
}

async function isGood(token: string): Promise<boolean> {
  const response = await post('/api/operation', { name: 'library.info', input: {} }, token);
  return response.ok;
}

function post(path: string, body: unknown, token?: string): Promise<Response> {
  const json = JSON.stringify(body);
  const hiding = leaving || document.visibilityState === 'hidden';
  return fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token ? { [tokenHeader]: token } : {}) },
    body: json,
    credentials: 'omit',
    // A save that is on its way while the window closes must still arrive.
    keepalive: hiding && json.length < keepaliveLimit
  });
}

function httpTransport(token: string): Transport {
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
        headers: { [tokenHeader]: token },
        body,
        credentials: 'omit',
        signal
      });
      return envelopeOf(response);
    },
    onCommand: () => () => undefined
  };
}

/** Refusals of the host itself (a lost token, a body that is too large) come without an envelope. */
async function envelopeOf(response: Response): Promise<Envelope> {
  const body = (await response.json().catch(() => null)) as Envelope | null;
  if (body && typeof body.ok === 'boolean') return body;
  return {
    ok: false,
    error: {
      code: 'UNEXPECTED',
      message:
        'The program did not accept this. What was saved before is safe, and what you wrote is still in this window. Open Second Impression again if it keeps happening.'
    }
  };
}
