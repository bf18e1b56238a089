/** R9 over real HTTP: every refusal of every route, at every moment of its body; the host answers on and never ends. */
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, expect, test } from 'vitest';
import { bodyHost, type BodyEnd, type Headers } from '../support/body-host';
import { timed } from '../support/timed';

const running = bodyHost();
const { call, incoming, interview } = running;
const piece = Buffer.alloc(64 * 1024, 'x');
const interviews = { ...running.interviews, erased: '', unknown: '0198a1b2-0000-7000-8000-000000000001' };

beforeAll(async () => {
  Object.assign(interviews, running.interviews, { erased: await interview() });
  await call('trash.move', { kind: 'interview', id: interviews.erased });
  await call('trash.erase', { kind: 'interview', id: interviews.erased });
});

const upload = (interviewId: string, name = 'a.pdf', more = ''): string =>
  `POST /files/evidence?interview=${interviewId}&name=${name}${more}`;

/** What is asked, what is wrong with it, and how it is answered where the answer can be read. */
const refusals: [string, () => string, Headers, number][] = [
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
const moments: [string, { pieces: number; sent: number; every: number; then: BodyEnd }][] = [
  ['all at once', { pieces: 2, sent: 2, every: 0, then: 'wait' }],
  ['piece by piece', { pieces: 4, sent: 4, every: 2, then: 'wait' }],
  ['while the answer is on its way', { pieces: 16, sent: 16, every: 1, then: 'wait' }],
  ['not at all, and the connection is cut', { pieces: 4, sent: 0, every: 0, then: 'cut' }],
  ['in part, and the connection is cut', { pieces: 4, sent: 1, every: 1, then: 'cut' }],
  ['in part, and the connection is closed', { pieces: 4, sent: 2, every: 3, then: 'close' }],
  ['but for the last piece, and the connection is cut', { pieces: 3, sent: 2, every: 0, then: 'cut' }]
];

const send = (start: string, flaw: Headers, moment: (typeof moments)[number][1], at = 0): Promise<number> =>
  running.send(start, flaw, moment.pieces * piece.length, async (socket) => {
    for (let count = 0; count < moment.sent && !socket.destroyed; count += 1) {
      if (moment.every > 0) await pause(moment.every + (at % 3));
      socket.write(piece);
    }
    if (moment.then !== 'wait') await pause(at % 5);
    return moment.then;
  });

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
        expect(running.host.child.exitCode, `${what}, ${when}`).toBeNull();
        if (moment.then !== 'wait') continue;
        unanswered += statuses.filter((each) => each === 0).length;
        expect(
          [...new Set(statuses)].filter((each) => each !== 0),
          `${what}, ${when}`
        ).toEqual([status]);
      }
    }
    expect((await running.host.call('library.info', {})).ok).toBe(true);
  }
  expect(unanswered).toBe(0);
  expect(running.host.output.err).toBe('');
  expect(incoming()).toEqual([]);
  expect(await call('evidence.list', { interviewId: interviews.here })).toEqual([]);
}, 240_000);

test('uploads that are cancelled, and ones whose interview goes to the trash meanwhile, leave nothing and end nothing', async () => {
  const headers = { origin: running.host.origin, 'x-second-impression-token': running.host.token };
  for (let round = 0; round < 8; round += 1) {
    const interviewId = await interview();
    const sending = Array.from({ length: 30 }, async (_, index) => {
      const job = crypto.randomUUID();
      const address = `${running.host.origin}/files/evidence?interview=${interviewId}&name=${index}.bin&job=${job}`;
      const answer = fetch(address, { method: 'POST', headers, body: Buffer.alloc(300_000 + index, index) });
      if (index % 3 === 0) void pause(round * 3).then(() => running.host.call('jobs.cancel', { id: job }));
      const envelope = (await (await answer).json()) as { ok: boolean; error?: { code: string } };
      return envelope.error?.code ?? 'filed';
    });
    await pause(round * 10);
    await call('trash.move', { kind: 'interview', id: interviewId });
    for (const end of await Promise.all(sending)) expect(['filed', 'NOT_FOUND', 'CANCELLED']).toContain(end);
    expect(running.host.child.exitCode).toBeNull();
  }
  expect(incoming()).toEqual([]);
});

test('after a refused file of 200 MB the same connection, or the next, answers', async () => {
  const headers = { origin: running.host.origin, 'x-second-impression-token': running.host.token };
  const address = `${running.host.origin}/files/evidence?interview=${interviews.trashed}&name=large`;
  await timed('a refused file of 200 MB', async () => {
    const answer = await fetch(address, { method: 'POST', headers, body: Buffer.alloc(200_000_000) });
    expect(answer.status).toBe(404);
    await answer.arrayBuffer();
    expect((await running.host.call('library.info', {})).ok).toBe(true);
  });
});

test('300 slow connections without a token don’t keep the window out', async () => {
  const slow = Array.from({ length: 300 }, () => connect(running.port, '127.0.0.1'));
  const head = `POST /api/session HTTP/1.1\r\nhost: 127.0.0.1:${running.port}\r\norigin: ${running.host.origin}\r\ncontent-type: application/json\r\ncontent-length: 1000\r\n\r\n{`;
  for (const socket of slow) socket.on('error', () => undefined).write(head);
  await pause(300);
  for (let times = 0; times < 5; times += 1) {
    await timed('the window beside 300 slow connections', async () => {
      const page = await fetch(running.host.origin, { headers: { connection: 'close' } });
      expect(page.status).toBe(200);
      expect((await running.host.call('library.info', {})).ok).toBe(true);
    });
  }
  for (const socket of slow) socket.destroy();
});
