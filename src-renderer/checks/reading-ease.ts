/** How easily English reads, by Flesch's formula of 1948: 100 and more is very easy, 60 is plain, below 30 is for scholars. */
import { pattern, type LanguageWords } from '../claims/language';

/** Endings that are written and not spoken: “used”, “times”, “place”; not “wanted”, “pages”, “table”. */
const silent = /(?:[^laeiouysxzcg]es|(?<![td])ed|[^laeiouy]e)$/;

export function readingEase(sentences: readonly string[], { vowels }: Pick<LanguageWords, 'vowels'>): number | null {
  const words = sentences.flatMap((sentence) => sentence.match(/\p{L}[\p{L}’'-]*/gu) ?? []);
  if (words.length === 0) return null;
  const spoken = pattern(vowels);
  let syllables = 0;
  for (const word of words) syllables += Math.max(1, word.toLowerCase().replace(silent, '').match(spoken)?.length ?? 0);
  return 206.835 - 1.015 * (words.length / sentences.length) - 84.6 * (syllables / words.length);
}
