/** What a letter says of its enclosures is held against what goes along: labelled sentences in English and German. */
import { describe, expect, it } from 'vitest';
import { countPromised, promisesIn, wrongCount } from '$shared/letter/checks/enclosed';
import type { LetterFacts } from '$shared/letter/checks/check';
import { runChecks } from '$shared/letter/checks/run-checks';
import labelled from './labelled-enclosures.json';
import { languages, wordsFor, wordingFor } from '../../../../support/languages';
import { said } from '../../../../support/said';

const saidOf = (body: string, language: string, least: number, most = least): string[] => {
  const letter: LetterFacts = {
    ...{ body, language, subject: 'Our talk', kind: 'recovery', company: '', role: '', people: [], sender: '' },
    ...{ facts: [], passages: [], interviewOn: null, today: '2026-11-13', sinceInterview: null, windowMs: 86_400_000 },
    ...{ sent: false, pages: 1, unprintable: null, enclosed: { least, most } }
  };
  return runChecks(letter, languages)
    .findings.filter(({ checkId }) => checkId === 'content.enclosed')
    .map(({ message }) => said(message));
};

describe.each(['en', 'de'] as const)('%s', (language) => {
  const { promises, none } = labelled[language];
  const wording = wordingFor(language)!;

  it.each(promises)('promises papers: %s', (sentence) => {
    expect(promisesIn(sentence, wording)).not.toEqual([]);
    expect(saidOf(sentence, language, 0)).toHaveLength(1);
    expect(saidOf(sentence, language, 1, 3)).toEqual([]);
  });
  it.each(none)('promises none: %s', (sentence) => expect(promisesIn(sentence, wording)).toEqual([]));
});

it.each(labelled.counts as [string, string, number | null][])('%s: %s', (language, sentence, count) => {
  expect(countPromised(sentence, wordingFor(language)!, wordsFor(language))?.count ?? null).toBe(count);
});

it('says which number differs, and nothing where a file may still go along by itself', () => {
  expect(saidOf('I enclose two documents that show it.', 'en', 3)).toEqual([
    '“two documents”, but 3 files are enclosed.'
  ]);
  expect(saidOf('I enclose two documents that show it.', 'en', 1)).toEqual([
    '“two documents”, but one file is enclosed.'
  ]);
  expect(saidOf('I enclose two documents that show it.', 'en', 1, 2)).toEqual([]);
  expect(saidOf('Zwei Nachweise liegen bei.', 'de', 4)).toEqual(['“Zwei Nachweise”, but 4 files are enclosed.']);
});

it.each([
  ['en', 'I enclose two documents that show it.', []],
  ['de', 'Zwei Nachweise liegen bei.', []],
  ['en', 'I wrote two documents for 40 people. The papers are enclosed.', ['40', 'two']],
  ['en', 'The two documents that are enclosed led to 300 fewer calls.', ['300']]
])('how many papers come along needs no fact, every other figure does: %s “%s”', (language, body, wanted) => {
  const letter: LetterFacts = {
    ...{ body, language, subject: 'Our talk', kind: 'recovery', company: '', role: '', people: [], sender: '' },
    ...{ facts: [], passages: [], interviewOn: null, today: '2026-11-13', sinceInterview: null, windowMs: 86_400_000 },
    ...{ sent: false, pages: 1, unprintable: null, enclosed: { least: 2, most: 2 } }
  };
  const { findings, needed } = runChecks(letter, languages);
  const said = findings
    .filter(({ checkId }) => checkId === 'claims.unsupported')
    .map(({ at }) => body.slice(at!.from, at!.to));
  expect(said.map((words) => /\w+/.exec(words)![0]).toSorted()).toEqual(wanted);
  expect(needed).toBe(wanted.length);
});

it('is silent in a language whose phrases it does not know', () => {
  expect(saidOf('Les documents sont joints.', 'fr', 0)).toEqual([]);
});

it.each([
  ['en', 'My letter is attached, together with two papers behind what it says.', 2, null],
  [
    'en',
    'My letter is attached, together with two papers behind what it says.',
    4,
    'Your text says “two papers”, but 4 enclosures go with this e-mail.'
  ],
  ['en', 'Here is my letter.', 3, null],
  ['de', 'Dazu zwei Nachweise.', 0, 'Your text says “zwei Nachweise”, but nothing is enclosed with this e-mail.']
])('an e-mail in %s: %s', (language, text, attached, message) => {
  const wrong = wrongCount(text, attached, wordingFor(language), wordsFor(language));
  expect(wrong && said(wrong)).toBe(message);
});
