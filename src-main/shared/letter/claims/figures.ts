/** What counts as a figure: numbers with their units, ranks and superlatives, read out of plain text with their values. */
import { matchesIn } from '../language/matches';
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
  ...(['ratio', 'percent', 'money', 'multiplier', 'fraction', 'duration', 'measure', 'date', 'rank', 'award'] as const),
  ...(['comparative', 'exclusive', 'superlative', 'universal', 'count'] as const)
];

interface Reader {
  kind: FigureKind;
  sources: string[];
  make: (source: string) => RegExp;
}
const readers = new WeakMap<LanguageWords, { readers: Reader[]; number: RegExp }>();

/** Every figure in a text, without overlaps, in order. `isLetter`: whether it is the text that is typed, of which what was read is kept. */
export function figuresIn(plain: string, words: LanguageWords, isLetter = true): Figure[] {
  const { readers: list, number } = readersOf(words);
  const taken: Figure[] = [];
  const occupied = new Uint8Array(plain.length);
  for (const { kind, sources, make } of list) {
    for (const { from, text } of matchesIn(plain, sources, sources, make, isLetter)) {
      const to = from + text.length;
      if (to === from || occupied.subarray(from, to).includes(1)) continue;
      occupied.fill(1, from, to);
      taken.push({ from, to, text, kind, values: valuesOf(text, number, words) });
    }
  }
  return taken.sort((a, b) => a.from - b.from);
}

const start = `(?<![\\p{L}\\p{N}.,/:#-])`;
/** “3.5” is not the count 3, and not every number before a full stop has a fraction. */
const countEnd = `(?![\\p{L}\\p{N}]|[.,:]\\d)`;

function readersOf(words: LanguageWords): { readers: Reader[]; number: RegExp } {
  const known = readers.get(words);
  if (known) return known;
  const list = order.map((kind) => {
    const end = kind === 'count' ? countEnd : wordEnd;
    const sources = words.figures[kind].map((each) => expand(each, words));
    return { kind, sources, make: (source: string) => pattern(`${start}(?:${source})${end}`) };
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
