/** The piece of a text around what was asked for, with the matches marked as they stand. Bounded in work by the length of what is given. */
import { isAnswer, type Asked, type AskedWord } from './match';
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
/** Looked at in pieces, so that an early match costs little; one word mostly stands where the first piece begins. */
const firstStride = 64;
const laterStride = 512;
/** A piece has more on both sides: a word that begins before it, and what is shown behind a match at its end. */
const behind = 72;
const ahead = 176;
/** Where several words are asked for, they are looked for together so far behind the first one. */
const farthest = 4096;
const mostMarks = 200;

/** Null where nothing of it answers. `until` is a time of `performance.now()`: looking ends there. */
export function snippetOf(text: string, asked: Asked, until = Infinity): SnippetPart[] | null {
  const begin = passedOver(text, asked.words);
  return snippetFrom(text, begin, asked, until) ?? (begin > 0 ? snippetFrom(text, 0, asked, until) : null);
}

function snippetFrom(text: string, begin: number, { words, expressions }: Asked, until: number): SnippetPart[] | null {
  const marks: Mark[] = [];
  let end = text.length;
  let stride = expressions.length === 1 ? firstStride : laterStride;
  for (let at = begin; at < end && (at === begin || performance.now() < until); at += stride, stride = laterStride) {
    const from = /\s/.test(text.charAt(at - 1)) ? at : Math.max(0, at - behind);
    const to = Math.min(text.length, at + stride + ahead);
    // At its ends a piece may have half a word: what begins before `at` was seen whole already, what begins behind the stride soon is.
    const seen = marksIn(text.slice(from, to), words, from).filter(
      (mark) => mark.from >= at && (mark.to < to || to === text.length)
    );
    const here = seen.filter((mark) => mark.from < at + stride);
    marks.push(...here);
    const first = marks[0];
    if (!first) continue;
    const isEnough = marks.length >= mostMarks || mostTogether(marks) >= expressions.length;
    if (isEnough || at + stride >= (end = Math.min(end, first.from + farthest))) {
      return partsAround(text, [...marks, ...seen.slice(here.length)]);
    }
  }
  return marks.length === 0 ? null : partsAround(text, marks);
}

/** Where a word stands as it is asked, no more of the text need be taken apart than is around it. */
function passedOver(text: string, words: readonly AskedWord[]): number {
  const lower = text.toLowerCase();
  const places = words.map(({ form }) => lower.indexOf(form)).filter((at) => at >= 0);
  // Few letters are longer in lower case: places are others then.
  if (places.length === 0 || lower.length !== text.length) return 0;
  const first = Math.min(...places);
  const space = text.slice(Math.max(0, first - behind), first).search(/\s\S*$/);
  return space < 0 ? Math.max(0, first - behind) : first - Math.min(first, behind) + space + 1;
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

const answers = (word: AskedWord, token: string): boolean =>
  isAnswer(word, token) || (word.inside && token.length >= 9 && token.indexOf(word.form, 3) >= 3);

function partsAround(text: string, marks: readonly Mark[]): SnippetPart[] {
  const first = marks.length === 0 ? 0 : bestPlace(marks).at;
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

/** Where the most different words stand together, and how many they are. */
function bestPlace(marks: readonly Mark[]): { at: number; count: number } {
  let found = { at: marks[0]!.from, count: 0 };
  for (const { from } of marks) {
    const near = marks.filter((mark) => mark.from >= from && mark.to <= from + length - before);
    const count = new Set(near.map(({ word }) => word.of)).size;
    if (count > found.count) found = { at: from, count };
  }
  return found;
}
const mostTogether = (marks: readonly Mark[]): number => bestPlace(marks).count;

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
