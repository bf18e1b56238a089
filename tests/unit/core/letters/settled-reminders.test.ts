/** “[ask first …]” stands in a letter for as long as somebody must be asked, and not a moment longer. */
import { expect, test } from 'vitest';
import type { Letter } from '$contract';
import { claimMarkdown } from '$shared/letter/claims/links';
import { withoutReminder } from '../../../../src-main/core/letters/settled-reminders';
import { openTestCore } from '../create-core/open-test-core';

const reminder = '[ask first whether you may share this]';
const ids = ['019aafaa-0000-7000-8000-00ab12cd34e1', '019aafaa-0000-7000-8000-00ab12cd34e2'] as const;
const one = claimMarkdown('Errors fell by 38 %', ids[0]);
const other = claimMarkdown('waits fell by 5 days', ids[1]);
const settled = { key: 'ab12cd34e1', reminder, left: 0 };

test.each([
  ['inside its sentence', `${one} (Ines can confirm it) ${reminder}.`, 0, `${one} (Ines can confirm it).`],
  ['behind its sentence', `I saw to it. ${one}. ${reminder} More.`, 0, `I saw to it. ${one}. More.`],
  ['in the next paragraph', `${one}.\n\n${reminder}\n\nMore.`, 0, `${one}.\n\n\n\nMore.`],
  [
    'another fact that must be asked about',
    `${one} ${reminder}, ${other} ${reminder}.`,
    1,
    `${one}, ${other} ${reminder}.`
  ],
  ['both in a row', `${one}, ${other}. ${reminder} ${reminder}`, 1, `${one}, ${other}. ${reminder}`],
  ['taken out by hand, the other not', `${one}, ${other} ${reminder}.`, 1, `${one}, ${other} ${reminder}.`],
  ['claimed twice', `${one} ${reminder}. Yes: ${one} ${reminder}.`, 0, `${one}. Yes: ${one}.`],
  ['gone by hand', `${one}.`, 0, `${one}.`],
  ['a bracket of the user’s own', `${one} [ask Ines first].`, 0, `${one} [ask Ines first].`]
])('%s', (_, body, left, wanted) => expect(withoutReminder(body, { ...settled, left })).toBe(wanted));

test('the answer “yes” takes the reminder out of every letter that claims the fact, and keeps the text before it', async () => {
  const { call, pass } = await openTestCore();
  const { id: interviewId } = await call('interviews.create', { timeZone: 'UTC', company: 'Halden' });
  const make = (statement: string, figure: string) =>
    call('facts.create', { interviewId, patch: { statement, figure, unit: '%', sharing: 'ask' } });
  const [first, second] = [await make('Errors fell', '38'), await make('Costs fell', '5')];
  const body = [first, second].map(({ id, statement }) => `${claimMarkdown(statement, id)} ${reminder}.`).join(' ');
  const letters: Letter[] = [];
  for (const tone of ['plain', 'warm'] as const) {
    const { id, revision } = await call('letters.create', { interviewId, kind: 'recovery', tone });
    letters.push((await call('letters.save', { id, baseRevision: revision, patch: { body } })).letter);
  }
  const count = async (id: string): Promise<number> =>
    (await call('letters.get', { id })).body.split(reminder).length - 1;
  expect(await count(letters[0]!.id)).toBe(2);

  pass(60_000);
  await call('facts.update', { id: first.id, patch: { sharing: 'no' } });
  expect(await count(letters[0]!.id)).toBe(2);
  await call('facts.update', { id: first.id, patch: { sharing: 'yes' } });
  for (const { id } of letters) expect(await count(id)).toBe(1);
  await call('facts.update', { id: second.id, patch: { sharing: 'yes' } });
  for (const { id, revision } of letters) {
    expect(await count(id)).toBe(0);
    expect((await call('letters.get', { id })).revision).toBe(revision + 2);
  }
  const [kept] = (await call('letters.versions', { id: letters[0]!.id })).slice(-1);
  expect((await call('letters.version', { versionId: kept!.id })).content.body).toContain(reminder);
});
