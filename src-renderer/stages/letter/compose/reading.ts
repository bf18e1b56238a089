/** How long the letter is, and how soon it says something that can be checked. */
import { claimsIn } from '$shared/letter/claims/links';
import { countWords } from '$shared/letter/text/words';

interface Reading {
  words: number;
  /** Words before the first fact; null where there is none. */
  beforeFact: number | null;
}

export function readingOf(body: string, language: string): Reading {
  const [first] = claimsIn(body);
  return {
    words: countWords(body, language),
    beforeFact: first ? countWords(body.slice(0, first.from), language) : null
  };
}
