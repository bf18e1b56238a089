/** Places on a page: in its own units, as its content counts them, and as it is shown, in points from the top left. */
import type { Rect } from './appearances.ts';
import type { Sheet } from './painted-pages.ts';

export type { Rect };
/** Left, top, right and bottom in points, as the page is shown. */
export type Shown = [left: number, top: number, right: number, bottom: number];

export function shownOf([left, bottom, right, top]: Rect, sheet: Sheet): Shown {
  const [x1, y1] = place(left, bottom, sheet);
  const [x2, y2] = place(right, top, sheet);
  return [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)];
}

function place(x: number, y: number, { view: [fromX, fromY, toX, toY], turn, unit }: Sheet): [number, number] {
  const places: Record<number, [number, number]> = {
    0: [x - fromX, toY - y],
    90: [y - fromY, x - fromX],
    180: [toX - x, y - fromY],
    270: [toY - y, toX - x]
  };
  const [across, down] = places[turn] ?? places[0]!;
  return [across * unit, down * unit];
}

export function ownOf([left, top, right, bottom]: Shown, sheet: Sheet): Rect {
  const [x1, y1] = own(left, top, sheet);
  const [x2, y2] = own(right, bottom, sheet);
  return [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)];
}

function own(across: number, down: number, { view: [fromX, fromY, toX, toY], turn, unit }: Sheet): [number, number] {
  const [a, d] = [across / unit, down / unit];
  const places: Record<number, [number, number]> = {
    0: [fromX + a, toY - d],
    90: [fromX + d, fromY + a],
    180: [toX - a, fromY + d],
    270: [toX - d, toY - a]
  };
  return places[turn] ?? places[0]!;
}
