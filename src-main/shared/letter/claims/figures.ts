/** What counts as a figure: numbers with their units, ranks and superlatives, read out of plain text with their values. */
import { anyOf, pattern, wordEnd } from '../language/patterns';
import type { LanguageWords } from '../../../contract/languages';
import { numberSources, valueOf } from './numbers';
import type { Span } from '../text/sentences';

export type FigureKind = keyof LanguageWords['figures'];

export interface Figure extends Span {
  text: string;
  kind: FigureKind;
  /** The numbers in it, in order: two for a range, none for a word such as “fastest”. */
  values: number[];
}

/** Where two kinds would match, the one that says more wins. */
const order: readonly FigureKind[] = [
  ...(['percent', 'money', 'multiplier', 'fraction', 'duration', 'measure', 'date', 'rank', 'superlative'] as const),
  'count'
];

interface Reader {
  kind: FigureKind;
  find: RegExp;
}
const readers = new WeakMap<LanguageWords, { readers: Reader[]; number: RegExp }>();

/** Every figure in a text, without overlaps, in order. */
export function figuresIn(plain: string, words: LanguageWords): Figure[] {
  const { readers: list, number } = readersOf(words);
  const taken: Figure[] = [];
  const occupied = new Uint8Array(plain.length);
  for (const { kind, find } of list) {
    for (const match of plain.matchAll(find)) {
      const from = match.index;
      const to = from + match[0].length;
      if (to === from || occupied.subarray(from, to).includes(1)) continue;
      occupied.fill(1, from, to);
      taken.push({ from, to, text: match[0], kind, values: valuesOf(match[0], number, words) });
    }
  }
  return taken.sort((a, b) => a.from - b.from);
}

function readersOf(words: LanguageWords): { readers: Reader[]; number: RegExp } {
  const known = readers.get(words);
  if (known) return known;
  const list = order.map((kind) => {
    const start = `(?<![\\p{L}\\p{N}.,/:#-])`;
    // “3.5” is not the count 3, and not every number before a full stop has a fraction.
    const end = kind === 'count' ? `(?![\\p{L}\\p{N}]|[.,:]\\d)` : wordEnd;
    return { kind, find: pattern(`${start}${anyOf(words.figures[kind].map((each) => expand(each, words)))}${end}`) };
  });
  const made = { readers: list, number: pattern(numberSources(words).number) };
  readers.set(words, made);
  return made;
}

/** Puts a number, a range, a month, a year or one of the language's lists where a pattern names it. */
export function expand(source: string, words: LanguageWords): string {
  const { number } = numberSources(words);
  const shared: Record<string, () => string> = {
    number: () => number,
    range: () => `(?:${number}(?: ?[–—-] ?${number})?)`,
    month: () => anyOf([...words.months, ...words.shortMonths.map((name) => `${name}\\.?(?!\\p{L})`)]),
    year: () => '(?:(?:19|20)\\d\\d(?![\\p{L}\\p{N}%]))'
  };
  // `{2,3}` and `\p{L}` belong to regular expressions and stay.
  return source.replace(/(?<!\\p)\{([a-z]\w*)\}/gi, (_, name: string) => {
    const list = words.lists[name];
    const made = shared[name]?.() ?? (list && anyOf(list.map((each) => expand(each, words))));
    if (made === undefined) throw new Error(`No list is called ${name}`);
    return made;
  });
}

const valuesOf = (text: string, number: RegExp, words: LanguageWords): number[] =>
  [...text.matchAll(number)].map(([each]) => valueOf(each, words)).filter((value) => !Number.isNaN(value));
