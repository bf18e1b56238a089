/** The enclosures of a letter on a real library: quick changes arrive in their order, and what is shown is what is kept. */
import { afterEach, expect, test, vi } from 'vitest';
import * as client from '../../../../src-renderer/api/client';
import { saving } from '../../../../src-renderer/store/drafts.svelte';
import { Enclosures } from '../../../../src-renderer/store/enclosures.svelte';
import { LetterEditor } from '../../../../src-renderer/store/letter-editor.svelte';
import { openTestCore } from '../../core/create-core/open-test-core';

afterEach(() => void vi.restoreAllMocks());

/** A letter with two files; `before` runs ahead of the n-th call of an operation, which goes out only when it has ended. */
async function enclosed(before: (name: string, time: number) => unknown = () => undefined) {
  const { call, upload } = await openTestCore();
  const { id: interviewId } = await call('interviews.create', { timeZone: 'UTC' });
  const letter = await call('letters.create', { interviewId, kind: 'recovery' });
  for (const name of ['one.txt', 'two.txt']) {
    const { id: evidenceId } = await upload(interviewId, name, name);
    await call('enclosures.add', { letterId: letter.id, evidenceId });
  }
  const times = new Map<string, number>();
  vi.spyOn(client, 'call').mockImplementation(async (name, input) => {
    times.set(name, (times.get(name) ?? 0) + 1);
    await before(name, times.get(name)!);
    return call(name, input as never) as never;
  });
  const enclosures = new Enclosures(new LetterEditor(letter));
  await enclosures.load();
  const stored = () => call('enclosures.follow', { letterId: letter.id });
  return { enclosures, stored, updates: () => times.get('enclosures.update') ?? 0 };
}

const box = { page: 1, x: 0.1, y: 0.1, width: 0.2, height: 0.1 };

test('a change that was held up on its way is not put over the next one, whole lists of boxes included', async () => {
  const slow = Promise.withResolvers<void>();
  const { enclosures, stored } = await enclosed((name, time) =>
    name === 'enclosures.update' && time === 1 ? slow.promise : undefined
  );
  const { id } = enclosures.list[0]!;
  void enclosures.update(id, { redactions: [box] });
  await vi.waitFor(() => expect(client.call).toHaveBeenCalledWith('enclosures.update', expect.anything()));
  const last = enclosures.update(id, { redactions: [box, { ...box, y: 0.5 }] });
  expect(enclosures.list[0]?.redactions).toHaveLength(2);
  slow.resolve();
  await last;
  expect((await stored())[0]?.redactions).toHaveLength(2);
  expect(enclosures.list).toEqual(await stored());
});

test('a box that moves with every key is told a few times only, its last place among them', async () => {
  const { enclosures, stored, updates } = await enclosed();
  const { id } = enclosures.list[0]!;
  let last = Promise.resolve();
  for (let step = 1; step <= 40; step++) last = enclosures.update(id, { redactions: [{ ...box, x: step / 100 }] });
  await last;
  expect(updates()).toBeLessThan(4);
  expect((await stored())[0]?.redactions[0]?.x).toBe(0.4);
});

test('a list that was asked for before a change does not take the change back', async () => {
  const slow = Promise.withResolvers<void>();
  const { enclosures } = await enclosed((name, time) =>
    name === 'enclosures.follow' && time === 2 ? slow.promise : undefined
  );
  const seen: boolean[] = [];
  const reading = enclosures.load();
  const last = enclosures.update(enclosures.list[0]!.id, { included: false });
  slow.resolve();
  await reading;
  seen.push(enclosures.list[0]!.included);
  await last;
  expect([...seen, enclosures.list[0]?.included]).toEqual([false, false]);
  expect(enclosures.list.map(({ number }) => number)).toEqual([null, 1]);
});

test('a list that comes while a name is typed takes no letter of it away', async () => {
  const slow = Promise.withResolvers<void>();
  const { enclosures } = await enclosed((name, time) =>
    name === 'enclosures.update' && time === 2 ? slow.promise : undefined
  );
  const { id } = enclosures.list[0]!;
  enclosures.type(id, { label: 'Shift b' });
  const last = enclosures.update(id, { included: false });
  await vi.waitFor(() =>
    expect(client.call).toHaveBeenCalledWith('enclosures.update', { id, patch: { included: false } })
  );
  enclosures.type(id, { label: 'Shift book' });
  slow.resolve();
  await last;
  expect(enclosures.list[0]).toMatchObject({ title: 'Shift book', included: false });
  await saving.saveNow();
});

test('what could not be kept is not shown as if it were, and nothing leaves on it', async () => {
  const { enclosures, stored } = await enclosed((name) => {
    if (name === 'enclosures.update') throw new client.OperationError('DISK_FULL', 'No room');
  });
  void enclosures.update(enclosures.list[0]!.id, { redactions: [box] });
  await expect(enclosures.allSaved()).rejects.toMatchObject({ code: 'UNSAVED' });
  await enclosures.allSaved();
  expect(enclosures.list[0]?.redactions).toEqual([]);
  expect(enclosures.list).toEqual(await stored());
});
