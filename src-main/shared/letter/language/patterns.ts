/** How a language's patterns are read: sources from its file become regular expressions. */

const compiled = new Map<string, RegExp>();

/**
 * Spaces in the data stand for any white space, also a line break or what a hidden mark leaves behind. Compiled once: use a pattern
 * with `g` only through `matchAll`, which leaves it as it is.
 */
export function pattern(source: string, flags = 'giu'): RegExp {
  const key = `${flags}/${source}`;
  const known = compiled.get(key);
  if (known) return known;
  const spaced = source.replace(/\\.|\[(?:\\.|[^\]\\])*\]| \?| /g, (part) => {
    if (part.startsWith('[')) return part.replaceAll(' ', '\\s');
    if (part.startsWith('\\')) return part;
    return part === ' ' ? '\\s+' : '\\s*';
  });
  const made = new RegExp(spaced, flags);
  compiled.set(key, made);
  return made;
}

/** One pattern of alternatives; none of none. */
export const anyOf = (sources: readonly string[]): string =>
  sources.length === 0 ? '(?!)' : `(?:${sources.join('|')})`;

/** What stands before and after a whole word, in any script. */
export const wordStart = '(?<![\\p{L}\\p{N}])';
export const wordEnd = '(?![\\p{L}\\p{N}])';
export const words = (sources: readonly string[], flags?: string): RegExp =>
  pattern(`${wordStart}${anyOf(sources)}${wordEnd}`, flags);
