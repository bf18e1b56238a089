/** Places in a letter where one of a language's phrases stands. */
import { mayStand, neededBy, runsOf, type Needed, type Runs } from '../language/needed-letters';
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
  matchesIn(plain, sources, sources).map(({ from, text }) => ({
    message: say(oneLine(text)),
    at: { from, to: from + text.length }
  }));

interface Match {
  from: number;
  text: string;
}

/** A pattern of a list, compiled when a text has what it needs. */
interface Rule {
  needed: Needed;
  source: string;
  find?: RegExp;
}

const compiled = new WeakMap<object, readonly Rule[]>();

/**
 * What was found in each block of the last text, by the list that it was looked for with. While somebody types one block changes; the
 * others are not read again. Holds the blocks of one text, no more.
 */
const read = new WeakMap<object, ReadonlyMap<string, readonly Match[]>>();

/**
 * All places where a pattern stands as whole words, block by block: no phrase goes on over a blank line. Places don't meet; of patterns
 * that begin at one place the first counts. `list` names the rules, and is the same while they are.
 */
export function matchesIn(
  plain: string,
  list: object,
  sources: readonly string[],
  flags: 'giu' | 'gu' = 'giu'
): Match[] {
  const rules = compiled.get(list) ?? sources.map((source) => ({ needed: neededBy(source), source }));
  compiled.set(list, rules);
  const before = read.get(list);
  const now = new Map<string, readonly Match[]>();
  const found: Match[] = [];
  for (const { block, index, runs } of blocksOf(plain)) {
    const known = now.get(block) ?? before?.get(block) ?? look(block, runs, rules, flags);
    now.set(block, known);
    for (const { from, text } of known) found.push({ from: index + from, text });
  }
  read.set(list, now);
  return found;
}

interface Block {
  block: string;
  index: number;
  runs: Runs;
}

/** Longer than any paragraph of a letter: what is longer is read in pieces, so that no pattern goes back over all of it. */
const longestBlock = 3_000;

/** The last text's: every list of rules asks for the same ones. */
let last: { plain: string; blocks: readonly Block[] } = { plain: '', blocks: [] };

function blocksOf(plain: string): readonly Block[] {
  if (last.plain === plain) return last.blocks;
  const known = new Map(last.blocks.map(({ block, runs }) => [block, runs]));
  const blocks = [...piecesOf(plain)].map((each) => ({ ...each, runs: known.get(each.block) ?? runsOf(each.block) }));
  last = { plain, blocks };
  return blocks;
}

function* piecesOf(plain: string): Generator<{ block: string; index: number }> {
  for (const { 0: block, index } of plain.matchAll(/[^\n]+(?:\n(?![ \t]*\n)[^\n]+)*/g)) {
    for (let at = 0; at < block.length;) {
      const space = block.lastIndexOf(' ', at + longestBlock);
      const to = block.length - at <= longestBlock ? block.length : space > at ? space : at + longestBlock;
      yield { block: block.slice(at, to), index: index + at };
      at = to;
    }
  }
}

/** As one pattern of all of them would find, without asking those that can't stand here. */
function look(block: string, runs: Runs, rules: readonly Rule[], flags: string): Match[] {
  const next = rules
    .filter(({ needed }) => mayStand(needed, runs))
    .map((rule) => {
      // A copy of its own: where it goes on is set here, and the shared one must not know.
      const find = (rule.find ??= new RegExp(wholeWords([rule.source], flags)));
      return { find, match: matchFrom(find, block, 0) };
    });
  const found: Match[] = [];
  for (let at = 0; ;) {
    let first: RegExpExecArray | null = null;
    for (const each of next) {
      if (each.match && each.match.index < at) each.match = matchFrom(each.find, block, at);
      if (each.match && (!first || each.match.index < first.index)) first = each.match;
    }
    if (!first) return found;
    found.push({ from: first.index, text: first[0].trimEnd() });
    at = first.index + Math.max(1, first[0].length);
  }
}

function matchFrom(find: RegExp, block: string, at: number): RegExpExecArray | null {
  find.lastIndex = at;
  return find.exec(block);
}

export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

export const meet = (one: Span, other: Span): boolean => one.from < other.to && one.to > other.from;
