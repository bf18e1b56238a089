/** Patterns come as words of a language; each is read once, because a text asks for the same ones at every sentence. */
const kept = new Map<string, RegExp>();

/** `flags` without `g` and `y` keep no place; with `g`, use `matchAll` or `replace` alone. */
export function patternOf(source: string, flags: string): RegExp {
  const key = `${flags}/${source}`;
  const pattern = kept.get(key) ?? new RegExp(source, flags);
  kept.set(key, pattern);
  return pattern;
}

/** What a list of words has for one of them; “constructor” is none of it. */
export const own = <Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;
