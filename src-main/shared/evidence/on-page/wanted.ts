/** What of a fact must stand in its source: the numbers of its figure with their unit, and the quoted words. */
import type { Fact } from '../../../contract/proof';
import { figureWithUnit } from '../../letter/claims/figure-with-unit';
import { numbersIn } from './numbers-on-page';
import { unitOf, type PageWords } from './page-words';
import { readable } from './readable';
import { valueKey } from './value-key';

export type CitedFact = Pick<Fact, 'statement' | 'figure' | 'unit' | 'quote' | 'sourcePage'>;

export interface WantedNumber {
  /** What it may be worth, as `byValue` of a page has it. */
  values: number[];
  /** Without the scale of its unit, and in thousands: a table may say them at its head. */
  bare: number[];
  thousands: number[];
  /** Significant digits: more say more. */
  digits: number;
}

export interface Wanted {
  numbers: WantedNumber[];
  /** A figure in words, to be found as it is written; empty for none. */
  phrase: string;
  /** The code of its unit; null where it has none that is known. */
  unit: string | null;
  /** What is counted, in small letters. */
  nouns: string[];
  /** The beginnings of the statement's words. */
  stems: string[];
  quote: string;
}

/** Null where a fact has nothing that could be looked for. */
export function wantedOf(fact: CitedFact, words: PageWords): Wanted | null {
  const quote = fact.quote.trim();
  const written = readable(figureWithUnit(fact)).text;
  const own = numbersIn(written, words, new Set(['.', ','])).filter(({ kind }) => kind !== 'named');
  const figure = fact.figure.trim();
  if (figure === '' && quote === '') return null;
  const unit = own.find((each) => each.unit !== null)?.unit ?? unitIn(fact.unit, words);
  return {
    numbers: own.map(({ from, to, values }) => numberOf(written.slice(from, to), values, words)),
    phrase: own.length === 0 ? written : '',
    unit,
    nouns: unit === null ? nounsIn(fact.unit, words) : [],
    stems: stemsOf(`${fact.statement} ${fact.unit}`, words),
    quote
  };
}

function numberOf(said: string, values: readonly number[], words: PageWords): WantedNumber {
  const digits = said.replace(/[^\d]/g, '');
  const bare = numbersIn(/^[\d.,' ]+/.exec(said)?.[0].trim() ?? '', words, new Set(['.', ','])).flatMap(
    (each) => each.values
  );
  return {
    values: [...new Set(values.map(valueKey))],
    bare: bare.filter((value) => !values.includes(value)).map(valueKey),
    thousands: values.map((value) => valueKey(value / 1000)),
    digits: digits === '' ? 1 : digits.replace(/0+$/, '').length + (digits.length > 2 ? 1 : 0)
  };
}

/** A unit that stands among other words: `million €`, `hours a week`. */
function unitIn(unit: string, words: PageWords): string | null {
  const text = readable(unit).text;
  if (unitOf(text, words)) return unitOf(text, words);
  for (const [name] of text.matchAll(/[€$£¥%‰]|[\p{L}\p{N}]+\.?/gu)) {
    const found = unitOf(name, words);
    if (found) return found;
  }
  return null;
}

const nounsIn = (text: string, words: PageWords): string[] =>
  (text.toLowerCase().match(/\p{L}{3,}/gu) ?? []).filter((word) => !words.scales.has(word) && !words.common.has(word));

/** Words of four letters and more, without their endings. */
export const stemsOf = (text: string, { common }: PageWords): string[] => [
  ...new Set(
    (
      readable(text)
        .text.toLowerCase()
        .match(/\p{L}{4,}/gu) ?? []
    )
      .filter((word) => !common.has(word))
      .map(stemOf)
  )
];

export const stemOf = (word: string): string => word.slice(0, word.length > 6 ? 6 : 4);
