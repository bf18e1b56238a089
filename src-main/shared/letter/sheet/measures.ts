/**
 * The measures of a letter's sheet, in CSS pixels (96 an inch), for preview, print and every other output.
 *
 * Everything on the paper stands on a grid of half lines, and the height of a page's content is a whole number of them
 * plus a quarter line. So the fraction of a pixel by which a print engine rounds a page never moves a line to another page, and
 * preview and PDF break alike. The width is whole for the same reason: it decides where lines end.
 */
import type { LetterSettings } from './settings';

export interface Sheet {
  /** As CSS names it in `@page { size }`. */
  css: string;
  width: number;
  height: number;
  top: number;
  bottom: number;
  side: number;
  contentWidth: number;
  contentHeight: number;
  halfLine: number;
  /** The text's size in proportion to the usual 11 points. */
  scale: number;
}

export type Measures = Pick<LetterSettings, 'paperSize' | 'textSize' | 'margins'>;

const millimetre = 96 / 25.4;

const papers = {
  A4: { css: '210mm 297mm', width: 210 * millimetre, height: 297 * millimetre },
  Letter: { css: '8.5in 11in', width: 816, height: 1056 }
};
/** At the sides, and at head and foot: lines of 72 letters are more lines, and a letter of 250 words still has one page. */
const edges = {
  A4: {
    normal: { side: 25 * millimetre, end: 22 * millimetre },
    narrow: { side: 20 * millimetre, end: 18 * millimetre }
  },
  Letter: { normal: { side: 96, end: 72 }, narrow: { side: 76, end: 60 } }
};
/** Lines of 20, 19 and 18 pixels: 15 points for text of 11. */
const halfLines = { '11': 10, '10.5': 9.5, '10': 9 };
/** The foot is at least so much higher than the head. */
const leastFoot = 4;

export function sheetOf({ paperSize, textSize, margins }: Measures): Sheet {
  const { css, width, height } = papers[paperSize];
  const { side, end } = edges[paperSize][margins];
  const halfLine = halfLines[textSize];
  const room = height - 2 * end - leastFoot - halfLine / 4;
  const contentHeight = Math.floor(room / halfLine) * halfLine + halfLine / 4;
  const contentWidth = Math.floor(width - 2 * side);
  const bottom = height - end - contentHeight;
  return {
    ...{ css, width, height, top: end, bottom, side },
    ...{ contentWidth, contentHeight, halfLine, scale: Number(textSize) / 11 }
  };
}
