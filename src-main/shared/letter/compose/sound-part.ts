/**
 * Of an answer the sentences that somebody would send, where they are most of it and tell it from its beginning: one note among five good
 * sentences doesn't keep all of them out of the letter. Pure; nothing is reworded.
 */
import { sentencesIn } from '../text/sentences';
import { holds, startsWith, wordsIn } from './comma-segments';

export interface SoundPartWords {
  abbreviations: string[];
  months: string[];
  /** Beginnings of sentences about the answer itself: “I should have told them that”. */
  about: string;
  /** Beginnings that point back at the sentence before. */
  pointingBack: string;
  /** Words for somebody who was named before. */
  persons: string;
}

/** Part of the words that has to stand, those about the answer itself not counted; and how many sentences may be missing. */
const most = 0.65;
const mayMiss = 1 / 3;
/** Words from which what is left says something. */
const fewest = 20;
/** Words of the longest that is proposed. */
const longest = 110;

/**
 * `isCut`: something was held back from the text. `asSentence` gives the sentence as it would stand in a letter, empty where it can't; `isNote` judges what stands.
 * Empty where too little is left.
 */
export function soundPart(
  text: string,
  isCut: boolean,
  words: SoundPartWords,
  asSentence: (typed: string) => string,
  isNote: (sentence: string) => boolean
): string {
  if (/^[ \t]*(?:[-*+•]|\d{1,3}[.)])[ \t]/m.test(text)) return '';
  const typed = sentencesIn(text, words)
    .map(({ from, to }) => text.slice(from, to).replace(/\s+/g, ' '))
    .filter((sentence) => !startsWith(words.about, sentence));
  const kept: string[] = [];
  let isGap = false;
  let isWhole = !isCut;
  for (const each of typed) {
    const sentence = asSentence(each);
    const hangs: boolean =
      (isGap && startsWith(words.pointingBack, sentence)) || (!isWhole && holds(words.persons, sentence));
    const stands: boolean = sentence !== '' && !isNote(sentence) && !hangs;
    if (stands) kept.push(sentence);
    else if (kept.length === 0) return '';
    isGap = !stands;
    isWhole &&= stands;
  }
  const part = kept.join(' ');
  const count = wordsIn(part);
  return count >= fewest &&
    count <= longest &&
    typed.length - kept.length <= Math.max(1, Math.floor(mayMiss * typed.length)) &&
    count >= most * wordsIn(typed.join(' '))
    ? part
    : '';
}
