/** Another language is another file: each holds what the shape asks for, its patterns can be read, and its numbers are worth what they say. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { expand, figuresIn } from '$shared/letter/claims/figures';
import { findFigures } from '$shared/letter/claims/find-figures';
import { pattern } from '$shared/letter/language/patterns';
import { languageShape } from '../../../../../src-main/contract/languages';
import { valueOf } from '$shared/letter/claims/numbers';
import { wordsFor, wordingFor } from '../../../../support/languages';

const dates = { interviewOn: '2026-11-12', today: '2026-11-13' };

/** Of an entry with several fields, those that are patterns. */
const patternOf = ([field, value]: [string, unknown]): string[] =>
  ['find', 'salutation', 'notSalutation', 'region'].includes(field) && typeof value === 'string' ? [value] : [];

type Entry = string | readonly string[] | { words: string[] } | { one: string[]; other: string[] };
/** A list of patterns, of entries with their words, of words that are one, or of patterns with what they are worth. */
const patternsOf = (list: readonly Entry[] | Record<string, number>): string[] =>
  Array.isArray(list)
    ? (list as Entry[]).flatMap((each) => {
        if (typeof each !== 'object') return each;
        return 'words' in each ? each.words : 'one' in each ? [...each.one, ...each.other] : each;
      })
    : Object.keys(list);

describe.each(readdirSync('resources/languages').filter((name) => name.endsWith('.json')))('%s', (name) => {
  const words = languageShape.parse(JSON.parse(readFileSync(`resources/languages/${name}`, 'utf8')));

  it('is named after its language, and the program finds it', () => {
    expect(name).toBe(`${words.language}.json`);
    expect(wordsFor(`${words.language}-XX`)).toEqual(words);
    expect(wordingFor(words.language)).toEqual(words.wording ?? null);
  });

  it('has patterns that can be read, each by itself', () => {
    const { wording, figures, meaning, labels, idioms, names, talk, ...rest } = words;
    const { readingEase, ...phrases } = wording ?? {};
    const all = [
      ...Object.values(figures).flat(),
      ...Object.values(meaning).flatMap(patternsOf),
      ...[rest.denied, rest.deniedEnds, rest.addressed],
      ...[...labels, ...idioms, ...names, ...talk],
      ...[rest.salutation, rest.closing, rest.reported, rest.acted, rest.offers, rest.clauseEnds, rest.employers],
      rest.ownName,
      ...Object.values(phrases)
        .flat()
        .flatMap((each) => (typeof each === 'string' ? each : Object.entries(each).flatMap(patternOf))),
      ...(readingEase ? [readingEase.vowels, readingEase.silent] : [])
    ];
    for (const each of all) expect(() => pattern(expand(each, words)), each).not.toThrow();
    expect(findFigures('', words, dates)).toEqual([]);
  });
});

it.each(readdirSync('resources/letters'))(
  'knows the place that drafts in %s leave for the name of the writer',
  (tongue) => {
    const { missing } = JSON.parse(readFileSync(`resources/letters/${tongue}/phrases.json`, 'utf8')) as {
      missing: Record<string, string>;
    };
    const isOwn = pattern(`^\\W(?:${wordsFor(tongue).ownName})\\W$`, 'iu');
    expect(Object.entries(missing).flatMap(([what, text]) => (isOwn.test(text) ? [what] : []))).toEqual(['sender']);
  }
);

it.each([
  ['en', 'two hundred and five', 205],
  ['en', 'forty-two', 42],
  ['en', 'three thousand two hundred', 3200],
  ['en', '1,200', 1200],
  ['en', '1.25', 1.25],
  ['en', '2.4 million', 2_400_000],
  ['en', '40k', 40_000],
  ['de', 'zweihundertfünfzig', 250],
  ['de', 'einundzwanzig', 21],
  ['de', 'dreitausendvierhundertsechsundsiebzig', 3476],
  ['de', 'drei Millionen', 3_000_000],
  ['de', '2,4 Mio.', 2_400_000],
  ['de', '12.000', 12_000],
  ['de', '0,8', 0.8]
])('reads a number as it is meant: %s “%s”', (language, text, value) => {
  const words = wordsFor(language);
  expect(valueOf(text, words)).toBe(value);
  expect(figuresIn(`x ${text} y`, words).flatMap((figure) => figure.values)).toEqual([value]);
});

it.each([
  ['en', 'Thank you for the talk on the hill, 12 November 2026, and more.'],
  ['de', 'Wir sahen uns am 12. November 2026.'],
  ['de', 'Wir sahen uns am 12.11.2026.']
])('knows the day of the talk in %s: %s', (language, text) => {
  expect(findFigures(text, wordsFor(language), dates)).toEqual([]);
});

it('marks another day than that of the talk', () => {
  expect(findFigures('Die Prüfung war am 14.11.2023.', wordsFor('de'), dates)).toMatchObject([{ kind: 'date' }]);
});
