/** Boxes over a page: drawn, moved and sized by pointer and keys. All in parts of the page's width and height. */
import type { Redaction } from '$contract';
import { formatPercent } from '../../i18n/formats';
import { t } from '../../i18n/messages';

export type Box = Omit<Redaction, 'page'>;
export interface Point {
  x: number;
  y: number;
}

/** Smaller ones come from a slip of the hand. */
export const least = 0.008;
const step = 0.01;

const within = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high);

/** From one corner to the other, whichever way it was drawn; never off the page. */
export function drawn(from: Point, to: Point): Box {
  const [left, right] = [from.x, to.x].map((x) => within(x, 0, 1)).sort((a, b) => a - b) as [number, number];
  const [top, bottom] = [from.y, to.y].map((y) => within(y, 0, 1)).sort((a, b) => a - b) as [number, number];
  return { x: left, y: top, width: right - left, height: bottom - top };
}

export const isLargeEnough = ({ width, height }: Box): boolean => width >= least && height >= least;

export const movedBy = <Any extends Box>(box: Any, across: number, down: number): Any => ({
  ...box,
  x: within(box.x + across, 0, 1 - box.width),
  y: within(box.y + down, 0, 1 - box.height)
});

/** Its top left corner stays. */
export const sizedBy = <Any extends Box>(box: Any, across: number, down: number): Any => ({
  ...box,
  width: within(box.width + across, least, 1 - box.x),
  height: within(box.height + down, least, 1 - box.y)
});

const directions: Record<string, readonly [number, number]> = {
  ArrowLeft: [-step, 0],
  ArrowRight: [step, 0],
  ArrowUp: [0, -step],
  ArrowDown: [0, step]
};

/** Arrows move, with Shift they size, with Alt in fine steps; null for any other key. */
export function afterKey<Any extends Box>(
  box: Any,
  key: { key: string; shiftKey: boolean; altKey: boolean }
): Any | null {
  const direction = directions[key.key];
  if (!direction) return null;
  const [across, down] = direction.map((part) => (key.altKey ? part / 5 : part)) as [number, number];
  return key.shiftKey ? sizedBy(box, across, down) : movedBy(box, across, down);
}

/** Where a box added by key begins: the middle of the page, a line high. */
export const firstBox: Box = { x: 0.3, y: 0.45, width: 0.4, height: 0.03 };

/** `20% from the left, 45% from the top, 40% wide, 3% high` */
export function placeInWords({ x, y, width, height }: Box): string {
  return t('viewer.boxPlace', {
    left: formatPercent(x),
    top: formatPercent(y),
    width: formatPercent(width),
    height: formatPercent(height)
  });
}
