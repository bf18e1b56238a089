/** Comparing a large file before it is shown: followed as a job, stopped by it, and others who wait for the same file don't fall with it. */
import { chmodSync, truncateSync } from 'node:fs';
import { expect, test } from 'vitest';
import { evidenceFile, libraryLayout } from '../../../../src-main/core/library/layout';
import { openTestCore, type TestCore } from '../create-core/open-test-core';

const jobId = '0198a1b2-0000-7000-8000-0000000000aa';
const again = '0198a1b2-0000-7000-8000-0000000000ab';
const MB = 1024 * 1024;

/** A file of some megabytes in a library that was opened anew, so that nothing is known of it. */
async function filed(bytes: number): Promise<{ opened: TestCore; id: string; path: string }> {
  const first = await openTestCore();
  const { id: interviewId } = await first.call('interviews.create', { timeZone: 'UTC' });
  const { id, hash } = await first.upload(interviewId, 'talk.wav', new Uint8Array(bytes).fill(7));
  await first.core.close();
  const opened = await openTestCore(first.folder, '2026-11-23T11:00:00.000Z');
  return { opened, id, path: evidenceFile(libraryLayout(first.folder), hash) };
}

const comparing = async ({ call }: TestCore) => (await call('jobs.list', {})).find(({ kind }) => kind === 'comparing');

test('it is followed, then known at once', async () => {
  const { opened, id } = await filed(24 * MB);
  const proving = opened.call('evidence.prove', { id, jobId });
  await expect.poll(async () => (await comparing(opened))?.done, { interval: 1 }).toBeGreaterThan(0);
  expect(await comparing(opened)).toMatchObject({ id: jobId, label: 'talk.wav', total: 24 * MB });
  await proving;
  expect(await comparing(opened)).toMatchObject({ state: 'finished', done: 24 * MB });
  await opened.call('evidence.prove', { id, jobId: again });
  // No byte of it was compared again.
  const second = (await opened.call('jobs.list', {})).find((job) => job.id === again);
  expect(second).toMatchObject({ state: 'finished', done: 0 });
});

test('stopped, it says so, and whoever asked for the file meanwhile gets it all the same', async () => {
  const { opened, id } = await filed(48 * MB);
  const proving = opened.failure('evidence.prove', { id, jobId });
  await expect.poll(async () => (await comparing(opened))?.state, { interval: 1 }).toBe('running');
  const asked = opened.core.handle(
    new Request(`http://test.invalid/files/evidence/${id}`, { headers: { range: 'bytes=0-9' } })
  );
  expect(await opened.call('jobs.cancel', { id: jobId })).toEqual({ cancelled: true });
  expect(await proving).toBe('CANCELLED');
  expect(await comparing(opened)).toMatchObject({ state: 'cancelled' });
  const answer = await asked;
  expect(answer.status).toBe(206);
  expect(new Uint8Array(await answer.arrayBuffer())).toEqual(new Uint8Array(10).fill(7));
});

test('a file that was changed on the disk is told, and its card says so from then on', async () => {
  const { opened, id, path } = await filed(2 * MB);
  chmodSync(path, 0o600);
  truncateSync(path, MB);
  truncateSync(path, 2 * MB);
  expect(await opened.failure('evidence.prove', { id })).toBe('EVIDENCE_DAMAGED');
  expect((await opened.call('evidence.get', { id })).state).not.toBe('whole');
  expect(await opened.failure('evidence.prove', { id: jobId })).toBe('NOT_FOUND');
});
