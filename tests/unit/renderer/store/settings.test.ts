/** Settings that come late, from the library or from another window: what was set here last stays, and nothing set elsewhere is lost. */
import { afterEach, expect, test, vi } from 'vitest';
import * as client from '../../../../src-renderer/api/client';
import { saving } from '../../../../src-renderer/store/drafts.svelte';
import { followLibrary } from '../../../../src-renderer/store/resources';
import { settings } from '../../../../src-renderer/store/settings.svelte';
import { theme } from '../../../../src-renderer/store/theme.svelte';
import { openTestCore } from '../../core/create-core/open-test-core';

afterEach(() => void vi.restoreAllMocks());

async function opened() {
  const { call } = await openTestCore();
  const late: Promise<void>[] = [];
  vi.spyOn(theme, 'set').mockImplementation(() => undefined);
  vi.spyOn(client, 'call').mockImplementation(async (name, input) => {
    const answer = await call(name, input as never);
    if (name === 'settings.get') await late.shift();
    return answer as never;
  });
  await settings.load();
  return { call, late };
}

test('a reading that was on its way does not take back what was set meanwhile', async () => {
  const { call, late } = await opened();
  const slow = Promise.withResolvers<void>();
  late.push(slow.promise);
  const reading = settings.load();
  await vi.waitFor(() => expect(late).toEqual([]));
  settings.set({ senderName: 'Nadia Ferreira' });
  await saving.saveNow();
  slow.resolve();
  await reading;
  expect(settings.values?.senderName).toBe('Nadia Ferreira');
  expect((await call('settings.get', {})).senderName).toBe('Nadia Ferreira');
});

test('coming back to a window, it knows the words that were added in another one', async () => {
  const { call } = await opened();
  const target = new EventTarget();
  vi.spyOn(client, 'onEvent').mockReturnValue(() => undefined);
  const ends = [settings.follow(), followLibrary(target as Window)];
  await call('settings.update', { patch: { dictionary: ['Halden'] } });
  target.dispatchEvent(new Event('focus'));
  await vi.waitFor(() => expect(settings.values?.dictionary).toEqual(['Halden']));
  for (const end of ends) end();
});
