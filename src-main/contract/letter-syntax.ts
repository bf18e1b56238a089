/**
 * Which Markdown a letter is written in, for paper and outputs alike: what the parser is set to and given, and where it gives up. Text that
 * nobody types would keep it busy for minutes or exhaust its stack; there marks stay the signs that they are: nothing is lost but looks.
 */
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
function unlessTangled(source: string, text: string): never {
  const raw = /^[*_~][^\\<!\[\]`\n]*/.exec(source)?.[0];
  return plain(raw !== undefined && isTangled(text) ? raw : undefined);
}

const unlessEndless = (source: string): never =>
  plain(new RegExp(`^(?:https?://|ftp://|www\\.)\\S{${longestAddress},}`, 'i').exec(source)?.[0]);

/** The row of names decides: a browser lays out thousands of columns for half a minute, and no paper shows them. */
const unlessTooWide = (source: string): never =>
  (source.split('\n', 1)[0]!.split('|', mostColumns + 3).length > mostColumns + 2 ? undefined : false) as never;

/**
 * `breaks`: a line that ends in the editor ends on the paper too. Raw HTML is no syntax: `<name>` stays what it looks like, so no word
 * vanishes, and markup never reaches a sanitiser as markup.
 */
export const letterSyntax = {
  gfm: true,
  breaks: true,
  async: false,
  tokenizer: {
    html: () => undefined,
    tag: () => undefined,
    table: unlessTooWide,
    emStrong: unlessTangled,
    del: unlessTangled,
    url: unlessEndless
  }
} as const;
