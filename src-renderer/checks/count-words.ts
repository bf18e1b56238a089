/** Counts words as a reader does; the meter and the checks count alike. */
import { knownLanguage } from '../../src-main/contract/paper';

export const countWords = (plain: string, language = 'en'): number => wordEnds(plain, language).length;

/** Where each word ends. Scripts without spaces count by the system's own word breaks. */
export function wordEnds(plain: string, language = 'en'): number[] {
  if (!/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(plain)) {
    const words = plain.matchAll(/[\p{L}\p{N}]+(?:[.,'’\-–/@:]?[\p{L}\p{N}\p{M}]+)*/gu);
    return Array.from(words, (word) => word.index + word[0].length);
  }
  const parts = new Intl.Segmenter(knownLanguage(language), { granularity: 'word' }).segment(plain);
  return [...parts].filter((part) => part.isWordLike).map(({ index, segment }) => index + segment.length);
}
