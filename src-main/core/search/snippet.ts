/** The piece of a text around what was asked for, with the matches marked as they stand. Bounded in work by the length of what is given. */
import type { Asked, AskedWord } from './match';
import { tokensOf } from './tokens';

interface SnippetPart {
  text: string;
  hit: boolean;
}
interface Mark {
  from: number;
  to: number;
  word: AskedWord;
}

const before = 50;
const length = 160;
/** Looked at in pieces, so that an early match costs little. */
const stride = 4096;
const overlap = 256;
const mostMarks = 200;

/** Null where nothing of it answers. `until` is a time of `performance.now()`: looking ends there. */
export function snippetOf(text: string, { words }: Asked, until = Infinity): SnippetPart[] | null {
  for (let at = 0; at < text.length && (at === 0 || performance.now() < until); at += stride) {
    const marks = marksIn(
      text.slice(Math.max(0, at - overlap), at + stride + overlap),
      words,
      Math.max(0, at - overlap)
    );
    if (marks.length > 0) return partsAround(text, marks);
  }
  return null;
}

/** The beginning, where nothing of it is marked. */
export const beginningOf = (text: string): SnippetPart[] => partsAround(text, []);

function marksIn(text: string, words: readonly AskedWord[], offset: number): Mark[] {
  const marks: Mark[] = [];
  for (const { form, from, to } of tokensOf(text)) {
    const word = words.find((each) => answers(each, form));
    if (word) marks.push({ from: from + offset, to: to + offset, word });
    if (marks.length >= mostMarks) break;
  }
  return marks.sort((one, other) => one.from - other.from);
}

function answers({ form, unfinished, inside }: AskedWord, token: string): boolean {
  if (unfinished ? token.startsWith(form) : token === form) return true;
  return inside && token.length >= 9 && token.indexOf(form, 3) >= 3;
}

function partsAround(text: string, marks: readonly Mark[]): SnippetPart[] {
  const first = marks.length === 0 ? 0 : best(marks);
  const from = wordBegin(text, Math.max(0, first - before));
  const to = wordEnd(
    text,
    Math.min(text.length, Math.max(from + length, marks.find((mark) => mark.from === first)?.to ?? 0))
  );
  const parts: SnippetPart[] = [];
  const add = (piece: string, hit: boolean): void => {
    const shown = piece.replace(/\s+/g, ' ');
    if (shown !== '') parts.push({ text: shown, hit });
  };
  let at = from;
  if (from > 0) add('…', false);
  for (const mark of merged(marks)) {
    if (mark.from < at || mark.to > to) continue;
    add(text.slice(at, mark.from), false);
    add(text.slice(mark.from, mark.to), true);
    at = mark.to;
  }
  add(text.slice(at, to) + (to < text.length ? '…' : ''), false);
  return parts;
}

/** Where the most different words stand together. */
function best(marks: readonly Mark[]): number {
  let found = { at: marks[0]!.from, count: 0 };
  for (const { from } of marks) {
    const near = marks.filter((mark) => mark.from >= from && mark.to <= from + length - before);
    const count = new Set(near.map(({ word }) => word)).size;
    if (count > found.count) found = { at: from, count };
  }
  return found.at;
}

function merged(marks: readonly Mark[]): { from: number; to: number }[] {
  const all: { from: number; to: number }[] = [];
  for (const { from, to } of marks) {
    const last = all.at(-1);
    if (last && from < last.to) last.to = Math.max(last.to, to);
    else all.push({ from, to });
  }
  return all;
}

/** Never inside a word, unless it is longer than anybody reads. */
function wordBegin(text: string, at: number): number {
  if (at === 0) return 0;
  const space = text.slice(at, at + 24).search(/\s/);
  return whole(text, space < 0 ? at : at + space + 1);
}
function wordEnd(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const space = text.slice(at, at + 24).search(/\s/);
  return whole(text, space < 0 ? at : at + space);
}
const whole = (text: string, at: number): number => (/[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at - 1 : at);
