/** Where sentences begin and end in text as people type it: lines, list marks, sentences without a mark at their end. */

export interface TypedSentence {
  /** Its first and behind its last sign, without list mark and spaces; the mark at its end belongs to it. */
  from: number;
  to: number;
  /** It stands in a line of a list. */
  isItem: boolean;
  /** It ends where its line does, and the next goes on with something else. */
  endsLine: boolean;
  /** A list follows. */
  leadsIn: boolean;
  /** It goes on with the sentence of the line before. */
  goesOn: boolean;
}

export interface SentenceWords {
  /** Short words with a full stop that ends no sentence, without it, in lower case. */
  abbreviations: readonly string[];
  /** Those of them that may end a sentence, where the next begins with one of `beginning`: “in 35 min. she went”. */
  mayEnd: readonly string[];
  beginning: readonly string[];
  /** The same of words that begin a sentence only with a capital. */
  starting?: readonly string[];
  /** Words with which a line goes on with the line before. */
  continuing: readonly string[];
  /** For a language that writes its nouns with a capital: those that are known, in lower case. */
  capitals?: readonly string[];
  capitalEndings?: string;
}

const listMark = /^[ \t]*(?:(?:[-*+•–—]|\d{1,3}[.)])[ \t]+)?/;
const isListLine = (line: string): boolean => /^[ \t]*(?:[-*+•–—]|\d{1,3}[.)])[ \t]+\S/.test(line);
const sentenceEnd = /[.!?…]+["”’“»)\]]*(?=\s)/g;
const opened = /[:,;–—-]\s*$/;

/** A line so long, before one with a small letter, was broken by a program and by nobody. */
const wrapped = 55;

interface Line {
  from: number;
  text: string;
}

const linesOf = (text: string): Line[] => {
  let at = 0;
  return text.split('\n').map((line) => {
    const from = at;
    at += line.length + 1;
    return { from, text: line };
  });
};

/** Every sentence of a text, in order. */
export function typedSentences(text: string, words: SentenceWords): TypedSentence[] {
  const lines = linesOf(text);
  return lines.flatMap((line, index) => {
    const next = lines[index + 1]?.text ?? '';
    const before = lines[index - 1]?.text ?? '';
    const pieces = piecesOf(line, words);
    const isItem = isListLine(line.text);
    return pieces.map((piece, order) => ({
      ...piece,
      isItem,
      endsLine: order === pieces.length - 1 && !goesOn(line.text, next, words),
      leadsIn:
        order === pieces.length - 1 &&
        isListLine(lines.slice(index + 1).find((other) => other.text.trim() !== '')?.text ?? ''),
      goesOn: order === 0 && goesOn(before, line.text, words)
    }));
  });
}

/** Whether a line goes on with the sentence of the one before. */
function goesOn(before: string, line: string, { continuing }: SentenceWords): boolean {
  if (before.trim() === '' || line.trim() === '' || isListLine(line)) return false;
  if (/[.!?…:]["”’“»)\]]*\s*$/.test(before)) return false;
  if (opened.test(before)) return true;
  if (before.length >= wrapped && /^\s*\p{Ll}/u.test(line)) return true;
  const first = /^\s*(\p{L}+)/u.exec(line)?.[1] ?? '';
  return continuing.includes(first);
}

function piecesOf({ from, text }: Line, words: SentenceWords): { from: number; to: number }[] {
  const mark = listMark.exec(text)![0].length;
  const end = text.trimEnd().length;
  const pieces: { from: number; to: number }[] = [];
  let at = mark;
  for (const found of text.matchAll(sentenceEnd)) {
    const behind = found.index + found[0].length;
    if (behind <= at || behind >= end || !endsSentence(text, found.index, found[0], words)) continue;
    pieces.push({ from: from + at, to: from + behind });
    at = behind + /^\s*/.exec(text.slice(behind))![0].length;
  }
  if (at < end) pieces.push({ from: from + at, to: from + end });
  return pieces;
}

/** A dot behind “Dr”, “e.g”, a single letter or a number before a small letter ends no sentence. */
function endsSentence(text: string, at: number, marks: string, words: SentenceWords): boolean {
  const next = text.slice(at + marks.length).trimStart();
  // “alone (!) for”: a mark in brackets of its own.
  if (text[at - 1] === '(' && marks.includes(')')) return false;
  if (!marks.startsWith('.') || marks.length > 1) return !/^\p{Ll}/u.test(next) || !/[….]{2,}|…/.test(marks);
  const word = /[\p{L}\p{N}.]*$/u.exec(text.slice(Math.max(0, at - 40), at))![0].toLowerCase();
  const isNumber = /^\p{N}{1,2}$/u.test(word);
  // “30.6. ist Frist”: German writes a day so.
  if (words.capitalEndings && /^\p{N}{1,2}\.\p{N}{1,2}$/u.test(word) && /^\p{Ll}/u.test(next)) return false;
  const first = /^\p{L}*/u.exec(next)![0];
  const isBeginning =
    words.beginning.includes(first.toLowerCase()) ||
    (/^\p{Lu}/u.test(first) && (words.starting ?? []).includes(first.toLowerCase()));
  if (isBeginning && (isNumber || words.mayEnd.includes(word))) return true;
  if (words.abbreviations.includes(word)) return false;
  if (/^(?:\p{L}|\p{L}(?:\.\p{L})+)$/u.test(word) && (word !== 'i' || /^\p{L}\./u.test(next))) return false;
  if (!isBeginning && isClipped(text, at, next, words)) return false;
  // Only where ordinals have a dot does a number with one go on; a list’s own stands at the start of its line.
  const isOrdinal = words.capitalEndings !== '' || !/\p{L}/u.test(text.slice(0, at));
  return !isNumber || !isOrdinal || !/^\p{Ll}/u.test(next);
}

/** Letters of a noun that was cut short: “Wo.”, “Mitt.”; in a line that has its capitals, with a small letter behind it. */
const clipped = 4;

function isClipped(
  text: string,
  at: number,
  next: string,
  { capitals = [], capitalEndings = '' }: SentenceWords
): boolean {
  if (capitalEndings === '' || !/^\s*\p{Lu}/u.test(text) || !/^\p{Ll}/u.test(next)) return false;
  const word = /(?<![\p{L}\p{N}])\p{Lu}\p{Ll}*$/u.exec(text.slice(0, at))?.[0] ?? '';
  if (capitals.includes(word.toLowerCase())) return false;
  // “Schichtltg.”: no word ends in five consonants.
  return word !== '' && (word.length <= clipped || /[^aeiouyäöü]{5}$/iu.test(word));
}
