/** Names with their capitals, where they were typed small or with the key for capitals held down. Pure. */

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/**
 * What of `names` may be written over the same letters typed small: names of two words and more, without what stands behind a comma,
 * and of the others those that are given names and no other word.
 */
export const spelledNames = (names: readonly string[], givenNames: readonly string[]): string[] => {
  const proper = names
    .map((name) => (name.split(',')[0] ?? '').trim())
    .filter((name) => /^(?:\p{Lu}[\p{Ll}'’-]+)(?: \p{Lu}[\p{L}'’-]+)*$/u.test(name));
  return [
    ...proper.filter((name) => name.includes(' ')),
    ...proper.flatMap((name) => name.split(' ')).filter((word) => givenNames.includes(word.toLowerCase()))
  ].filter((name, at, all) => all.indexOf(name) === at);
};

interface PersonWords {
  givenNames: readonly string[];
  /** Words that are no surname: offices and trades. */
  notNames: readonly string[];
}

/** “priya nair, test manager” → “Priya Nair, test manager”: a given name that is known, with the word behind it that is no office. */
export function nameWritten(typed: string, { givenNames, notNames }: PersonWords): string {
  const isLoud = typed === typed.toUpperCase() && /\p{Lu}{5,}/u.test(typed);
  if (!isLoud && typed !== typed.toLowerCase()) return typed;
  const small = typed.toLowerCase();
  const [, given = '', gap = '', second = '', rest = ''] =
    /^(\p{L}+)(?:([ ]+)(\p{L}+))?([^]*)$/u.exec(small.trim()) ?? [];
  if (!givenNames.includes(given)) return isLoud ? capital(small) : small;
  return capital(given) + gap + (notNames.includes(second) ? second : capital(second)) + rest;
}
