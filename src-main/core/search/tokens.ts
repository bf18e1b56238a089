/** What a chunk of text is found by. */
import { chunksOf, type Chunk, type Token } from './read-text';

const longestForm = 80;
/** A telephone number however it is grouped, by its digits. */
const groupedDigits = /\+?\(?\d[\d ()/.\u00A0-]{5,22}\d/g;
/** A word set wide: W O R D. */
const spacedLetters = /(?<![\p{L}\p{N}])\p{L}(?: \p{L}){3,30}(?![\p{L}\p{N}])/gu;

/** Everything in `text` that can be asked for, in the order of the text. */
export function* tokensOf(text: string): Generator<Token> {
  for (const chunk of chunksOf(text)) yield* chunkTokens(chunk);
  for (const found of text.matchAll(groupedDigits)) {
    const digits = found[0].replace(/\D/g, '');
    if (digits.length >= 7) yield { form: digits, from: found.index, to: found.index + found[0].length };
  }
  for (const found of text.matchAll(spacedLetters)) {
    for (const chunk of chunksOf(found[0].replaceAll(' ', ''))) {
      for (const { form } of chunkTokens(chunk)) yield { form, from: found.index, to: found.index + found[0].length };
    }
  }
}

function* chunkTokens(chunk: Chunk): Generator<Token> {
  const { parts, glue, from, to } = chunk;
  for (const part of parts) {
    if (part.letters) {
      yield* pieces(part.letters);
      continue;
    }
    for (const form of part.forms) {
      // The language C is not found by C++.
      if (part.sign === '' || form.length > 1) yield { form, from: part.from, to: part.to };
      if (part.sign !== '') yield { form: form + part.sign, from: part.from, to: part.to };
      if (part.dot && /^\p{L}/u.test(form)) yield { form: `.${form}${part.sign}`, from: part.from - 1, to: part.to };
    }
  }
  for (let index = 1; index < parts.length; index += 1) {
    const [one, other] = [parts[index - 1]!, parts[index]!];
    const place = { from: one.from, to: other.to };
    if (glue[index - 1] === '&') yield { form: `${one.forms[0] ?? ''}&${other.forms[0] ?? ''}`, ...place };
    for (const form of joinedForms([one, other])) yield { form, ...place };
  }
  if (parts.length > 2) for (const form of joinedForms(parts)) yield { form, from, to };
  const number = decimalForm(chunk);
  if (number) yield { form: number, from, to };
}

/** 9.5 is not 95, but 1.250 is 1250. */
const isDecimal = (parts: Chunk['parts']): boolean =>
  parts.every(({ forms }) => /^\d+$/.test(forms[0] ?? '')) &&
  parts.slice(1).some(({ forms }) => forms[0]?.length !== 3);

/** Signs left out: e-mail is found by email, RE-2026/0417 by re20260417. */
export function joinedForms(parts: Chunk['parts']): string[] {
  if (parts.some((part) => part.letters !== null || part.sign !== '') || isDecimal(parts)) return [];
  const joined = [0, 1].map((which) => parts.map(({ forms }) => forms[which] ?? forms[0] ?? '').join(''));
  return [...new Set(joined)].filter((form) => form !== '' && form.length <= longestForm);
}

/** 9,5 is 9.5; null where it is no number or date in figures. */
export function decimalForm({ parts, glue }: Chunk): string | null {
  if (parts.length < 2 || !glue.every((sign) => sign === '.' || sign === ',')) return null;
  const figures = parts.map(({ forms }) => forms[0] ?? '');
  return figures.every((figure) => /^\d+$/.test(figure)) ? figures.join('.') : null;
}

/** Two and three letters in a row, and each last one alone. */
function* pieces(letters: readonly Token[]): Generator<Token> {
  for (let at = 0; at < letters.length; at += 1) {
    for (const length of at + 1 === letters.length ? [1] : [2, 3]) {
      const piece = letters.slice(at, at + length);
      if (piece.length < length) continue;
      yield { form: formOf(piece), from: piece[0]!.from, to: piece.at(-1)!.to };
    }
  }
}

export const formOf = (letters: readonly Token[]): string => letters.map(({ form }) => form).join('');

/** Where the rest of a long word may be asked for by itself: a compound's later parts. */
export function endings(form: string): string[] {
  if (form.length < 9 || !/^[\p{L}\p{M}]+$/u.test(form)) return [];
  return Array.from({ length: Math.min(form.length - 6, 40) }, (_, index) => form.slice(index + 3));
}
