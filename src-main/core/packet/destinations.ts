/** Where a link within the packet leads: a place on a page, with something of what stands above it, in the size that the reader has chosen. */
import { PDFNull, type PDFArray, type PDFPage } from 'pdf-lib';
import { shownBox, turnOf, unitOf } from './shown-box.ts';
import type { Rect } from './sheet-places.ts';

/** Above the place, in points. */
const room = 90;

/** Null: the page's top. */
export function destinationAt(page: PDFPage, rect: Rect | null): PDFArray {
  const shown = shownBox(page);
  const down = rect ? Math.max(0, downOf(page, rect) - room / unitOf(page)) : 0;
  const { x, y } = shown.place(0, down);
  return page.doc.context.obj([page.ref, 'XYZ', x, y, PDFNull]);
}

/** How far the place lies from the top of the page as it is shown, in the page's units. */
function downOf(page: PDFPage, [left, bottom, right, top]: Rect): number {
  const { x, y, width, height } = page.getCropBox();
  const downs: Record<number, number> = { 0: y + height - top, 90: left - x, 180: bottom - y, 270: x + width - right };
  return downs[turnOf(page)] ?? downs[0]!;
}
