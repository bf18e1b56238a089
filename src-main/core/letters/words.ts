/** Counts words the way a reader would: runs with a letter or a digit in them, in any script. */

const segmenters = new Map<string, Intl.Segmenter>();

/** Word boundaries by Unicode (UAX 29) in the conventions of `language`; punctuation and Markdown's signs are no words. */
export function countWords(text: string, language = 'en'): number {
  let words = 0;
  for (const { segment, isWordLike } of segmenterFor(language).segment(text)) {
    if (isWordLike && /[\p{L}\p{N}]/u.test(segment)) words += 1;
  }
  return words;
}

function segmenterFor(language: string): Intl.Segmenter {
  let segmenter = segmenters.get(language);
  if (!segmenter) segmenters.set(language, (segmenter = createSegmenter(language)));
  return segmenter;
}

/** The language is what the user typed; one that Unicode does not know counts like English. */
function createSegmenter(language: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language, { granularity: 'word' });
  } catch {
    return new Intl.Segmenter('en', { granularity: 'word' });
  }
}
