/** Finds the closing of a letter, so that it is not left alone on a page. */

interface Paragraph {
  isParagraph: boolean;
  text: string;
}

/** The closing formula, the name, a line of enclosures: nothing longer belongs to it. */
const longest = 160;
const most = 3;

/** How many of the last blocks are closing and signature: short paragraphs at the end, at most three, never the whole letter. */
export function closingLength(blocks: Paragraph[]): number {
  let count = 0;
  for (const block of blocks.toReversed()) {
    if (!block.isParagraph || block.text.length > longest || count === most) break;
    count += 1;
  }
  return Math.min(count, Math.max(0, blocks.length - 1));
}

/**
 * Which of the last blocks is the name under the closing formula, so that room for a signature is left above it; -1 when it can't be
 * told. The formula is short and no sentence: up to five words without a full stop.
 */
export function signatureIndex(closing: Paragraph[]): number {
  const isFormula = ({ text }: Paragraph): boolean =>
    text.trim().split(/\s+/).length <= 5 && !/[.?!:;。？！]$/u.test(text.trim()) && !text.trim().includes('\n');
  const formula = closing.findIndex(isFormula);
  return formula === -1 || formula === closing.length - 1 ? -1 : formula + 1;
}
