/** Brings a list of elements up to date by touching only the blocks that changed, so that long letters stay quick to type. */

interface Change {
  /** Blocks at the start and at the end that stay as they are. */
  start: number;
  end: number;
}

/** The longest common start and end of two lists of keys; together never more than the shorter list. */
export function unchanged(before: readonly string[], after: readonly string[]): Change {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  return { start, end };
}
