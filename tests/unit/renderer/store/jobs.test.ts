/** Long work is shown as the core tells of it: neither too long nor before its time. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { useTransport } from '../../../../src-renderer/api/client';
import { jobs } from '../../../../src-renderer/store/jobs.svelte';
import { heldCore } from '../../../support/held-core';

let core: ReturnType<typeof heldCore>;
beforeEach(() => void (core = heldCore()));
afterEach(() => useTransport(undefined));

it('work that has ended is not shown again by what was said of it before', async () => {
  const end = jobs.follow();
  await (await core.next('jobs.list')).answer([]);
  const job = { kind: 'packet', label: 'Making the packet', total: null };
  const { promise, resolve } = Promise.withResolvers<void>();
  let id = '';
  const begun = jobs.begin(job, (given) => ((id = given), promise));
  core.tells({ ...job, id, done: 1, state: 'running' });
  expect(jobs.running.map(({ done }) => done)).toEqual([1]);
  resolve();
  await begun;
  core.tells({ ...job, id, done: 2, state: 'running' });
  expect(jobs.running).toEqual([]);
  end();
});

it('work that may end at once is not shown before its time, whatever is said of it', async () => {
  const end = jobs.follow();
  await (await core.next('jobs.list')).answer([]);
  const job = { kind: 'comparing', label: 'A large film', total: 9 };
  const { promise, resolve } = Promise.withResolvers<void>();
  let id = '';
  const begun = jobs.begin(job, (given) => ((id = given), promise), 60_000);
  core.tells({ ...job, id, done: 1, state: 'running' });
  expect(jobs.running).toEqual([]);
  core.tells({ ...job, id: 'of another window', done: 1, state: 'running' });
  expect(jobs.running.map((each) => each.id)).toEqual(['of another window']);
  core.tells({ ...job, id: 'of another window', done: 9, state: 'finished' });
  expect(jobs.running).toEqual([]);
  resolve();
  await begun;
  end();
});
