/** Where a short letter stands on its page. */
import { addressField } from './address-field';

/** The part of the free room that goes above the letter: in the middle a letter looks as if it fell, at the top as if it hung. */
const above = 3 / 8;
/** Half lines: six lines are the most that an eye takes for meant. */
const most = 12;
const least = 4;

/**
 * Half lines by which a letter of one page is set lower, whole lines only; `free`: the half lines that it leaves empty. A standard that
 * says where the address stands says where the text begins, too.
 */
export function sinkOf(content: Parameters<typeof addressField>[0], free: number): number {
  if (free < least || addressField(content)) return 0;
  return Math.min(most, 2 * Math.round((free * above) / 2));
}

/** The whole half lines in a free height; a pixel more or less that came of rounding counts for nothing. */
export const freeLines = (height: number, halfLine: number): number => Math.floor(height / halfLine + 0.1);
