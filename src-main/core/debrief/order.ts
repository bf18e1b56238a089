/** Places in an ordered list: dense, from 0. */

/** The list with `item` taken to a place; a place beyond the end is the end. Throws where the item is not in the list. */
export function moved<Item>(list: readonly Item[], item: Item, toPosition: number): Item[] {
  const from = list.indexOf(item);
  if (from < 0) throw new RangeError('The item is not in the list.');
  const rest = list.toSpliced(from, 1);
  return rest.toSpliced(Math.min(toPosition, rest.length), 0, item);
}
