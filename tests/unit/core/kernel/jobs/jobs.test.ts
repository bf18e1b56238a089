import { expect, test } from 'vitest';
import { createJobs } from '../../../../../src-main/core/kernel/jobs/jobs';

const id = '0198a1b2-0000-7000-8000-000000000001';

test('progress is seen under the id that the caller chose, and the end for a minute', () => {
  let time = 0;
  const jobs = createJobs(
    () => undefined,
    () => time
  );
  const job = jobs.start('evidence', 'reference.pdf', 100, id);
  job.progress(40);
  expect(jobs.list()).toEqual([
    { id, kind: 'evidence', label: 'reference.pdf', done: 40, total: 100, state: 'running' }
  ]);
  job.finish();
  job.progress(50);
  job.fail('IO_ERROR');
  expect(jobs.list()).toMatchObject([{ done: 40, state: 'finished' }]);
  time = 61_000;
  expect(jobs.list()).toEqual([]);
});

test('cancelling aborts the work, which then says that it is cancelled', () => {
  const jobs = createJobs();
  const job = jobs.start('evidence', 'a', null, id);
  expect(jobs.cancel(id)).toBe(true);
  expect(job.signal.aborted).toBe(true);
  expect(jobs.list()).toMatchObject([{ state: 'running' }]);
  job.fail('CANCELLED');
  expect(jobs.list()).toMatchObject([{ state: 'cancelled' }]);
  expect(jobs.cancel(id)).toBe(false);
  expect(jobs.cancel('unknown')).toBe(false);
});

test('a running id is refused, an ended one may be used again', () => {
  const jobs = createJobs();
  const first = jobs.start('evidence', 'a', 1, id);
  expect(() => jobs.start('evidence', 'b', 1, id)).toThrow(/already running/);
  first.fail('IO_ERROR');
  jobs.start('evidence', 'b', 1, id);
  first.finish();
  expect(jobs.list()).toMatchObject([{ label: 'b', state: 'running' }]);
  first.fail('CANCELLED');
});

test('a cancelled job waits for nothing any more, and the end waits for every job', async () => {
  const jobs = createJobs();
  const job = jobs.start('packet', 'a', null, id);
  expect(await job.unlessCancelled(Promise.resolve(1))).toBe(1);
  const endless = job.unlessCancelled(new Promise(() => undefined)).catch((error: unknown) => {
    job.fail('CANCELLED');
    throw error;
  });
  await Promise.all([jobs.cancelAll(), expect(endless).rejects.toMatchObject({ code: 'CANCELLED' })]);
  expect(jobs.list()).toMatchObject([{ state: 'cancelled' }]);
  await expect(job.unlessCancelled(Promise.resolve(1))).rejects.toMatchObject({ code: 'CANCELLED' });
});
