/** Words that are one slip away from a right one and none themselves, by a language's own list of words. */
import type { Wording } from '../../../contract/languages';
import type { Span } from '../text/sentences';

interface Spelling {
  known: ReadonlySet<string>;
  /** What words are taken for, by their first letter and length. */
  targets: Map<string, string[]>;
  /** What was found out of a word. */
  read: Map<string, string | null>;
}

const made = new WeakMap<Wording, Spelling>();
const shortest = 5;
const mostRemembered = 5_000;

/** Small, and with one way of writing ß: Switzerland has none. */
const plainly = (word: string): string => word.toLowerCase().replaceAll('ß', 'ss');

function spellingOf(wording: Wording): Spelling {
  const before = made.get(wording);
  if (before) return before;
  const right = wording.spelled.split(' ').filter(Boolean);
  const targets = new Map<string, string[]>();
  for (const word of right) {
    const key = `${word[0]!}${word.length}`;
    const list = targets.get(key);
    if (list) list.push(word);
    else targets.set(key, [word]);
  }
  const spelling = { known: new Set([...right, ...wording.besides.split(' ')]), targets, read: new Map() };
  made.set(wording, spelling);
  return spelling;
}

/** Every misspelt word of a text with what it was meant for. `names` are right as they stand. */
export function nearWords(plain: string, wording: Wording, names: ReadonlySet<string>): (Span & { right: string })[] {
  if (wording.spelled === '') return [];
  const spelling = spellingOf(wording);
  return [...plain.matchAll(/\p{L}[\p{L}\p{M}]{4,}(?![\p{L}\p{N}-])/gu)].flatMap(({ 0: word, index }) => {
    if (names.has(word) || /[-@./]$/.test(plain.slice(Math.max(0, index - 1), index))) return [];
    const right = meant(plainly(word), spelling);
    return right === null ? [] : [{ from: index, to: index + word.length, right }];
  });
}

function meant(word: string, { known, targets, read }: Spelling): string | null {
  if (known.has(word)) return null;
  const before = read.get(word);
  if (before !== undefined) return before;
  const near = [-1, 0, 1].flatMap((more) => targets.get(`${word[0]!}${word.length + more}`) ?? []);
  const right = near.filter((target) => isSlip(word, target));
  const only = right.length === 1 ? right[0]! : null;
  if (read.size > mostRemembered) read.clear();
  read.set(word, only);
  return only;
}

/** Letters that are taken for one another, both ways. */
const alike: ReadonlySet<string> = new Set(
  ['dt', 'gk', 'bp', 'fv', 'eä', 'sz', 'iy', 'öo', 'uü', 'aä', 'kc', 'sc'].flatMap((pair) => [
    pair,
    pair[1]! + pair[0]!
  ])
);

export const isAlike = (one: string, other: string): boolean => alike.has(one + other);

/** A letter doubled or halved, two in the wrong order, one for its like; in longer words one too many or too few, but at the end. */
export function isSlip(word: string, target: string): boolean {
  let at = 0;
  while (at < word.length && word[at] === target[at]) at += 1;
  if (at === 0 || target.length <= shortest) return false;
  if (word.length === target.length) {
    if (word.slice(at + 1) === target.slice(at + 1)) return isAlike(word[at] ?? '', target[at] ?? '');
    return word[at] === target[at + 1] && word[at + 1] === target[at] && word.slice(at + 2) === target.slice(at + 2);
  }
  const [long, short] = word.length > target.length ? [word, target] : [target, word];
  if (long.length - short.length !== 1 || long.slice(at + 1) !== short.slice(at)) return false;
  return long[at] === long[at - 1] || (target.length >= 7 && at < long.length - 3);
}
