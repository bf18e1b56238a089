/** The figure of a fact card with its unit, made ready to be read: scales, sums and ranks written out. */
import type { LanguageWords } from '../../../../contract/languages';
import { numberSources, valueOf } from '../numbers';
import { pattern } from '../../language/patterns';
import { meaningOf } from './words';

interface Plain {
  figure: string;
  unit: string;
}

/** “1,204” with “£k” is 1204000 with “£”. */
export function withoutScale({ figure, unit }: Plain, words: LanguageWords): Plain {
  const { scales, currencies } = meaningOf(words);
  const trimmed = unit.trim();
  const isCurrency = (text: string): boolean => currencies.some(({ find }) => find.exec(text)?.[0] === text);
  for (let at = 1; at < trimmed.length; at += 1) {
    const [start, end] = [trimmed.slice(0, at).trim(), trimmed.slice(at).trim()];
    for (const [name, rest] of [
      [start, end],
      [end, start]
    ] as const) {
      const scale = scales.find(({ find, isLetter }) => find.test(name) && (!isLetter || isCurrency(rest)));
      // A word of scale stands apart, but beside a sign: “Mio. €”, “thousand tonnes”, “k€”.
      if (!scale || rest === '' || (!isCurrency(rest) && !/\s/.test(trimmed[at]! + trimmed[at - 1]!))) continue;
      return { figure: multiplied(figure, scale.worth, words), unit: rest };
    }
  }
  return { figure, unit };
}

function multiplied(figure: string, by: number, words: LanguageWords): string {
  return figure.replace(pattern(numberSources(words).number), (each) => {
    const value = valueOf(each, words) * by;
    return Number.isNaN(value) ? each : written(value, words);
  });
}

const written = (value: number, { numbers }: LanguageWords): string =>
  (Number.isInteger(value) ? String(value) : value.toFixed(2)).replace('.', numbers.decimal);

/** The parts of “48 + 36”; null where a figure is no sum. */
export function termsOf(figure: string, words: LanguageWords): string[] | null {
  const parts = figure.split('+').map((each) => each.trim());
  const isNumber = (text: string): boolean => pattern(`^${numberSources(words).number}$`, 'iu').test(text);
  return parts.length > 1 && parts.every(isNumber) ? parts : null;
}

export const sumOf = (terms: readonly string[], words: LanguageWords): string =>
  written(
    terms.reduce((sum, each) => sum + valueOf(each, words), 0),
    words
  );

/** A place in a ranking, and of how many: “2nd” with “of 19 teams”, “4.” with “Platz”, “11 of 31” with “rank”. */
export function rankOnCard(
  { figure, unit, statement }: Plain & { statement: string },
  words: LanguageWords
): { rank: number; outOf: number | null } | null {
  const { has, ordinals, units, currencies } = meaningOf(words);
  const text = figure.trim();
  const ordinal = /^(\d{1,3})(?:st|nd|rd|th|\.)$/.exec(text)?.[1];
  const named = ordinals.find(({ find }) => find.exec(text)?.[0] === text)?.worth;
  const numbers = [...text.matchAll(pattern(numberSources(words).number))].map(([each]) => valueOf(each, words));
  const isNamed = has('rankUnits', unit) || (unit.trim() === '' && has('rankUnits', statement));
  const isOutOf = meaningOf(words).begins('outOf', unit) && has('rankUnits', statement);
  const rank = ordinal ? Number(ordinal) : (named ?? (isNamed || isOutOf ? numbers[0] : undefined));
  if (rank === undefined || Number.isNaN(rank) || [...units, ...currencies].some(({ find }) => find.test(unit)))
    return null;
  if (!Number.isInteger(rank) || numbers.length > 2) return null;
  const whole = numbers[1] ?? [...unit.matchAll(/\d+/g)].map(Number)[0];
  return { rank, outOf: whole ?? null };
}
