/** Turns what the user types into questions that FTS5 can't misread, and into a rule that finds the same words in a text. */
import { chunksOf, type Chunk } from './read-text';
import { decimalForm, formOf, joinedForms } from './tokens';

/** Fewer letters find half the library and help nobody. */
const fewestLetters = 2;
const mostWords = 12;
const mostAsked = 1000;
/** A shorter part of a compound would be found in half the words. */
const shortestEnding = 4;

export interface Asked {
  /** All must hold; each is an expression of FTS5 in itself. */
  expressions: string[];
  /** What of a text answers: forms, those that may go on, and those that may stand inside a long word. */
  words: AskedWord[];
}
export interface AskedWord {
  /** Which of the expressions it stands for. */
  of: number;
  form: string;
  unfinished: boolean;
  inside: boolean;
}

/** Gives an expression of FTS5 for whatever begins with `form`. */
export type Complete = (form: string) => string;

export const quoted = (form: string): string => `"${form.replaceAll('"', '""')}"`;
export const beginningWith: Complete = (form) => `${quoted(form)}*`;

/** With this begins what is never asked for as part of a longer word. */
export const notInParts = '{title body} : ';

/** What is noted while a question is read. */
interface Reading {
  expressions: string[];
  words: AskedWord[];
  complete: Complete;
}

/** Every word must occur; the last one may be unfinished. Null where there is nothing to look for. */
export function readQuestion(text: string, complete: Complete = beginningWith): Asked | null {
  const chunks = [...chunksOf(text.slice(0, mostAsked))].slice(0, mostWords);
  if (chunks.reduce((sum, chunk) => sum + lettersIn(chunk), 0) < fewestLetters) return null;
  const reading: Reading = { expressions: [], words: [], complete };
  for (const [index, chunk] of chunks.entries()) {
    const { length } = reading.words;
    const expression = askChunk(chunk, index === chunks.length - 1, reading);
    if (expression === '' || reading.expressions.includes(expression)) reading.words.length = length;
    else reading.expressions.push(expression);
  }
  return asNumber(text, reading);
}

/** A telephone number may be grouped otherwise where it stands. */
function asNumber(text: string, reading: Reading): Asked {
  const { expressions, words } = reading;
  const digits = text.replace(/[^\p{L}\p{N}]/gu, '');
  if (expressions.length < 2 || !/^\d{7,20}$/.test(digits)) return { expressions, words };
  const either = anyOf([allOf(expressions), askForm(digits, true, reading)]);
  return { expressions: [either], words: words.map((word) => ({ ...word, of: 0 })) };
}

const lettersIn = ({ parts }: Chunk): number =>
  parts.reduce(
    (sum, { letters, forms, sign }) => sum + (letters?.length ?? [...(forms[0] ?? '')].length) + sign.length,
    0
  );

function askChunk(chunk: Chunk, last: boolean, reading: Reading): string {
  const { parts, glue } = chunk;
  const exact = (forms: readonly string[]): string => anyOf(forms.map((form) => askForm(form, last, reading)));
  const [only] = parts;
  if (parts.length === 1 && only) return askPart(only, last, reading);
  const number = decimalForm(chunk);
  if (number) return exact([number, ...joinedForms(parts)]);
  const short = parts.some(
    ({ letters, forms, sign }) => letters === null && sign === '' && [...(forms[0] ?? '')].length < 2
  );
  if (short && glue.length === 1 && glue[0] === '&') return exact([parts.map(({ forms }) => forms[0] ?? '').join('&')]);
  const joined = joinedForms(parts);
  const branches = joined.map((form) => askForm(form, last, reading));
  if (!short || branches.length === 0) {
    branches.push(
      allOf(parts.map((part, index) => askPart({ ...part, dot: false }, last && index === parts.length - 1, reading)))
    );
  }
  return anyOf(branches);
}

function askPart({ forms, sign, dot, letters }: Chunk['parts'][number], last: boolean, reading: Reading): string {
  if (letters) return askLetters(letters, reading);
  const dotted = dot && /^\p{L}/u.test(forms[0] ?? '');
  return anyOf(forms.map((form) => askForm(`${dotted ? '.' : ''}${form}${sign}`, last, reading)));
}

function askForm(form: string, last: boolean, reading: Reading): string {
  const length = [...form].length;
  // A single letter as an unfinished word would match too much; as a finished one it does no harm.
  const unfinished = last && length > 1;
  const inside = length >= shortestEnding && /^\p{L}+$/u.test(form);
  reading.words.push({ of: reading.expressions.length, form, unfinished, inside });
  const asked = unfinished ? reading.complete(form) : quoted(form);
  if (!inside) return notInParts + asked;
  return unfinished ? asked : `(${asked} OR {endings} : ${reading.complete(form)})`;
}

/** Whether a folded word answers, the later parts of a compound aside. */
export const isAnswer = ({ form, unfinished }: AskedWord, token: string): boolean =>
  unfinished ? token.startsWith(form) : token === form;

/** Writing without spaces: two letters as they are, longer ones by every three in a row. */
function askLetters(letters: Parameters<typeof formOf>[0], reading: Reading): string {
  const size = Math.min(letters.length, 3);
  const pieces = letters.slice(size - 1).map((_, index) => formOf(letters.slice(index, index + size)));
  const unfinished = size === 1;
  return allOf(
    pieces.map((form) => {
      reading.words.push({ of: reading.expressions.length, form, unfinished, inside: false });
      return `${notInParts}${unfinished ? reading.complete(form) : quoted(form)}`;
    })
  );
}

const anyOf = (each: readonly string[]): string => (each.length < 2 ? (each[0] ?? '') : `(${each.join(' OR ')})`);
const allOf = (each: readonly string[]): string =>
  each.filter((one) => one !== '').length < 2 ? each.join('') : `(${each.filter((one) => one !== '').join(' AND ')})`;
