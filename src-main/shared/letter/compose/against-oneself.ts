/** Facts that tell of harm and of nothing that became better: true, and nothing to put into a letter unasked. Pure. */
import { patternOf } from './pattern';

export interface AgainstWords {
  /** What goes wrong, as alternatives of a pattern. */
  harm: string;
  /** What makes such a statement speak for whoever says it: it fell, it was found, it was dealt with, there was none. */
  turned: string;
}

export function speaksAgainst(
  { statement, figure, unit }: { statement: string; figure: string; unit: string },
  { harm, turned }: AgainstWords
): boolean {
  if (figure.trim() === '0') return false;
  const said = `${statement} ${figure} ${unit}`;
  const hasWord = (words: string): boolean =>
    patternOf(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, 'iu').test(said);
  return hasWord(harm) && !hasWord(turned);
}
