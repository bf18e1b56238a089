/**
 * Numbers as dictation writes them, in digits: “seventy one to seventy nine percent” → “71 to 79 percent”, “achtundfünfzig Prozent” →
 * “58 Prozent”. Small ones stay words, and so does what can be read in two ways: “twenty six hour shifts”. No value changes. Pure.
 */
import { patternOf } from './pattern';
import { foundNumbers, type FoundNumber } from './spoken-found';
import type { SpokenWords } from './spoken-words';

export type { SpokenWords } from './spoken-words';

export interface SpokenNumber {
  from: number;
  to: number;
  /** What stands there instead. */
  text: string;
}

/** The numbers in words that a letter has in digits, in order; `from` and `to` are places in `text`. */
export function spokenNumbers(text: string, words: SpokenWords): SpokenNumber[] {
  const found = yearsInRanges(foundNumbers(text, words), text, words);
  const wanted = found.map((number, at) => !isDoubtful(found, at, text, words) && isWanted(number, text, words));
  const ranges = found.map((number, at) => at > 0 && isRange(found[at - 1]!, number, text, words));
  found.forEach((number, at) => {
    if (!ranges[at] || wanted[at - 1] === wanted[at]) return;
    // “two to three hundred”: two hundred. “forty one to one”: one to one.
    const low = found[at - 1]!;
    const isOpen = (low.value < 100 && number.value >= 100 && number.value % 100 === 0) || number.value <= 1;
    const isEither = isDoubtful(found, at, text, words) || isDoubtful(found, at - 1, text, words);
    wanted[at - 1] = wanted[at] = !isOpen && !isEither;
  });
  return found.flatMap((number, at) => {
    if (!wanted[at]) return [];
    const to = written(number, text, words);
    return to === text.slice(number.from, number.to) ? [] : [{ from: number.from, to: number.to, text: to }];
  });
}

/** “from 2023 to 2025”: where one is a year, the other is. */
const yearsInRanges = (found: readonly FoundNumber[], text: string, words: SpokenWords): FoundNumber[] =>
  found.map((number, at) => {
    const low = found[at - 1];
    const isYear = low?.isYear === true && isBetweenYears(number.value) && isRange(low, number, text, words);
    return isYear ? { ...number, isYear } : number;
  });

const isBetweenYears = (value: number): boolean => value >= 1900 && value < 2100;

/** The text with those numbers in digits. */
export const withDigits = (text: string, words: SpokenWords): string => replaced(text, spokenNumbers(text, words));

/** The same for whole numbers alone: the checks of a letter read no decimals in words, and would miss the card's. */
export const withWholeDigits = (text: string, words: SpokenWords): string =>
  replaced(
    text,
    spokenNumbers(text, words).filter((number) => !number.text.includes(words.point.sign))
  );

const replaced = (text: string, numbers: readonly SpokenNumber[]): string =>
  numbers.reduceRight((done, { from, to, text: digits }) => done.slice(0, from) + digits + done.slice(to), text);

const follows = (text: string, number: FoundNumber, alternatives: string): boolean =>
  patternOf(`^[\\s-](?:${alternatives})(?!\\p{L})`, 'iu').test(text.slice(number.to));

/** Whether it stands in digits by itself. */
function isWanted(number: FoundNumber, text: string, words: SpokenWords): boolean {
  if (number.isYear || follows(text, number, words.percent)) return true;
  if (follows(text, number, words.scales)) return true;
  if (number.decimals !== '' || number.length < 2 || number.value < words.digitsFrom) return false;
  // “twenty-six” is written well.
  return !/^\p{L}+-\p{L}+$/u.test(text.slice(number.from, number.to));
}

/** Whether its words may not be one number, or may not be a number at all. */
function isDoubtful(found: readonly FoundNumber[], at: number, text: string, words: SpokenWords): boolean {
  const number = found[at]!;
  const isBeside = (one?: FoundNumber, other?: FoundNumber): boolean =>
    one !== undefined && other !== undefined && /^[ -]$/.test(text.slice(one.to, other.from));
  if (isBeside(found[at - 1], number) || isBeside(number, found[at + 1])) return true;
  if (follows(text, number, words.ordinals)) return true;
  const last = number.value % 10;
  return number.length > 1 && last > 0 && number.value % 100 > 20 && follows(text, number, words.measures);
}

function isRange(low: FoundNumber, high: FoundNumber, text: string, { joiners, between, and }: SpokenWords): boolean {
  const within = text.slice(low.to, high.from);
  if (patternOf(`^\\s(?:${joiners})\\s$`, 'iu').test(within)) return true;
  return (
    patternOf(`^\\s(?:${and})\\s$`, 'iu').test(within) &&
    patternOf(`(?<!\\p{L})(?:${between})\\s$`, 'iu').test(text.slice(0, low.from))
  );
}

function written(number: FoundNumber, text: string, words: SpokenWords): string {
  const { value, decimals, isYear, length } = number;
  const mayBegin = words.digitsBegin || length === 1 || value >= 100 || follows(text, number, words.percent);
  if (!mayBegin && beginsSentence(number, text)) return text.slice(number.from, number.to).replace(/\s/g, '-');
  const digits = isYear ? String(value) : String(value).replace(/\B(?=(?:\d{3})+$)/g, words.group);
  return decimals === '' ? digits : `${digits}${words.point.sign}${decimals}`;
}

const beginsSentence = ({ from }: FoundNumber, text: string): boolean =>
  /(?:^|[.!?]\s+)$/.test(text.slice(0, from)) && /^\p{Lu}/u.test(text.slice(from));
