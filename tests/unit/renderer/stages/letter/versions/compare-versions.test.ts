/** Every setting of a letter that differs between two of its states is named, with what it was and what it is. */
import { expect, test } from 'vitest';
import { letterSettings, settingNames } from '$shared/letter/sheet/settings';
import type { LetterContent } from '../../../../../../src-main/contract';
import { differencesBeside } from '../../../../../../src-renderer/stages/letter/versions/compare-versions';
import { content } from '../../../../core/outputs/content';

const between = (given: Partial<LetterContent>) =>
  differencesBeside(
    { content: content(), enclosed: null, claims: [] },
    { content: content(given), enclosed: null, claims: [] }
  );

test('what is the same is not named', () => expect(between({})).toEqual([]));

test.each(settingNames)('%s is compared', (name) => {
  const setting = letterSettings[name];
  const other = setting.kind === 'choice' ? setting.values.at(-1) : !setting.initial;
  const [difference, ...more] = between({ [name]: other });
  expect(more).toEqual([]);
  expect(difference!.before).not.toBe(difference!.after);
});

test('the paper is told setting by setting, the signature by itself', () => {
  expect(between({ textSize: '10', margins: 'narrow', signed: true })).toMatchObject([
    {
      name: 'Paper',
      before: expect.stringContaining('Text size: 11 pt\nMargins: Normal') as string,
      after: expect.stringContaining('Text size: 10 pt\nMargins: Narrow') as string
    },
    { name: 'Signature', before: 'Without a picture', after: 'With its picture' }
  ]);
});
