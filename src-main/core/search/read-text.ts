/** Takes a text apart into what can be asked for: words, names with signs, joined spellings, pieces of writing without spaces. */
import { evenSigns, foldWord } from '../../shared/search-folding';

/** One thing that the text can be found by, with its place in the text as it stands. */
export interface Token {
  form: string;
  from: number;
  to: number;
}

/** A stretch between spaces: one word, or several that signs join. */
export interface Chunk {
  parts: Part[];
  /** What stands before each part after the first; '-' also stands for a word parted at the end of a line. */
  glue: string[];
  from: number;
  to: number;
}
interface Part {
  /** Of the word without its signs. */
  forms: string[];
  /** `+`, `++`, `#` behind it or `.` before it. */
  sign: string;
  dot: boolean;
  /** Writing without spaces: each letter with its place, else null. */
  letters: Token[] | null;
  from: number;
  to: number;
}

const word = String.raw`[\p{L}\p{N}][\p{L}\p{N}\p{M}\p{Cf}\p{Variation_Selector}]{0,63}`;
const part = String.raw`${word}(?:(?:\+{1,2}|#)(?![\p{L}\p{N}+#]))?`;
const lineEnd = String.raw`(?:-|(?<=\u00AD))[ \t]*\r?\n[ \t]*`;
const glue = String.raw`${lineEnd}| ?& ?|[-'./:@_\\]|(?<=\p{N}),(?=\p{N})`;
const chunkPattern = new RegExp(String.raw`\.?${part}(?:(?:${glue})${part}){0,7}`, 'gu');
const partPattern = new RegExp(String.raw`(${glue})?(${word})(\+{1,2}(?!\+)|#)?`, 'guy');
const unspaced =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}\p{scx=Bopomofo}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}\p{scx=Tibetan}]/u;
const isUnspaced = (letter: string): boolean => unspaced.test(letter);
/** One letter as it is asked for: joined Hangul, kana with its voicing, else one code point. */
const cluster = /[\u1100-\u115F][\u1160-\u11A7]?[\u11A8-\u11FF]?|.[\u3099\u309A\uFF9E\uFF9F]?/gsu;
/** A line end inside such writing is no space. */
const brokenRun =
  /(?<=[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}])\r?\n(?=[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}])/gu;

/** Every chunk of a text; linear in its length. */
export function* chunksOf(text: string): Generator<Chunk> {
  // A word joiner keeps the place of what is taken out.
  const even = evenSigns(text).replace(brokenRun, (end) => '\u2060'.repeat(end.length));
  for (const found of even.matchAll(chunkPattern)) yield readChunk(found[0], found.index);
}

/** Most of what people write: folded without looking for anything else. */
const plainWord = /^[A-Za-z0-9]{1,64}$/;

function readChunk(raw: string, at: number): Chunk {
  const to = at + raw.length;
  if (plainWord.test(raw)) {
    const only = { forms: [raw.toLowerCase()], sign: '', dot: false, letters: null, from: at, to };
    return { parts: [only], glue: [], from: at, to };
  }
  const chunk: Chunk = { parts: [], glue: [], from: at, to };
  let before = raw.startsWith('.') ? '.' : '';
  partPattern.lastIndex = before.length;
  for (let found = partPattern.exec(raw); found; found = partPattern.exec(raw)) {
    const [, joint, letters = '', sign = ''] = found;
    const from = at + found.index + (joint?.length ?? 0);
    if (joint !== undefined) before = joint.includes('\n') ? '-' : joint.trim();
    addParts(chunk, { letters, sign, from, before });
  }
  return chunk;
}

function addParts(
  chunk: Chunk,
  { letters, sign, from, before }: { letters: string; sign: string; from: number; before: string }
): void {
  const runs = isMixed(letters) ? splitRuns(letters) : [letters];
  runs.forEach((run, index) => {
    if (chunk.parts.length > 0) chunk.glue.push(index === 0 ? before : '');
    const start = from + runs.slice(0, index).join('').length;
    const own = index === runs.length - 1 ? sign : '';
    const spaceless = isUnspaced(run.charAt(0)) || isUnspaced(run);
    chunk.parts.push({
      forms: spaceless ? [] : foldWord(run),
      sign: own,
      dot: index === 0 && before === '.',
      letters: spaceless ? readLetters(run, start) : null,
      from: start,
      to: start + run.length + own.length
    });
  });
}

const isMixed = (letters: string): boolean => unspaced.test(letters);

function splitRuns(letters: string): string[] {
  const runs: string[] = [];
  let last: boolean | null = null;
  for (const letter of letters) {
    const same: boolean | null = /[\p{M}\p{Cf}]/u.test(letter) ? last : isUnspaced(letter);
    if (last !== null && same === last) runs[runs.length - 1] += letter;
    else runs.push(letter);
    last = same;
  }
  return runs;
}

function readLetters(run: string, start: number): Token[] {
  return [...run.matchAll(cluster)].flatMap((found) => {
    const from = start + found.index;
    return [...(foldWord(found[0])[0] ?? '')].map((form) => ({ form, from, to: from + found[0].length }));
  });
}
