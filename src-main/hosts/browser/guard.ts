/** Decides which requests the loopback server answers at all; any page on this computer can send it one. */
import type { IncomingMessage } from 'node:http';
import type { SessionKeys } from './session-keys';
import { message, type Message, type MessageKey } from '../../shared/messages/catalogue';

type LoopbackKey = Extract<MessageKey, `loopback.${string}`>;

export interface Refusal {
  readonly status: 400 | 401 | 403 | 404 | 405 | 408 | 413 | 415;
  readonly said: Message;
}

export const refuse = (status: Refusal['status'], key: LoopbackKey): Refusal => ({ status, said: message(key) });
const stranger = refuse(403, 'loopback.stranger');
const noSession = refuse(401, 'loopback.noSession');

type Asking = Pick<IncomingMessage, 'method' | 'url' | 'headers' | 'headersDistinct'>;

/**
 * Undefined when the request may go on. Reads nothing but the head of the request, changes nothing.
 * The order is: who is asked (Host), who asks (Sec-Fetch-Site, Origin), what for (method, path), with what right (token).
 */
export function findRefusal(request: Asking, origin: string, keys: SessionKeys): Refusal | undefined {
  const target = request.url ?? '';
  if (!target.startsWith('/') || target.startsWith('//') || !URL.canParse(target, origin)) {
    return refuse(400, 'loopback.badAddress');
  }
  const hosts = request.headersDistinct.host ?? [];
  if (hosts.length !== 1 || hosts[0] !== new URL(origin).host) return stranger;
  if (request.headers.upgrade !== undefined) return stranger;
  const url = new URL(target, origin);
  if (request.method === 'GET' || request.method === 'HEAD') return findReadRefusal(request, url, keys);
  if (request.method === 'POST') return findPostRefusal(request, url, origin, keys);
  return refuse(405, 'loopback.getOrPost');
}

function findReadRefusal(request: Asking, url: URL, keys: SessionKeys): Refusal | undefined {
  if (!isOwnFetch(request) && !isArrivingWindow(request, url, keys)) return stranger;
  if (isUnder(url, '/api/')) return refuse(405, 'loopback.onlyPost');
  if (isUnder(url, '/files/') && !hasToken(request, keys) && !keys.isSigned(url)) return noSession;
  return undefined;
}

function findPostRefusal(request: Asking, url: URL, origin: string, keys: SessionKeys): Refusal | undefined {
  const site = request.headers['sec-fetch-site'];
  if (request.headers.origin !== origin || (site !== undefined && site !== 'same-origin')) return stranger;
  const isUpload = isUnder(url, '/files/');
  if (!isUpload && !isUnder(url, '/api/')) return refuse(405, 'loopback.onlyGet');
  if (url.pathname !== '/api/session' && !hasToken(request, keys)) return noSession;
  if (!isUpload && !/^application\/json(; *charset=utf-8)?$/i.test(request.headers['content-type'] ?? '')) {
    return refuse(415, 'loopback.onlyJson');
  }
  return undefined;
}

/** `none` is the user typing the address; an absent header means a program, not a page, which a page can't feign. */
function isOwnFetch(request: Asking): boolean {
  const site = request.headers['sec-fetch-site'];
  return site === undefined || site === 'same-origin' || site === 'none';
}

/**
 * The app window comes from a file: page, so its first navigation counts as cross-site. It is let in to the start page only, as
 * a whole window, and only while one is expected; without the key in its fragment it sees nothing there.
 */
function isArrivingWindow(request: Asking, url: URL, keys: SessionKeys): boolean {
  const { 'sec-fetch-mode': mode, 'sec-fetch-dest': dest } = request.headers;
  return mode === 'navigate' && dest === 'document' && url.pathname === '/' && url.search === '' && keys.awaitsWindow;
}

/** It carries the token of this run. */
export function hasToken(request: Asking, keys: SessionKeys): boolean {
  const token = request.headers['x-second-impression-token'];
  return typeof token === 'string' && keys.isToken(token);
}

const isUnder = (url: URL, folder: string): boolean => url.pathname.startsWith(folder);
