/** What a listener hears: everything once, merged where it is slow, and never more than a little kept for it. */
import { expect, test } from 'vitest';
import { topics, type CoreEvent, type Job } from '../../../../src-main/contract';
import { createEvents } from '../../../../src-main/core/kernel/events';

const job = (id: string, done: number, state: Job['state'] = 'running'): Job => ({
  id,
  kind: 'evidence',
  label: 'a file',
  done,
  total: 10,
  state
});
const changed = (sequence: number, named: readonly string[], from: string | null = null) =>
  ({ kind: 'changed', sequence, topics: named, from }) as unknown as CoreEvent;

test('a listener that waits hears each change at once, with its number and its window', async () => {
  const events = createEvents();
  const listener = events.subscribe(null);
  const first = listener.next();
  events.changed(['facts', 'facts'], 'one');
  expect(await first).toEqual(changed(1, ['facts'], 'one'));
  events.changed(['people']);
  expect(await listener.next()).toEqual(changed(2, ['people']));
  expect(events.sequence).toBe(2);
});

test('no topic, no event', () => {
  const events = createEvents();
  events.changed([]);
  expect(events.sequence).toBe(0);
});

test('a slow listener hears the union, once, under a window’s name only where it is that of all', async () => {
  const events = createEvents();
  const listener = events.subscribe(null);
  events.changed(['facts'], 'one');
  events.changed(['facts', 'progress'], 'one');
  expect(await listener.next()).toEqual(changed(2, ['facts', 'progress'], 'one'));
  events.changed(['facts'], 'one');
  events.changed(['letters'], 'two');
  expect(await listener.next()).toEqual(changed(4, ['facts', 'letters']));
});

test('who comes back hears what changed meanwhile, and nothing that it has heard', async () => {
  const events = createEvents();
  events.changed(['people']);
  events.changed(['facts']);
  events.changed(['letters']);
  expect(await events.subscribe(1).next()).toEqual(changed(3, ['facts', 'letters']));
  expect(await events.subscribe(0).next()).toEqual(changed(3, ['people', 'facts', 'letters']));
  const upToDate = events.subscribe(3);
  const next = upToDate.next();
  events.changed(['signs']);
  expect(await next).toEqual(changed(4, ['signs']));
});

test.each([7, -1, Number.MAX_SAFE_INTEGER])('a number that was never given (%d): read anew', async (since) => {
  const events = createEvents();
  events.changed(['people']);
  const listener = events.subscribe(since);
  events.changed(['facts']);
  expect(await listener.next()).toEqual({ kind: 'anew', sequence: 2 });
});

test('of a job the newest; changes come before it', async () => {
  const events = createEvents();
  const listener = events.subscribe(null);
  for (let done = 0; done <= 5; done++) events.job(job('a', done));
  events.job(job('b', 1));
  events.changed(['evidence']);
  events.job(job('a', 10, 'finished'));
  expect(await listener.next()).toEqual(changed(1, ['evidence']));
  expect(await listener.next()).toEqual({ kind: 'job', job: job('a', 10, 'finished') });
  expect(await listener.next()).toEqual({ kind: 'job', job: job('b', 1) });
});

test('for a listener that never asks, no more is kept than topics and some jobs', async () => {
  const events = createEvents();
  const listener = events.subscribe(null);
  for (let n = 0; n < 5_000; n++) {
    events.changed([topics[n % topics.length]!]);
    events.job(job(String(n), 1, 'finished'));
  }
  const heard: CoreEvent[] = [];
  const stop = listener.next().then(function take(event): Promise<void> | void {
    if (!event) return;
    heard.push(event);
    return listener.next().then(take);
  });
  await new Promise((resolve) => setImmediate(resolve));
  listener.close();
  await stop;
  expect(heard.length).toBeLessThanOrEqual(201);
  expect(heard[0]).toEqual({ kind: 'anew', sequence: 5_000 });
  expect(heard.at(-1)).toEqual({ kind: 'job', job: job('4999', 1, 'finished') });
});

test('closed, alone or with all others, it ends and is forgotten', async () => {
  const events = createEvents();
  const [one, other] = [events.subscribe(null), events.subscribe(null)];
  const [waiting, last] = [one.next(), other.next()];
  one.close();
  expect(await waiting).toBeNull();
  expect(await one.next()).toBeNull();
  events.close();
  expect(await last).toBeNull();
  expect(await events.subscribe(0).next()).toBeNull();
});

test('asked again before the answer, the older question ends', async () => {
  const events = createEvents();
  const listener = events.subscribe(null);
  const [first, second] = [listener.next(), listener.next()];
  events.changed(['facts']);
  expect(await first).toBeNull();
  expect(await second).toEqual(changed(1, ['facts']));
});
