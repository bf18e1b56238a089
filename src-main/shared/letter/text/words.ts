/** How words are counted: the line under a letter, its checks and its kept versions say the same number. */
import { blank, withoutAddresses } from './link-addresses';
import { knownLanguage } from '../sheet/paper';

/** Words as a reader counts them; marks of Markdown alone are none. Scripts without spaces count by the system's own word breaks. */
export const countWords = (markdown: string, language = 'en'): number => wordEnds(markdown, language).length;

/** Where each word ends. Addresses of links are no words. */
export function wordEnds(markdown: string, language = 'en'): number[] {
  const plain = withoutAddresses(markdown).replace(/^\[[^\]\n]+\]:.*$/gm, blank);
  if (!/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(plain)) {
    const words = plain.matchAll(/[\p{L}\p{N}]+(?:[.,'’\-–/@:]?[\p{L}\p{N}\p{M}]+)*/gu);
    return Array.from(words, (word) => word.index + word[0].length);
  }
  const parts = new Intl.Segmenter(knownLanguage(language), { granularity: 'word' }).segment(plain);
  return [...parts].filter((part) => part.isWordLike).map(({ index, segment }) => index + segment.length);
}
