/** A library whose folder is removed or moved while it is open: nothing is called saved that is not, and a letter still gets out. */
import { existsSync, renameSync, rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openTestCore } from '../create-core/open-test-core';

async function withLetter() {
  const core = await openTestCore();
  const { id: interviewId } = await core.call('interviews.create', { timeZone: 'UTC' });
  const letter = await core.call('letters.create', { interviewId, kind: 'thank_you' });
  const { letter: saved } = await core.call('letters.save', {
    id: letter.id,
    baseRevision: letter.revision,
    patch: { body: 'Words that are saved.' }
  });
  return { ...core, interviewId, letter: saved };
}

test('nothing is called saved while the folder is away; once it is back, everything is', async () => {
  const { call, failure, folder, letter, interviewId } = await withLetter();
  const change = { id: letter.id, baseRevision: letter.revision, patch: { body: 'Words of now.' } };
  renameSync(folder, `${folder}-away`);
  expect(await failure('letters.save', change)).toBe('IO_ERROR');
  expect(await failure('facts.create', { interviewId })).toBe('IO_ERROR');
  expect(await failure('settings.update', { patch: { theme: 'dark' } })).toBe('IO_ERROR');
  expect(existsSync(folder)).toBe(false);
  renameSync(`${folder}-away`, folder);
  expect(await call('letters.save', change)).toMatchObject({ outcome: 'saved' });
  expect(await call('letters.get', { id: letter.id })).toMatchObject({ body: 'Words of now.' });
});

test('what was saved can be read and leaves, though the folder is removed', async () => {
  const { core, call, folder, letter } = await withLetter();
  rmSync(folder, { recursive: true, force: true });
  expect(await call('letters.get', { id: letter.id })).toMatchObject({ body: 'Words that are saved.' });
  for (const name of ['letters.exportMarkdown', 'letters.exportHtml', 'letters.exportDocx'] as const) {
    const saved = await call(name, { id: letter.id });
    if (saved.outcome !== 'download') throw new Error(`${name}: ${saved.outcome}`);
    const answer = await core.handle(new Request(`http://program/files/exports/${saved.exportId}`));
    expect([name, answer.status]).toEqual([name, 200]);
    if (name === 'letters.exportMarkdown') expect(await answer.text()).toContain('Words that are saved.');
  }
});
