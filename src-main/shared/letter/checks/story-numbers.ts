/** Numbers that tell and prove nothing: nobody asks for proof of the nine storeys of a house in a story. */
import { literal } from '../text/literal';
import type { Wording } from '../../../contract/languages';
import type { Figure } from '../claims/figures';
import type { KnownFact } from '../claims/known-facts';
import { clauseOf, sentenceAt, type Span } from '../text/sentences';
import { says, type Read } from './by-family';

/** Written out up to here a number is one of a story, and so are round ones to a hundred; others are told in digits. */
const small = 20;
const isTold = (value: number): boolean => value <= small || (value <= 100 && value % 10 === 0);

/**
 * Whether a figure needs no fact of its own: a bare year or the day of an appointment; what is said of others than the writer; a small
 * or round number in words, in a clause that tells of no result of the writer's; or what stands in the words of a fact that may be named.
 */
export function isStory(figure: Figure, read: Read, wording: Wording | null, facts: readonly KnownFact[]): boolean {
  const { plain, sentences } = read;
  const text = plain.slice(figure.from, figure.to);
  if (/^(?:19|20)\d\d$/.test(text) && (figure.kind === 'date' || figure.kind === 'count')) return true;
  if (isAppointment(figure, plain)) return true;
  const sentence = sentenceAt(sentences, figure.from);
  if (!sentence || !wording?.rules['achieved']) return false;
  if (facts.some((fact) => tellsOf(fact, text, plain.slice(sentence.from, sentence.to)))) return true;
  if (/^\d+-\p{L}/u.test(text)) return true;
  const clause = clauseSpan(figure, sentence, plain);
  const isWord = !/\d/.test(text) && told.has(figure.kind) && figure.values.every(isTold);
  // Beside a result in the same sentence a small number may still be one of the story.
  if (isWord) return !says(read, wording, 'achieved', clause);
  if (says(read, wording, 'achieved', sentence) || !ofOthers.has(figure.kind) || !wording.rules['mine']) return false;
  return !says(read, wording, 'none', figure) && !says(read, wording, 'mine', clause);
}

function clauseSpan({ from, to }: Figure, sentence: Span, plain: string): Span {
  const text = plain.slice(sentence.from, sentence.to);
  const clause = clauseOf(text, { from: from - sentence.from, to: to - sentence.from });
  const start = sentence.from + text.lastIndexOf(clause, from - sentence.from);
  return { from: start, to: start + clause.length };
}

/** A day of a month without its year, also the first of two: when somebody comes, not what was done. */
function isAppointment({ kind, from, to }: Figure, plain: string): boolean {
  const text = plain.slice(from, to);
  if (kind === 'date') return /^(?:\d{1,2}\.?\s+\p{L}+|\p{L}+\s+\d{1,2})$/u.test(text);
  return (
    kind === 'count' &&
    /^\d{1,2}$/.test(text) &&
    /^\.?\s+\p{Ll}{2,4}\s+\d{1,2}\.?\s+\p{Lu}/u.test(plain.slice(to, to + 40))
  );
}

/** “The scales weigh every baby”: no clause of the writer's, and none that denies. */
const ofOthers: ReadonlySet<Figure['kind']> = new Set([
  'superlative',
  'universal',
  'comparative',
  'exclusive',
  'measure'
]);
const told: ReadonlySet<Figure['kind']> = new Set([
  'count',
  'duration',
  'measure',
  'money',
  'rank',
  'date',
  'multiplier',
  'ratio'
]);

/** The fact says it in the same words, and is about the same thing: another word of five letters stands in both. */
function tellsOf({ statement, retractedBecause, sharing }: KnownFact, text: string, sentence: string): boolean {
  if (retractedBecause !== null || sharing === 'no' || !/\p{L}{3,}/u.test(text)) return false;
  const said = ` ${statement.toLowerCase()} `;
  const [word = ''] = text.toLowerCase().split(/\s+/);
  if (!new RegExp(`(?<!\\p{L})${literal(word)}(?!\\p{L})`, 'u').test(said)) return false;
  const words = sentence.toLowerCase().match(/\p{L}{5,}/gu) ?? [];
  return words.some((each) => each !== word && said.includes(each));
}
