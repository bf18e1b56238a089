/** Finds out which one thing was moved in a list, because the library is told of one move and not of a whole order. */

/** The moved id and its new place from 0; null when nothing moved. For neighbours that changed places either answer is right. */
export function findMove(before: readonly string[], after: readonly string[]): { id: string; to: number } | null {
  const from = before.findIndex((id, index) => after[index] !== id);
  if (from === -1) return null;
  const last = before.findLastIndex((id, index) => after[index] !== id);
  // What moved stands at one end of the changed stretch before, and at the other end after.
  const down = before[from]!;
  if (after[last] === down) return { id: down, to: last };
  return { id: before[last]!, to: from };
}

/** The list with one thing taken out and put in at `to`, which is counted without it. */
export function moved<Item extends { id: string }>(list: readonly Item[], id: string, to: number): Item[] {
  const item = list.find((each) => each.id === id);
  if (!item) return [...list];
  const rest = list.filter((each) => each.id !== id);
  rest.splice(Math.max(0, Math.min(rest.length, to)), 0, item);
  return rest;
}
