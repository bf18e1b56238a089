/** Turns what the user types into a query that FTS5 can't misread. */

/** Fewer letters find half the library and help nobody. */
const fewestLetters = 2;
const mostWords = 12;
const word = /[\p{L}\p{N}\p{M}]+/gu;

/**
 * Every word must occur; the last one may be unfinished. Null where there is nothing to look for.
 * Words are split where FTS5's unicode61 splits them and quoted, so operators and quotes in the text mean nothing.
 */
export function matchExpression(text: string): string | null {
  const words = text.normalize('NFC').match(word)?.slice(0, mostWords) ?? [];
  const letters = words.reduce((sum, each) => sum + [...each].length, 0);
  if (letters < fewestLetters) return null;
  // A single letter as an unfinished word would match too much; as a finished one it does no harm.
  return words.map((each, index) => quoted(each, index === words.length - 1 && [...each].length > 1)).join(' ');
}

const quoted = (each: string, unfinished: boolean): string => `"${each}"${unfinished ? '*' : ''}`;
