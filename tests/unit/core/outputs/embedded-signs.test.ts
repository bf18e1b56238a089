/** Signs that a Word document’s own fonts lack, and how the export says so. */
import { expect, test } from 'vitest';
import { signsWithoutFont } from '../../../../src-main/core/outputs/embedded-signs';
import type { LetterContent } from '../../../../src-main/contract';
import { openTestCore } from '../create-core/open-test-core';
import { enclosed, source } from './content';
import { said } from '../../../support/said';

const lacking = async (given: Partial<LetterContent>, titles: string[] = []): Promise<string> =>
  (
    await signsWithoutFont(
      source(
        given,
        titles.map((title, index) => enclosed(index + 1, title))
      )
    )
  ).join('');

test.each([
  ['letters of Europe', { body: 'Größe, škoda, Łódź, ½ ‰ – „so“ €, Ελλάδα, Благодарю, Việt' }, ''],
  ['Chinese in the text', { body: 'Dear 林女士, 林' }, '林女士'],
  ['in a list, a table, bold', { body: '- 退\n- b\n\n| 货 | b |\n|---|---|\n| **报** | c |' }, '退货报'],
  ['in subject and addresses', { subject: '退', sender: '货\nHome', recipient: '报' }, '货报退'],
  ['in the date', { language: 'zh-CN' }, '年月日'],
  ['what only Inter has, in the head of a modern letter', { paperStyle: 'modern', subject: '①' }, ''],
  ['the same in its text', { paperStyle: 'modern', body: '①' }, '①'],
  ['an emoji', { body: 'Thank you 👩‍💻 🇩🇪' }, '👩💻🇩🇪']
] as const)('%s', async (_, given, expected) => expect(await lacking(given)).toBe(expected));

test('the list of enclosures, and no address of a link', async () => {
  expect(await lacking({ body: '[x](https://example.com/报)' }, ['Zählung Ж 退货'])).toBe('退货');
});

test('the export says it once, in a sentence', async () => {
  const { call } = await openTestCore();
  const interview = await call('interviews.create', { timeZone: 'UTC' });
  const letter = await call('letters.create', { interviewId: interview.id, kind: 'thank_you' });
  const exported = async (body: string) => {
    const { revision } = await call('letters.get', { id: letter.id });
    await call('letters.save', { id: letter.id, baseRevision: revision, patch: { body } });
    const saved = await call('letters.exportDocx', { id: letter.id });
    return saved.outcome === 'cancelled' ? undefined : saved.remarks?.map(said);
  };
  expect(await exported('Dear 林女士,')).toEqual([
    'The document’s own fonts lack the Chinese characters 林, 女 and 士: whoever opens it needs a font that has them.'
  ]);
  expect(await exported('Dear Ms Lin,')).toBeUndefined();
});
