/** Counts words as a reader does; the meter and the checks count alike. */
import { knownLanguage } from '../../src-main/contract/paper';

export function countWords(plain: string, language = 'en'): number {
  if (!/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(plain)) {
    return plain.match(/[\p{L}\p{N}]+(?:[.,'’\-–/@:]?[\p{L}\p{N}\p{M}]+)*/gu)?.length ?? 0;
  }
  let count = 0;
  for (const part of new Intl.Segmenter(knownLanguage(language), { granularity: 'word' }).segment(plain)) {
    if (part.isWordLike) count += 1;
  }
  return count;
}
