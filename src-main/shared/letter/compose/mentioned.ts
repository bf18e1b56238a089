/** What the rest of a review says of somebody's name: “Fr. Dr. Hansmann” in a sign tells how Ulrike Hansmann is addressed. Pure. */
import { literal } from '../text/literal';
import type { PeopleWords, Title } from './met';

const alwaysTitles = ['mr', 'mrs', 'ms', 'dr', 'prof', 'herr', 'frau'];

/** The titles that stand before the family name, in this order; each once. */
export function titlesMentioned(family: string, text: string, { titles }: PeopleWords): Title[] {
  if (family === '' || text === '') return [];
  // “Ich mag Frau Hansmann”, “a lady called Hughes”: typed small, few words are titles for certain.
  const spellings = [...titles.keys()]
    .flatMap((title) => [
      `${title.charAt(0).toUpperCase()}${title.slice(1)}`,
      ...(alwaysTitles.includes(title) ? [title] : [])
    ])
    .map(literal)
    .join('|');
  const before = new RegExp(
    `(?<!\\p{L})((?:(?:${spellings})\\.?\\s+)+)(?:\\p{Lu}[\\p{L}’'-]+\\s+)?${literal(family)}(?!\\p{L})`,
    'u'
  );
  const found = before.exec(text)?.[1] ?? '';
  const read = found
    .split(/\s+/u)
    .map((word) => titles.get(word.toLowerCase().replace(/\.$/u, '')))
    .filter((title) => title !== undefined);
  return [...new Set(read)];
}

/** “Phil Navarro” where only “Navarro” was noted; empty where the text has no first name beside it, or more than one. */
export function wholeNameMentioned(name: string, text: string, words: PeopleWords): string {
  const beside = new RegExp(`(?<!\\p{L})(\\p{Lu}\\p{Ll}+)\\s+${literal(name)}(?!\\p{L})`, 'gu');
  const given = [...text.matchAll(beside)]
    .map(([, first = '']) => first)
    .filter((first) => words.givenNames?.includes(first.toLowerCase()) ?? true)
    .filter((first) => !words.titles.has(first.toLowerCase()) && !words.role.test(first) && !words.surname.test(first));
  const known = [...new Set(given)];
  return known.length === 1 ? `${known[0]} ${name}` : '';
}
