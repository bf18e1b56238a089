/** R9: bodies that come a byte at a time, on every route: refused, cut, closed or overtaken by events, they end nothing and leave nothing. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startBrowserHost, type BrowserHostProcess } from '../support/browser-host-process';
import { rawRequest } from '../support/raw-request';

const folder = mkdtempSync(join(tmpdir(), 'second-impression-trickling-'));
let host: BrowserHostProcess;
let port: number;
const unknown = '0198a1b2-0000-7000-8000-000000000001';
const interviews = { here: '', trashed: '' };

async function call<Value>(name: string, input: unknown): Promise<Value> {
  const envelope = await host.call(name, input);
  if (!envelope.ok) throw new Error(`${name}: ${envelope.error.message}`);
  return envelope.value as Value;
}
const interview = async (): Promise<string> =>
  (await call<{ id: string }>('interviews.create', { timeZone: 'UTC' })).id;

beforeAll(async () => {
  host = await startBrowserHost(join(folder, 'library'));
  port = Number(new URL(host.origin).port);
  interviews.here = await interview();
  interviews.trashed = await interview();
  await call('trash.move', { kind: 'interview', id: interviews.trashed });
});
afterAll(async () => {
  await host.end();
  rmSync(folder, { recursive: true, force: true });
});

type Headers = Record<string, string | undefined>;
const upload = (interviewId: string, more = ''): string => `POST /files/evidence?interview=${interviewId}${more}`;
const stranger: Headers = { 'x-second-impression-token': undefined };

/** What is asked, what is wrong with it, and the answer while the body still comes; 0 where all of the body is waited for. */
const routes: [string, () => string, Headers, number][] = [
  ['to an unknown interview', () => upload(unknown, '&name=a'), {}, 404],
  ['to an interview in the trash', () => upload(interviews.trashed, '&name=a'), {}, 404],
  ['without a name', () => upload(interviews.here), {}, 400],
  ['with too long a name', () => upload(interviews.here, `&name=${'n'.repeat(2001)}`), {}, 400],
  ['to no interview', () => upload('nobody', '&name=a'), {}, 400],
  ['larger than any disk', () => upload(interviews.here, `&name=a&bytes=${2 ** 50}`), {}, 507],
  ['without a token', () => upload(interviews.here, '&name=a'), stranger, 401],
  ['from another site', () => upload(interviews.here, '&name=a'), { origin: 'http://attacker.example' }, 403],
  ['to an evidence card', () => `POST /files/evidence/${unknown}`, {}, 400],
  ['to nothing', () => 'POST /files/nothing/at/all', {}, 404],
  ['to the program’s own page', () => 'POST /', {}, 405],
  ['as an operation without a token', () => 'POST /api/operation', stranger, 401],
  ['as an operation that is a form', () => 'POST /api/operation', { 'content-type': 'text/plain' }, 415],
  ['as too long a key', () => 'POST /api/session', { 'content-length': '999999' }, 413],
  ['as an unknown address', () => 'POST /api/none', {}, 404],
  ['by an unknown method', () => 'PUT /files/evidence', {}, 405],
  ['accepted', () => upload(interviews.here, '&name=a'), {}, 0],
  ['accepted, its size told', () => upload(interviews.here, '&name=a&bytes=100000'), {}, 0],
  ['as an operation', () => 'POST /api/operation', {}, 0],
  ['as a key', () => 'POST /api/session', { 'content-length': '900' }, 408]
];

type End = 'wait' | 'cut' | 'close';
/** One byte every `every` milliseconds, `bytes` of them; then it ends as `then` says, or waits until the host hangs up. Gives the answer's status, 0 for none. */
function trickle(start: string, flaw: Headers, every: number, bytes: number, then: End): Promise<number> {
  const head = rawRequest(start, {
    host: `127.0.0.1:${port}`,
    origin: host.origin,
    'content-type': start.startsWith('POST /api/') ? 'application/json' : 'application/octet-stream',
    'x-second-impression-token': host.token,
    'content-length': '100000',
    ...flaw
  });
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    let text = '';
    socket.on('data', (chunk) => (text += chunk.toString('latin1')));
    socket.on('error', () => undefined);
    socket.once('close', () => resolve(Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? 0)));
    void (async () => {
      socket.write(head);
      for (let count = 0; (then === 'wait' || count < bytes) && !socket.destroyed; count += 1) {
        await pause(every);
        socket.write('{');
      }
      if (then === 'cut') socket.resetAndDestroy();
      else if (then === 'close') socket.end();
    })();
  });
}

const incoming = (): string[] => readdirSync(join(host.libraryFolder, 'incoming'));
const copies = 6;

test(`${routes.length * 4 * copies} bodies of a byte at a time: refused with the answer, cut or closed, nothing ends and nothing stays`, async () => {
  const sending = routes.flatMap(([what, start, flaw, status]) =>
    Array.from({ length: copies }, async (_, at) => {
      const ways: [number, number, End][] = [
        [20, 5 + at, 'cut'],
        [200 + at, 2 + at, 'close'],
        [1000, 1 + (at % 3), 'cut']
      ];
      // Only where an answer comes before the body: the others would go on for ever, and are cut below.
      if (status > 0) ways.push([1000, 0, 'wait']);
      for (const each of ways) {
        const sent = await trickle(start(), flaw, ...each);
        if (each[2] === 'wait') expect(sent, what).toBe(status);
        else expect([0, status, 400, 500], what).toContain(sent);
      }
    })
  );
  const all = Promise.all(sending);
  let over = false;
  void all.finally(() => (over = true));
  while (!over) {
    expect((await host.call('library.info', {})).ok).toBe(true);
    expect(host.child.exitCode).toBeNull();
    await pause(250);
  }
  await all;
  expect(host.output.err).toBe('');
  await expect.poll(incoming).toEqual([]);
  expect(await call('evidence.list', { interviewId: interviews.here })).toEqual([]);
}, 240_000);

test('a trickling file whose interview goes to the trash, or that is cancelled, is refused and leaves nothing', async () => {
  for (const way of ['trash', 'cancel'] as const) {
    const interviewId = await interview();
    const job = crypto.randomUUID();
    let stop: () => void = () => undefined;
    const stopped = new Promise<void>((done) => (stop = done));
    const body = new ReadableStream<Uint8Array>({
      async start(controller) {
        for (let count = 0; count < 10; count += 1) {
          controller.enqueue(Uint8Array.of(count));
          await pause(100);
        }
        await stopped;
        controller.enqueue(new Uint8Array(70_000));
        controller.close();
      }
    });
    const address = `${host.origin}/files/evidence?interview=${interviewId}&name=a.bin&job=${job}`;
    const headers = { origin: host.origin, 'x-second-impression-token': host.token };
    const answer = fetch(address, { method: 'POST', headers, body, duplex: 'half' } as RequestInit);
    await pause(500);
    if (way === 'trash') await call('trash.move', { kind: 'interview', id: interviewId });
    else await call('jobs.cancel', { id: job });
    stop();
    const envelope = (await (await answer).json()) as { error?: { code: string } };
    expect(envelope.error?.code, way).toBe(way === 'trash' ? 'NOT_FOUND' : 'CANCELLED');
    await expect.poll(incoming).toEqual([]);
    expect(host.child.exitCode).toBeNull();
  }
});
