/** Sizes, margins and lines of the sheets, as the paper has them (src-renderer/paper/geometry.ts); in points. */
import type { LetterContent } from '../../contract';

export interface Sheet {
  /** As CSS names it. */
  css: string;
  width: number;
  height: number;
  top: number;
  side: number;
  bottom: number;
  /** A line of the text; the distance between paragraphs is half of it. */
  line: number;
  /** The text's size in proportion to the usual 11 points. */
  scale: number;
}

const millimetre = 72 / 25.4;

const papers = {
  A4: { css: 'A4', width: 210 * millimetre, height: 297 * millimetre },
  Letter: { css: 'letter', width: 612, height: 792 }
};
const edges = {
  A4: { normal: 25 * millimetre, narrow: 20 * millimetre },
  Letter: { normal: 72, narrow: 57 }
};
const lines = { '11': 15.75, '10.5': 15, '10': 14.25 };

export function sheetOf({
  paperSize,
  textSize,
  margins
}: Pick<LetterContent, 'paperSize' | 'textSize' | 'margins'>): Sheet {
  const edge = edges[paperSize][margins];
  const [line, scale] = [lines[textSize], Number(textSize) / 11];
  const { height } = papers[paperSize];
  const half = line / 2;
  const room = height - 2 * edge - 3 - half / 4;
  const bottom = height - edge - (Math.floor(room / half) * half + half / 4);
  return { ...papers[paperSize], top: edge, side: edge, bottom, line, scale };
}
