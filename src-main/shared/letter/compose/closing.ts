/** How a letter closes: by its salutation, as its country has it. Pure; the words are a language's own. */
import type { LetterKind, Tone } from '../../../contract/letters';
import { countryOf, type SalutationOptions } from './salutation';

export interface ClosingRule extends Record<Tone, readonly string[]> {
  /** Which salutations, as a pattern; empty: all others. */
  greeted: string;
  /** Of short notes in a plain tone, where they close otherwise. */
  short?: readonly string[] | undefined;
}

export interface ClosingWords {
  /** What ends the closing line. */
  ends: string;
  /** The first that names the country counts; without countries: all others. */
  places: readonly { countries: readonly string[]; rules: readonly ClosingRule[] }[];
}

const shortNotes = new Set<LetterKind>(['thank_you', 'follow_up', 'request']);

/** Lines with what ends them, the proposed one first. */
export function closings(salutation: string, options: SalutationOptions, { places, ends }: ClosingWords): string[] {
  const country = countryOf(options);
  const place = places.find(({ countries }) => countries.length === 0 || countries.includes(country));
  const rule = place?.rules.find(({ greeted }) => new RegExp(`(?<![\\p{L}])(?:${greeted})`, 'iu').test(salutation));
  if (!rule) return [];
  const isShort = options.tone === 'plain' && shortNotes.has(options.kind);
  return ((isShort ? rule.short : undefined) ?? rule[options.tone]).map((line) => line + ends);
}
