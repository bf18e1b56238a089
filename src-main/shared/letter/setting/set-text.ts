/**
 * How a letter's text is set: curly quotation marks for straight ones and spaces that do not break, by the letter's language. What was
 * typed stays as it is; only what is made of it (paper, PDF, Word document, HTML file) is set.
 */
import { boundSpaces } from './no-break';
import { isShortened, marksOf, type Marks } from './quotes';

/** A stretch of one paragraph; `asTyped`: code, the text of a link. */
export interface Stretch {
  text: string;
  asTyped: boolean;
}

/** What is an address by its looks stays as it is. */
const address = /[^\s"'<>()]*(?:@|:\/\/|www\.|\\)[^\s"'<>()]*/giu;

/** The texts of a paragraph's stretches, set; each remains the text of its stretch. Linear in the text's length. */
export function setText(stretches: readonly Stretch[], language: string): string[] {
  const text = stretches.map((each) => each.text).join('');
  if (!/["' ]/.test(text)) return stretches.map((each) => each.text);
  const out = text.split('');
  const fixed = fixedSigns(stretches, text);
  const marks = marksOf(language);
  if (marks) setMarks({ text, out, fixed, marks, language });
  for (const at of boundSpaces(text, language)) if (fixed[at] === 0) out[at] = '\u00a0';
  let at = 0;
  return stretches.map((each) => out.slice(at, (at += each.text.length)).join(''));
}

/** A text that stands alone: a subject, an entry of a list. */
export const setLine = (text: string, language: string): string =>
  text
    .split('\n')
    .map((line) => setText([{ text: line, asTyped: false }], language)[0] ?? line)
    .join('\n');

function fixedSigns(stretches: readonly Stretch[], text: string): Uint8Array {
  const fixed = new Uint8Array(text.length);
  let at = 0;
  for (const { text: own, asTyped } of stretches) {
    if (asTyped) fixed.fill(1, at, at + own.length);
    at += own.length;
  }
  for (const { 0: found, index } of text.matchAll(address)) fixed.fill(1, index, index + found.length);
  return fixed;
}

interface Setting {
  text: string;
  out: string[];
  fixed: Uint8Array;
  marks: Marks;
  language: string;
}

const opensAfter = /[\s\u00a0([{<–—/„“‘‚«‹]/u;
const inWord = /[\p{L}\p{N}]/u;

function setMarks({ text, out, fixed, marks, language }: Setting): void {
  const ends = singleEnds(text, fixed);
  const left = doublesLeft(text, fixed);
  let [isOpen, isInnerOpen] = [false, false];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if ((sign !== '"' && sign !== "'") || fixed[at] === 1) continue;
    const [before, after] = [out[at - 1]?.at(-1) ?? ' ', text[at + 1] ?? ' '];
    const begins = opensAfter.test(before) || (before === '-' && inWord.test(after));
    if (sign === '"') {
      if (/\d/.test(before) && (!isOpen || left[at]! % 2 === 1)) continue;
      const opens = begins && (/\s/.test(after) ? !isOpen : true);
      isOpen = opens;
      putMark(out, at, marks.outer, opens);
    } else if (inWord.test(before) && inWord.test(after)) out[at] = '’';
    else if (begins && /\s/.test(after)) continue;
    else if (begins) {
      const opens = !isShortened(text.slice(at + 1, at + 12), language) && at < ends[at]!;
      if (opens) isInnerOpen = true;
      out[at] = opens ? marks.inner[0] : '’';
    } else if (isInnerOpen) {
      isInnerOpen = false;
      out[at] = marks.inner[1];
    } else if (!/\d/.test(before)) out[at] = '’';
  }
}

/** Where the marks bring a space of their own, one that was typed is that space. */
function putMark(out: string[], at: number, [opening, closing]: Marks['outer'], opens: boolean): void {
  if (opens) {
    out[at] = opening;
    if (opening.endsWith('\u00a0') && out[at + 1] === ' ') out[at + 1] = '';
  } else {
    out[at] = closing;
    if (closing.startsWith('\u00a0') && out[at - 1] === ' ') out[at - 1] = '';
  }
}

/** At each place the last `'` behind it that can close a pair; -1 where there is none. */
function singleEnds(text: string, fixed: Uint8Array): Int32Array {
  const ends = new Int32Array(text.length).fill(-1);
  let last = -1;
  for (let at = text.length - 1; at >= 0; at -= 1) {
    ends[at] = last;
    const closes = text[at] === "'" && fixed[at] === 0 && /\S/.test(text[at - 1] ?? ' ');
    if (last === -1 && closes && !inWord.test(text[at + 1] ?? ' ')) last = at;
  }
  return ends;
}

/** At each place how many `"` come behind it. */
function doublesLeft(text: string, fixed: Uint8Array): Int32Array {
  const left = new Int32Array(text.length);
  let count = 0;
  for (let at = text.length - 1; at >= 0; at -= 1) {
    left[at] = count;
    if (text[at] === '"' && fixed[at] === 0) count += 1;
  }
  return left;
}
