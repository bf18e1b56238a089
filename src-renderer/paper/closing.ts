/** Finds the closing of a letter, so that it is not left alone on a page. */

export interface Paragraph {
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
