/** The words of a source, made ready to be looked in: page by page, so that whoever does it can rest between two. */
import { decimalsOf, digitRun, numbersIn, valuesOf, type PageNumber } from './numbers-on-page';
import { unitOf, type PageWords } from './page-words';
import { readable, type Readable } from './readable';
import { valueKey } from './value-key';

export interface SourceWords {
  /** In order. A source without pages is one, without a number. */
  pages: readonly SourcePage[];
  /** False where the source goes on behind what is known of it, or a part of it is not known. */
  whole: boolean;
  /** The sign between the cells of a table that is a text. */
  table?: ',' | ';' | null;
}

export interface SourcePage {
  /** From 1; null where the source has no pages that are known. */
  number: number | null;
  text: string;
  /** The words were read from a picture, and may be wrong. */
  recognised?: boolean;
}

export interface IndexedPage extends SourcePage {
  read: Readable;
  numbers: PageNumber[];
  /** Its words in small letters, to look for the statement's in. */
  folded: string;
  /** Its numbers by what they may be worth. */
  byValue: ReadonlyMap<number, PageNumber[]>;
  /** The codes of units that it names anywhere, as at the head of a column. */
  units: ReadonlySet<string>;
  /** It gives sums in thousands. */
  thousands: boolean;
  /** Letters and digits alone, with the offset in `read.text` of each: words run together across lines and pages. */
  run: string;
  runPlaces: Uint32Array;
  /** Nothing on it can be read: it is empty, a picture, or in letters that mean nothing. */
  blank: boolean;
}

export interface SourceIndex {
  pages: IndexedPage[];
  whole: boolean;
  isAllBlank: boolean;
  hasBlank: boolean;
  /** On which of `pages` a value stands. */
  pagesOf: ReadonlyMap<number, number[]>;
  /** Which beginnings of words it has anywhere, as far as it was asked. */
  stems: Map<string, boolean>;
}

/** Yields after each page; a page is at most about 20,000 signs, so that a step stays short. */
export function* indexSource(
  { pages, whole, table = null }: SourceWords,
  words: PageWords
): Generator<void, SourceIndex> {
  const decimals = decimalsOf(
    pages
      .map(({ text }) => text.slice(0, 20_000))
      .join('\n')
      .slice(0, 200_000)
  );
  const indexed: IndexedPage[] = [];
  for (const page of pages)
    for (const text of piecesOf(page.text)) {
      indexed.push(indexPage({ ...page, text }, table, decimals, words));
      yield;
    }
  const pagesOf = new Map<number, number[]>();
  for (const [at, { byValue: own }] of indexed.entries())
    for (const value of own.keys()) {
      const on = pagesOf.get(value);
      if (on) on.push(at);
      else pagesOf.set(value, [at]);
    }
  const blank = indexed.filter((page) => page.blank).length;
  return {
    pages: indexed,
    whole,
    isAllBlank: blank === indexed.length,
    hasBlank: blank > 0,
    pagesOf,
    stems: new Map()
  };
}

const longest = 20_000;

/** Long texts in pieces that end with a line. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  let at = 0;
  while (text.length - at > longest) {
    const end = text.lastIndexOf('\n', at + longest);
    const to = end > at + longest / 2 ? end + 1 : at + longest;
    pieces.push(text.slice(at, to));
    at = to;
  }
  return [...pieces, text.slice(at)];
}

function indexPage(
  page: SourcePage,
  table: ',' | ';' | null,
  shown: ReadonlySet<string>,
  words: PageWords
): IndexedPage {
  const read = readable(page.text, table);
  const own = decimalsOf(read.text);
  const numbers = numbersIn(read.text, words, own.size > 0 ? own : shown, page.number);
  const folded = read.text.toLowerCase();
  return {
    ...{
      ...page,
      read,
      numbers,
      byValue: byValue(numbers),
      folded,
      blank: isBlank(read.text),
      units: unitsIn(folded, words)
    },
    ...{ thousands: /(?<!\p{L})(?:teur|t€|k€)/u.test(folded), ...runOf(read.text, own.size > 0 ? own : shown) }
  };
}

function byValue(numbers: readonly PageNumber[]): Map<number, PageNumber[]> {
  const found = new Map<number, PageNumber[]>();
  for (const number of numbers)
    for (const value of new Set(number.values.map(valueKey))) {
      const same = found.get(value);
      if (same) same.push(number);
      else found.set(value, [number]);
    }
  return found;
}

function unitsIn(folded: string, words: PageWords): Set<string> {
  const found = new Set<string>();
  for (const [name] of folded.matchAll(/[€$£¥%‰]|\p{L}+(?: (?:cents?|points?))?/gu)) {
    const unit = unitOf(name, words);
    if (unit) found.add(unit);
  }
  return found;
}

/** Letters that no alphabet has, and signs that say that a letter is not known, are no words. */
function isBlank(text: string): boolean {
  const signs = text.replace(/\s/g, '');
  if (signs === '') return true;
  const known = signs.match(/[\p{L}\p{N}\p{P}\p{S}]/gu)?.filter((sign) => !/[\uFFFD\p{Co}]/u.test(sign)).length ?? 0;
  return known < signs.length / 2;
}

/** What two texts are compared by that were laid out differently: their letters, and numbers by their value. */
export function runOf(
  text: string,
  decimals: ReadonlySet<string> = decimalsOf(text)
): { run: string; runPlaces: Uint32Array } {
  const signs: string[] = [];
  const places: number[] = [];
  const add = (said: string, from: number, length: number): void => {
    signs.push(said);
    for (let at = 0; at < said.length; at += 1)
      places.push(at === said.length - 1 ? from + length - 1 : from + Math.min(at, length - 1));
  };
  for (const { 0: word, index } of text.matchAll(words))
    if (/^\d/.test(word)) add(plainNumber(word, decimals), index, word.length);
    else for (let at = 0; at < word.length; at += 1) add(plainLetter(word[at] ?? ''), index + at, 1);
  return { run: signs.join(''), runPlaces: Uint32Array.from(places) };
}

const words = new RegExp(`${digitRun.source}|\\p{L}+`, 'gu');
const plainLetter = (sign: string): string => (sign === 'ß' ? 'ss' : sign.toLowerCase());
const plainNumber = (said: string, decimals: ReadonlySet<string>): string =>
  String(valuesOf(said, decimals)[0] ?? said.replace(/[^\d]/g, ''));
