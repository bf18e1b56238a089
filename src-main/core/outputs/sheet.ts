/** Sizes and margins of the sheets, as the paper has them (src-renderer/paper/geometry.ts); in points. */
import type { LetterContent } from '../../contract';

export interface Sheet {
  /** As CSS names it. */
  css: string;
  width: number;
  height: number;
  top: number;
  side: number;
  bottom: number;
}

const millimetre = 72 / 25.4;

export const sheets: Record<LetterContent['paperSize'], Sheet> = {
  A4: {
    css: 'A4',
    width: 210 * millimetre,
    height: 297 * millimetre,
    top: 25 * millimetre,
    side: 25 * millimetre,
    bottom: 26.8 * millimetre
  },
  Letter: { css: 'letter', width: 612, height: 792, top: 72, side: 72, bottom: 80 }
};
