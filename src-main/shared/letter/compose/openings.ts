/** Openings that say nothing yet: “ok so”, “I should have said that”. */
import type { TidyReason } from '../../../contract/compose';
import { capitalised, type EditList } from './edit-list';
import type { TypedSentence } from './typed-sentences';
import { patternOf } from './pattern';

export interface Opening {
  /** What the sentence opens with, with the space behind it. */
  find: string;
  /** What stands there instead. */
  text?: string;
  reason: TidyReason;
  /** Only as spelled, small and capital letters too. */
  exact?: boolean;
  /** Only where the text begins. */
  first?: boolean;
  /** A clause follows that ends with its verb: it moves behind the subject, or everything stays. */
  verbLast?: boolean;
}

interface OpeningWords {
  openings: readonly Opening[];
  movable: { subjects: readonly string[]; verbs: readonly string[] };
}

/** Takes the opening away and says where the sentence begins now. */
export function openWithoutLead(
  text: string,
  sentence: TypedSentence,
  words: OpeningWords,
  edits: EditList,
  isFree: (from: number, to: number) => boolean
): number {
  let [at, instead, reason]: [number, string, TidyReason | null] = [sentence.from, '', null];
  for (let rounds = 0; rounds < 6; rounds += 1) {
    const next = words.openings
      .filter((opening) => !opening.first || sentence.from === text.length - text.trimStart().length)
      .map((opening) => ({ opening, end: endOf(text, at, sentence.to, opening) }))
      .find(({ end }) => end !== null);
    if (!next || next.end === null) break;
    if (next.opening.verbLast) return moveVerb(text, at, next.end, sentence, words, edits);
    at = next.end;
    instead = next.opening.text ?? '';
    reason = reason === 'about_oneself' ? reason : next.opening.reason;
    if (instead !== '') break;
  }
  if (reason === null || !/\p{L}/u.test(text.slice(at, sentence.to)) || !isFree(sentence.from, at))
    return sentence.from;
  const word = /^\S+/u.exec(text.slice(at, sentence.to))![0].replace(/[.,;!?]+$/, '');
  edits.change(sentence.from, at + word.length, reason, (_, end) => {
    const now = edits.become(at, end);
    return instead === '' ? capitalised(now) : `${instead} ${now}`;
  });
  return sentence.to;
}

function endOf(text: string, at: number, to: number, { find, exact }: Opening): number | null {
  const found = patternOf(`^(?:${find})`, exact ? 'u' : 'iu').exec(text.slice(at, to));
  return found && found[0] !== '' ? at + found[0].length : null;
}

/** “dass ich den Schein habe” → “Ich habe den Schein”. */
function moveVerb(
  text: string,
  at: number,
  clause: number,
  sentence: TypedSentence,
  { movable }: OpeningWords,
  edits: EditList
): number {
  const found = /^(\p{L}+)\s+([^,;:.!?\n]*\S)\s+(\p{L}+)(?=[.!?…]*$)/u.exec(text.slice(clause, sentence.to));
  const [whole = '', subject = '', , verb = ''] = found ?? [];
  if (!found || !movable.subjects.includes(subject.toLowerCase())) return sentence.from;
  const middle = [clause + subject.length, clause + whole.length - verb.length] as const;
  const said = edits.become(middle[1], clause + whole.length);
  const rest = edits.become(...middle).trim();
  const isMovable = movable.verbs.includes(said) && !/(?:^|\s)(?:hätten?|hab(?:en?)?|hatten?)\s/u.test(` ${rest} `);
  if (!isMovable) return sentence.from;
  edits.change(at, clause + whole.length, 'about_oneself', () => `${capitalised(subject)} ${said} ${rest}`);
  return sentence.to;
}
