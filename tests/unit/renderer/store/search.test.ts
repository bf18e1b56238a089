/** Search as you type: the newest question counts, and one that came too early is asked again. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as client from '../../../../src-renderer/api/client';
import { Search } from '../../../../src-renderer/store/search.svelte';

const answer = (unread: number, hits: unknown[] = []) => ({ hits, more: false, unread, preparing: 0 }) as never;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test('while files are being read the question is asked again, less and less often, until the answer is whole', async () => {
  const call = vi
    .spyOn(client, 'call')
    .mockResolvedValueOnce(answer(2))
    .mockResolvedValueOnce(answer(1))
    .mockResolvedValue(answer(0, [{ id: 'x' }]));
  const search = new Search();
  search.ask('zephyrine');
  await vi.advanceTimersByTimeAsync(200);
  expect([search.unread, search.hits.length]).toEqual([2, 0]);
  await vi.advanceTimersByTimeAsync(500);
  expect(search.unread).toBe(1);
  await vi.advanceTimersByTimeAsync(500);
  expect(call).toHaveBeenCalledTimes(2);
  await vi.advanceTimersByTimeAsync(300);
  expect([search.unread, search.hits.length]).toEqual([0, 1]);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(call).toHaveBeenCalledTimes(3);
});

test('a cleared search asks no more', async () => {
  const call = vi.spyOn(client, 'call').mockResolvedValue(answer(1));
  const search = new Search();
  search.ask('zephyrine');
  await vi.advanceTimersByTimeAsync(200);
  search.clear();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(call).toHaveBeenCalledTimes(1);
  expect(search.unread).toBe(0);
});
