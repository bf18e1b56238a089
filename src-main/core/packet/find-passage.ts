/**
 * Finds the words of a page that a claim leans on. The one place that knows how: words with their places in, the numbers of the words
 * that make the passage out.
 */
import { sameNumber, numbersIn } from './page-numbers.ts';
import { blockEnds, lineOf } from './page-lines.ts';
import type { PlacedWord } from './page-words.ts';

/** What is looked for; each may be empty. */
export interface Wanted {
  quote: string;
  figure: string;
  unit: string;
  statement: string;
  /** Words around the figure, on one line, where they are known. */
  around?: string;
}

export interface Passage {
  /** Indices of the passage's words, in their order. */
  words: number[];
  /** How sure it is, to choose among pages; a quote is surer than any figure. */
  weight: number;
}

const quoteWeight = 1000;
/** A sentence of more words is none that a mark would help to find; then its figure's line is enough. */
const mostWords = 60;
/** Of a number that stands everywhere, the first ones are looked at. */
const mostJudged = 100;

/** Null where the page does not say it, or says nothing that would tell it from something else of the same size. */
export function findPassage(words: readonly PlacedWord[], wanted: Wanted): Passage | null {
  return findQuote(words, wanted.quote)[0] ?? findKnown(words, wanted.around ?? '') ?? findFigure(words, wanted);
}

/** Letters and digits alone: how a line is broken, hyphenated or spaced does not count, nor do ligatures and kinds of quotation marks. */
const squeezed = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%€$£]/gu, '');

/** The first places, two at the most: more would not tell more. */
function findQuote(words: readonly PlacedWord[], quote: string): Passage[] {
  const sought = squeezed(quote);
  if (sought.length < 4) return [];
  let page = '';
  const starts = new Map<number, number>();
  const ends = new Map<number, number>();
  for (const [index, { text }] of words.entries()) {
    const own = squeezed(text);
    if (own === '') continue;
    starts.set(page.length, index);
    page += own;
    ends.set(page.length, index);
  }
  const found: Passage[] = [];
  for (let at = page.indexOf(sought); at !== -1 && found.length < 2; at = page.indexOf(sought, at + 1)) {
    const [from, to] = [starts.get(at), ends.get(at + sought.length)];
    if (from !== undefined && to !== undefined && from <= to)
      found.push({ words: range(from, to), weight: quoteWeight + sought.length });
  }
  return found;
}

/** Only where they stand once: else the figure's surroundings tell better. */
function findKnown(words: readonly PlacedWord[], known: string): Passage | null {
  const [only, other] = findQuote(words, known);
  if (!only || other) return null;
  return { ...only, words: around(words, only.words[0]!, only.words.at(-1)!) };
}

function findFigure(words: readonly PlacedWord[], { figure, unit, statement }: Wanted): Passage | null {
  const [sought, ...others] = numbersIn(figure);
  if (!sought) return null;
  const found = numbersOn(words).filter(({ number }) => sameNumber(number, sought.text));
  const terms = termsOf(`${statement} ${unit}`);
  const judged = found.slice(0, mostJudged).map(({ from, to }) => {
    const passage = around(words, from, to);
    const near = new Set([...passage, ...lineOf(words, from)].flatMap((index) => [...termsOf(words[index]!.text)]));
    const known = [...terms].filter((term) => [...near].some((word) => isAlike(term, word))).length;
    const also = others.filter((other) =>
      numbersOn(passage.map((index) => words[index]!)).some(({ number }) => sameNumber(number, other.text))
    ).length;
    const hasUnit = isMeasured(words, from, to, unit);
    return { passage, weight: (hasUnit ? 6 : 0) + 3 * also + Math.min(5, known) };
  });
  const best = judged.toSorted((one, other) => other.weight - one.weight)[0];
  const isTelling = sought.text.replace(/\D/g, '').length > 2 || found.length === 1;
  if (!best || (best.weight === 0 && !isTelling)) return null;
  return { words: best.passage, weight: best.weight };
}

interface FoundNumber {
  number: string;
  from: number;
  to: number;
}

/** Every number on the page with the words that it is written in: a line may end, or a font change, within one. */
function numbersOn(words: readonly PlacedWord[]): FoundNumber[] {
  const places: number[] = [];
  let text = '';
  for (const [index, word] of words.entries()) {
    if (index > 0 && !word.joined) {
      text += isNextTo(words[index - 1]!, word) ? ' ' : '\n';
      places.push(index);
    }
    text += word.text;
    for (let unit = 0; unit < word.text.length; unit++) places.push(index);
  }
  return numbersIn(text).map(({ text: number, at }) => ({
    number,
    from: places[at]!,
    to: places[at + number.length - 1]!
  }));
}

const isNextTo = (one: PlacedWord, other: PlacedWord): boolean =>
  one.angle === other.angle && Math.abs(one.base - other.base) < 0.3 * one.size && other.from - one.to < 0.8 * one.size;

/** The sentence that the words stand in, within its block; in a table the cell, with the name of its row. */
function around(words: readonly PlacedWord[], from: number, to: number): number[] {
  const [first, last] = blockEnds(words, from, to);
  const line = lineOf(words, from);
  const cell = line.filter((index) => index >= first && index <= last);
  const name = cell.some((index) => hasLetters(words[index]!)) ? [] : rowName(words, line, cell);
  if (name.length > 0) return [...name, ...cell];
  let [start, end] = [from, to];
  while (start > first && !endsSentence(words, start - 1)) start -= 1;
  while (end < last && !endsSentence(words, end)) end += 1;
  return end - start < mostWords ? range(start, end) : cell;
}

const hasLetters = ({ text }: PlacedWord): boolean => /\p{L}{2}/u.test(text);

/** The words that begin the line in which a cell stands. */
function rowName(words: readonly PlacedWord[], line: readonly number[], cell: readonly number[]): number[] {
  const before = line.filter((index) => words[index]!.to <= words[cell[0]!]!.from);
  if (before.length === 0 || !hasLetters(words[before[0]!]!)) return [];
  const apart = before.findIndex(
    (index, place) => place > 0 && words[index]!.from - words[before[place - 1]!]!.to > words[index]!.size
  );
  return apart === -1 ? before : before.slice(0, apart);
}

/** A full stop, unless it belongs to an abbreviation, an initial or a number that counts. */
function endsSentence(words: readonly PlacedWord[], index: number): boolean {
  const [word, next] = [words[index]!.text, words[index + 1]?.text ?? ''];
  if (word.endsWith(':')) return !isNextTo(words[index]!, words[index + 1]!);
  if (!/[.!?…][”"’'»)\]]*$/u.test(word)) return false;
  return !/^[\p{L}\d]{1,2}\.$/u.test(word) && /^[^\p{Ll}]/u.test(next);
}

const signs = new Map([['%', /^(?:%|percent|per(?!\p{L})|prozent|pct)/u]]);

/** Whether the unit stands at the number: a sign before or behind it, a word among the next three. */
function isMeasured(words: readonly PlacedWord[], from: number, to: number, unit: string): boolean {
  const sought = unit.trim().toLowerCase();
  if (sought === '') return false;
  const own = words
    .slice(from, to + 1)
    .map(({ text }) => text.toLowerCase())
    .join(' ');
  const [, last] = blockEnds(words, from, to);
  const behind = words.slice(to + 1, Math.min(to + 4, last + 1)).map(({ text }) => text.toLowerCase());
  const isBehind = from > 0 && isNextTo(words[from - 1]!, words[from]!);
  const before = isBehind ? words[from - 1]!.text.toLowerCase() : '';
  const sign = signs.get(sought);
  if (sign) return own.includes(sought) || sign.test(behind[0] ?? '');
  if (!/[\p{L}\p{N}]/u.test(sought)) return own.includes(sought) || before === sought || behind[0] === sought;
  const parts = [...termsOf(sought), ...(sought.length < 4 ? [squeezed(sought)] : [])];
  const near = [...behind, before, own].flatMap((text) => [...termsOf(text), squeezed(text)]);
  return parts.some((part) => near.some((word) => isAlike(part, word)));
}

/** Words that carry meaning, by their length alone: no language's list would hold for the next. */
const termsOf = (text: string): Set<string> =>
  new Set(
    (
      text
        .normalize('NFKC')
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu) ?? []
    ).filter((word) => word.length > 3 || /\d{4}/.test(word))
  );

/** The same word in another form: a beginning of four letters or more in common that leaves little over. */
function isAlike(one: string, other: string): boolean {
  const short = Math.min(one.length, other.length);
  if (short < 4) return one === other;
  let common = 0;
  while (common < short && one[common] === other[common]) common += 1;
  return common >= 4 && common >= short - 2 && Math.max(one.length, other.length) - common <= 3;
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, at) => from + at);
