/**
 * Counts words as the line under the letter does (`src-renderer/features/letter/meter.ts`), so that a kept version says the same
 * number. Written twice, because neither side may import the other and a rule is no part of the contract; a test compares them.
 */

const scriptWithoutSpaces = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const word = /[\p{L}\p{N}]+(?:[.,'’\-–/@:]?[\p{L}\p{N}\p{M}]+)*/gu;

/** Words as a reader counts them: no marks of Markdown, no addresses of links; `on-site` and `1,240` are one word each. */
export function countWords(markdown: string, language = 'en'): number {
  const plain = markdown.replace(/\]\([^)\s]*\)/g, '] ').replace(/^\[[^\]]+\]:.*$/gm, '');
  if (!scriptWithoutSpaces.test(plain)) return plain.match(word)?.length ?? 0;
  let count = 0;
  for (const { isWordLike } of segmenterFor(language).segment(plain)) if (isWordLike) count += 1;
  return count;
}

/** The language is what the user typed; one that Unicode does not know counts like English. */
function segmenterFor(language: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language, { granularity: 'word' });
  } catch {
    return new Intl.Segmenter('en', { granularity: 'word' });
  }
}
