/** For languages that put the verb of some clauses last: “stellen die Versorgung sicher” → “die Versorgung sicherstellen”. Pure. */
import { z } from 'zod';

/** All are alternatives of a pattern for one whole word, but `uncertain`, which is one for a piece of the clause. */
export const clauseOrder = z.object({
  verbs: z.string(),
  /** Parts of a verb that stand alone at the end of a main clause. */
  prefixes: z.string(),
  /** Verbs that have a second one with them, and how that one looks. */
  helping: z.string(),
  helped: z.string(),
  uncertain: z.string()
});
type ClauseOrder = z.infer<typeof clauseOrder>;

/** `clause` begins with its verb; null where the place of its words isn't certain. */
export function verbLast(clause: string, order: ClauseOrder): string | null {
  const [verb = '', ...others] = clause.trim().split(/\s+/);
  const is = (word: string, alternatives: string): boolean => new RegExp(`^(?:${alternatives})$`, 'u').test(word);
  if (others.length === 0 || !is(verb, order.verbs) || new RegExp(order.uncertain, 'iu').test(others.join(' ')))
    return null;
  const last = others.at(-1)!;
  if (others.length > 1 && is(last, order.prefixes)) return [...others.slice(0, -1), last + verb].join(' ');
  // “haben zwei Werke verloren bis Sommer”: what stands behind the second verb can't be told from what belongs before it.
  if (is(verb, order.helping) && others.slice(0, -1).some((word) => is(word, order.helped))) return null;
  return [...others, verb].join(' ');
}
