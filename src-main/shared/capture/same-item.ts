/** Which item of the checklist of perspective a bad sign speaks of. Pure. */
import { holds, plainMarks } from './words';

/** The key of the first item that says the same; null where none does. `items`: alternatives of a pattern, by the item's key. */
export function sameItem(sign: string, items: Readonly<Record<string, string>>): string | null {
  const text = plainMarks(sign);
  return Object.entries(items).find(([, source]) => holds(source, text))?.[0] ?? null;
}
