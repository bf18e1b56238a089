/** A browser host for tests that send it bodies no HTTP client would send: refused, slow, cut. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { startBrowserHost, type BrowserHostProcess } from './browser-host-process';
import { rawRequest } from './raw-request';
import { said } from './said';

export type Headers = Record<string, string | undefined>;
/** How a body ends: the host is waited for, or the connection is cut or closed. */
export type BodyEnd = 'wait' | 'cut' | 'close';

interface BodyHost {
  readonly host: BrowserHostProcess;
  readonly port: number;
  /** One that takes files, and one in the trash. */
  readonly interviews: { readonly here: string; readonly trashed: string };
  /** The value of an operation; throws where it fails. */
  call<Value>(name: string, input: unknown): Promise<Value>;
  /** The id of a new interview. */
  interview(): Promise<string>;
  /** What lies unfinished in the library. */
  incoming(): string[];
  /** Announces `length` bytes and lets `body` send them; `flaw` replaces headers. Gives the answer's status, 0 where there was none. */
  send(start: string, flaw: Headers, length: number, body: (socket: Socket) => Promise<BodyEnd>): Promise<number>;
}

/** To be called once in a test file: the host runs for all its tests. */
export function bodyHost(): BodyHost {
  const folder = mkdtempSync(join(tmpdir(), 'second-impression-bodies-'));
  const interviews = { here: '', trashed: '' };
  let host: BrowserHostProcess;
  const running: BodyHost = {
    get host() {
      return host;
    },
    get port() {
      return Number(new URL(host.origin).port);
    },
    interviews,
    async call<Value>(name: string, input: unknown) {
      const envelope = await host.call(name, input);
      if (!envelope.ok) throw new Error(`${name}: ${said(envelope.error)}`);
      return envelope.value as Value;
    },
    interview: async () => (await running.call<{ id: string }>('interviews.create', { timeZone: 'UTC' })).id,
    // The library copies its own database there now and then.
    incoming: () => readdirSync(join(host.libraryFolder, 'incoming')).filter((name) => !name.endsWith('.snapshot')),
    send(start, flaw, length, body) {
      const head = rawRequest(start, {
        host: `127.0.0.1:${running.port}`,
        origin: host.origin,
        'content-type': start.startsWith('POST /api/') ? 'application/json' : 'application/octet-stream',
        'x-second-impression-token': host.token,
        'content-length': String(length),
        ...flaw
      });
      return new Promise((resolve) => {
        const socket = connect(running.port, '127.0.0.1');
        let text = '';
        socket.on('data', (chunk) => (text += chunk.toString('latin1')));
        socket.on('error', () => undefined);
        socket.once('close', () => resolve(Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? 0)));
        socket.write(head);
        void body(socket).then((end) => {
          if (end === 'cut') socket.resetAndDestroy();
          else if (end === 'close') socket.end();
        });
      });
    }
  };
  beforeAll(async () => {
    host = await startBrowserHost(join(folder, 'library'));
    interviews.here = await running.interview();
    interviews.trashed = await running.interview();
    await running.call('trash.move', { kind: 'interview', id: interviews.trashed });
  });
  afterAll(async () => {
    await host.end();
    rmSync(folder, { recursive: true, force: true });
  });
  return running;
}
