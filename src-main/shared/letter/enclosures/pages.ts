/** Which pages of an enclosure go along: `1-3, 5`. */

/** The pages that ranges name, in the order they are named, each once; empty ranges name all `count` pages. */
export function pagesIn(ranges: string, count: number): number[] {
  const pages = new Set<number>();
  for (const range of (ranges.trim() || `1-${count}`).split(',')) {
    const [first = 0, last = first] = range.split('-').map(Number);
    const [from, to] = [Math.max(1, Math.min(first, last)), Math.min(count, Math.max(first, last))];
    for (let page = from; page <= to; page++) pages.add(page);
  }
  return [...pages];
}

/** Whether all pages go along. */
export const isWhole = (ranges: string, pageCount: number | null): boolean =>
  ranges.trim() === '' || (pageCount !== null && pagesIn(ranges, pageCount).length === pageCount);

/** `1–3, 5` */
export const rangesInWords = (ranges: string): string =>
  ranges.replace(/\s+/g, '').replaceAll(',', ', ').replaceAll('-', '–');

/** `pages 1–3, 5`; empty where the whole file goes along. */
export function pagesInWords(ranges: string, pageCount: number | null): string {
  if (isWhole(ranges, pageCount)) return '';
  const plain = rangesInWords(ranges);
  return /^\d+$/.test(plain) ? `page ${plain}` : `pages ${plain}`;
}
