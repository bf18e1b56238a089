/** Roles as they are typed or copied, in a sentence and in a subject; companies as people call them. */
import { expect, test } from 'vitest';
import { readRoleWords } from '../../../../../src-main/core/letters/words/role-words';
import { shortCompany } from '../../../../../src-main/shared/letter/compose/company';
import { cleanRole, roleTitle } from '../../../../../src-main/shared/letter/compose/role';
import { resourcesFolder } from '../../../core/create-core/open-test-core';
import { labelledLines } from './labelled';

const words = { en: readRoleWords(resourcesFolder, 'en-GB'), de: readRoleWords(resourcesFolder, 'de-DE') };

test.each(labelledLines('roles.txt'))('%s', (line) => {
  const [tongue, row] = line.startsWith('de: ') ? (['de', line.slice(4)] as const) : (['en', line] as const);
  const parts = row.split(' | ');
  const [running, title] = parts.slice(-2);
  const typed = parts.slice(0, -2).join(' | ');
  expect(cleanRole(typed, words[tongue])).toBe(running);
  expect(roleTitle(typed, words[tongue])).toBe(title);
});

test.each(labelledLines('companies.txt').map((line) => line.split(' | ').map((part) => part.trim())))(
  '“%s” is called “%s”',
  (typed = '', short) => expect(shortCompany(typed)).toBe(short)
);

test('nothing is made of nothing', () => {
  for (const typed of ['', ' ', '(m/w/d)', 'Ref. 2231', '---', 'the', 'job'])
    expect(cleanRole(typed, words.en)).toBe('');
});
