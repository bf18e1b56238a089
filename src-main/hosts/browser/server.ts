/** The loopback HTTP server: guards, then hands operations and bytes to the core. It knows no operation by name. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AppError } from '../../core/kernel/app-error';
import type { Core } from '../../core/core';
import { callerName } from '../../core/kernel/caller';
import { unforeseenFailure } from '../../core/kernel/unforeseen';
import type { LastNet } from '../last-net';
import { say } from '../speaker';
import { createEventStreams, type EventStreams } from './event-streams';
import { findRefusal, hasToken, refuse, type Refusal } from './guard';
import { readJsonBody, RefusedBody } from './json-body';
import { sendWebResponse, toWebRequest } from './node-web';
import { endAnswer } from './request-body';
import type { SessionKeys } from './session-keys';
import { limitStrangers } from './strangers';
import { message } from '../../shared/messages/catalogue';

const headersTimeout = 5_000;
const bodyTimeout = 30_000;
/** Whoever has no token yet sends one short line, and the window sends it at once. */
const keyTimeout = 3_000;
const refusedPatience = 1_000;
const uploadIdleTimeout = 60_000;
/** Long enough that a window that was busy for seconds does not send a file into a connection that was just closed. */
const idleTimeout = 60_000;
const operationLimit = 8 * 1024 * 1024;
const smallLimit = 16 * 1024;
const closingPatience = 1_500;
/** How long nothing may have come before it is believed that nothing more will, and the most to wait for that. */
const quietTime = 150;
const quietPatience = 1_500;

export interface LoopbackServer {
  /** `http://127.0.0.1:PORT`, without a slash at the end. */
  readonly origin: string;
  /**
   * Waits until nothing comes any more (150 ms of silence, 1.5 s at most): a window that closes sends its last words while it goes.
   * Streams of events end at once. Then takes no new requests, gives running ones 1.5 s, and cuts them.
   */
  close(): Promise<void>;
}

/** Port 0 lets the system choose. Throws AppError IO_ERROR when the port is taken. */
export async function startServer(
  core: Core,
  keys: SessionKeys,
  port = 0,
  net: Pick<LastNet, 'around'> = { around: (_tell, work) => work() }
): Promise<LoopbackServer> {
  const server = createServer({
    headersTimeout,
    // Node's own limit would cut long uploads too; bodies get theirs below.
    requestTimeout: 0,
    connectionsCheckingInterval: 1_000,
    keepAliveTimeout: idleTimeout
  });
  const strangers = limitStrangers(server);
  const streams = createEventStreams(core);
  await listen(server, port);
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  let lastRequest = 0;
  server.on('request', (incoming, outgoing) => {
    lastRequest = performance.now();
    // Nobody else listens, and an answer to a client that has gone is no accident.
    for (const side of [incoming, outgoing]) side.on('error', () => undefined);
    net.around(
      (reference) => sendUnforeseen(incoming, outgoing, reference),
      () => void answer(incoming, outgoing, { origin, core, keys, streams, admit: strangers.admit })
    );
  });
  server.on('upgrade', (_incoming, socket) => {
    // From here on nobody else listens to this connection, and it may be cut while it is refused.
    socket.on('error', () => undefined);
    socket.end('HTTP/1.1 403 Forbidden\r\nconnection: close\r\n\r\n');
  });
  return {
    origin,
    close: async () => {
      streams.close();
      await silence(() => lastRequest);
      await close(server);
    }
  };
}

async function silence(lastRequest: () => number): Promise<void> {
  const asked = performance.now();
  for (let left = quietTime; left > 0 && performance.now() - asked < quietPatience;) {
    await new Promise((resolve) => setTimeout(resolve, left));
    left = Math.max(asked, lastRequest()) + quietTime - performance.now();
  }
}

interface Answering {
  origin: string;
  core: Core;
  keys: SessionKeys;
  streams: EventStreams;
  admit: (socket: IncomingMessage['socket']) => void;
}

/** Never rejects: whatever goes wrong in here is told to the one who asked. */
async function answer(incoming: IncomingMessage, outgoing: ServerResponse, answering: Answering): Promise<void> {
  const { origin, core, keys, admit } = answering;
  try {
    const refusal = findRefusal(incoming, origin, keys);
    if (refusal) return sendRefusal(incoming, outgoing, refusal);
    const url = new URL(incoming.url ?? '/', origin);
    if (isOfWindow(incoming, url, keys)) admit(incoming.socket);
    if (url.pathname.startsWith('/api/')) return await answerApi(incoming, outgoing, url, answering);
    if (incoming.method === 'POST') incoming.setTimeout(uploadIdleTimeout, () => incoming.destroy());
    url.searchParams.delete('expires');
    url.searchParams.delete('signature');
    await sendWebResponse(await core.handle(toWebRequest(incoming, outgoing, url)), outgoing);
  } catch (error) {
    if (error instanceof RefusedBody) return sendRefusal(incoming, outgoing, error.refusal);
    sendUnforeseen(incoming, outgoing, core.report(error, 'http'));
  }
}

function sendUnforeseen(incoming: IncomingMessage, outgoing: ServerResponse, reference: string): void {
  if (outgoing.headersSent || outgoing.destroyed) return void outgoing.destroy();
  sendJson(incoming, outgoing, { status: 500, value: unforeseenFailure(reference) });
}

async function answerApi(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  url: URL,
  { core, keys, streams }: Answering
): Promise<void> {
  if (url.pathname === '/api/operation') {
    const { name, input } = await readFields(incoming, operationLimit);
    // What changes from here on, a window that begins to listen with this number is told.
    const headers = { 'x-second-impression-sequence': String(core.events.sequence) };
    const from = callerName(incoming.headers['x-second-impression-window']);
    const value = await core.dispatch(typeof name === 'string' ? name : '', input, from);
    return sendJson(incoming, outgoing, { value, headers });
  }
  if (url.pathname === '/api/events') {
    const { since } = await readFields(incoming, smallLimit);
    const window = callerName(incoming.headers['x-second-impression-window']);
    return streams.open(outgoing, { window, since: Number.isSafeInteger(since) ? Number(since) : null });
  }
  if (url.pathname === '/api/session') {
    const { key } = await readFields(incoming, smallLimit, keyTimeout);
    const token = typeof key === 'string' ? keys.redeem(key) : undefined;
    if (token !== undefined) return sendJson(incoming, outgoing, { value: { token } });
    return sendRefusal(incoming, outgoing, refuse(401, 'loopback.badKey'));
  }
  if (url.pathname === '/api/sign') {
    const { path } = await readFields(incoming, smallLimit);
    const isFile = typeof path === 'string' && isFileAddress(path, url.origin);
    if (isFile) return sendJson(incoming, outgoing, { value: { url: keys.sign(path) } });
    return sendRefusal(incoming, outgoing, refuse(400, 'loopback.onlyFiles'));
  }
  sendRefusal(incoming, outgoing, refuse(404, 'loopback.nothing'));
}

function isFileAddress(path: string, origin: string): boolean {
  const url = path.startsWith('/') && URL.canParse(path, origin) ? new URL(path, origin) : undefined;
  return url?.origin === origin && url.pathname.startsWith('/files/');
}

/** It has shown a right token or signature; what it asks for is another question. */
const isOfWindow = (incoming: IncomingMessage, url: URL, keys: SessionKeys): boolean =>
  hasToken(incoming, keys) || keys.isSigned(url);

async function readFields(
  incoming: IncomingMessage,
  limit: number,
  timeout = bodyTimeout
): Promise<Record<string, unknown>> {
  const body = await readJsonBody(incoming, limit, timeout);
  return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
}

/** Answers at once and then hangs up, so that a refused client can't keep on sending. In words, too: whoever reads it may have no window. */
function sendRefusal(incoming: IncomingMessage, outgoing: ServerResponse, { status, said }: Refusal): void {
  if (outgoing.headersSent || outgoing.destroyed) return void outgoing.destroy();
  outgoing.setHeader('connection', 'close');
  const code = status === 413 || status === 400 ? 'INVALID_INPUT' : 'UNSUPPORTED';
  sendJson(incoming, outgoing, { status, value: { ok: false, error: { code, ...said }, said: say(said) } });
}

function sendJson(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  { status = 200, value, headers }: { status?: number; value: unknown; headers?: Record<string, string> }
): void {
  if (outgoing.destroyed) return;
  const bytes = Buffer.from(JSON.stringify(value));
  outgoing.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': bytes.length,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    ...headers
  });
  if (incoming.method !== 'HEAD') outgoing.write(bytes);
  void endAnswer(incoming, outgoing, refusedPatience);
}

async function listen(server: Server, port: number): Promise<void> {
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen({ host: '127.0.0.1', port, exclusive: true }, resolve);
    });
  } catch (error) {
    const errno = (error as NodeJS.ErrnoException).code ?? '';
    throw new AppError('IO_ERROR', message('hosts.portTaken', { port: String(port), errno }), { errno });
  }
}

async function close(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const cut = setTimeout(() => server.closeAllConnections(), closingPatience);
  await closed;
  clearTimeout(cut);
}
