/** Statements that say their figure once more, or what it was before, as people type them: “enquiries, something like forty”, “waste was 9 now”. Pure. */
import { figureText, spellsFigure, type FigureParts } from './fact-figure';
import type { FactWords } from './fact-words';
import { patternOf } from './pattern';

/** The statement without what the card's figure says anyway, and as a change where it names what was before. */
export function retold(statement: string, parts: FigureParts, words: FactWords): string {
  if (!/^[\d.,]+$/.test(parts.figure)) return statement;
  const before = patternOf(`^(.+?)${words.typed.before}$`, 'iu').exec(statement);
  const first = before?.slice(2).find((group) => group !== undefined);
  if (before && first !== undefined && first !== parts.figure) {
    const [from, to] = [first, parts.figure].map((figure) => figureText({ ...parts, figure }, words));
    return words.typed.change
      .replace('{what}', () => before[1]!.trim())
      .replace('{1}', () => from!)
      .replace('{2}', () => to!);
  }
  const again = patternOf(`^(.+?)${words.typed.again}$`, 'iu').exec(statement);
  const isAgain = (group: string | undefined): boolean =>
    group !== undefined && (group === parts.figure || spellsFigure(group, parts.figure, words));
  if (again?.slice(2).some(isAgain)) return again[1]!.trim();
  return statement.replace(patternOf(`${words.typed.vague}$`, 'iu'), '');
}
