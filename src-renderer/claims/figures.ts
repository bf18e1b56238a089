/** What counts as a figure: numbers with their units, ranks and superlatives, read out of plain text with their values. */
import { anyOf, pattern, type LanguageWords } from './language';
import type { Span } from './sentences';

export type FigureKind =
  'percent' | 'money' | 'multiplier' | 'fraction' | 'duration' | 'measure' | 'date' | 'count' | 'rank' | 'superlative';

export interface Figure extends Span {
  text: string;
  kind: FigureKind;
  /** The numbers in it, in order: two for a range, none for a word such as “fastest”. */
  values: number[];
}

interface Reader {
  kind: FigureKind;
  find: RegExp;
}
const readers = new WeakMap<LanguageWords, { readers: Reader[]; number: RegExp }>();

/** Every figure in a text, without overlaps, in order; the first kind in the list below wins where two would match. */
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
  const { number, range, month } = parts(words);
  const unit = (kind: keyof LanguageWords['units']): string => `${anyOf(words.units[kind])}(?![\\p{L}\\p{N}])`;
  const start = '(?<![\\p{L}\\p{N}.,/:#-])';
  const find = (source: string): RegExp => pattern(source);
  const year = '(?:19|20)\\d\\d(?![\\p{L}\\p{N}%])';
  const list: Reader[] = [
    { kind: 'percent', find: find(`${start}(?:${words.top} )?${range}\\s*${unit('percent')}`) },
    {
      kind: 'money',
      find: find(`(?:[€$£¥]\\s?)${range}|${start}${range} ${unit('money')}|${start}${range}\\s?[€$£¥]`)
    },
    {
      kind: 'multiplier',
      find: find(
        `${start}${range}(?: times(?= ${anyOf(words.timesBefore)}\\b)|-?fold\\b|x(?![\\p{L}\\p{N}]))|\\b${anyOf(words.multipliers)}(?![\\p{L}\\p{N}])`
      )
    },
    { kind: 'fraction', find: find(`${start}${anyOf(words.fractions)}(?![\\p{L}\\p{N}])`) },
    { kind: 'duration', find: find(`${start}${range}[ -](?:full |whole |working |more )?${unit('duration')}`) },
    { kind: 'measure', find: find(`${start}${range}\\s?${unit('measure')}`) },
    {
      kind: 'date',
      find: find(
        `${start}\\d{1,2}(?:st|nd|rd|th)? (?:of )?${month}(?:,? ${year})?|(?<![\\p{L}])${month} \\d{1,2}(?:st|nd|rd|th)?(?!\\d)(?:,? ${year})?|(?<![\\p{L}])${month},? ${year}|${start}${year}|${start}\\d{4}-\\d\\d-\\d\\d`
      )
    },
    {
      kind: 'rank',
      find: find(`${start}${words.top} ${number}(?![\\p{L}\\p{N}%])|(?<!\\p{L})${anyOf(words.ranks)}(?![\\p{L}\\p{N}])`)
    },
    {
      kind: 'superlative',
      find: find(
        `(?<=\\b${words.superlativesNeed} (?:\\w+ )?)${anyOf(words.superlatives)}(?![\\p{L}\\p{N}])|${words.most}|${words.first}|${words.only}`
      )
    },
    { kind: 'count', find: find(`${start}(?:${anyOf(words.vague)}|${range})(?![\\p{L}\\p{N}]|[.,:]\\d)`) }
  ];
  const made = { readers: list, number: pattern(number) };
  readers.set(words, made);
  return made;
}

/** Sources of patterns for one number, one number or range, and a month. */
function parts(words: LanguageWords): { number: string; range: string; month: string } {
  const names = Object.keys(words.numbers).sort((a, b) => b.length - a.length);
  const scales = Object.keys(words.scales);
  const long = scales.filter((scale) => scale.length > 2);
  const digits = `\\d{1,3}(?:[,’'\\u202f\\u00a0]\\d{3})+(?:\\.\\d+)?(?!\\d)|\\d+(?:[.,]\\d+)?`;
  const spelled = `${anyOf(names)}(?:[- ]${anyOf(names)})?(?![\\p{L}\\p{N}])`;
  const number = `(?:(?:${digits})(?: ?${anyOf(long)}(?!\\p{L})|(?:${scales.filter((scale) => scale.length <= 2).join('|')})(?![\\p{L}\\p{N}]))?|(?:${spelled}|an?(?= ${anyOf(long)}))(?:(?: and)? ${anyOf(long)})*(?![\\p{L}]))`;
  const range = `${number}(?:\\s?(?:[–—-])\\s?${number})?`;
  const month = anyOf([...words.months, ...words.shortMonths.map((name) => `${name}\\.?(?!\\p{L})`)]);
  return { number, range, month };
}

function valuesOf(text: string, number: RegExp, words: LanguageWords): number[] {
  return [...text.matchAll(number)].map(([each]) => valueOf(each, words)).filter((value) => !Number.isNaN(value));
}

/** `1,200` is 1200, `1.4` and `1,4` are 1.4, `two million` is 2000000; NaN for anything else. */
export function valueOf(text: string, words: LanguageWords): number {
  const digits = /^[\d.,’'\u202f\u00a0]+/.exec(text)?.[0].replace(/[.,]$/, '') ?? '';
  const rest = text
    .slice(digits.length)
    .toLowerCase()
    .split(/[\s-]+/)
    .filter(Boolean);
  let value = digits ? Number(digits.replace(/[,’'\u202f\u00a0](?=\d{3}(?!\d))/g, '').replace(',', '.')) : 0;
  let any = digits !== '';
  for (const word of rest) {
    const named = (words.numbers as Record<string, number>)[word];
    const scale = (words.scales as Record<string, number>)[word];
    if (named !== undefined) value += named;
    else if (scale !== undefined) value = (any ? value : 1) * scale;
    else continue;
    any = true;
  }
  return any ? value : Number.NaN;
}
