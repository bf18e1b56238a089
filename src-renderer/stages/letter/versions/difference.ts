/** What makes one text of another, as the one stretch between their common beginning and their common end. */

interface Difference {
  from: number;
  to: number;
  insert: string;
}

/** Offsets in `before`; null where nothing differs. */
export function difference(before: string, after: string): Difference | null {
  if (before === after) return null;
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  return { from: start, to: before.length - end, insert: after.slice(start, after.length - end) };
}
