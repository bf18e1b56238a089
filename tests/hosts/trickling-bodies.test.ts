/** R9: bodies that come a byte at a time, on every route: refused, cut, closed or overtaken by events, they end nothing and leave nothing. */
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { bodyHost, type BodyEnd, type Headers } from '../support/body-host';

const running = bodyHost();
const { call, incoming, interview, interviews } = running;
const unknown = '0198a1b2-0000-7000-8000-000000000001';

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

/** One byte every `every` milliseconds, `bytes` of them; then it ends as `then` says, or goes on until the host hangs up. */
const trickle = (start: string, flaw: Headers, every: number, bytes: number, then: BodyEnd): Promise<number> =>
  running.send(start, flaw, 100_000, async (socket) => {
    for (let count = 0; (then === 'wait' || count < bytes) && !socket.destroyed; count += 1) {
      await pause(every);
      socket.write('{');
    }
    return then;
  });

const copies = 6;

test(`${routes.length * 4 * copies} bodies of a byte at a time: refused with the answer, cut or closed, nothing ends and nothing stays`, async () => {
  const sending = routes.flatMap(([what, start, flaw, status]) =>
    Array.from({ length: copies }, async (_, at) => {
      const ways: [number, number, BodyEnd][] = [
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
    expect((await running.host.call('library.info', {})).ok).toBe(true);
    expect(running.host.child.exitCode).toBeNull();
    await pause(250);
  }
  await all;
  expect(running.host.output.err).toBe('');
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
    const address = `${running.host.origin}/files/evidence?interview=${interviewId}&name=a.bin&job=${job}`;
    const headers = { origin: running.host.origin, 'x-second-impression-token': running.host.token };
    const answer = fetch(address, { method: 'POST', headers, body, duplex: 'half' } as RequestInit);
    await pause(500);
    if (way === 'trash') await call('trash.move', { kind: 'interview', id: interviewId });
    else await call('jobs.cancel', { id: job });
    stop();
    const envelope = (await (await answer).json()) as { error?: { code: string } };
    expect(envelope.error?.code, way).toBe(way === 'trash' ? 'NOT_FOUND' : 'CANCELLED');
    await expect.poll(incoming).toEqual([]);
    expect(running.host.child.exitCode).toBeNull();
  }
});
