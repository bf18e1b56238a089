/** Finds the numbers of a text that are written in words. */
import { partsOf, readNumber } from './number-words';
import { patternOf } from './pattern';
import type { SpokenWords } from './spoken-words';

export interface FoundNumber {
  from: number;
  to: number;
  value: number;
  /** Digits behind the point; empty without. */
  decimals: string;
  /** Words, or parts of a word, that it takes. */
  length: number;
  isYear: boolean;
}

interface Word {
  text: string;
  from: number;
  to: number;
}

/** In order. */
export function foundNumbers(text: string, words: SpokenWords): FoundNumber[] {
  const all = [...text.matchAll(/\p{L}+/gu)].map((match): Word => ({
    text: match[0],
    from: match.index,
    to: match.index + match[0].length
  }));
  const found: FoundNumber[] = [];
  for (let at = 0; at < all.length; at += 1) {
    const number = yearInTwo(all, at, text, words) ?? numberAt(all, at, text, words);
    if (!number) continue;
    found.push(number);
    while (at + 1 < all.length && all[at + 1]!.to <= number.to) at += 1;
  }
  return found;
}

function numberAt(all: readonly Word[], at: number, text: string, words: SpokenWords): FoundNumber | null {
  const whole = wholeAt(all, at, text, words);
  if (!whole) return null;
  const decimals = decimalsAt(all, whole.next, text, words);
  const number = { from: all[at]!.from, to: (all[decimals.next - 1] ?? all[at]!).to, ...whole };
  const isYear = whole.value >= 1900 && whole.value < 2100 && whole.length > 1 && isBehindYearWord(text, number, words);
  return {
    from: number.from,
    to: number.to,
    value: whole.value,
    length: whole.length,
    decimals: decimals.digits,
    isYear
  };
}

interface Whole {
  value: number;
  length: number;
  /** The word behind. */
  next: number;
}

function wholeAt(all: readonly Word[], at: number, text: string, words: SpokenWords): Whole | null {
  const { numbers } = words;
  if (numbers.isOneWord) {
    const length = isApart(all, at, text, words) ? 3 : 1;
    const said = all.slice(at, at + length).map((word) => word.text);
    const read = readNumber(partsOf(said.join(''), numbers), numbers);
    return read && { value: read.value, length: read.parts, next: at + length };
  }
  // “a hundred” stays; “a hundred and twenty” is a number.
  const isArticle = numbers.article !== '' && all[at]?.text.toLowerCase() === numbers.article;
  const start = isArticle ? at + 1 : at;
  const isPart = (end: number): boolean =>
    end < all.length &&
    (end === at || isNext(text, all[end - 1]!, all[end]!)) &&
    partsOf(all[end]!.text, numbers).length > 0;
  let end = start;
  while (isPart(end)) end += 1;
  const parts = all.slice(start, end).flatMap((word) => partsOf(word.text, numbers));
  const read = readNumber(isArticle ? [{ is: 'unit', value: 1 }, ...parts] : parts, numbers);
  if (!read || (isArticle && (read.parts < 3 || 'value' in parts[0]!))) return null;
  return { value: read.value, length: read.parts, next: at + read.parts };
}

/** “acht und fünfzig Prozent”: one number in three words, unless it is two between which something lies. */
function isApart(all: readonly Word[], at: number, text: string, { numbers, percent, between }: SpokenWords): boolean {
  const [one, two, three] = all.slice(at, at + 3);
  if (!one || !two || !three || two.text !== numbers.and || !isNext(text, one, two) || !isNext(text, two, three))
    return false;
  return (
    partsOf(one.text + two.text + three.text, numbers).length === 3 &&
    patternOf(`^\\s(?:${percent})(?!\\p{L})`, 'iu').test(text.slice(three.to)) &&
    !patternOf(`(?<!\\p{L})(?:${between})\\s$`, 'iu').test(text.slice(0, one.from))
  );
}

const isNext = (text: string, one: Word, other: Word): boolean => /^[ \u00a0-]$/.test(text.slice(one.to, other.from));

/** “point six”, “Komma sechs”. */
function decimalsAt(
  all: readonly Word[],
  next: number,
  text: string,
  { numbers, point }: SpokenWords
): { digits: string; next: number } {
  if (all[next]?.text.toLowerCase() !== point.word || !isNext(text, all[next - 1]!, all[next]))
    return { digits: '', next };
  let [digits, end] = ['', next + 1];
  while (end < all.length && isNext(text, all[end - 1]!, all[end]!)) {
    const value = numbers.units[all[end]!.text.toLowerCase()];
    if (value === undefined) break;
    [digits, end] = [digits + value, end + 1];
  }
  return digits === '' ? { digits, next } : { digits, next: end };
}

/** “in twenty twenty four”: two numbers, behind a word that brings a year. */
function yearInTwo(all: readonly Word[], at: number, text: string, words: SpokenWords): FoundNumber | null {
  const first = all[at]!;
  const century = Object.hasOwn(words.centuries, first.text.toLowerCase())
    ? words.centuries[first.text.toLowerCase()]!
    : 0;
  const second = all[at + 1];
  if (century === 0 || !second || !isNext(text, first, second)) return null;
  const rest = wholeAt(all, at + 1, text, words);
  if (!rest || rest.value < 10 || rest.value > 99) return null;
  const [from, to] = [first.from, all[rest.next - 1]!.to];
  return isBehindYearWord(text, { from, to }, words)
    ? { from, to, value: century + rest.value, decimals: '', length: 1 + rest.length, isYear: true }
    : null;
}

/** Behind “since”, or alone. */
const isBehindYearWord = (
  text: string,
  { from, to }: { from: number; to: number },
  { yearBefore, joiners }: SpokenWords
): boolean => {
  const before = text.slice(0, from);
  return (
    patternOf(`(?<!\\p{L})(?:${yearBefore})\\s$`, 'iu').test(before) ||
    (before.trim() === '' && patternOf(`^(?:$|\\s(?:${joiners})\\s)`, 'iu').test(text.slice(to)))
  );
};
