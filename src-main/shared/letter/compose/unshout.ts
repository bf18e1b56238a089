/** Words all in capitals: who shouts is told apart from an abbreviation by a list of ordinary words. */
import { withCapital } from '../text/capitals';
import { patternOf } from './pattern';

export interface ShoutWords {
  /** Words that people write all in capitals to be heard. */
  shouted: readonly string[];
  /** Words that keep their capitals in a text without small letters: a pattern for one of them, in small letters; empty where a
   * language can't be put into small letters without knowing its nouns. */
  acronyms: string;
  /** What stands before a place in such a text, e.g. “at ”, and what does not follow as one. */
  placeBehind: string;
  noPlace: string;
  /** In texts with these, words in capitals are meant so: “UNION ALL”. */
  loudOnPurpose: string;
}

/** Letters of which a text is shouted as a whole. */
const fewest = 12;
const mostly = 0.7;

/** Whether a text was typed with the key for capitals held down; a short one, where an ordinary word is among its capitals. */
function isAllShouted(text: string, { shouted }: ShoutWords): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  const isLong = letters.length >= fewest;
  const isOrdinary = (text.match(/\p{Lu}{2,}/gu) ?? []).some((word) => shouted.includes(word.toLowerCase()));
  return (
    (isLong || (isOrdinary && !/\p{Ll}/u.test(text))) &&
    letters.filter((sign) => /\p{Lu}/u.test(sign)).length >= mostly * letters.length
  );
}

/** What a word of `text`, found at `from`, is without shouting; null where it isn't shouted. */
export function unshouted(text: string, words: ShoutWords): (word: string, from: number) => string | null {
  const whole = words.acronyms !== '' && isAllShouted(text, words);
  const acronym = patternOf(`^(?:${words.acronyms})$`, 'u');
  const noPlace = patternOf(`^(?:${words.noPlace})$`, 'u');
  const isCode = patternOf(`(?<!\\p{L})(?:${words.loudOnPurpose})(?!\\p{L})`, 'iu').test(text);
  const loudRuns = isCode || whole ? [] : runsIn(text, words);
  const placeBehind = patternOf(`(?<!\\p{L})(?:${words.placeBehind}) $`, 'iu');
  return (word, from) => {
    const small = word.toLowerCase();
    if (!/^\p{Lu}+$/u.test(word) || text === word || isCode) return null;
    if (words.shouted.includes(small)) return word.length > 1 ? small : null;
    if (loudRuns.some((run) => from >= run.from && from < run.to) && !acronym.test(small) && hasVowel(small))
      return small;
    if (!whole || word === 'I') return null;
    // Without a vowel it can't be said: an abbreviation.
    if (word.length > 1 && (acronym.test(small) || !hasVowel(small))) return null;
    const isPlace = placeBehind.test(text.slice(Math.max(0, from - 12), from)) && !noPlace.test(small);
    return isPlace ? withCapital(small) : small;
  };
}

const hasVowel = (small: string): boolean => /[aeiouyäöü]/u.test(small);

/** Three words and more in a row, of which one is ordinary: “PROVE THE TESTER AGAIN”. */
const runsIn = (text: string, { shouted }: ShoutWords): { from: number; to: number }[] =>
  [...text.matchAll(/\p{Lu}{2,}(?:\s+\p{Lu}{2,}){2,}/gu)]
    .filter(([run]) => run.split(/\s+/).some((word) => shouted.includes(word.toLowerCase())))
    .map(({ 0: run, index }) => ({ from: index, to: index + run.length }));
