/** What a word was perhaps meant to be, where one key was missed: the words that are one slip of the fingers or of the ear away. Pure. */
import type { WordList } from './word-list';

export interface Candidate {
  word: string;
  /** The smaller, the likelier: the kind of slip and how common the word is. */
  cost: number;
}

/** How far from the word as typed: a plural without its change, letters in the wrong order, one for two of them and the other way round, a vowel for another, one that sounds alike, a letter
 * too few or too many, the key beside it, any other. */
const costs = {
  plural: 0.2,
  order: 1,
  double: 1,
  vowel: 1.2,
  alike: 1.4,
  missing: 1.5,
  extra: 1.9,
  beside: 2.1,
  other: 2.8
};
/** For each step to rarer words; rarer ones than the last are no candidates. */
const rarity = [0, 0.4, 0.9, 1.3, 1.7];

const letters = [...'abcdefghijklmnopqrstuvwxyz'];
const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const alike = ['cs', 'ck', 'gj', 'sz'];
const isVowel = (letter: string): boolean => 'aeiouy'.includes(letter);
const besides = new Map(
  letters.map((letter) => {
    const row = rows.findIndex((keys) => keys.includes(letter));
    const at = rows[row]!.indexOf(letter);
    const near = [rows[row]![at - 1], rows[row]![at + 1], rows[row - 1]?.[at], rows[row - 1]?.[at + 1]];
    return [letter, [...near, rows[row + 1]?.[at], rows[row + 1]?.[at - 1]].filter((key) => key !== undefined)];
  })
);

/** Words that are looked at; nobody mistypes more, and each takes half a millisecond. */
const most = 300;
/** What is near a word beyond them: nobody looked. */
export const notLooked: readonly Candidate[] = [];
/** Of each list, so long as it is at hand: words come back in every field of a review. */
const known = new WeakMap<WordList, Map<string, readonly Candidate[]>>();

/** Of a word in small letters, the likeliest first; `notLooked` where too many were asked for. */
export function candidates(typed: string, list: WordList): readonly Candidate[] {
  const before = known.get(list) ?? new Map<string, readonly Candidate[]>();
  known.set(list, before);
  const found = before.get(typed) ?? (before.size < most ? foundOf(typed, list) : notLooked);
  if (found !== notLooked) before.set(typed, found);
  return found;
}

function foundOf(typed: string, list: WordList): Candidate[] {
  const found = new Map<string, number>();
  for (const [word, cost] of slips(typed, list)) {
    const rank = word === typed ? undefined : list.rank(word);
    const rare = typeof rank === 'number' ? rarity[rank] : undefined;
    if (rare !== undefined) found.set(word, Math.min(found.get(word) ?? Infinity, cost + rare));
  }
  return [...found].map(([word, cost]) => ({ word, cost })).sort((one, other) => one.cost - other.cost);
}

/** The words one slip away that may be in the list, with the cost of the slip; the first letter was seldom missed: it stays or changes places. */
function* slips(typed: string, list: WordList): Generator<[string, number]> {
  for (let at = 0; at < typed.length; at += 1) {
    const [before, letter, rest] = [typed.slice(0, at), typed[at]!, typed.slice(at + 1)];
    // What no word begins with, no slip behind it mends.
    if (at > 0 && !list.begins(before)) break;
    const next = typed[at + 1];
    if (next !== undefined && next !== letter) yield [before + next + letter + typed.slice(at + 2), costs.order];
    if (at > 0) yield [before + rest, letter === typed[at - 1] ? costs.double : costs.extra];
    for (const other of letters) {
      if (at > 0 && other !== letter && list.begins(before + other)) {
        const areVowels = isVowel(other) && isVowel(letter);
        const areAlike = alike.some((pair) => pair.includes(letter) && pair.includes(other));
        const cost = areVowels
          ? costs.vowel
          : areAlike
            ? costs.alike
            : besides.get(letter)?.includes(other)
              ? costs.beside
              : costs.other;
        yield [before + other + rest, cost];
      }
      if (list.begins(before + letter + other)) yield [before + letter + other + rest, missing(letter, other, rest)];
    }
  }
  // “familys”
  if (/[^aeiou]ys$/.test(typed)) yield [`${typed.slice(0, -2)}ies`, costs.plural];
}

/** Between a letter and what follows: one of two alike, and the silent letter of “shortened”, are left out sooner than others. */
const missing = (letter: string, other: string, rest: string): number =>
  other === letter || other === rest[0] || (other === 'e' && rest === 'd') ? costs.double : costs.missing;

/** Whether two words differ by one letter too many, too few, another or two in the wrong order. */
export function isOneSlip(one: string, other: string): boolean {
  if (one === other || Math.abs(one.length - other.length) > 1) return false;
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  const [left, right] = [one.slice(at), other.slice(at)];
  return (
    left.slice(1) === right ||
    left === right.slice(1) ||
    left.slice(1) === right.slice(1) ||
    (left[0] === right[1] && left[1] === right[0] && left.slice(2) === right.slice(2))
  );
}
