/** How much of a sentence is held back, once it is known what in it is. */
import type { HoldReason } from '../../../contract/compose';
import type { Divided, Piece } from './clauses';
import type { Held, HoldRule } from './hold-back';
import type { Grammar } from './tools';

/** Reasons that are about somebody, of whom the next words may go on to speak. */
export const aboutSomebody: readonly HoldReason[] = ['third_person', 'family', 'blame'];

/** Words that join clauses: by speaking of somebody again, or of something else. */
interface Joins {
  pronouns: RegExp;
  turning: RegExp;
}

export interface Found {
  piece: Piece;
  reason: HoldReason;
  reach: HoldRule['reach'] | undefined;
}

/** What is held of a sentence: its pieces, or all of it where nothing would be left that stands by itself. */
export function reaching(
  text: string,
  sentence: Divided,
  before: Divided | undefined,
  found: readonly Found[],
  grammar: Grammar,
  joins: Joins
): Held[] {
  const first = found[0]!;
  const asked = found.find(({ reason }) => reason === 'ask_first');
  if (asked) {
    const isBare = !asked.piece.isBracket && sentence.pieces.length === 1;
    const isBefore = isBare && before !== undefined && !/\n/.test(text.slice(before.to, sentence.from));
    return [{ from: isBefore ? before.from : sentence.from, to: sentence.to, reason: 'ask_first' }];
  }
  if (found.some(({ reach }) => reach === 'before')) {
    const isNear = before !== undefined && !/\n/.test(text.slice(before.to, sentence.from));
    return [{ from: isNear ? before.from : sentence.from, to: sentence.to, reason: first.reason }];
  }
  const whole = { from: sentence.from, to: sentence.to, reason: first.reason };
  const clauses = found.filter(({ piece }) => !piece.isBracket);
  const asides = found
    .filter(({ piece }) => piece.isBracket)
    .map(({ piece, reason }) => ({ from: piece.from, to: piece.to, reason }));
  if (clauses.length === 0) return isAlone(text, sentence, asides) ? [whole] : asides;
  if (sentence.isItem || found.some(({ reach }) => reach === 'sentence'))
    return [{ ...whole, reason: clauses[0]!.reason }];
  const pieces = clauseRanges(text, sentence, clauses, joins);
  const rest = without(text, sentence, [...pieces, ...asides]);
  const isWhole = pieces.every(({ from, to }) => (text.slice(from, to).match(/["“”„]/g) ?? []).length % 2 === 0);
  return isWhole && (rest.match(/[\p{L}\p{N}]+/gu) ?? []).length > 2 && grammar.hasVerb(rest)
    ? [...pieces, ...asides]
    : [{ ...whole, reason: clauses[0]!.reason }];
}

/** A note to oneself may go on for so many words; behind it, in a sentence without end, other things are said. */
const mostOfRest = 14;

/** A clause goes with what joins it; the first with what joins the next. */
function clauseRanges(text: string, sentence: Divided, found: readonly Found[], { pronouns, turning }: Joins): Held[] {
  const clauses = sentence.pieces.filter(({ isBracket }) => !isBracket);
  const last = sentence.pieces.findLast(({ isBracket }) => !isBracket)?.to ?? sentence.to;
  const isNear = ({ piece }: Found): boolean => (text.slice(piece.to, last).match(/\S+/g) ?? []).length <= mostOfRest;
  const rest = found.find((each) => each.reach === 'rest' && isNear(each))?.piece;
  const turn = clauses.find(({ from, body }) => rest && from > rest.from && turning.test(text.slice(from, body)));
  const ranges: Held[] = [];
  let isOpen = true;
  let behind = mostOfRest;
  clauses.forEach((clause, index) => {
    const hit = found.find(({ piece }) => piece === clause);
    const before = ranges.at(-1);
    const said = text.slice(clause.from, clause.to);
    behind = hit ? mostOfRest : behind - (said.match(/\S+/g) ?? []).length;
    const isNext = before !== undefined && before.to >= clause.from - 2 && behind >= 0;
    const isAbout = isNext && before.reason !== 'blame' && aboutSomebody.includes(before.reason) && pronouns.test(said);
    const isIn =
      hit !== undefined ||
      isAbout ||
      (rest !== undefined && clause.from > rest.from && clause.from < (turn?.from ?? Infinity));
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
export function separate(held: readonly Held[]): Held[] {
  const all: Held[] = [];
  for (const range of held.toSorted((one, other) => one.from - other.from || other.to - one.to)) {
    const last = all.at(-1);
    if (last && range.from < last.to) last.to = Math.max(last.to, range.to);
    else if (last && last.reason === range.reason && range.from - last.to <= 1) last.to = range.to;
    else all.push({ ...range });
  }
  return all;
}
