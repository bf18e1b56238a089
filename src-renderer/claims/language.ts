/** The word lists and patterns of a language, from `resources/languages/TAG.json`: another language is another file. */
import type { LanguageWords, Wording } from './language-shape';

const files = import.meta.glob<{ default: LanguageWords }>('../../resources/languages/*.json', { eager: true });
const known = new Map(Object.values(files).map(({ default: words }) => [words.language, words]));
const english = known.get('en')!;
const lower = (word: string): string => word.toLowerCase();
const fileOf = (tag: string): LanguageWords | undefined => known.get(tag.toLowerCase().split('-')[0] ?? '');

/** The words for a BCP 47 tag, by its language alone. English where that language has no file yet: figures are found all the same. */
export const wordsFor = (tag: string): LanguageWords => fileOf(tag) ?? english;

/** What the checks of wording go by; null where the program doesn't know it for the language, and they stay silent. */
export const wordingFor = (tag: string): Wording | null => fileOf(tag)?.wording ?? null;

const commons = new Map([...known.values()].map(({ language, common }) => [language, new Set(common.map(lower))]));

/** How many of a sentence's words are common ones of a language, and of the other language that has most of them. */
export function commonWords(sentence: string, language: string): { own: number; other: number } {
  const found = sentence.match(/[\p{L}\p{M}’']+/gu)?.map(lower) ?? [];
  const counts = [...commons].map(([name, words]) => ({ name, count: found.filter((word) => words.has(word)).length }));
  return {
    own: counts.find(({ name }) => name === language)?.count ?? 0,
    other: Math.max(0, ...counts.filter(({ name }) => name !== language).map(({ count }) => count))
  };
}

const compiled = new Map<string, RegExp>();

/**
 * Spaces in the data stand for any white space, also a line break or what a hidden mark leaves behind. Compiled once: use a pattern
 * with `g` only through `matchAll`, which leaves it as it is.
 */
export function pattern(source: string, flags = 'giu'): RegExp {
  const key = `${flags}/${source}`;
  const known = compiled.get(key);
  if (known) return known;
  const spaced = source.replace(/\\.|\[(?:\\.|[^\]\\])*\]| \?| /g, (part) => {
    if (part.startsWith('[')) return part.replaceAll(' ', '\\s');
    if (part.startsWith('\\')) return part;
    return part === ' ' ? '\\s+' : '\\s*';
  });
  const made = new RegExp(spaced, flags);
  compiled.set(key, made);
  return made;
}

/** One pattern of alternatives. */
export const anyOf = (sources: readonly string[]): string => `(?:${sources.join('|')})`;

/** What stands before and after a whole word, in any script. */
export const wordStart = '(?<![\\p{L}\\p{N}])';
export const wordEnd = '(?![\\p{L}\\p{N}])';
export const words = (sources: readonly string[]): RegExp => pattern(`${wordStart}${anyOf(sources)}${wordEnd}`);
