/** How recognised words are laid over their own letters. */
import type { RecognisedSheet } from '$contract';

/** Of a line from its highest to its lowest letter, letters of a plain font are so high. */
export const fontSize = (lineHeight: number): number => Math.max(1, lineHeight * 0.8);

const measuredAt = 100;
let canvas: CanvasRenderingContext2D | null | undefined;
const widths = new Map<string, number>();

/** How far a word has to be stretched, so that it is as wide as its letters in the picture. `size` and `width` in the same unit. */
export function stretched(word: string, size: number, width: number): number {
  const own = (widthOf(word) * size) / measuredAt;
  return own > 0 ? width / own : 1;
}

function widthOf(word: string): number {
  const known = widths.get(word);
  if (known !== undefined) return known;
  canvas ??= document.createElement('canvas').getContext('2d');
  if (canvas) canvas.font = [`${measuredAt}px`, 'sans-serif'].join(' ');
  const width = canvas?.measureText(word).width ?? 0;
  // One long document is enough of a memory.
  if (widths.size > 5000) widths.clear();
  widths.set(word, width);
  return width;
}

/** Whether a paragraph ends before the line: the next one begins, or there is a gap. */
export function isParagraphEnd(lines: RecognisedSheet['lines'], at: number): boolean {
  const [before, line] = [lines[at - 1], lines[at]];
  if (!before || !line || line.begins) return true;
  return line.top - (before.top + before.height) > 0.9 * Math.max(line.height, before.height);
}
