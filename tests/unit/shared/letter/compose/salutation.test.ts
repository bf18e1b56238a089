/** Whom a letter greets and how, out of what people write about those they met. */
import { expect, test } from 'vitest';
import type { LetterKind, Tone } from '../../../../../src-main/contract';
import { readSalutationWords } from '../../../../../src-main/core/letters/words/salutation-words';
import { goesOnSmall, salutationHint, salutations } from '../../../../../src-main/shared/letter/compose/salutation';
import { resourcesFolder } from '../../../core/create-core/open-test-core';
import { labelledLines } from './labelled';

const words = {
  en: readSalutationWords(resourcesFolder, 'en-GB'),
  de: readSalutationWords(resourcesFolder, 'de-DE')
};
const wordsOf = (language: string): (typeof words)['en'] => words[language.startsWith('de') ? 'de' : 'en'];

function read(line: string) {
  const [how = '', who = '', ...lines] = line.split(' | ').map((part) => part.trim());
  const parts = how.split(' ');
  const [language = '', country = ''] = parts;
  const [tone, kind] = parts.slice(-2) as [Tone, LetterKind];
  const people =
    who === '∅'
      ? []
      : who.split(/(?<=;[^+]*) \+ /).map((person) => {
          const [name = '', title = '', mentioned = ''] = person.split(';').map((part) => part.trim());
          return { name, title, mentioned };
        });
  const options = { language, country: parts.length === 4 ? country : '', tone, kind };
  return { people, options, wanted: lines.map((each) => each.replaceAll('⏎', '\n')) };
}

test.each(labelledLines('salutations.txt'))('%s', (line) => {
  const { people, options, wanted } = read(line);
  const [proposed, ...others] = wanted;
  const given = salutations(people, options, wordsOf(options.language));
  expect(given[0]).toBe(proposed);
  expect(given).toEqual(expect.arrayContaining(others));
  for (const each of given) {
    expect(each).not.toMatch(/[[\](){}?]|undefined|null| {2}|,,|\s,/);
    expect(each).toMatch(options.country === 'CH' ? /[\p{L}.]$/u : /[,:]$/);
  }
});

test.each([
  [['HR (Steve?)'], 'unsure'],
  [['someone from HR'], 'ask_for_names'],
  [['Anjali Rao', '2 others'], 'ask_for_names'],
  [[], 'ask_for_names'],
  [['Anjali Rao', 'Tom Lee', 'Ana Cruz', 'Li Wei'], 'one_each'],
  [['Anjali Rao', 'Tom Lee'], null],
  [['Ms P…', 'Mrs Laura Finch'], 'ask_for_names'],
  [['Mr Colin Ashworth', 'jo'], 'ask_for_names'],
  [['kev', 'lou'], null],
  [['Mr Hughes (or Hewson)'], 'ask_for_names'],
  [['HR department'], null]
])('%j: what to do about it is %s', (names, hint) =>
  expect(
    salutationHint(
      names.map((name) => ({ name, title: '' })),
      words.en
    )
  ).toBe(hint)
);

test('nobody is greeted by a gender that nobody stated, unless as a choice behind the neutral lines', () => {
  const given = salutations(
    [{ name: 'Sascha Kern', title: 'Teamleitung' }],
    { language: 'de', country: 'DE', kind: 'recovery', tone: 'plain' },
    words.de
  );
  const stated = given.findIndex((line) => /Frau|Herr/.test(line));
  const neutral = given.findLastIndex((line) => !/Frau|Herr/.test(line));
  expect(stated === -1 || stated > neutral).toBe(true);
});

test('German goes on with a small letter after a comma', () => {
  expect(goesOnSmall('Sehr geehrte Frau Weber,', 'de-DE')).toBe(true);
  expect(goesOnSmall('Sehr geehrte Frau Weber', 'de-CH')).toBe(false);
  expect(goesOnSmall('Dear Ms Weber,', 'en-GB')).toBe(false);
});
