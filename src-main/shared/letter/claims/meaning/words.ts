/** A language's words of meaning as regular expressions, made once. */
import { anyOf, pattern, wordEnd, wordStart } from '../../language/patterns';
import type { LanguageWords } from '../../../../contract/languages';
import { numberSources } from '../numbers';
import type { Meaning } from '../../../../contract/language-meaning';

type Lists = { [Name in keyof Meaning]: Meaning[Name] extends string[] ? Name : never }[keyof Meaning];

export type Hedge = 'about' | 'almost' | 'justOver' | 'over' | 'least' | 'under' | 'most';
/** Those that hold another come before it: “no more than”, “just over”. */
const hedges: readonly Hedge[] = ['least', 'most', 'justOver', 'almost', 'about', 'over', 'under'];

export interface MeaningWords {
  /** The hedge at the end of what stands before a figure, or at its own beginning. */
  hedgeOf: (before: string, text: string) => Hedge | null;
  /** What stands before a hedge at the end. */
  withoutHedge: (before: string) => string;
  /** Whether one of the words of a list stands anywhere in a text. */
  has: (list: Lists, text: string) => boolean;
  /** Whether a text begins or ends with one, white space aside. */
  begins: (list: Lists, text: string) => boolean;
  ends: (list: Lists, text: string) => boolean;
  /** A text without the word of a list at its beginning, or at its end. */
  cut: (list: Lists, text: string) => string;
  cutEnd: (list: Lists, text: string) => string;
  /** What ends the noun behind a number: a sign, or one of the words that do. */
  nounEnds: RegExp;
  headEnds: RegExp;
  /** What a clause begins with that says which ones. */
  relative: RegExp;
  units: { of: string; worth: number; find: RegExp }[];
  currencies: { code: string; worth: number; find: RegExp }[];
  rates: { every: string; find: RegExp }[];
  parts: { worth: number; find: RegExp }[];
  factors: { worth: number; find: RegExp }[];
  ordinals: { worth: number; find: RegExp }[];
  scales: { worth: number; find: RegExp; isLetter: boolean }[];
  opposites: { one: RegExp; other: RegExp }[];
  contrasts: RegExp[][];
  /** “Per” or a stroke, and what stands behind it: “100 km”. */
  perWhat: RegExp;
  months: RegExp;
  number: RegExp;
  light: ReadonlySet<string>;
  /** The first of the forms of a word, by each of the others. */
  forms: ReadonlyMap<string, string>;
}

const made = new WeakMap<LanguageWords, MeaningWords>();

/** Signs such as € and % are no words: nothing limits them. */
const whole = (sources: readonly string[]): string =>
  anyOf(sources.map((each) => (/^[\p{L}\\(]/u.test(each) ? `${wordStart}(?:${each})${wordEnd}` : `(?:${each})`)));

export function meaningOf(words: LanguageWords): MeaningWords {
  const known = made.get(words);
  if (known) return known;
  const { meaning } = words;
  const find = (sources: readonly string[]): RegExp => pattern(whole(sources), 'iu');
  const worths = (list: Record<string, number>): { worth: number; find: RegExp }[] =>
    Object.entries(list).map(([source, worth]) => ({ worth, find: find([source]) }));
  const tester = (before: string, after: string): MeaningWords['has'] => {
    const tests = new Map<Lists, RegExp>();
    return (list, text) => {
      const find = tests.get(list) ?? pattern(`${before}${whole(meaning[list])}${after}`, 'iu');
      tests.set(list, find);
      return find.test(text);
    };
  };
  const begins = tester('^[\\s(-]*', '');
  const ends = tester('', '[\\s([„“"]*$');
  const all = whole(hedges.flatMap((each) => meaning[each]));
  // Most figures have none, and one look says so.
  const [any, anyFirst] = [pattern(`${all}[\\s([„“"]*$`, 'iu'), pattern(`^[\\s(-]*${all}`, 'iu')];
  const result: MeaningWords = {
    has: tester('', ''),
    begins,
    ends,
    hedgeOf: (before, text) =>
      any.test(before) || anyFirst.test(text)
        ? (hedges.find((each) => ends(each, before) || begins(each, text)) ?? null)
        : null,
    cut: (list, text) => text.replace(pattern(`^[\\s(-]*${whole(meaning[list])}`, 'iu'), ''),
    cutEnd: (list, text) => text.replace(pattern(`${whole(meaning[list])}[\\s(-]*$`, 'iu'), ''),
    nounEnds: pattern(`[^\\p{L}\\s’'-]|${whole(meaning.nounEnds)}`, 'iu'),
    headEnds: pattern(`[^\\p{L}\\p{N}\\s’'-]|${whole([...meaning.nounEnds, ...meaning.outOf])}`, 'iu'),
    relative: find(meaning.relative),
    withoutHedge: (before) => before.replace(any, ''),
    units: meaning.units.map(({ of, worth, words: names }) => ({ of, worth, find: find(names) })),
    currencies: meaning.currencies.map(({ code, worth, words: names }) => ({ code, worth, find: find(names) })),
    rates: meaning.rates.map(({ every, words: names }) => ({ every, find: find(names) })),
    parts: worths(meaning.parts),
    factors: worths(meaning.factors),
    ordinals: worths(meaning.ordinals),
    scales: Object.entries(meaning.scales).map(([source, worth]) => ({
      worth,
      find: pattern(`^(?:${source})$`, 'iu'),
      isLetter: source.length === 1
    })),
    opposites: meaning.opposites.map(({ one, other }) => ({ one: find(one), other: find(other) })),
    contrasts: meaning.contrasts.map((row) => row.map((each) => find([each]))),
    perWhat: pattern(`(?:${whole(meaning.per)}) ?((?:\\d+ )?\\p{L}+)`, 'iu'),
    months: pattern(`(?<!\\p{L})(?:${words.months.join('|')})(?!\\p{L})`, 'gu'),
    number: pattern(numberSources(words).number),
    light: new Set(meaning.light.map((each) => each.toLowerCase())),
    forms: new Map(meaning.forms.flatMap(([first = '', ...others]) => others.map((each) => [each, first] as const)))
  };
  made.set(words, result);
  return result;
}

/** The first of a list that stands in a text. */
export const firstOf = <Any extends { find: RegExp }>(list: readonly Any[], text: string): Any | undefined =>
  list.find(({ find }) => find.test(text));
