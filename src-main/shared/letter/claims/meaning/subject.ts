/** Whether two texts speak of the same thing: by the words that name a subject, whatever their endings, also inside compounds. */
import type { LanguageWords } from '../../../../contract/languages';
import { meaningOf } from './words';

const shortest = 3;
/** Endings in which forms of one word may differ. */
const ending = 3;

/** “Unfälle” and “Unfall” are one word. */
const folded = (word: string): string =>
  /^[a-z]+$/.test(word) ? word : word.normalize('NFD').replace(/\p{M}/gu, '').replace(/ß/g, 'ss');

/** The words of a text that may name a subject, in order; `null` where one stands that names none. */
export function subjectWords(text: string, words: LanguageWords): (string | null)[] {
  const { light, forms } = meaningOf(words);
  return [...text.toLowerCase().matchAll(/\p{L}[\p{L}\p{M}]*/gu)].map(([word]) =>
    light.has(word) || word.length < shortest ? null : folded(forms.get(word) ?? word)
  );
}

/** Two forms of one word. */
export function isSameForm(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long === short) return true;
  let common = 0;
  while (common < short.length && short[common] === long[common]) common += 1;
  if (common < Math.min(4, short.length) || short.length - common > ending || long.length - common > ending)
    return false;
  return common >= short.length - 2 || common >= 5;
}

/** Two forms of a word, or a word and a compound of it. */
export function isSameWord(one: string, other: string): boolean {
  if (isSameForm(one, other)) return true;
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  const stem = short.length > 6 ? short.slice(0, -2) : short.length > 4 ? short.slice(0, -1) : short;
  return stem.length >= 4 && long.includes(stem) && long.length - short.length > ending;
}

/**
 * Whether they share a subject. A word before another noun only qualifies it: “customer complaints” are not “customer satisfaction”.
 * A text without any such word says nothing against it. Both as `subjectWords` gives them.
 */
export function shareSubject(
  one: readonly (string | null)[],
  other: readonly (string | null)[],
  words: LanguageWords
): boolean {
  const named = one.filter((word) => word !== null);
  if (named.length === 0 || other.every((word) => word === null)) return true;
  const shared = (word: string | null, list: readonly (string | null)[]): boolean =>
    word !== null && list.some((each) => each !== null && isSameWord(word, each));
  let qualified = 0;
  let plain = 0;
  for (const [at, word] of one.entries()) {
    if (word === null) continue;
    for (const [place, each] of other.entries()) {
      if (each === null || !isSameWord(word, each)) continue;
      const [next, nextThere] = [one[at + 1] ?? null, other[place + 1] ?? null];
      const parts = next !== null && nextThere !== null && !shared(next, other) && !shared(nextThere, one);
      // A language that writes such words as one has told them apart already; what ends like a verb is no noun.
      if (parts && !words.numbers.joined && word === each && !/s$/.test(word) && !/ed$/.test(next)) qualified += 1;
      else plain += 1;
    }
  }
  return plain > 0 && plain >= qualified;
}

/**
 * Whether all that two texts share is of whom something is measured, while each names something else: guests who come back are not
 * guests who praise.
 */
export function shareOnlyWhose(
  one: readonly (string | null)[],
  other: readonly (string | null)[],
  words: LanguageWords
): boolean {
  const isWhose = (word: string): boolean => meaningOf(words).has('whose', word);
  const [own, there] = [one, other].map((list) => list.filter((word) => word !== null)) as [string[], string[]];
  const isIn = (word: string, list: readonly string[]): boolean => list.some((each) => isSameWord(word, each));
  const shared = own.filter((word) => isIn(word, there));
  const namesMore = (list: readonly string[], beside: readonly string[]): boolean =>
    list.some((word) => !isWhose(word) && !isIn(word, beside)) &&
    !list.some((word) => !isWhose(word) && beside.some((each) => !isWhose(each) && shareRun(word, each)));
  return shared.length > 0 && shared.every(isWhose) && namesMore(own, there) && namesMore(there, own);
}

/** Letters in a row that make it likely that two words have one root: “Befragung” and “Fragebogen”. */
const run = 4;

const shareRun = (one: string, other: string): boolean =>
  Array.from({ length: Math.max(0, one.length - run + 1) }, (_, at) => one.slice(at, at + run)).some((each) =>
    other.includes(each)
  );
