/** Names with their capitals, where they were typed small or with the key for capitals held down. Pure. */
import { withCapital } from '../../../shared/letter/text/capitals';

/** How a language spells names. */
export interface NameWords {
  /** Words within a name that stay small. */
  small: readonly string[];
  /** Words in small letters → as they are written. */
  fixed: Readonly<Record<string, string>>;
  /** Names that are words too, in small letters: nobody can tell in a text which of them is meant. */
  words: readonly string[];
  /** A title before a surname: source of a regular expression. */
  title: string;
  /** What stands behind a name that is none: the same. */
  behind: string;
}

interface PersonWords {
  givenNames: readonly string[];
  givenNamesAndWords: readonly string[];
  /** Words that are no surname: offices and trades. */
  notNames: readonly string[];
}

/** “o'neill” → “O'Neill”, “mcgrath” → “McGrath”, “anne-marie” → “Anne-Marie” */
const partsUp = (word: string): string =>
  word
    .replace(/(?<![\p{L}\p{M}'’])\p{L}|(?<=(?<!\p{L})[od]['’])\p{L}(?=\p{L}{2})/gu, (letter) => letter.toUpperCase())
    .replace(/(?<=(?<!\p{L})Mc)\p{Ll}(?=\p{L}{2})/gu, (letter) => letter.toUpperCase());

/** “calder valley plumbing & heating” → “Calder Valley Plumbing & Heating”; a name with a capital, a figure or a domain stays. */
export function properName(typed: string, { small, fixed }: NameWords): string {
  // A name is no address and no gap to be filled.
  if (/[\p{Lu}\p{N}@[]|\p{L}\.\p{L}{2}/u.test(typed) || !/\p{L}/u.test(typed)) return typed;
  let isFirst = true;
  return typed.replace(/[^\s/]+/gu, (word) => {
    if (!/\p{L}/u.test(word)) return word;
    const stays = !isFirst && small.includes(word);
    isFirst = false;
    return stays ? word : Object.hasOwn(fixed, word) ? fixed[word]! : partsUp(word);
  });
}

/** A name with which somebody was noted, without what was noted behind it: “nia in stores” → “Nia in stores”. */
export function personName(typed: string, person: PersonWords, words: NameWords): string {
  if (/\p{Lu}/u.test(typed)) return typed;
  const end = new RegExp(words.behind, 'u').exec(typed)?.index ?? typed.length;
  const name = typed.slice(0, end);
  const parts = name.trim().split(/\s+/);
  const isName =
    parts.length <= 4 && parts.every((word) => !person.notNames.includes(word) || words.small.includes(word));
  return isName ? properName(name, words) + typed.slice(end) : nameWritten(typed, person, words);
}

/** “Fr. Brandt” → “Frau Brandt” */
const withTitle = (typed: string, { fixed }: NameWords): string =>
  typed.replace(/^\p{L}+\.(?=\s)/u, (word) => {
    const small = word.toLowerCase();
    return Object.hasOwn(fixed, small) ? fixed[small]! : word;
  });

/** What of `names` may be written over the same letters typed small: names of two words and more, and of `people` the given names
 * that are no other word; without what stands behind a comma. */
export const spelledNames = (
  { names, people }: { names: readonly string[]; people: readonly string[] },
  person: PersonWords,
  words: NameWords
): string[] => {
  const isPlain = (word: string): boolean => {
    const small = word.toLowerCase();
    return ![person.givenNamesAndWords, person.notNames, words.words, words.small].some((list) => list.includes(small));
  };
  const title = new RegExp(`^(?:${words.title}\\s+)+`, 'iu');
  const whole = [...names, ...people]
    .map((name) => (name.split(',')[0] ?? '').trim())
    .map((name) => withTitle(name, words))
    .flatMap((name) => [name, /^St\.? \p{Lu}\S+/u.exec(name)?.[0] ?? ''])
    .filter((name) => /^\p{Lu}[\p{L}'’.-]*(?: (?:&|\p{L}[\p{L}'’.-]*))+$/u.test(name) && !/^The \S+$/u.test(name));
  const given = [
    ...people
      .filter((name) => !title.test(name))
      .map((name) => /^\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?(?=$|[\s,(])/u.exec(name)?.[0] ?? '')
      .filter((word) => word !== '' && isPlain(word)),
    ...whole.flatMap((name) => name.split(' ')).filter((word) => person.givenNames.includes(word.toLowerCase()))
  ];
  return [...new Set([...whole, ...given])].sort((one, other) => other.length - one.length);
};

/** “priya nair, test manager” → “Priya Nair, test manager”: a title or a given name that is known, with the word behind it that is no
 * office. */
export function nameWritten(as: string, { givenNames, notNames }: PersonWords, words: NameWords): string {
  const typed = withTitle(as, words);
  const isLoud = typed === typed.toUpperCase() && /\p{Lu}{5,}/u.test(typed);
  if (!isLoud && typed !== typed.toLowerCase()) return typed;
  const small = typed.toLowerCase().trim();
  const titled = new RegExp(`^(${words.title}\\s+(?:\\p{L}\\.\\s*)?)([\\p{L}'’-]{2,})([^]*)$`, 'iu').exec(small);
  if (titled && !notNames.includes(titled[2]!)) return properName(titled[1]! + titled[2]!, words) + titled[3]!;
  const [, given = '', gap = '', second = '', rest = ''] = /^(\p{L}+)(?:([ ]+)(\p{L}+))?([^]*)$/u.exec(small) ?? [];
  if (!givenNames.includes(given)) return isLoud ? withCapital(small) : small;
  return withCapital(given) + gap + (notNames.includes(second) ? second : withCapital(second)) + rest;
}
