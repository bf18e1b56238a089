/** The letter's sheet in points, as word processors and HTML in print want it. */
import { sheetOf, type Measures } from '../../shared/letter/sheet/measures';

export interface PointSheet {
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

const points = (pixels: number): number => (pixels * 72) / 96;

export function pointSheetOf(content: Measures): PointSheet {
  const { css, width, height, top, side, bottom, halfLine, scale } = sheetOf(content);
  const [line, edge] = [points(2 * halfLine), points(side)];
  return {
    css,
    width: points(width),
    height: points(height),
    top: points(top),
    side: edge,
    bottom: points(bottom),
    line,
    scale
  };
}
