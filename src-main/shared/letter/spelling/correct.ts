/** The one word that a misspelt one was meant to be, where there is just one. Pure. */
import { candidates } from './slips';
import type { WordList } from './word-list';

/** How a language makes words of words: what may stand before one, and what behind it in place of what. */
export interface WordParts {
  prefixes: readonly string[];
  /** [ending, what the word without it ends with], e.g. [`ied`, `y`]. */
  endings: readonly (readonly [string, string])[];
}

/** Letters of the shortest word that is put right, and of the shortest of which more is known than that it is unknown. */
const shortest = { corrected: 4, doubtful: 5 };
/** A word that costs more is too far away, a little less so from a long one with nothing else near; the next one must cost so much more. */
const dearest = { ofLong: 2.9, usual: 2.35, ofShort: 1.5 };
const long = 7;
const apart = { ofLong: 1.2, usual: 0.75 };
/** Of words that are joined, “walkthrough”, “workstream”, and of those that something stands behind or before. */
const rarestJoined = 3;
const shortestJoined = 4;
const shortestStem = { behind: 5, before: 4 };

/** Whether a word in small letters is one: in the list, made of such a word, or of two. */
export function isWord(small: string, list: WordList, parts: WordParts): boolean {
  return (
    typeof list.rank(small) === 'number' || isMade(small, list, parts) || isPlural(small, list) || isJoined(small, list)
  );
}

/** Cost up to which another word is likelier than a plural that is in no list. */
const likelier = 1.5;

const isPlural = (small: string, list: WordList): boolean =>
  /(?<![^aeiou]y|[sxz]|[cs]h)s$/.test(small) &&
  small.length > shortestStem.before &&
  typeof list.rank(small.slice(0, -1)) === 'number' &&
  !candidates(small, list).some(({ cost }) => cost <= likelier);

function isMade(small: string, list: WordList, { prefixes, endings }: WordParts): boolean {
  const isStem = (word: string, shortest: number): boolean =>
    word.length >= shortest && typeof list.rank(word) === 'number';
  const isWhole = (word: string): boolean =>
    isStem(word, shortestStem.before) ||
    prefixes.some((each) => word.startsWith(each) && isStem(word.slice(each.length), shortestStem.behind));
  return (
    isWhole(small) ||
    endings.some(([ending, instead]) => small.endsWith(ending) && isWhole(small.slice(0, -ending.length) + instead))
  );
}

function isJoined(small: string, list: WordList): boolean {
  for (let at = shortestJoined; at <= small.length - shortestJoined; at += 1) {
    const [one, other] = [list.rank(small.slice(0, at)), list.rank(small.slice(at))];
    if (typeof one === 'number' && one <= rarestJoined && typeof other === 'number' && other <= rarestJoined)
      return true;
  }
  return false;
}

/** `small` is unknown. Null where nothing or more than one thing may have been meant; `isDoubtful`: it looks like a slip all the same. */
export function corrected(small: string, list: WordList): { word: string | null; isDoubtful: boolean } {
  if (small.length < shortest.corrected) return { word: null, isDoubtful: false };
  const [best, second] = candidates(small, list);
  if (!best) return { word: null, isDoubtful: false };
  const near = small.length === shortest.corrected ? dearest.ofShort : dearest.usual;
  const gap = second ? second.cost - best.cost : Infinity;
  const isFar = small.length >= long && best.cost <= dearest.ofLong && gap >= apart.ofLong;
  // Of four letters, a fifth is too much to guess: “digi” is a short form.
  const isShort = small.length === shortest.corrected && best.word.length > small.length;
  const isOne = isFar || (best.cost <= near && gap >= apart.usual);
  return { word: isOne && !isShort ? best.word : null, isDoubtful: small.length >= shortest.doubtful };
}
