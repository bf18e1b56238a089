/**
 * The editor's Markdown by the paper's own rule (shared/letter/text/marks.ts, decision 17): "12. Mai", "- 5 %" and "# 1" are words here too,
 * are drawn as words, and Enter goes on with no list. What is no syntax of a letter at all (HTML, definitions of links) is none here.
 */
import { commonmarkLanguage } from '@codemirror/lang-markdown';
import { TreeFragment, type Input, type Parser } from '@lezer/common';
import type { BlockContext, BlockParser, Line, MarkdownConfig } from '@lezer/markdown';
import { isHeading, isQuote, isUnderline, listLength, longestLook } from '$shared/letter/text/marks';

type ParseBlock = NonNullable<BlockParser['parse']>;

/** The parser's own rules, by their names; a test fails where a newer release keeps them elsewhere. */
const rules = commonmarkLanguage.parser as unknown as {
  blockNames: readonly string[];
  blockParsers: readonly (ParseBlock | undefined)[];
};

function ruleOf(name: string): ParseBlock {
  const rule = rules.blockParsers[rules.blockNames.indexOf(name)];
  if (!rule) throw new Error(`The parser has no rule ${name}.`);
  return rule;
}

interface Source {
  text: string;
  /** Where each of its lines begins in the document. */
  starts: number[];
}

/** What stands from a line on, without the marks and indents of the blocks around it, as far as those go on. */
function sourceFrom(cx: BlockContext, line: Line): Source {
  const { input } = cx as unknown as { input: Input };
  const lines = [line.text.slice(line.basePos)];
  const starts = [cx.lineStart];
  let quotes = 0;
  for (let depth = 1; depth < cx.depth; depth++) if (cx.parentType(depth).name === 'Blockquote') quotes += 1;
  const indent = Math.max(0, line.baseIndent - 2 * quotes);
  const around = new RegExp(`^(?: {0,3}> ?){${quotes}}(?:[ \\t]{${indent}}|(?=[ \\t]*$))`);
  let at = cx.lineStart + line.text.length + 1;
  for (const next of at < input.length ? input.read(at, Math.min(input.length, at + longestLook)).split('\n') : []) {
    const marks = around.exec(next);
    if (!marks) break;
    lines.push(next.slice(marks[0].length));
    starts.push(at);
    at += next.length + 1;
  }
  return { text: lines.join('\n'), starts };
}

/** Where the lists end that a parse is in, by their depth. */
const ends = new WeakMap<BlockContext, Map<number, number>>();

/** A list goes as far as the paper reads one; what follows it may begin another. */
function listRule(name: 'BulletList' | 'OrderedList'): BlockParser {
  const own = ruleOf(name);
  return {
    name,
    parse(cx, line) {
      if (!/^(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)/.test(line.text.slice(line.pos, line.pos + 11))) return false;
      const goesOn = cx.parentType().name === name;
      const known = ends.get(cx) ?? new Map<number, number>();
      if (!goesOn || cx.lineStart >= (known.get(cx.depth) ?? 0)) {
        const { text, starts } = sourceFrom(cx, line);
        const length = listLength(text, cx.parentType().name === 'ListItem');
        if (length === 0) return false;
        const lines = length === Infinity ? Infinity : text.slice(0, length).split('\n').length - 1;
        ends.set(cx, known.set(goesOn ? cx.depth : cx.depth + 1, starts[lines] ?? Infinity));
      }
      return own(cx, line);
    }
  };
}

function blockRule(name: string, isMark: (cx: BlockContext, line: Line) => boolean): BlockParser {
  const own = ruleOf(name);
  return { name, parse: (cx, line) => isMark(cx, line) && own(cx, line) };
}

/** Two dashes are what stands above a name in a mail: with their line a paragraph ends, and is none the less one. */
const dashesRule: BlockParser = {
  name: 'Dashes',
  before: 'SetextHeading',
  leaf: () => ({
    nextLine(cx, line, leaf) {
      const text = line.text.slice(line.basePos);
      if (!/^ {0,3}(?:=+|-+)[ \t]*$/.test(text) || isUnderline(text)) return false;
      const inside = cx.parser.parseInline(leaf.content, leaf.start);
      cx.nextLine();
      cx.addLeafElement(leaf, cx.elt('Paragraph', leaf.start, cx.prevLineEnd(), inside));
      return true;
    },
    finish: () => false
  })
};

/** Fragments that this file has shortened already. */
const shortened = new WeakSet<readonly TreeFragment[]>();

export const letterMarks: MarkdownConfig = {
  remove: ['HTMLBlock', 'HTMLTag', 'LinkReference'],
  parseBlock: [
    listRule('BulletList'),
    listRule('OrderedList'),
    blockRule('ATXHeading', (_, line) => isHeading(line.text.slice(line.pos))),
    blockRule('Blockquote', (cx, line) => line.text[line.pos] === '>' && isQuote(sourceFrom(cx, line).text)),
    dashesRule
  ],
  parseInline: [
    {
      name: 'Factor',
      before: 'Emphasis',
      parse(cx, next, at) {
        if (next !== 42 || !/\d/.test(cx.slice(Math.max(cx.offset, at - 1), at))) return -1;
        const stars = /^\*+(?=[\p{L}\p{N}])/u.exec(cx.slice(at, Math.min(cx.end, at + 20)))?.[0];
        return stars ? at + stars.length : -1;
      }
    }
  ]
};

/** What was read before stays good only where nothing within its look has changed: `parser` gets less of it. */
export const readAnewNearby = (parser: () => Parser): MarkdownConfig => ({
  wrap(parse, input, fragments, ranges) {
    if (fragments.length === 0 || shortened.has(fragments)) return parse;
    const kept = fragments.flatMap(({ from, to, tree, offset, openStart }) => {
      const start = from === 0 ? 0 : from + longestLook;
      const end = to >= input.length ? to : to - longestLook;
      return end > start ? [new TreeFragment(start, end, tree, offset, openStart || start > from, true)] : [];
    });
    shortened.add(kept);
    return parser().createParse(input, kept, ranges);
  }
});
