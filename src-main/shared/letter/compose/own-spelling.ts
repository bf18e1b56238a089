/** How the review and its advertisement spell what they name: their own word for what no list has. Pure. */

export interface OwnWords {
  /** Words that are written with a capital only by what they stand for: no spelling of theirs says how another is written. */
  notNouns: readonly string[];
  /** Endings of words that may be something else with a small letter: source of a regular expression. */
  uncertainEndings: string;
  /** Words that people write all in capitals to be heard. */
  shouted: readonly string[];
}

export interface OwnSpelling {
  /** Words in small letters that stand somewhere as they are meant: never a slip. */
  known: ReadonlySet<string>;
  /** Word in small letters → as it is written. */
  written: ReadonlyMap<string, string>;
  /** Long words of the advertisement, which somebody read before it was put up, by `longKey`. */
  long: ReadonlyMap<string, readonly string[]>;
}

export interface OwnTexts {
  advertisement: string;
  /** What the user typed, each field for itself. */
  fields: readonly string[];
  /** Of people, companies, the writer. */
  names: readonly string[];
}

/** Letters of the longest word; what is longer is none. */
const longest = 48;
/** From which a word is as good as never another one. */
const longFrom = 9;
/** Signs of a long word's end, which its grammar changes. */
export const longEnd = 2;
/** What a long word and a slip of it share: how it begins and ends. */
export const longKey = (word: string): string => word.charAt(0).toLowerCase() + word.slice(-longEnd);
const wordsOf = /(?<![\p{L}\p{N}@/_])\p{L}[\p{L}\p{N}]*(?:['’]s)?(?![\p{L}\p{N}@_]|\.\p{L})/gu;
/** What stands before the first word of a sentence, a line, an item or a heading. */
const startBefore = /(?:^|[\n.!?:;•·"“„»(]|[-–—*]\s)\s*$/u;
const bare = (word: string): string => word.replace(/['’]s$/, '');

/** `isOrdinary`: whether a word in small letters is one of the language, and one that many use; null where no list of its words is at hand, and nouns have capitals. */
export function ownSpelling(
  { advertisement, fields, names }: OwnTexts,
  { notNouns, uncertainEndings, shouted }: OwnWords,
  isOrdinary: ((small: string, isCommon: boolean) => boolean) | null
): OwnSpelling {
  const known = new Set<string>();
  const written = new Map<string, string>();
  const small = new Set<string>();
  const long = new Map<string, string[]>();
  const uncertain = new RegExp(uncertainEndings, 'u');
  const isNoun = (word: string): boolean => word.length >= 4 && !uncertain.test(word) && !notNouns.includes(word);

  const isLoud = (word: string): boolean => shouted.includes(word) || notNouns.includes(word);

  const read = (text: string, isRead: boolean): void => {
    for (const { 0: found, index } of text.matchAll(wordsOf)) {
      const word = bare(found);
      const lower = word.toLowerCase();
      if (word.length > longest) continue;
      if (isRead) known.add(lower);
      const alike = long.get(longKey(word)) ?? [];
      if (isRead && word.length >= longFrom && !alike.includes(word)) long.set(longKey(word), [...alike, word]);
      if (word === lower) small.add(lower);
      else if (hasShape(word)) {
        if (isOwnShape(word, lineAt(text, index)) && !(isOrdinary ? isOrdinary(lower, true) : !isRead || isLoud(lower)))
          note(word);
      } else if (!startBefore.test(text.slice(Math.max(0, index - 8), index))) {
        if (isOrdinary ? !isOrdinary(lower, false) : isNoun(lower)) note(word);
      }
    }
  };
  const note = (word: string): void => {
    known.add(word.toLowerCase());
    if (!written.has(word.toLowerCase())) written.set(word.toLowerCase(), word);
  };
  read(advertisement, true);
  for (const field of fields) read(field, false);
  for (const name of names) for (const [word] of name.matchAll(wordsOf)) known.add(bare(word).toLowerCase());
  // What stands there in small letters too is no name.
  if (!isOrdinary) for (const word of small) if (!hasShape(written.get(word) ?? '')) written.delete(word);
  return { known, written, long };
}

/** “ISTQB”, “SystmOne”: a capital behind the first sign. */
const hasShape = (word: string): boolean => /.\p{Lu}/u.test(word);
const lineAt = (text: string, at: number): string =>
  text.slice(text.lastIndexOf('\n', at - 1) + 1, text.indexOf('\n', at) === -1 ? undefined : text.indexOf('\n', at));

/** Letters of the longest short form. */
const longestShort = 7;
/** In a line in capitals nobody can tell which words have them of their own. */
const isOwnShape = (word: string, line: string): boolean =>
  word !== word.toUpperCase() || (word.length <= longestShort && /\p{Ll}{3}/u.test(line));
