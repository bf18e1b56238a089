/** Letters of a page that the file brings no font for, as pdf.js says of what it draws. */

export interface DrawnFont {
  /** Neither the file nor pdf.js has it: the computer's fonts stand in. */
  missingFile?: boolean;
}
interface Operators {
  fnArray: number[];
  argsArray: unknown[];
}
/** Latin, Greek and Cyrillic letters are in every computer's fonts. */
const everywhere = 0x0530;

/** The numbers are pdf.js' own. */
export function borrowedLetters(
  { fnArray, argsArray }: Operators,
  { setFont, showText }: { setFont: number; showText: number },
  fontOf: (id: string) => DrawnFont | null
): boolean {
  let isMissing = false;
  for (const [at, operator] of fnArray.entries()) {
    const args = argsArray[at] as unknown[];
    if (operator === setFont) isMissing = fontOf(String(args[0]))?.missingFile === true;
    else if (operator === showText && isMissing && (args[0] as unknown[]).some(isFarLetter)) return true;
  }
  return false;
}

function isFarLetter(glyph: unknown): boolean {
  const sign = (glyph as { unicode?: unknown } | null)?.unicode;
  return typeof sign === 'string' && (sign.codePointAt(0) ?? 0) >= everywhere && /\p{L}/u.test(sign);
}
