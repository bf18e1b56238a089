/**
 * `protocol`: requests for the program's own scheme reach its handler through a loopback server and not through Playwright's
 * routes, because those hold whole bodies in memory: here uploads and ranges stream as they do in Electron.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sendWebResponse, toWebRequest } from '../../../src-main/hosts/browser/node-web.ts';
import { toElectron } from './addresses.ts';
import { record } from './records.ts';

type Handler = (request: Request) => Response | Promise<Response>;
const handlers = new Map<string, Handler>();
let privileged: string[] = [];

export const protocol = {
  registerSchemesAsPrivileged(schemes: { scheme: string; privileges: object }[]): void {
    privileged = schemes.map(({ scheme }) => scheme);
    record('registerSchemesAsPrivileged', schemes);
  },
  handle(scheme: string, handler: Handler): void {
    if (!privileged.includes(scheme)) throw new Error(`${scheme}: is not registered as privileged.`);
    if (handlers.has(scheme)) throw new Error(`${scheme}: already has a handler.`);
    handlers.set(scheme, handler);
  },
  unhandle: (scheme: string): void => void handlers.delete(scheme)
};

/** As the page would ask, but without one. */
export const answerScheme = (request: Request): Promise<Response> => Promise.resolve(handlers.get('app')!(request));

/** Resolves with the port that Chromium's resolver must map the scheme's hosts to. */
export function startBridge(): Promise<number> {
  const server = createServer({ requestTimeout: 0 }, (incoming, outgoing) => void answer(incoming, outgoing));
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
    server.unref();
  });
}

async function answer(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const address = toElectron(`http://${incoming.headers.host ?? ''}${incoming.url ?? '/'}`);
  const handler = address.startsWith('app://') ? handlers.get('app') : undefined;
  if (!handler) return void outgoing.writeHead(404).end();
  try {
    await sendWebResponse(await handler(toWebRequest(incoming, outgoing, new URL(address))), outgoing);
  } catch (error) {
    console.error('electron-standin: the handler of the scheme failed.', error);
    outgoing.destroy();
  }
}
