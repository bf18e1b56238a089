/** A page's text as its words are compared: signs that mean the same are one, and every sign knows its place in the text as it stands. */

export interface Readable {
  text: string;
  /** For each sign of `text`, its offset in the page's own text. */
  places: Uint32Array;
}

/** One half and the like stand for their value behind a number; alone they are words of a sign. */
const fractions: Readonly<Record<string, string>> = { '½': '.5', '¼': '.25', '¾': '.75' };
const small = /[⁰¹²³⁴-⁹₀-₉]/;
const dropped = /[\u00AD\u200B-\u200D\u2060\uFEFF]/;
const digit = /\p{Nd}/u;

/** The value of a decimal digit of any script: each has its ten in a row. */
function digitOf(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  if (code < 128) return sign;
  let zero = code;
  while (zero > code - 9 && digit.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(code - zero);
}

function plain(sign: string, before: string): string {
  if (sign >= ' ' && sign < '\u007F') return sign;
  if (dropped.test(sign)) return '';
  // A small figure behind a number is a note, behind a letter part of a unit.
  if (small.test(sign)) return /[\d%)]/.test(before) ? ' ' : sign.normalize('NFKC');
  const part = fractions[sign];
  if (part !== undefined) return /\d/.test(before) ? part : `0${part}`;
  if (digit.test(sign)) return digitOf(sign);
  if (/[\u00A0\u2000-\u200A\u202F\u205F\u3000]/.test(sign)) return ' ';
  if (/[‘’‚´`′]/.test(sign)) return "'";
  if (/[“”„«»″]/.test(sign)) return '"';
  if (/[‐‑‒–—−﹣－]/.test(sign)) return '-';
  return sign.normalize('NFKC');
}

/** `table`: the sign that parts the cells of a text that is a table (CSV); what is between quotation marks is one cell. */
export function readable(text: string, table: ',' | ';' | null = null): Readable {
  const signs: string[] = [];
  const places: number[] = [];
  let inQuotes = false;
  let before = '';
  let at = 0;
  for (const sign of text) {
    let said = plain(sign, before);
    if (table && sign === '"') [inQuotes, said] = [!inQuotes, ' '];
    else if (table && !inQuotes && sign === table) said = '\t';
    for (const each of said) {
      for (let unit = 0; unit < each.length; unit += 1) places.push(at);
      signs.push(each);
    }
    if (said !== '') before = said.at(-1) ?? '';
    at += sign.length;
  }
  return closedUp(joined({ text: signs.join(''), places: Uint32Array.from(places) }));
}

/** Words that were parted at the end of a line are whole again. */
const joined = (read: Readable): Readable =>
  without(
    read,
    [...read.text.matchAll(/(?<=\p{L})-[ \t]*\n\s*(?=\p{Ll})/gu)].map(({ 0: found, index }) => [
      index,
      index + found.length
    ])
  );

/** Lines whose letters stand apart: where nearly every word has one sign, single spaces are no ends of words. */
function closedUp(read: Readable): Readable {
  const gaps: [number, number][] = [];
  for (const { 0: line, index } of read.text.matchAll(/[^\n]+/g)) {
    const words = line.split(/\s+/).filter(Boolean);
    const single = words.filter((word) => word.length === 1).length;
    if (single < 5 || single < words.length * 0.7) continue;
    for (const gap of line.matchAll(/(?<=\S) (?=\S)/g)) gaps.push([index + gap.index, index + gap.index + 1]);
  }
  return without(read, gaps);
}

function without({ text, places }: Readable, gaps: readonly (readonly [number, number])[]): Readable {
  if (gaps.length === 0) return { text, places };
  const parts: string[] = [];
  const kept = new Uint32Array(places.length);
  let length = 0;
  let at = 0;
  for (const [from, to] of [...gaps, [text.length, text.length] as const]) {
    parts.push(text.slice(at, from));
    kept.set(places.subarray(at, from), length);
    length += from - at;
    at = to;
  }
  return { text: parts.join(''), places: kept.slice(0, length) };
}
