/** The steps by which a page or an image grows and shrinks. */
import { formatPercent } from '../../i18n/formats';

const steps = [0.25, 0.33, 0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3, 4, 6] as const;

export const largestZoom = steps[steps.length - 1]!;
export const smallestZoom = steps[0];

/** The next step up (`by` 1) or down (`by` -1) from any zoom, stopping at the ends. */
export function stepZoom(zoom: number, by: 1 | -1): number {
  const further = by === 1 ? steps.find((step) => step > zoom * 1.01) : steps.findLast((step) => step < zoom * 0.99);
  return further ?? (by === 1 ? largestZoom : smallestZoom);
}

/** `67%` */
export const formatZoom = formatPercent;
