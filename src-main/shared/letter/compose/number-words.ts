/** Reads numbers that are written in words. */

/** How a language says numbers; all in lower case. */
export interface NumberWords {
  units: Readonly<Record<string, number>>;
  teens: Readonly<Record<string, number>>;
  tens: Readonly<Record<string, number>>;
  hundred: string;
  thousand: string;
  and: string;
  /** In the place of “one” before a hundred: `a hundred and twenty`; empty where nothing stands there. */
  article: string;
  /** One word (`achtundfünfzig`, the unit first), or several (`fifty eight`). */
  isOneWord: boolean;
}

export type Part = { is: 'unit' | 'teen' | 'ten'; value: number } | { is: 'hundred' | 'thousand' | 'and' };

interface Read {
  value: number;
  /** How many parts it took. */
  parts: number;
}

/** The parts of a word: one in a language of several words, none where it is no number. */
export function partsOf(word: string, words: NumberWords): Part[] {
  const small = word.toLowerCase();
  const whole = part(small, words);
  if (whole || !words.isOneWord) return whole ? [whole] : [];
  const parts: Part[] = [];
  for (let rest = small; rest !== '';) {
    const found = known(words).find((each) => rest.startsWith(each));
    if (found === undefined) return [];
    parts.push(part(found, words)!);
    rest = rest.slice(found.length);
  }
  return readNumber(parts, words)?.parts === parts.length ? parts : [];
}

/** The number at the beginning of the parts, as long as it goes; null where there is none. */
export function readNumber(parts: readonly Part[], words: NumberWords): Read | null {
  const left = belowThousand(parts, words);
  const at = left?.parts ?? 0;
  if (parts[at]?.is !== 'thousand' || (!left && !words.isOneWord)) return left;
  const thousands = (left?.value ?? 1) * 1_000;
  return joined({ value: thousands, parts: at + 1 }, parts, (rest) => belowThousand(rest, words));
}

function belowThousand(parts: readonly Part[], words: NumberWords): Read | null {
  const left = belowHundred(parts, words);
  const at = left?.parts ?? 0;
  if (parts[at]?.is !== 'hundred' || (!left && !words.isOneWord) || (left?.value ?? 1) > 19) return left;
  const hundreds = (left?.value ?? 1) * 100;
  return joined({ value: hundreds, parts: at + 1 }, parts, (rest) => belowHundred(rest, words));
}

/** With what follows it, behind an “and” or not. */
function joined(left: Read, parts: readonly Part[], read: (rest: readonly Part[]) => Read | null): Read {
  const and = parts[left.parts]?.is === 'and' ? 1 : 0;
  const right = read(parts.slice(left.parts + and));
  return right ? { value: left.value + right.value, parts: left.parts + and + right.parts } : left;
}

function belowHundred(parts: readonly Part[], { isOneWord }: NumberWords): Read | null {
  const [one, two, three] = parts;
  if (!one || !('value' in one)) return null;
  if (isOneWord && one.is === 'unit' && two?.is === 'and' && three?.is === 'ten')
    return { value: one.value + three.value, parts: 3 };
  if (!isOneWord && one.is === 'ten' && two?.is === 'unit') return { value: one.value + two.value, parts: 2 };
  return { value: one.value, parts: 1 };
}

function part(word: string, { units, teens, tens, hundred, thousand, and }: NumberWords): Part | null {
  if (word === and) return { is: 'and' };
  if (word === hundred) return { is: 'hundred' };
  if (word === thousand) return { is: 'thousand' };
  const value = (of: Readonly<Record<string, number>>): number | undefined =>
    Object.hasOwn(of, word) ? of[word] : undefined;
  const [unit, teen, ten] = [value(units), value(teens), value(tens)];
  if (ten !== undefined) return { is: 'ten', value: ten };
  if (teen !== undefined) return { is: 'teen', value: teen };
  return unit === undefined ? null : { is: 'unit', value: unit };
}

const kept = new WeakMap<NumberWords, string[]>();

/** The longest first: `sieben` before `sieb`. */
function known(words: NumberWords): string[] {
  const { units, teens, tens, hundred, thousand, and } = words;
  const all =
    kept.get(words) ??
    [...Object.keys(units), ...Object.keys(teens), ...Object.keys(tens), hundred, thousand, and].sort(
      (one, other) => other.length - one.length
    );
  kept.set(words, all);
  return all;
}
