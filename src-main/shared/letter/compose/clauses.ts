/** A typed sentence in pieces that can be left out: what stands in brackets, and its clauses. */
import { typedSentences, type SentenceWords } from './typed-sentences';
import { patternOf } from './pattern';

export interface Piece {
  from: number;
  /** Where it begins without what joins it to the piece before. */
  body: number;
  to: number;
  isBracket: boolean;
}

export interface Divided {
  from: number;
  to: number;
  /** Where the mark at its end begins. */
  mark: number;
  isItem: boolean;
  pieces: Piece[];
}

/** What stands in brackets and is no link. */
export const brackets = /\([^()\n]*\)|\[[^[\]\n]*\](?!\()/g;

/** `joints`: source of a regular expression for what stands between two clauses; a look ahead says what must follow. */
export function divided(text: string, words: SentenceWords, joints: string): Divided[] {
  const asides = Array.from(text.matchAll(brackets), (found) => ({
    from: found.index,
    to: found.index + found[0].length
  }));
  const joint = patternOf(joints, 'giu');
  return sentencesAround(text, asides, words).map((sentence) => {
    const inside = asides.filter(({ from, to }) => from >= sentence.from && to <= sentence.to);
    const mark = sentence.from + /[.!?…\s]*$/.exec(text.slice(sentence.from, sentence.to))!.index;
    const clauses = clausesOf(text, sentence.from, mark, inside, joint);
    return {
      ...sentence,
      mark,
      pieces: [...clauses, ...inside.map(({ from, to }) => ({ from, body: from, to, isBracket: true }))]
    };
  });
}

type Span = Pick<Piece, 'from' | 'to'>;

/** A question mark within a bracket ends no sentence. */
function sentencesAround(text: string, asides: readonly Span[], words: SentenceWords): (Span & { isItem: boolean })[] {
  const whole: (Span & { isItem: boolean })[] = [];
  for (const { from, to, isItem } of typedSentences(text, words)) {
    const last = whole.at(-1);
    if (last && asides.some((span) => span.from < from && span.to > from)) last.to = Math.max(last.to, to);
    else whole.push({ from, to, isItem });
  }
  return whole;
}

function clausesOf(text: string, from: number, to: number, asides: readonly Span[], joint: RegExp): Piece[] {
  let plain = text.slice(from, to);
  for (const span of asides) {
    plain = plain.slice(0, span.from - from) + ' '.repeat(span.to - span.from) + plain.slice(span.to - from);
  }
  plain = plain.slice(0, to - from);
  const pieces: Piece[] = [];
  let [start, body] = [0, 0];
  const push = (end: number): void => {
    const length = plain.slice(0, end).trimEnd().length;
    if (/\p{L}|\p{N}/u.test(plain.slice(body, end)))
      pieces.push({ from: from + start, body: from + body, to: from + length, isBracket: false });
  };
  for (const found of plain.matchAll(joint)) {
    if (!/[\p{L}\p{N}]/u.test(plain.slice(body, found.index))) continue;
    push(found.index);
    start = found.index + /^[\s,;:–—-]*/.exec(found[0])![0].length;
    body = found.index + found[0].length;
  }
  push(plain.length);
  return pieces;
}
