/** The composition root: every operation has a handler, one owner at a time, and closing is final and safe. */
import { expect, test } from 'vitest';
import { operations, type OperationName } from '../../../../src-main/contract';
import { openTestCore } from './open-test-core';

test('every operation of the contract answers', async () => {
  const { core } = await openTestCore();
  for (const name of Object.keys(operations) as OperationName[]) {
    const envelope = await core.dispatch(name, { garbage: true });
    if (!envelope.ok) expect(['INVALID_INPUT', 'NOT_FOUND'], name).toContain(envelope.error.code);
  }
  expect(await core.dispatch('constructor', {})).toMatchObject({ ok: false, error: { code: 'UNKNOWN_OPERATION' } });
});

test('reads of an empty library fit the contract', async () => {
  const { call, folder } = await openTestCore();
  const lists = ['interviews.list', 'due.list', 'trash.list', 'jobs.list'] as const;
  for (const name of lists) expect(await call(name, {}), name).toEqual([]);
  expect(await call('library.info', {})).toMatchObject({
    folder,
    host: 'browser',
    interviews: 0,
    recovered: false,
    sample: null
  });
});

test('a second core on the same library is refused, a later one is not', async () => {
  const first = await openTestCore();
  await expect(openTestCore(first.folder)).rejects.toMatchObject({ code: 'LIBRARY_IN_USE' });
  await first.core.close();
  await first.core.close();
  const second = await openTestCore(first.folder);
  expect(await second.call('library.info', {})).toMatchObject({ recovered: false });
});

test('the folder is shown by the host', async () => {
  const { call, asked, folder } = await openTestCore();
  expect(await call('library.reveal', {})).toEqual({ shown: true });
  expect(asked).toEqual([{ what: 'revealFile', with: folder }]);
});

test('a running upload is listed, can be stopped, and leaves nothing then', async () => {
  const { call, core } = await openTestCore();
  const { id: interviewId } = await call('interviews.create', { timeZone: 'UTC' });
  const job = '01890a5d-ac96-774b-bcce-b302099a8057';
  expect(await call('jobs.cancel', { id: job })).toEqual({ cancelled: false });
  const endless = new ReadableStream<Uint8Array>({ start: (controller) => controller.enqueue(new Uint8Array(1000)) });
  const address = `http://test.invalid/files/evidence?interview=${interviewId}&name=talk.mp3&job=${job}&bytes=2000`;
  const answer = core.handle(new Request(address, { method: 'POST', body: endless, duplex: 'half' } as RequestInit));
  const running = { id: job, state: 'running', done: 1000, total: 2000 };
  await expect.poll(() => call('jobs.list', {})).toMatchObject([running]);
  expect(await call('jobs.cancel', { id: job })).toEqual({ cancelled: true });
  expect(await (await answer).json()).toMatchObject({ ok: false, error: { code: 'CANCELLED' } });
  expect(await call('jobs.list', {})).toMatchObject([{ id: job, state: 'cancelled' }]);
  expect(await call('evidence.list', { interviewId })).toEqual([]);
});
