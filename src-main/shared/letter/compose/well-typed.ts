/** Whether what was typed with care is text: then a fragment behind a sentence is meant, and no note. Pure. */
import { sentencesIn } from '../text/sentences';
import { wordsIn } from './comma-segments';
import { noteSigns, type NoteSign } from './note-signs';
import type { NoteWords } from './note-words';
import type { Grammar } from './tools';

/** Words from which it says something, and of the longest answer that is proposed. */
const [fewest, longest] = [8, 110];
/** Words of its longest sentence, and of one without a comma. */
const [longestSentence, oneBreath] = [48, 24];
/** Part of its sentences that may lack their verb or their subject; more where it says how something is done. */
const mayLack = { told: 1 / 3, how: 1 / 2 };

/** `asHow`: it says how something is done, so that “Check the count” is a sentence. */
export function isWellTyped(
  typed: string,
  asHow: boolean,
  words: NoteWords,
  marks: { abbreviations: string[]; months: string[] },
  grammar: Grammar
): boolean {
  const text = typed.trim();
  const count = wordsIn(text);
  if (count < fewest || count > longest || !/[.!?]["”’)]?$/.test(text)) return false;
  const sentences = sentencesIn(text, marks).map(({ from, to }) => text.slice(from, to).trim());
  if (!sentences.every((sentence) => /^["“„(]?[\p{Lu}\p{N}]/u.test(sentence))) return false;
  // Who sets commas writes long sentences that can be followed.
  const isReadable = sentences.every(
    (sentence) => wordsIn(sentence) <= oneBreath || (wordsIn(sentence) <= longestSentence && sentence.includes(','))
  );
  const signsOf = (part: string): NoteSign[] =>
    noteSigns(part, words, marks, grammar).filter((sign) => sign !== 'long' || !isReadable);
  const lacks = sentences.map((sentence) => {
    const isToDo = asHow && grammar.startsWithVerb(sentence) && !grammar.hasSubject(sentence);
    return !isToDo && signsOf(sentence).length > 0;
  });
  const isFormed = signsOf(text).every((sign) => sign === 'fragment' || (asHow && sign === 'telegram'));
  const most = asHow ? mayLack.how : mayLack.told;
  return isFormed && (asHow || !lacks[0]) && lacks.filter(Boolean).length <= most * sentences.length;
}
