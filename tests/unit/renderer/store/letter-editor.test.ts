/** Two windows write one letter, on a real library: whoever is overwritten finds their words among the versions, whatever comes between. */
import { afterEach, expect, test, vi } from 'vitest';
import * as client from '../../../../src-renderer/api/client';
import { LetterEditor, drafts } from '../../../../src-renderer/store/letter-editor.svelte';
import { openTestCore } from '../../core/create-core/open-test-core';

afterEach(() => void vi.restoreAllMocks());

/** `before` runs ahead of the n-th call of an operation; it may throw, as a full disk or a lost connection would. */
async function twoWindows(before: (name: string, time: number, other: (body: string) => Promise<void>) => unknown) {
  const { call } = await openTestCore();
  const { id: interviewId } = await call('interviews.create', { timeZone: 'UTC' });
  const letter = await call('letters.create', { interviewId, kind: 'recovery' });
  const other = async (body: string): Promise<void> => {
    const { revision } = await call('letters.get', { id: letter.id });
    await call('letters.save', { id: letter.id, baseRevision: revision, patch: { body } });
  };
  const times = new Map<string, number>();
  vi.spyOn(client, 'call').mockImplementation(async (name, input) => {
    times.set(name, (times.get(name) ?? 0) + 1);
    await before(name, times.get(name)!, other);
    return call(name, input as never) as never;
  });
  const editor = new LetterEditor(letter);
  const leave = editor.follow();
  const bodies = async (): Promise<string[]> => {
    leave();
    const versions = await call('letters.versions', { id: letter.id });
    const kept = await Promise.all(versions.map(({ id }) => call('letters.version', { versionId: id })));
    return [(await call('letters.get', { id: letter.id })).body, ...kept.map(({ content }) => content.body)];
  };
  return { editor, other, bodies };
}

test('what is typed here goes on being the letter, and the other text is kept', async () => {
  const { editor, other, bodies } = await twoWindows(() => undefined);
  await other('Theirs');
  editor.edit({ body: 'Mine' });
  await editor.saveNow();
  const [now, ...kept] = await bodies();
  expect(now).toBe('Mine');
  expect(kept).toContain('Theirs');
  expect(editor.otherVersionId).not.toBeNull();
});

test('also where the other window saves again while both are being kept', async () => {
  const { editor, other, bodies } = await twoWindows(async (name, time, again) => {
    if (name === 'letters.save' && time === 2) await again('Theirs, later');
  });
  await other('Theirs');
  editor.edit({ body: 'Mine' });
  await editor.saveNow();
  editor.edit({ body: 'Mine, later' });
  await editor.saveNow();
  const [now, ...kept] = await bodies();
  expect(now).toBe('Mine, later');
  expect(kept).toEqual(expect.arrayContaining(['Theirs', 'Theirs, later']));
});

test('also where keeping the other text fails at first', async () => {
  const { editor, other, bodies } = await twoWindows((name, time) => {
    if (name === 'letters.keepVersion' && time === 1) throw new Error('No room');
  });
  await other('Theirs');
  editor.edit({ body: 'Mine' });
  await editor.saveNow();
  await editor.saveNow();
  const [now, ...kept] = await bodies();
  expect(now).toBe('Mine');
  expect(kept).toContain('Theirs');
});

test('the last words arrive while the save before them is still under way', async () => {
  const { editor, bodies } = await twoWindows(() => undefined);
  editor.edit({ body: 'Goo' });
  const first = drafts.saveNow();
  editor.edit({ body: 'Good bye' });
  drafts.leave();
  await first;
  await vi.waitFor(async () => expect(await bodies()).toEqual(['Good bye']));
});
