/** How a letter greets whom it goes to, by the convention of its country and language. Pure; the words are a language's own. */
import type { SalutationHint } from '../../../contract/compose';
import type { LetterKind, Tone } from '../../../contract/letters';
import { eachGreeted, type EachWords } from './greet-each';
import { togetherGreeted, type TogetherWords } from './greet-together';
import { peopleMet } from './people';
import { type NotedPerson, type PeopleWords, type Person } from './met';

export type { NotedPerson } from './met';

export interface SalutationOptions {
  /** BCP 47 tag of the letter. */
  language: string;
  /** ISO 3166 code of the country it goes to; empty: the language's own. */
  country: string;
  kind: LetterKind;
  tone: Tone;
}
/** German greets each person by themselves, English everybody in one line. */
export type SalutationWords = { people: PeopleWords } & (TogetherWords | EachWords);

/** Greeted by name in one letter; more are greeted as what they were together. */
export const mostGreeted = 3;

/** Whole lines with what ends them, the proposed one first; at least one, each once. `⏎` never: several lines have line breaks. */
export function salutations(
  people: readonly NotedPerson[],
  options: SalutationOptions,
  words: SalutationWords
): string[] {
  const met = peopleMet(people, words.people);
  const given = { ...options, region: countryOf(options) };
  const lines = words.manner === 'each' ? eachGreeted(met, given, words) : togetherGreeted(met, given, words);
  return [...new Set(lines)];
}

export function salutationHint(people: readonly NotedPerson[], words: SalutationWords): SalutationHint | null {
  const met = peopleMet(people, words.people);
  if (met.unsure.length > 0) return 'unsure';
  if (met.unnamed > 0 || isPartlyNamed(met.people) || (met.people.length === 0 && !met.office)) return 'ask_for_names';
  return met.people.length > mostGreeted ? 'one_each' : null;
}

/** Of some the whole name is noted, of others a word. */
function isPartlyNamed(people: readonly Person[]): boolean {
  const words = people.filter(({ family, titles, typedSmall }) => family === '' && titles.length === 0 && typedSmall);
  return words.length > 0 && words.length < people.length;
}

/** The country whose conventions count, upper case; empty where neither the address nor the language's tag tells. */
export function countryOf({ language, country }: Pick<SalutationOptions, 'language' | 'country'>): string {
  const region =
    language
      .split('-')
      .slice(1)
      .find((part) => /^(?:[a-z]{2}|\d{3})$/iu.test(part)) ?? '';
  return (country.trim() || region).toUpperCase();
}

/** Whether the text goes on with a small letter after the salutation: in German where a comma ends it. */
export const goesOnSmall = (salutation: string, language: string): boolean =>
  /^de\b/iu.test(language) && salutation.trimEnd().endsWith(',');
