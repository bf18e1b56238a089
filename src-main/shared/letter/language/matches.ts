/** All places of a text where one of many patterns stands, without asking those that can't stand there. */
import { mayStand, neededBy, runsOf, type Needed, type Runs } from './needed-letters';
import { words } from './patterns';
import type { Span } from '../text/sentences';

const wholeWord = (source: string): RegExp => words([source]);

export interface Match {
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

function rulesOf(list: object, sources: readonly string[]): readonly Rule[] {
  const rules = compiled.get(list) ?? sources.map((source) => ({ needed: neededBy(source), source }));
  compiled.set(list, rules);
  return rules;
}

/**
 * What was found in each block of the last text, by the list that it was looked for with. While somebody types one block changes; the
 * others are not read again. Holds the blocks of one text, no more.
 */
const read = new WeakMap<object, ReadonlyMap<string, readonly Match[]>>();

/**
 * All places where a pattern stands as whole words, block by block: no phrase goes on over a blank line. Places don't meet; of patterns
 * that begin at one place the first counts. `list` names the rules, and is the same while they are; `make` compiles one.
 * What is no letter (a fact card) is not remembered: it would push the letter out.
 */
export function matchesIn(
  plain: string,
  list: object,
  sources: readonly string[],
  make: (source: string) => RegExp = wholeWord,
  isLetter = true
): Match[] {
  const rules = rulesOf(list, sources);
  const before = read.get(list);
  const now = new Map<string, readonly Match[]>();
  const found: Match[] = [];
  for (const { block, index, runs } of isLetter ? blocksOf(plain) : freshBlocks(plain)) {
    const known = now.get(block) ?? before?.get(block) ?? look(block, runs, rules, make);
    now.set(block, known);
    for (const { from, text } of known) found.push({ from: index + from, text });
  }
  if (isLetter) read.set(list, now);
  return found;
}

const everywhere = new WeakMap<object, ReadonlyMap<string, readonly Span[]>>();

/** As `matchesIn`, but each pattern by itself: places may meet, and are in no order. */
export function allSpansIn(
  plain: string,
  list: object,
  sources: readonly string[],
  make: (source: string) => RegExp
): Span[] {
  const rules = rulesOf(list, sources);
  const before = everywhere.get(list);
  const now = new Map<string, readonly Span[]>();
  const found: Span[] = [];
  for (const { block, index, runs } of blocksOf(plain)) {
    const known = now.get(block) ?? before?.get(block) ?? lookForEach(block, runs, rules, make);
    now.set(block, known);
    for (const { from, to } of known) found.push({ from: index + from, to: index + to });
  }
  everywhere.set(list, now);
  return found;
}

const lookForEach = (block: string, runs: Runs, rules: readonly Rule[], make: (source: string) => RegExp): Span[] =>
  rules
    .filter(({ needed }) => mayStand(needed, runs))
    .flatMap((rule) => [...block.matchAll((rule.find ??= make(rule.source)))])
    .map(({ 0: { length }, index }) => ({ from: index, to: index + length }));

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

const freshBlocks = (plain: string): Block[] =>
  [...piecesOf(plain)].map((each) => ({ ...each, runs: runsOf(each.block) }));

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
function look(block: string, runs: Runs, rules: readonly Rule[], make: (source: string) => RegExp): Match[] {
  const next = rules
    .filter(({ needed }) => mayStand(needed, runs))
    .map((rule) => {
      // A copy of its own: where it goes on is set here, and the shared one must not know.
      const find = (rule.find ??= new RegExp(make(rule.source)));
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
