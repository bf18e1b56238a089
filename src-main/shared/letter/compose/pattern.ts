/** Patterns come as words of a language; each is read once, because a text asks for the same ones at every sentence. */
const kept = new Map<string, Map<string, RegExp>>();

/** `flags` without `g` and `y` keep no place; with `g`, use `matchAll` or `replace` alone. */
export function patternOf(source: string, flags: string): RegExp {
  const patterns = kept.get(flags) ?? new Map<string, RegExp>();
  kept.set(flags, patterns);
  const pattern = patterns.get(source) ?? new RegExp(source, flags);
  patterns.set(source, pattern);
  return pattern;
}

/** What a list of words has for one of them; “constructor” is none of it. */
export const own = <Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;
