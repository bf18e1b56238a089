/** Persons in text as people type it, by how they are called: a title, a role, a given name. */
import { patternOf } from './pattern';

export interface NameWords {
  /** Before a surname or an initial: source of a regular expression. */
  titles: string;
  /** Before a name without a title: “my colleague Priya”. */
  roles: string;
  /** Whole phrases that name somebody, in their first bracket: source of a regular expression, capitals as spelled. */
  named: readonly string[];
  /** A name that only adds to what is said, in the first bracket: “a pupil, Callum P in 9B, …” stands without it. */
  appositions: readonly string[];
  /** “don’t mention X”: X, in whatever letters, in the first bracket. */
  unmentionable: string;
  /** Given names that are no other words, in small letters. */
  givenNames: readonly string[];
  /** Given names that are words too: only with a capital, within a sentence. */
  givenNamesAndWords: readonly string[];
  /** What stands before a given name that is part of another name: “St John Ambulance”. */
  notBehind: string;
  /** Words with a capital that are no names behind a title or a role. */
  notNames: readonly string[];
}

/** A title may be typed small, the name behind it may not. */
const nameAhead = /^\p{Lu}[\p{L}'’-]*\.?(?:[ \t]\p{Lu}[\p{L}'’-]*)*/u;

/** The names in a piece of text, as typed; `isStart`: it begins a sentence. */
export function namesIn(piece: string, isStart: boolean, words: NameWords): string[] {
  const found: string[] = [];
  for (const before of [words.titles, words.roles]) {
    for (const called of piece.matchAll(patternOf(String.raw`(?<!\p{L})(?:${before})[ \t]+`, 'giu'))) {
      const name = nameAhead.exec(piece.slice(called.index + called[0].length))?.[0] ?? '';
      if (name !== '' && !words.notNames.includes(name.split(/[ \t]/)[0]!.toLowerCase())) found.push(name);
    }
  }
  for (const pattern of words.named) {
    for (const [, name = ''] of piece.matchAll(patternOf(pattern, 'gu'))) {
      if (!words.notNames.includes(name.split(/[ \t]/)[0]!.toLowerCase())) found.push(name);
    }
  }
  const notBehind = patternOf(words.notBehind, 'u');
  for (const [at, word] of wordsOf(piece)) {
    if (notBehind.test(piece.slice(0, at))) continue;
    const small = word.toLowerCase();
    const isCapital = word !== small;
    const isName =
      words.givenNames.includes(small) ||
      (isCapital && word !== word.toUpperCase() && words.givenNamesAndWords.includes(small) && !(isStart && at === 0));
    if (isName) found.push(nameAhead.exec(piece.slice(at))?.[0] ?? word);
  }
  return found;
}

const wordsOf = (piece: string): [number, string][] =>
  Array.from(piece.matchAll(/(?<![\p{L}\p{N}@./-])\p{L}+(?=['’]s(?!\p{L})|(?![\p{L}\p{N}@'’]|\.\p{L}))/gu), (found) => [
    found.index,
    found[0]
  ]);

const nameWords = (name: string): string[] => name.toLowerCase().match(/\p{L}{2,}/gu) ?? [];

/** Where names stand that can go alone. */
export const appositionsIn = (
  text: string,
  known: readonly string[],
  words: NameWords
): { from: number; to: number }[] =>
  words.appositions.flatMap((pattern) =>
    Array.from(text.matchAll(patternOf(pattern, 'gdu'))).flatMap((found) => {
      const [from, to] = found.indices?.[1] ?? [0, 0];
      const isSomebody = to > from && !isKnown(text.slice(from, to).split(/ (?:in|from|aus) /)[0]!, known);
      return isSomebody && !words.notNames.includes(/\p{L}+/u.exec(text.slice(from, to))![0].toLowerCase())
        ? [{ from, to }]
        : [];
    })
  );

/** Names that the text says not to mention: they stay out wherever they stand. */
export const unmentionable = (text: string, words: NameWords): string[] =>
  Array.from(text.matchAll(patternOf(words.unmentionable, 'giu')), ([, name = '']) => name.toLowerCase()).filter(
    (name) => name !== '' && !words.notNames.includes(name)
  );

/** Whether a name is one of those that may stand: it has no word that they have not, or shares a surname with one. */
export function isKnown(name: string, known: readonly string[]): boolean {
  const parts = nameWords(name).map((part) => part.replace(/['’]s$/, ''));
  return (
    parts.length > 0 &&
    known.some((other) => {
      const others = nameWords(other);
      return parts.every((part) => others.includes(part));
    })
  );
}
