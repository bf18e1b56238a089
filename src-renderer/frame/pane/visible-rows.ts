/** Which rows of a long list need to be in the page. */
interface RowWindow {
  first: number;
  /** One past the last. */
  end: number;
}

/** Rows of equal height in a scroller; `extra` more are kept on both sides. All lengths in pixels. */
export function visibleRows(count: number, rowHeight: number, scrolled: number, height: number, extra = 6): RowWindow {
  const first = Math.max(0, Math.floor(scrolled / rowHeight) - extra);
  const end = Math.min(count, Math.ceil((Math.max(0, scrolled) + height) / rowHeight) + extra);
  return { first: Math.min(first, count), end: Math.max(Math.min(first, count), end) };
}
