/** The word lists and patterns of a language, from `resources/languages/TAG.json`: another language is another file. */
import english from '../../resources/languages/en.json';

export type LanguageWords = typeof english;

const files = import.meta.glob<{ default: LanguageWords }>('../../resources/languages/*.json', { eager: true });
const known = new Map(Object.values(files).map(({ default: words }) => [words.language, words]));

/** The words for a BCP 47 tag, by its language alone. English where that language has no file yet: figures are found all the same. */
export const wordsFor = (tag: string): LanguageWords => known.get(tag.toLowerCase().split('-')[0] ?? '') ?? english;

/** Whether this program knows the language's words; where it does not, checks of wording stay silent. */
export const knowsLanguage = (tag: string): boolean => known.has(tag.toLowerCase().split('-')[0] ?? '');

const compiled = new Map<string, RegExp>();

/**
 * Spaces in the data stand for any white space, also a line break or what a hidden mark leaves behind. Compiled once: use a pattern
 * with `g` only through `matchAll`, which leaves it as it is.
 */
export function pattern(source: string, flags = 'giu'): RegExp {
  const key = `${flags}/${source}`;
  const known = compiled.get(key);
  if (known) return known;
  const made = new RegExp(source.replaceAll(' ', '\\s+'), flags);
  compiled.set(key, made);
  return made;
}

/** One pattern of alternatives that are whole words. */
export const anyOf = (sources: readonly string[]): string => `(?:${sources.join('|')})`;
export const words = (sources: readonly string[]): RegExp =>
  pattern(`(?<![\\p{L}\\p{N}])${anyOf(sources)}(?![\\p{L}\\p{N}])`);
