/** How large the pages of a letter are shown on its sheet, and how many of them. */

/** Every page shown is laid out by itself; of a long text that takes its time. */
const mostPages = 12;
const mostPagesOfLong = 3;
const longText = 20_000;

export const pagesShown = (pages: number, signs: number): number =>
  Math.min(pages, signs > longText ? mostPagesOfLong : mostPages);

export interface Room {
  width: number;
  height: number;
}

/** Between two pages, and under each for its name; in pixels. */
export const gap = 20;
const captionHeight = 28;
/** The smallest page whose paragraphs can still be told apart. */
const leastWidth = 132;
const mostColumns = 3;

/** How wide a page is shown, so that one page is seen whole and several stand beside each other. `tall`: its height by its width. */
export function pageWidth({ width, height }: Room, pages: number, tall: number): number {
  const columns = Math.max(1, Math.min(pages, mostColumns, Math.floor((width + gap) / (leastWidth + gap))));
  const beside = (width - (columns - 1) * gap) / columns;
  const whole = (height - captionHeight) / tall;
  return Math.floor(Math.max(Math.min(leastWidth, width), Math.min(beside, whole)));
}

/** A page looked at closely: its own size at most, and never more than there is room for. */
export const closeWidth = ({ width }: Room, own: number): number => Math.floor(Math.min(width, own));
