/** Places in a letter where one of a language's phrases stands. */
import { words as wholeWords } from '../language/patterns';
import type { Message } from '../../messages/catalogue';
import type { Span } from '../text/sentences';
import type { Found } from './check';

/** Every place where one of a list's patterns stands as whole words; `say` gets the words in one line. */
export const places = (
  { plain }: { plain: string },
  sources: readonly string[],
  say: (text: string) => Message
): Found[] =>
  matchesIn(plain, sources, () => wholeWords(sources)).map(({ from, text }) => ({
    message: say(oneLine(text)),
    at: { from, to: from + text.length }
  }));

interface Match {
  from: number;
  text: string;
}

/**
 * What was found in each block of the last text, by the list that it was looked for with. While somebody types one block changes; the
 * others are not read again. Holds the blocks of one text, no more.
 */
const read = new WeakMap<object, ReadonlyMap<string, readonly Match[]>>();

/** All places that `find` finds, block by block: no phrase goes on over a blank line. `list` names the rules, and is the same while they are. */
export function matchesIn(plain: string, list: object, find: () => RegExp): Match[] {
  const before = read.get(list);
  const now = new Map<string, readonly Match[]>();
  const found: Match[] = [];
  for (const { block, index } of blocksOf(plain)) {
    const known = now.get(block) ?? before?.get(block) ?? look(block, find());
    now.set(block, known);
    for (const { from, text } of known) found.push({ from: index + from, text });
  }
  read.set(list, now);
  return found;
}

/** Longer than any paragraph of a letter: what is longer is read in pieces, so that no pattern goes back over all of it. */
const longestBlock = 3_000;

function* blocksOf(plain: string): Generator<{ block: string; index: number }> {
  for (const { 0: block, index } of plain.matchAll(/[^\n]+(?:\n(?![ \t]*\n)[^\n]+)*/g)) {
    for (let at = 0; at < block.length;) {
      const space = block.lastIndexOf(' ', at + longestBlock);
      const to = block.length - at <= longestBlock ? block.length : space > at ? space : at + longestBlock;
      yield { block: block.slice(at, to), index: index + at };
      at = to;
    }
  }
}

const look = (block: string, find: RegExp): Match[] =>
  [...block.matchAll(find)].map(({ 0: text, index }) => ({ from: index, text: text.trimEnd() }));

export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

export const meet = (one: Span, other: Span): boolean => one.from < other.to && one.to > other.from;
