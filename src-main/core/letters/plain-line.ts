/** One line of plain text as it must stand in Markdown, and back. */

/** A name or title must not turn into a heading, a list, emphasis or a link. */
export const escaped = (text: string): string =>
  text
    .replace(/([\\`*_[\]<>])/g, '\\$1')
    .replace(/^(#+|[-+])(?=\s)/, '\\$1')
    .replace(/^(\d+)([.)])(?=\s)/, '$1\\$2');

/** The plain text of a line made with `escaped`. */
export const unescaped = (line: string): string => line.replace(/\\([\\`*_[\]<>#+.)-])/g, '$1');
