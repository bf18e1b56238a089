/** Search as you type: the newest question counts, and one that came too early is asked again when the core says that it knows more. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { CoreEvent, Topic } from '../../../../src-main/contract';
import * as client from '../../../../src-renderer/api/client';
import { followLibrary } from '../../../../src-renderer/store/resources';
import { Search } from '../../../../src-renderer/store/search.svelte';

const answer = (unread: number, hits: unknown[] = []) => ({ hits, more: false, unread, preparing: 0 }) as never;

let changed: (...topics: Topic[]) => void;
let unfollow: () => void;
beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(client, 'onEvent').mockImplementation((listener: (event: CoreEvent) => void) => {
    changed = (...topics) => listener({ kind: 'changed', sequence: 1, topics, from: null });
    return () => undefined;
  });
  unfollow = followLibrary(new EventTarget() as Window);
});
afterEach(() => {
  unfollow();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test('while files are being read the question is asked again as often as one is ready, until the answer is whole', async () => {
  const call = vi
    .spyOn(client, 'call')
    .mockResolvedValueOnce(answer(2))
    .mockResolvedValueOnce(answer(1))
    .mockResolvedValue(answer(0, [{ id: 'x' }]));
  const search = new Search();
  search.ask('zephyrine');
  await vi.advanceTimersByTimeAsync(200);
  expect([search.unread, search.hits.length]).toEqual([2, 0]);
  const leave = search.watch();
  changed('evidence');
  await vi.advanceTimersByTimeAsync(500);
  expect(search.unread).toBe(1);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(call).toHaveBeenCalledTimes(2);
  changed('evidence', 'progress');
  changed('evidence');
  await vi.advanceTimersByTimeAsync(300);
  expect([search.unread, search.hits.length]).toEqual([0, 1]);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(call).toHaveBeenCalledTimes(3);
  leave();
});

test('a cleared search asks no more', async () => {
  const call = vi.spyOn(client, 'call').mockResolvedValue(answer(1));
  const search = new Search();
  search.ask('zephyrine');
  await vi.advanceTimersByTimeAsync(200);
  search.clear();
  changed('evidence');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(call).toHaveBeenCalledTimes(1);
  expect(search.unread).toBe(0);
});

test('a question that the next key ended is no problem; typed once more, it is asked once more', async () => {
  const ended = new client.OperationError('CANCELLED', '');
  const call = vi
    .spyOn(client, 'call')
    .mockRejectedValueOnce(ended)
    .mockResolvedValue(answer(0, [{ id: 'x' }]));
  const search = new Search();
  search.ask('zephyr');
  await vi.advanceTimersByTimeAsync(200);
  expect([search.problem, search.hits.length, search.answered]).toEqual([null, 1, 'zephyr']);
  const askers = call.mock.calls.map(([, input]) => (input as { asker?: string }).asker);
  expect(askers).toEqual([expect.any(String), undefined]);
});

test('what is asked again because the library changed ends nothing that is typed', async () => {
  const call = vi.spyOn(client, 'call').mockResolvedValue(answer(1));
  const search = new Search();
  search.ask('quokka');
  await vi.advanceTimersByTimeAsync(200);
  const leave = search.watch();
  changed('evidence');
  await vi.advanceTimersByTimeAsync(500);
  leave();
  const askers = call.mock.calls.map(([, input]) => 'asker' in (input as object));
  expect(askers).toEqual([true, false]);
});
