/** Whoever confirms several facts is introduced once. */
import { expect, test } from 'vitest';
import { confirmedOnce } from '$shared/letter/compose/confirmed-once';

const english = (...texts: string[]): string[] => confirmedOnce(texts, '(.+?),? can confirm it', '{who} again');
const german = (...texts: string[]): string[] => confirmedOnce(texts, '(.+?),? kann das bestätigen', 'ebenfalls {who}');

test.each([
  [
    'the second time by the name alone',
    [
      '[9 fewer](fact:a) (2024; Anne Petrosky, my director, can confirm it).',
      '[48](fact:b) (2025; Anne Petrosky can confirm it).'
    ],
    [
      '[9 fewer](fact:a) (2024; Anne Petrosky, my director, can confirm it).',
      '[48](fact:b) (2025; Anne Petrosky again).'
    ]
  ],
  [
    'where the office was told second, it moves to the first',
    [
      '[5](fact:a) (Mrs Loxley can confirm it).',
      '[118](fact:b) (Mrs Jennifer Loxley, Front Office Manager, can confirm it)'
    ],
    [
      '[5](fact:a) (Mrs Jennifer Loxley, Front Office Manager, can confirm it).',
      '[118](fact:b) (Mrs Jennifer Loxley again)'
    ]
  ],
  [
    'two within one paragraph',
    ['[5](fact:a) (Jo Tan can confirm it). [6](fact:b) (2024; Jo Tan can confirm it).'],
    ['[5](fact:a) (Jo Tan can confirm it). [6](fact:b) (2024; Jo Tan again).']
  ],
  [
    'somebody without a name',
    ['[5](fact:a) (the H&S rep can confirm it).', '[6](fact:b) (2024; the H&S rep can confirm it).'],
    ['[5](fact:a) (the H&S rep can confirm it).', '[6](fact:b) (2024; the H&S rep again).']
  ]
])('%s', (_, typed, told) => expect(english(...typed)).toEqual(told));

test.each([
  ['two people', ['[5](fact:a) (Jo Tan can confirm it).', '[6](fact:b) (Al Reed can confirm it).']],
  ['words that claim nothing', ['Jo Tan (she can confirm it).', '[6](fact:b) (Jo Tan can confirm it).']],
  ['brackets with something else', ['[5](fact:a) (since 2024).', '[6](fact:b) (since 2024).']]
])('%s stay as they are', (_, texts) => expect(english(...texts)).toEqual(texts));

test('in German, with the words of its own', () => {
  expect(
    german(
      '[5 Lehrlinge](fact:a) (seit 2019; Herr Pohlmann, Betriebsleiter, kann das bestätigen)',
      '[Verschnitt: 13 %](fact:b) (2024 bis 2026; Herr Pohlmann, Betriebsleiter, kann das bestätigen)'
    )[1]
  ).toBe('[Verschnitt: 13 %](fact:b) (2024 bis 2026; ebenfalls Herr Pohlmann)');
});
