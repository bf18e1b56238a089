/**
 * Which Markdown a letter is written in, for paper and outputs alike: what the parser is set to and given, and where it gives up. Text that
 * nobody types would keep it busy for minutes or exhaust its stack; there marks stay the signs that they are: nothing is lost but looks.
 */
import {
  isHeading,
  isLinkAddress,
  isQuote,
  isStress,
  isTable,
  isUnderline,
  listLength,
  sentencesFrom,
  withoutFactors
} from './marks';

const deepest = 30;
const widestGap = 100;
const mostSeams = 100;
const mostBrackets = 2_000;
const mostColumns = 100;
const mostMarks = 120;
const longestMark = 100;
/** Marks times length: each mark may look through all of the text. */
const mostSteps = 4_000_000;
const longestAddress = 2_000;
/** Its text with its address: from each open bracket so much is looked through. */
const longestLink = 4_000;

const levelMark = String.raw`[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]))`;
const levelsOfLine = new RegExp(`^(?:${levelMark})+`, 'gm');
const wideGap = new RegExp(` {${widestGap},}`, 'g');
/** Lines that look like the beginning of HTML or of a table, and are none; and empty ones. */
const seamOrEnd = /^ {0,3}(?:<|[|:-][-|: \t]*$)|^[ \t]*$/gm;

/** What the parser is given; the text of an ordinary letter, sign for sign. */
export const parsable = (markdown: string): string =>
  withSeamsApart(withoutEscapes(markdown.replace(levelsOfLine, flattened).replace(wideGap, ' '.repeat(widestGap))));

/** Quotes and lists in one another, deeper than anybody writes: whatever parses or draws them would run out of stack. */
function flattened(levels: string): string {
  const found = levels.match(new RegExp(levelMark, 'g')) ?? [];
  return found.length <= deepest ? levels : found.slice(0, deepest).join('');
}

/** From each escaped bracket the parser looks far ahead for the end of a link; a reference to the sign means the same. */
function withoutEscapes(markdown: string): string {
  if (markdown.split('\\[', mostBrackets + 2).length <= mostBrackets + 1) return markdown;
  return markdown.replace(/\\./gs, (escape) => (escape === '\\[' ? '&#91;' : escape));
}

/** At such a line the parser copies all of the paragraph before it; an empty line ends that. */
function withSeamsApart(markdown: string): string {
  let seams = 0;
  return markdown.replace(seamOrEnd, (line) => {
    seams = line.trim() === '' ? 0 : seams + 1;
    return seams > 0 && seams % mostSeams === 0 ? `\n${line}` : line;
  });
}

/** The last text that was looked at: the parser asks again at every mark of it. */
let [looked, tangled] = ['', false];

/** `text`: a paragraph, or what stands inside a mark of it. */
function isTangled(text: string): boolean {
  if (text === looked) return tangled;
  let [marks, longest] = [0, 0];
  for (const [mark] of text.matchAll(/\*+|_+|~+/g)) {
    marks += 1;
    longest = Math.max(longest, mark.length);
  }
  looked = text;
  return (tangled = marks > mostMarks || longest > longestMark || marks * text.length > mostSteps);
}

/** False leaves it to the parser. It takes text in the place of any mark, whatever its types say. */
const plain = (raw: string | undefined): never =>
  (raw === undefined ? false : { type: 'text', raw, text: raw }) as never;

/** As far as no other syntax may begin the text is one piece: piece by piece would be slow again. */
function unlessTangled(source: string, text: string, _before = ''): never {
  const raw = /^[*_~][^\\<!\[\]`\n]*/.exec(source)?.[0];
  return plain(raw !== undefined && isTangled(text) ? raw : undefined);
}

const unlessEndless = (source: string): never =>
  plain(new RegExp(`^(?:https?://|ftp://|www\\.)\\S{${longestAddress},}`, 'i').exec(source)?.[0]);

/** The row of names decides: a browser lays out thousands of columns for half a minute, and no paper shows them. */
const unlessTooWide = (source: string): never =>
  (source.split('\n', 1)[0]!.split('|', mostColumns + 3).length > mostColumns + 2 ? undefined : false) as never;

/** What the parser's own rules and state look like from here. */
interface Parser {
  lexer: { state: { top: boolean }; inline(text: string): unknown[] };
  rules: { block: Record<'paragraph' | 'hr' | 'fences' | 'lheading', RegExp>; inline: Record<'link', RegExp> };
  list(source: string): unknown;
}

const none = undefined as never;
const leftToParser = false as never;
const markIf = (isMark: boolean): never => (isMark ? leftToParser : none);

function list(this: Parser, source: string): never {
  const length = listLength(source, !this.lexer.state.top);
  if (length === 0) return none;
  if (length === Infinity) return leftToParser;
  return (Object.getPrototypeOf(this) as Parser).list.call(this, source.slice(0, length)) as never;
}

/** The parser ends a paragraph at whatever looks like a mark; where it is none, the sentence goes on. */
function paragraph(this: Parser, source: string): never {
  const ofParagraph = this.rules.block.paragraph;
  let raw = ofParagraph.exec(source)?.[0];
  if (raw === undefined) return none;
  const sentences = new Set<number>();
  for (;;) {
    const at: number = raw.length + 1;
    const rest = source.slice(at);
    const goesOn = source[at - 1] === '\n' && !this.rules.block.hr.test(rest) && isSentence(rest, at, sentences);
    const more = goesOn ? ofParagraph.exec(rest)?.[0] : undefined;
    if (more === undefined) break;
    raw += `\n${more}`;
  }
  return { type: 'paragraph', raw, text: raw, tokens: this.lexer.inline(raw) } as never;
}

/** `known`: places that a look from an earlier line decided; this one may add some. `source` stands at `at`. */
function isSentence(source: string, at: number, known: Set<number>): boolean {
  if (/^ {0,3}</.test(source) || known.has(at)) return true;
  if (/^ {0,3}#/.test(source)) return !isHeading(source);
  if (!/^ {0,3}(?:[-*+>]|\d)/.test(source)) return false;
  const found = sentencesFrom(source);
  for (const each of found) known.add(at + each);
  return found.length > 0;
}

function lheading(this: Parser, source: string): never {
  const raw = this.rules.block.lheading.exec(source)?.[0];
  return markIf(raw !== undefined && isUnderline(raw.trimEnd().split('\n').at(-1) ?? ''));
}

function link(this: Parser, source: string): never {
  if (!source.startsWith('[')) return leftToParser;
  const address = this.rules.inline.link.exec(source.slice(0, longestLink))?.[2];
  return markIf(address !== undefined && isLinkAddress(address));
}

/**
 * The marks of a letter, without the bounds. Raw HTML is no syntax: `<name>` stays what it looks like, so no word vanishes, and markup
 * never reaches a sanitiser as markup. Definitions of links are none either: their lines would vanish.
 */
export const letterMarks = {
  html: () => none,
  tag: () => none,
  def: () => none,
  heading: (source: string) => markIf(isHeading(source)),
  blockquote: (source: string) => markIf(isQuote(source)),
  table: (source: string) => markIf(isTable(source)),
  autolink: (source: string) => markIf(isLinkAddress(source) || /^<[^\s<>:]+@/.test(source)),
  /** One tilde is "about". */
  del: (source: string) => (/^~(?!~)/.test(source) ? plain('~') : leftToParser),
  emStrong: (source: string, _: string, before = '') =>
    isStress(source, before) ? leftToParser : plain(/^\*+/.exec(source)?.[0]),
  list,
  paragraph,
  lheading,
  link
} as const;

/** The first that doesn't leave it to the next. */
const firstAnswer =
  <Given extends readonly unknown[]>(one: (...given: Given) => never, other: (...given: Given) => never) =>
  (...given: Given): never => {
    const found: unknown = one(...given);
    return (found === false ? other(...given) : found) as never;
  };

/** `breaks`: a line that ends in the editor ends on the paper too. */
export const letterSyntax = {
  gfm: true,
  breaks: true,
  async: false,
  hooks: { emStrongMask: withoutFactors },
  tokenizer: {
    ...letterMarks,
    table: firstAnswer(unlessTooWide, letterMarks.table),
    emStrong: firstAnswer(unlessTangled, letterMarks.emStrong),
    del: firstAnswer(unlessTangled, letterMarks.del),
    url: unlessEndless
  }
} as const;
