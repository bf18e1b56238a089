/**
 * Finds what a careful person would not send: notes to oneself, pay, health, family, others who could be recognised, blame. It looks at
 * the text as typed and takes as small a piece as can be left out: a bracket, a clause, a sentence, a line of a list.
 */
import type { HoldReason } from '../../../contract/compose';
import { brackets, divided, type Divided, type Piece } from './clauses';
import { isKnown, namesIn, type NameWords } from './names-in-text';
import type { Grammar } from './tools';
import type { SentenceWords } from './typed-sentences';

export { withoutHeld } from './without-held';

export interface Held {
  from: number;
  to: number;
  reason: HoldReason;
}

export interface HoldRule {
  /** Found in a clause or a bracket; `^` is its beginning. Source of a regular expression with the flag `u`. */
  find: string;
  reason: HoldReason;
  /** Only as spelled, small and capital letters too. */
  exact?: boolean;
  /** Not where this is in the same sentence: the work, and nobody's own matter. */
  unless?: string;
  /** Only where this is in the same sentence. */
  along?: string;
  /** How far it reaches: the piece alone where nothing is said, all that follows in the sentence, or the sentence. */
  reach?: 'rest' | 'sentence';
  /** In brackets alone. */
  inBrackets?: boolean;
}

/** The words of a language. Earlier rules go first. */
export interface HoldBackWords extends SentenceWords, NameWords {
  /** What stands between two clauses; a look ahead says what must follow. */
  joints: string;
  /** Words that speak of somebody named before. */
  pronouns: string;
  rules: readonly HoldRule[];
}

/** The pieces that stay out, in order, none overlapping. `known`: names that may stand. */
export function heldBack(text: string, known: readonly string[], words: HoldBackWords, grammar: Grammar): Held[] {
  const rules = words.rules.map((rule) => ({
    ...rule,
    find: new RegExp(rule.find, rule.exact ? 'u' : 'iu'),
    unless: rule.unless === undefined ? null : new RegExp(rule.unless, 'iu'),
    along: rule.along === undefined ? null : new RegExp(rule.along, 'iu')
  }));
  const people = grammar.people(text).filter((name) => !isKnown(name, known));
  const sentences = divided(text, words, words.joints);
  const plain = text.replace(brackets, (found) => ' '.repeat(found.length));
  const pronouns = new RegExp(words.pronouns, 'iu');
  const held: Held[] = [];

  sentences.forEach((sentence, index) => {
    const all = text.slice(sentence.from, sentence.to);
    const found = sentence.pieces.flatMap((piece) => {
      const inside = piece.isBracket ? { from: piece.from + 1, to: piece.to - 1 } : { from: piece.body, to: piece.to };
      const isLast = !piece.isBracket && !sentence.pieces.some((other) => !other.isBracket && other.from > piece.from);
      const said = (piece.isBracket ? text : plain).slice(inside.from, isLast ? sentence.to : inside.to).trim();
      const rule = rules.find(
        ({ find, unless, along, inBrackets }) =>
          (!inBrackets || piece.isBracket) &&
          find.test(said) &&
          !unless?.test(all) &&
          (along === null || along.test(all))
      );
      if (rule) return [{ piece, reason: rule.reason, reach: rule.reach }];
      const isStart = inside.from === sentence.from;
      const names = [...namesIn(said, isStart, words), ...people.filter((name) => said.includes(name))];
      return names.some((name) => !isKnown(name, known))
        ? [{ piece, reason: 'third_person' as const, reach: undefined }]
        : [];
    });
    if (found.length > 0) held.push(...reaching(text, sentence, sentences[index - 1], found, grammar, pronouns));
    else if (goesOnAbout(text, sentence, held.at(-1), pronouns)) {
      held.push({ from: sentence.from, to: sentence.to, reason: held.at(-1)!.reason });
    }
  });
  return separate(held);
}

/** Reasons that are about somebody, of whom the next words may go on to speak. */
const aboutSomebody: readonly HoldReason[] = ['third_person', 'family', 'blame'];

/** A sentence that begins with “He” right behind one that was held because of him. */
const goesOnAbout = (text: string, sentence: Divided, last: Held | undefined, pronouns: RegExp): boolean =>
  last !== undefined &&
  aboutSomebody.includes(last.reason) &&
  /^\s*[.!?]*[ \t]*$/.test(text.slice(last.to, sentence.from)) &&
  new RegExp(`^\\W*${pronouns.source}`, 'iu').test(text.slice(sentence.from, sentence.to));

interface Found {
  piece: Piece;
  reason: HoldReason;
  reach: HoldRule['reach'];
}

/** What is held of a sentence: its pieces, or all of it where nothing would be left that stands by itself. */
function reaching(
  text: string,
  sentence: Divided,
  before: Divided | undefined,
  found: readonly Found[],
  grammar: Grammar,
  pronouns: RegExp
): Held[] {
  const first = found[0]!;
  const asked = found.find(({ reason }) => reason === 'ask_first');
  if (asked) {
    const isBare = !asked.piece.isBracket && sentence.pieces.length === 1;
    const isBefore = isBare && before !== undefined && !/\n/.test(text.slice(before.to, sentence.from));
    return [{ from: isBefore ? before.from : sentence.from, to: sentence.to, reason: 'ask_first' }];
  }
  const whole = { from: sentence.from, to: sentence.to, reason: first.reason };
  const clauses = found.filter(({ piece }) => !piece.isBracket);
  const asides = found
    .filter(({ piece }) => piece.isBracket)
    .map(({ piece, reason }) => ({ from: piece.from, to: piece.to, reason }));
  if (clauses.length === 0) return isAlone(text, sentence, asides) ? [whole] : asides;
  if (sentence.isItem || found.some(({ reach }) => reach === 'sentence'))
    return [{ ...whole, reason: clauses[0]!.reason }];
  const pieces = clauseRanges(text, sentence, clauses, pronouns);
  const rest = without(text, sentence, [...pieces, ...asides]);
  return (rest.match(/[\p{L}\p{N}]+/gu) ?? []).length > 2 && grammar.hasVerb(rest)
    ? [...pieces, ...asides]
    : [{ ...whole, reason: clauses[0]!.reason }];
}

/** A clause goes with what joins it; the first with what joins the next. */
function clauseRanges(text: string, sentence: Divided, found: readonly Found[], pronouns: RegExp): Held[] {
  const clauses = sentence.pieces.filter(({ isBracket }) => !isBracket);
  const rest = found.find(({ reach }) => reach === 'rest')?.piece;
  const ranges: Held[] = [];
  let isOpen = true;
  clauses.forEach((clause, index) => {
    const hit = found.find(({ piece }) => piece === clause);
    const last = ranges.at(-1);
    const isAbout =
      last !== undefined && aboutSomebody.includes(last.reason) && pronouns.test(text.slice(clause.from, clause.to));
    const isIn = hit !== undefined || isAbout || (rest !== undefined && clause.from > rest.from);
    const next = clauses[index + 1];
    if (isIn) {
      const to = isOpen && next ? next.body : clause.to;
      ranges.push({
        from: clause.from,
        to: text.slice(0, to).trimEnd().length,
        reason: hit?.reason ?? ranges.at(-1)!.reason
      });
    } else isOpen = false;
  });
  return ranges;
}

const isAlone = (text: string, sentence: Divided, held: readonly Held[]): boolean =>
  !/[\p{L}\p{N}]/u.test(without(text, sentence, held));

function without(text: string, { from, to }: Divided, held: readonly Held[]): string {
  let [at, rest] = [from, ''];
  for (const range of held.toSorted((one, other) => one.from - other.from)) {
    rest += text.slice(at, Math.max(at, range.from));
    at = Math.max(at, range.to);
  }
  return rest + text.slice(at, to);
}

/** In order; what overlaps or touches with the same reason is one. */
function separate(held: readonly Held[]): Held[] {
  const all: Held[] = [];
  for (const range of held.toSorted((one, other) => one.from - other.from || other.to - one.to)) {
    const last = all.at(-1);
    if (last && range.from < last.to) last.to = Math.max(last.to, range.to);
    else if (last && last.reason === range.reason && range.from - last.to <= 1) last.to = range.to;
    else all.push({ ...range });
  }
  return all;
}
