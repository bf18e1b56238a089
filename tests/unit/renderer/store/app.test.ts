/** The window starts whatever a list says: its banners are the way out of damage. */
import { afterEach, expect, test, vi } from 'vitest';
import * as client from '../../../../src-renderer/api/client';
import { app } from '../../../../src-renderer/store/app.svelte';
import { settings } from '../../../../src-renderer/store/settings.svelte';
import { theme } from '../../../../src-renderer/store/theme.svelte';
import { unfinished } from '../../../../src-renderer/store/unfinished.svelte';
import { navigation } from '../../../../src-renderer/store/navigation.svelte';
import { saving } from '../../../../src-renderer/store/drafts.svelte';
import { toaster } from '../../../../src-renderer/ui/toaster.svelte';
import { openTestCore } from '../../core/create-core/open-test-core';

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

test.each(['interviews.list', 'due.list', 'unfinished.list'] as const)(
  'where %s fails, the window is there all the same, with what the library says of itself',
  async (failing) => {
    const { call } = await openTestCore();
    vi.spyOn(theme, 'set').mockImplementation(() => undefined);
    vi.spyOn(settings, 'follow').mockReturnValue(() => undefined);
    vi.spyOn(unfinished, 'follow').mockReturnValue(() => undefined);
    vi.spyOn(saving, 'watch').mockReturnValue(() => undefined);
    vi.spyOn(navigation, 'start').mockReturnValue(() => undefined);
    const told = vi.spyOn(toaster, 'show');
    vi.spyOn(client, 'connect').mockResolvedValue({} as never);
    vi.spyOn(client, 'onEvent').mockReturnValue(() => undefined);
    vi.stubGlobal('window', new EventTarget());
    vi.spyOn(client, 'onCommand').mockReturnValue(() => undefined);
    vi.spyOn(client, 'call').mockImplementation(async (name, input) => {
      if (name === failing) throw new client.OperationError('UNEXPECTED', 'It can’t be read.');
      return (await call(name, input as never)) as never;
    });
    await app.start();
    expect(app.phase).toBe('ready');
    expect(app.info?.damaged).toEqual([]);
    expect(told.mock.calls.map(([message]) => message)).toContain('It can’t be read.');
  }
);
