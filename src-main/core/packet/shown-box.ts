/** A page of the packet as it is shown: turned, and cut to its box. */
import { PDFName, PDFNumber, degrees, type PDFPage } from 'pdf-lib';
import type { Rect } from './sheet-places.ts';

export const turnOf = (page: PDFPage): number => ((page.getRotation().angle % 360) + 360) % 360;

export function unitOf(page: PDFPage): number {
  const unit = page.node.lookup(PDFName.of('UserUnit'));
  return unit instanceof PDFNumber && unit.asNumber() > 0 ? unit.asNumber() : 1;
}

interface ShownBox {
  width: number;
  height: number;
  /** Where a point, counted from the top left of the shown page, lies in the page's own space, and how things stand upright there. */
  place(across: number, down: number): { x: number; y: number; rotate: ReturnType<typeof degrees> };
  /** The same for an area. */
  area(left: number, top: number, width: number, height: number): Rect;
}

export function shownBox(page: PDFPage): ShownBox {
  const { x, y, width, height } = page.getCropBox();
  const turned = turnOf(page);
  const [right, top] = [x + width, y + height];
  const places: Record<number, (across: number, down: number) => [number, number]> = {
    0: (across, down) => [x + across, top - down],
    90: (across, down) => [x + down, y + across],
    180: (across, down) => [right - across, y + down],
    270: (across, down) => [right - down, top - across]
  };
  const place = places[turned] ?? places[0]!;
  const lying = turned === 90 || turned === 270;
  return {
    width: lying ? height : width,
    height: lying ? width : height,
    place(across, down) {
      const [left, bottom] = place(across, down);
      return { x: left, y: bottom, rotate: degrees(turned) };
    },
    area(left, top, wide, high) {
      const [x1, y1] = place(left, top);
      const [x2, y2] = place(left + wide, top + high);
      return [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)];
    }
  };
}
