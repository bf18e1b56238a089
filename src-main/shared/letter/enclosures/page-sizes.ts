/** Sizes of pages in words, where they are not the letter's own: whoever prints a packet should know before. */
import type { LetterSettings } from '../sheet/settings';

/** Width and height in points, as the page is shown. */
export type PageSize = readonly [number, number];

const named: readonly (readonly [string, PageSize])[] = [
  ['A3', [841.9, 1190.6]],
  ['A4', [595.3, 841.9]],
  ['A5', [419.5, 595.3]],
  ['A6', [297.6, 419.5]],
  ['8.5 × 11 in', [612, 792]],
  ['8.5 × 14 in', [612, 1008]],
  ['11 × 17 in', [792, 1224]]
];
/** Points; scanners cut a little more or less. */
const rounding = 6;

/** Empty where a page has the size of the letter's paper, upright or not, or where nothing is known of it. */
export function differingSize(size: PageSize | undefined, paper: LetterSettings['paperSize']): string {
  if (!size) return '';
  const name = named.find(([, known]) => isSame(size, known))?.[0];
  if (name === (paper === 'A4' ? 'A4' : '8.5 × 11 in')) return '';
  if (name !== undefined) return name;
  const [width, height] = size.map((points) => Math.round((points * 25.4) / 72));
  return `${width} × ${height} mm`;
}

/** The sizes of some pages that differ, each once. */
export const differingSizes = (
  sizes: readonly (PageSize | undefined)[],
  paper: LetterSettings['paperSize']
): string[] => [...new Set(sizes.map((size) => differingSize(size, paper)).filter((name) => name !== ''))];

const isSame = (one: PageSize, other: PageSize): boolean => {
  const [[short, long], [narrow, high]] = [sorted(one), sorted(other)];
  return Math.abs(short - narrow) <= rounding && Math.abs(long - high) <= rounding;
};

const sorted = ([one, other]: PageSize): [number, number] => [Math.min(one, other), Math.max(one, other)];
