/** A letter's Markdown as the plain structure that Word documents, HTML files and mails are made of; read as the paper reads it. */
import { decodeHTMLStrict } from 'entities';
import { Marked, type Token, type Tokens } from 'marked';
import { isFactAddress } from '../../shared/letter/claims/links';
import { letterSyntax, parsable } from '../../shared/letter/text/syntax';

/** A stretch of text with one look; `\n` stands alone and ends the line. */
export interface Run {
  text: string;
  strong: boolean;
  emphasis: boolean;
  struck: boolean;
  code: boolean;
  /** An https: or mailto: address. */
  address: string | null;
  /** The key of the fact whose claim ends with this text; see `factKey`. */
  claim: string | null;
}

export type Block =
  | { kind: 'paragraph'; runs: Run[] }
  | { kind: 'heading'; level: 2 | 3 | 4; runs: Run[] }
  | { kind: 'list'; start: number | null; items: Block[][] }
  | { kind: 'quote'; blocks: Block[] }
  | { kind: 'code'; text: string }
  | { kind: 'rule' }
  /** `headed`: the first row names the columns. */
  | { kind: 'table'; rows: Run[][][]; headed: boolean };

type Look = Omit<Run, 'text'>;
const plain: Look = { strong: false, emphasis: false, struck: false, code: false, address: null, claim: null };

const marked = new Marked(letterSyntax);

/** Nothing relative and no other scheme: a letter has no address that a path could start from. */
const allowedAddress = /^(?:https:\/\/|mailto:)/i;
/** Deeper nesting than anybody writes is flattened, so that no input can exhaust the stack of a word processor. */
const deepest = 12;

export const structureOf = (markdown: string): Block[] => blocksOf(marked.lexer(parsable(markdown)), 0);

/** The text of a block, without looks; entries and rows end with a line. */
export function textOf(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return runsText(block.runs);
    case 'list':
      return block.items.map((item) => item.map(textOf).join('\n')).join('\n');
    case 'quote':
      return block.blocks.map(textOf).join('\n');
    case 'code':
      return block.text;
    case 'rule':
      return '';
    case 'table':
      return block.rows.map((row) => row.map(runsText).join('\t')).join('\n');
  }
}

export const runsText = (runs: readonly Run[]): string => runs.map((run) => run.text).join('');

function blocksOf(tokens: readonly Token[], depth: number): Block[] {
  const blocks: Block[] = [];
  let loose: Token[] = [];
  const endLoose = (): void => {
    if (loose.length > 0) blocks.push({ kind: 'paragraph', runs: runsOf(loose) });
    loose = [];
  };
  for (const token of tokens) {
    const block = blockOf(token, depth);
    if (block === 'inline') loose.push(token);
    else {
      endLoose();
      if (block) blocks.push(block);
    }
  }
  endLoose();
  return blocks;
}

/** Null: nothing to show. `inline`: text without a block of its own, as in a tight list. */
function blockOf(given: Token, depth: number): Block | null | 'inline' {
  const token = given as Tokens.Generic;
  const children = token.tokens ?? [];
  switch (token.type) {
    case 'space':
      return null;
    case 'paragraph':
      return { kind: 'paragraph', runs: runsOf(children) };
    case 'heading':
      return { kind: 'heading', level: Math.min((token.depth as number) + 1, 4) as 2 | 3 | 4, runs: runsOf(children) };
    case 'blockquote':
      return depth > deepest ? flat(token) : { kind: 'quote', blocks: blocksOf(children, depth + 1) };
    case 'list':
      return depth > deepest ? flat(token) : listOf(given as Tokens.List, depth);
    case 'code':
      return { kind: 'code', text: String(token.text) };
    case 'hr':
      return { kind: 'rule' };
    case 'table':
      return tableOf(given as Tokens.Table);
    default:
      return 'inline';
  }
}

const flat = (token: Tokens.Generic): Block => ({ kind: 'paragraph', runs: [{ ...plain, text: token.raw.trim() }] });

function listOf({ items, ordered, start }: Tokens.List, depth: number): Block {
  return {
    kind: 'list',
    start: ordered ? Number(start) || 0 : null,
    items: items.map((item) => {
      const tokens = item.tokens.filter((token) => token.type !== 'checkbox');
      const blocks = blocksOf(tokens, depth + 1);
      const first = blocks[0];
      if (item.task && first?.kind === 'paragraph') first.runs.unshift({ ...plain, text: item.checked ? '☑ ' : '☐ ' });
      return blocks;
    })
  };
}

function tableOf({ header, rows }: Tokens.Table): Block {
  const head = header.map((cell) => runsOf(cell.tokens, { ...plain, strong: true }));
  const others = rows.map((row) => row.map((cell) => runsOf(cell.tokens)));
  const headed = others.length === 0 || head.some((cell) => cell.length > 0);
  return { kind: 'table', rows: headed ? [head, ...others] : others, headed };
}

function runsOf(tokens: readonly Token[], look: Look = plain): Run[] {
  const runs: Run[] = [];
  for (const token of tokens) for (const run of inlineRuns(token as Tokens.Generic, look)) append(runs, run);
  return runs;
}

function inlineRuns(token: Tokens.Generic, look: Look): Run[] {
  const inside = (more: Partial<Look>): Run[] => runsOf(token.tokens ?? [], { ...look, ...more });
  const text = String(token.text ?? token.raw ?? '');
  switch (token.type) {
    case 'strong':
      return inside({ strong: true });
    case 'em':
      return inside({ emphasis: true });
    case 'del':
      return inside({ struck: true });
    case 'br':
      return [{ ...plain, text: '\n' }];
    case 'codespan':
      return [{ ...look, code: true, text }];
    case 'link':
      return linkRuns(String(token.href), inside);
    case 'image':
      // Pictures are not fetched: their description stands in.
      return [{ ...look, text }];
    default:
      if (token.tokens && token.tokens.length > 0) return inside({});
      return [{ ...look, text: written(token, text) }];
  }
}

/** `&amp;` in Markdown stands for `&`; what a backslash keeps, stays. */
function written({ type, raw }: Tokens.Generic, text: string): string {
  const line = text.replace(/\n/g, ' ');
  return type === 'escape' && raw.startsWith('\\') ? line : decodeHTMLStrict(line);
}

function linkRuns(address: string, inside: (more: Partial<Look>) => Run[]): Run[] {
  if (!isFactAddress(address)) return inside(allowedAddress.test(address) ? { address } : {});
  const runs = inside({});
  return runs.map((run, index) => (index === runs.length - 1 ? { ...run, claim: address.slice('fact:'.length) } : run));
}

/** Neighbours with the same look are one run. */
function append(runs: Run[], run: Run): void {
  const last = runs.at(-1);
  const same =
    last &&
    last.text !== '\n' &&
    run.text !== '\n' &&
    (Object.keys(plain) as (keyof Look)[]).every((key) => last[key] === run[key]);
  if (same) last.text += run.text;
  else if (run.text !== '') runs.push({ ...run });
}
