/** Nouns cut short with a full stop, written out in the number and case that the words before them ask for. */
import { patternOf } from './pattern';

interface WrittenNoun {
  one: string;
  several: string;
  /** Several, behind “with” and the like. */
  of: string;
  /** What stands before it where no number does: source of a regular expression. */
  alone: string;
}

export interface WrittenWords {
  /** As typed, without the full stop and in small letters. */
  written: Record<string, WrittenNoun>;
  /** Ends with a number behind which several stand in the case of `of`. */
  ofSeveral: string;
}

/** What stands at `from` as a whole word, and where it ends with its full stop; null where nothing is cut short. */
export function writtenOut(
  text: string,
  from: number,
  to: number,
  { written, ofSeveral }: WrittenWords,
  starts: ReadonlySet<number>
): { to: number; text: string } | null {
  const small = text.slice(from, to).toLowerCase();
  if (!Object.hasOwn(written, small) || text[to] !== '.') return null;
  const noun = written[small]!;
  const before = text.slice(Math.max(0, from - 48), from);
  const count = /(?<![\p{N}.,])(\p{N}+(?:[.,]\p{N}+)*)\s?$/u.exec(before)?.[1];
  if (count === undefined && !patternOf(noun.alone, 'iu').test(before)) return null;
  const isOne = count === undefined || count === '1';
  const several = patternOf(ofSeveral, 'iu').test(before) ? noun.of : noun.several;
  const gap = count === undefined || /\s$/.test(before) ? '' : ' ';
  return { to: behindDot(text, to, starts), text: gap + (isOne ? noun.one : several) };
}

/** Behind the full stop of a short form at `to`, where it has one that ends no sentence. */
export function behindDot(text: string, to: number, starts: ReadonlySet<number>): number {
  if (text[to] !== '.') return to;
  const gap = /^[ \t]*/.exec(text.slice(to + 1))![0].length;
  const next = text[to + 1 + gap];
  const endsSentence = next === undefined || next === '\n' || starts.has(to + 1 + gap);
  return endsSentence ? to : to + 1;
}
