/** Which item of the checklist of perspective a bad sign speaks of. Pure. */
import { holds, leadsIn, plainMarks } from './words';

export interface ItemWords {
  /** Alternatives of a pattern, by the item's key. */
  items: Readonly<Record<string, string>>;
  /** Items that are the user's own doing, and how a sign begins that tells of somebody else's: “Her phone rang.” */
  deeds: readonly string[];
  others: string;
}

/** The key of the first item that says the same; null where none does. */
export function sameItem(sign: string, { items, deeds, others }: ItemWords): string | null {
  const text = plainMarks(sign).trim();
  const isOfOthers = leadsIn(others, text)[0]?.from === 0;
  const found = Object.entries(items).find(
    ([key, source]) => !(isOfOthers && deeds.includes(key)) && holds(source, text)
  );
  return found?.[0] ?? null;
}
