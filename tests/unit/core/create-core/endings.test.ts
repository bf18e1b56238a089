/** However the program ends, or fails to begin: nothing of it goes on, and the library can be opened again. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { createEndings } from '../../../../src-main/core/kernel/endings';
import * as proof from '../../../../src-main/core/proof/public';
import * as reminders from '../../../../src-main/core/interviews/reminders';
import { filesWith, fullLibrary, openAt, remaining } from '../../../support/erasable-library';
import { memoryFolder } from '../../../support/temporary-folder';

vi.mock('../../../../src-main/core/proof/public', { spy: true });
vi.mock('../../../../src-main/core/interviews/reminders', { spy: true });
afterEach(() => void vi.restoreAllMocks());

test('everything is ended, the last first, whatever one of them does, and the first failure is told', async () => {
  const endings = createEndings();
  const order: string[] = [];
  endings.add(() => order.push('library'));
  endings.add(() => Promise.reject(new Error('second')));
  endings.add(async () => {
    await Promise.resolve();
    order.push(`texts ${endings.signal.aborted}`);
  });
  endings.add(() => {
    throw new Error('first');
  });
  endings.add(() => order.push('timer'));
  await expect(endings.end()).rejects.toThrow('first');
  await expect(endings.end()).rejects.toThrow('first');
  expect(order).toEqual(['timer', 'texts true', 'library']);
});

test('a start that fails halfway leaves nothing behind and lets go of the library', async () => {
  const { core, folder, call } = await openAt(memoryFolder(), 0);
  await call('interviews.create', { timeZone: 'UTC', company: 'Acme' });
  await core.close();
  vi.mocked(proof.startVerification).mockImplementationOnce(() => {
    throw new Error('no thread');
  });
  const stop = vi.fn();
  vi.mocked(reminders.startReminders).mockReturnValueOnce(stop);
  await expect(openAt(folder, 1)).rejects.toThrow('no thread');
  expect(stop).toHaveBeenCalledOnce();
  // Timers of the failed start would write into a closed database.
  await new Promise((resolve) => setTimeout(resolve, 300));
  const again = await openAt(folder, 2);
  expect(await again.call('interviews.list', {})).toHaveLength(1);
});

test('an end in which one part fails closes the library all the same', async () => {
  vi.mocked(proof.startVerification).mockReturnValueOnce({ close: () => Promise.reject(new Error('stuck')) } as never);
  const opened = await openAt(memoryFolder(), 0);
  const { core, folder } = opened;
  // The test's own end would be told the same once more.
  opened.core = { ...core, close: () => Promise.resolve() };
  await expect(core.close()).rejects.toThrow('stuck');
  const again = await openAt(folder, 1);
  expect(await again.call('library.info', {})).toMatchObject({ recovered: false });
});

test('closing waits for one snapshot, not for all that are to be gone through; the next start goes on', async () => {
  const { folder, id } = await fullLibrary();
  const opened = await openAt(folder, 4);
  const erasing = opened.call('trash.erase', { kind: 'interview', id });
  await opened.core.close();
  expect(await erasing).toMatchObject({ erased: 1, everywhere: false });
  expect(filesWith(join(folder, 'snapshots'), 'Quartzdump').length).toBeGreaterThan(0);
  const again = await openAt(folder, 5);
  // What is stopped between the snapshots and the files would wait for the next start once more.
  const erasingIn = async () => (await again.call('jobs.list', {})).find(({ kind }) => kind === 'erasing');
  await vi.waitFor(async () => expect((await erasingIn())?.state).toBe('finished'), { timeout: 30_000 });
  expect(filesWith(join(folder, 'snapshots'), 'Quartzdump')).toEqual([]);
  await again.core.close();
  expect(remaining(folder)).toEqual([]);
  expect(readdirSync(join(folder, 'snapshots')).length).toBeGreaterThanOrEqual(3);
});
