/** Numbers that tell and prove nothing: nobody asks for proof of the nine storeys of a house in a story. */
import { literal } from '../text/literal';
import type { Wording } from '../../../contract/languages';
import type { Figure } from '../claims/figures';
import type { KnownFact } from '../claims/known-facts';
import { sentenceAt } from '../text/sentences';
import { says, type Read } from './by-family';

/** Written out up to here a number is one of a story, and so are round ones to a hundred; others are told in digits. */
const small = 20;
const isTold = (value: number): boolean => value <= small || (value <= 100 && value % 10 === 0);

/**
 * Whether a figure needs no fact of its own: a bare year; a small or round number in words, in a sentence that tells of no result of
 * the writer's; or what stands in the words of a fact that may be named.
 */
export function isStory(figure: Figure, read: Read, wording: Wording | null, facts: readonly KnownFact[]): boolean {
  const { plain, sentences } = read;
  const text = plain.slice(figure.from, figure.to);
  if (/^(?:19|20)\d\d$/.test(text) && (figure.kind === 'date' || figure.kind === 'count')) return true;
  const sentence = sentenceAt(sentences, figure.from);
  if (!sentence || !wording?.rules['achieved']) return false;
  if (facts.some((fact) => tellsOf(fact, text, plain.slice(sentence.from, sentence.to)))) return true;
  if (/\d/.test(text) || !told.has(figure.kind) || !figure.values.every(isTold)) return false;
  return !says(read, wording, 'achieved', sentence);
}

const told: ReadonlySet<Figure['kind']> = new Set(['count', 'duration', 'measure', 'money', 'rank', 'date']);

/** The fact says it in the same words, and is about the same thing: another word of five letters stands in both. */
function tellsOf({ statement, retractedBecause, sharing }: KnownFact, text: string, sentence: string): boolean {
  if (retractedBecause !== null || sharing === 'no' || !/\p{L}{3,}/u.test(text)) return false;
  const said = ` ${statement.toLowerCase()} `;
  const [word = ''] = text.toLowerCase().split(/\s+/);
  if (!new RegExp(`(?<!\\p{L})${literal(word)}(?!\\p{L})`, 'u').test(said)) return false;
  const words = sentence.toLowerCase().match(/\p{L}{5,}/gu) ?? [];
  return words.some((each) => each !== word && said.includes(each));
}
