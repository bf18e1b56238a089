/** R9 over real HTTP: every refusal of every route, at every moment of its body; the host answers on and never ends. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startBrowserHost, type BrowserHostProcess } from '../support/browser-host-process';
import { rawRequest } from '../support/raw-request';

const folder = mkdtempSync(join(tmpdir(), 'second-impression-refused-'));
const piece = Buffer.alloc(64 * 1024, 'x');
let host: BrowserHostProcess;
let port: number;
const interviews = { here: '', trashed: '', erased: '', unknown: '0198a1b2-0000-7000-8000-000000000001' };

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
  interviews.erased = await interview();
  await call('trash.move', { kind: 'interview', id: interviews.trashed });
  await call('trash.move', { kind: 'interview', id: interviews.erased });
  await call('trash.erase', { kind: 'interview', id: interviews.erased });
});
afterAll(async () => {
  await host.end();
  rmSync(folder, { recursive: true, force: true });
});

const upload = (interviewId: string, name = 'a.pdf', more = ''): string =>
  `POST /files/evidence?interview=${interviewId}&name=${name}${more}`;

/** What is asked, what is wrong with it, and how it is answered where the answer can be read. */
const refusals: [string, () => string, Record<string, string | undefined>, number][] = [
  ['an upload to an unknown interview', () => upload(interviews.unknown), {}, 404],
  ['an upload to an interview in the trash', () => upload(interviews.trashed), {}, 404],
  ['an upload to an erased interview', () => upload(interviews.erased), {}, 404],
  ['an upload without a name', () => upload(interviews.here, ''), {}, 400],
  ['an upload with a name of 2,001 characters', () => upload(interviews.here, 'n'.repeat(2001)), {}, 400],
  ['an upload to no interview at all', () => upload('nobody'), {}, 400],
  ['an upload that is larger than it says', () => upload(interviews.here, 'a', '&bytes=1000'), {}, 500],
  ['an upload for which no disk is large enough', () => upload(interviews.here, 'a', `&bytes=${2 ** 50}`), {}, 507],
  ['an upload without a token', () => upload(interviews.here), { 'x-second-impression-token': undefined }, 401],
  ['an upload from another site', () => upload(interviews.here), { origin: 'http://attacker.example' }, 403],
  ['a file sent to an evidence card', () => `POST /files/evidence/${interviews.unknown}`, {}, 400],
  ['a file sent to where there is nothing', () => 'POST /files/nothing/at/all', {}, 404],
  ['a file sent to the program’s own page', () => 'POST /', {}, 405],
  ['an operation without a token', () => 'POST /api/operation', { 'x-second-impression-token': undefined }, 401],
  ['an operation that is no JSON', () => 'POST /api/operation', {}, 400],
  ['an operation as a form', () => 'POST /api/operation', { 'content-type': 'text/plain' }, 415],
  ['a key that is too long', () => 'POST /api/session', {}, 413],
  ['a signature for something too long', () => 'POST /api/sign', {}, 413],
  ['an address of the program that is none', () => 'POST /api/none', {}, 404],
  ['a method that is none', () => 'PUT /files/evidence', {}, 405]
];

/** When the body comes and how it ends. `pieces` of 64 KB are announced, `sent` of them come. */
const moments: [string, { pieces: number; sent: number; every: number; then: 'wait' | 'cut' | 'close' }][] = [
  ['all at once', { pieces: 2, sent: 2, every: 0, then: 'wait' }],
  ['piece by piece', { pieces: 4, sent: 4, every: 2, then: 'wait' }],
  ['while the answer is on its way', { pieces: 16, sent: 16, every: 1, then: 'wait' }],
  ['not at all, and the connection is cut', { pieces: 4, sent: 0, every: 0, then: 'cut' }],
  ['in part, and the connection is cut', { pieces: 4, sent: 1, every: 1, then: 'cut' }],
  ['in part, and the connection is closed', { pieces: 4, sent: 2, every: 3, then: 'close' }],
  ['but for the last piece, and the connection is cut', { pieces: 3, sent: 2, every: 0, then: 'cut' }]
];

/** The status of the answer; 0 where there was none. */
function send(start: string, flaw: Record<string, string | undefined>, moment: (typeof moments)[number][1], at = 0) {
  const { pieces, sent, every, then } = moment;
  const type = start.startsWith('POST /api/') ? 'application/json' : 'application/octet-stream';
  const head = rawRequest(start, {
    host: `127.0.0.1:${port}`,
    origin: host.origin,
    'content-type': type,
    'x-second-impression-token': host.token,
    'content-length': String(pieces * piece.length),
    ...flaw
  });
  return new Promise<number>((resolve) => {
    const socket: Socket = connect(port, '127.0.0.1');
    let text = '';
    socket.on('data', (chunk) => (text += chunk.toString('latin1')));
    socket.on('error', () => undefined);
    socket.once('close', () => resolve(Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? 0)));
    void (async () => {
      socket.write(head);
      for (let count = 0; count < sent && !socket.destroyed; count += 1) {
        if (every > 0) await pause(every + (at % 3));
        socket.write(piece);
      }
      if (then === 'wait') return;
      await pause(at % 5);
      if (then === 'cut') socket.resetAndDestroy();
      else socket.end();
    })();
  });
}

const rounds = 15;
const width = 20;

test(`${refusals.length * moments.length * rounds} refused bodies: 0 ends, and answers wherever somebody listens`, async () => {
  let unanswered = 0;
  for (const [what, start, flaw, status] of refusals) {
    for (const [when, moment] of moments) {
      for (let round = 0; round < rounds; round += width) {
        const many = Array.from({ length: Math.min(width, rounds - round) }, (_, at) =>
          send(start(), flaw, moment, at)
        );
        const statuses = await Promise.all(many);
        expect(host.child.exitCode, `${what}, ${when}`).toBeNull();
        if (moment.then !== 'wait') continue;
        unanswered += statuses.filter((each) => each === 0).length;
        expect(
          [...new Set(statuses)].filter((each) => each !== 0),
          `${what}, ${when}`
        ).toEqual([status]);
      }
    }
    expect((await host.call('library.info', {})).ok).toBe(true);
  }
  expect(unanswered).toBe(0);
  expect(host.output.err).toBe('');
  expect(readdirSync(join(host.libraryFolder, 'incoming'))).toEqual([]);
  expect(await call('evidence.list', { interviewId: interviews.here })).toEqual([]);
}, 240_000);

test('uploads that are cancelled, and ones whose interview goes to the trash meanwhile, leave nothing and end nothing', async () => {
  const headers = { origin: host.origin, 'x-second-impression-token': host.token };
  for (let round = 0; round < 8; round += 1) {
    const interviewId = await interview();
    const sending = Array.from({ length: 30 }, async (_, index) => {
      const job = crypto.randomUUID();
      const address = `${host.origin}/files/evidence?interview=${interviewId}&name=${index}.bin&job=${job}`;
      const answer = fetch(address, { method: 'POST', headers, body: Buffer.alloc(300_000 + index, index) });
      if (index % 3 === 0) void pause(round * 3).then(() => host.call('jobs.cancel', { id: job }));
      const envelope = (await (await answer).json()) as { ok: boolean; error?: { code: string } };
      return envelope.error?.code ?? 'filed';
    });
    await pause(round * 10);
    await call('trash.move', { kind: 'interview', id: interviewId });
    for (const end of await Promise.all(sending)) expect(['filed', 'NOT_FOUND', 'CANCELLED']).toContain(end);
    expect(host.child.exitCode).toBeNull();
  }
  expect(readdirSync(join(host.libraryFolder, 'incoming'))).toEqual([]);
});

test('after a refused file of 200 MB the same connection, or the next, answers at once', async () => {
  const headers = { origin: host.origin, 'x-second-impression-token': host.token };
  const address = `${host.origin}/files/evidence?interview=${interviews.trashed}&name=large`;
  const begun = Date.now();
  const answer = await fetch(address, { method: 'POST', headers, body: Buffer.alloc(200_000_000) });
  expect(answer.status).toBe(404);
  await answer.arrayBuffer();
  expect((await host.call('library.info', {})).ok).toBe(true);
  expect(Date.now() - begun).toBeLessThan(10_000);
});

test('300 slow connections without a token don’t keep the window out', async () => {
  const slow = Array.from({ length: 300 }, () => connect(port, '127.0.0.1'));
  const head = `POST /api/session HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\norigin: ${host.origin}\r\ncontent-type: application/json\r\ncontent-length: 1000\r\n\r\n{`;
  for (const socket of slow) socket.on('error', () => undefined).write(head);
  await pause(300);
  for (let times = 0; times < 5; times += 1) {
    const begun = Date.now();
    const page = await fetch(host.origin, { headers: { connection: 'close' } });
    expect(page.status).toBe(200);
    expect((await host.call('library.info', {})).ok).toBe(true);
    expect(Date.now() - begun).toBeLessThan(2_000);
  }
  for (const socket of slow) socket.destroy();
});
