/** Figures of the writer's own work, for fact cards. Pure. */
import { numberSources, valueOf } from '../letter/claims/numbers';
import type { Clause } from './clauses';
import type { Found } from './proposal';
import { holds, latin, lowered, type SortingWords } from './words';

interface Amount {
  from: number;
  to: number;
  /** As written, without its unit. */
  figure: string;
  unit: string;
  value: number;
  /** A percentage or a sum: no mere count. */
  isStrong: boolean;
}

/** `closed`: whether a clause is something else already, a question for example. */
export function figuresOf(
  text: string,
  clauses: readonly Clause[],
  words: SortingWords,
  closed: (clause: Clause) => boolean
): Found[] {
  return clauses
    .filter((clause) => !closed(clause))
    .flatMap((clause) => piecesOf(clause).map((piece) => ({ clause, piece })))
    .flatMap(({ clause, piece }): Found[] => {
      const amounts = amountsIn(piece.text, words);
      if (amounts.length === 0 || !isOwn(piece.text, clause, amounts, text, words)) return [];
      const { figure, unit } = toldOf(amounts);
      return [{ kind: 'figure', ...piece, figure, unit }];
    });
}

/** In a list of figures, each part between commas stands for itself. */
function piecesOf(clause: Clause): { from: number; to: number; text: string }[] {
  if (clause.section !== 'figure') return [{ from: clause.from, to: clause.to, text: clause.text }];
  return [...clause.text.matchAll(/[^,;]+(?:,\d[^,;]*)*/gu)].map(({ 0: part, index }) => {
    const lead = /^\s*/u.exec(part)![0].length;
    const text = part.trim();
    return {
      from: clause.from + index + lead,
      to: clause.from + index + lead + text.length,
      text: text.replace(/[.]$/u, '')
    };
  });
}

/** Times, dates and years are none. */
const notAmount = /^(?:(?:19|20)\d\d|\d{1,2}[:.]\d\d)$/u;

function amountsIn(text: string, { language, capture: { units, noUnits } }: SortingWords): Amount[] {
  const small = lowered(text);
  const { number } = numberSources(language);
  const unit = `\\s?(%|€|£|\\$|${units})`;
  const pattern = latin('(?<![\\p{L}\\p{N}.,:/#-])([€£$]\\s?)?', `(${number})(?:${unit})?`, '(?![\\p{L}\\p{N}:])', 'g');
  return [...small.matchAll(pattern)].flatMap((found): Amount[] => {
    const [all, sign = '', typed = '', name = ''] = [found[0], found[1], found[2], found.at(-1)];
    const figure = text.slice(found.index + sign.length, found.index + sign.length + typed.length);
    if (sign === '' && name === '' && notAmount.test(typed)) return [];
    const value = valueOf(typed, language);
    if (Number.isNaN(value) || (value <= 1 && !/\d/u.test(typed))) return [];
    const next = /^\s(\p{L}[\p{L}-]*)/u.exec(text.slice(found.index + all.length))?.[1] ?? '';
    const spelled = /cent$|zent$/u.test(name) ? '%' : name;
    return [
      {
        from: found.index,
        to: found.index + all.length,
        figure,
        unit: sign.trim() || spelled || (holds(noUnits, next, 'all') ? '' : next),
        value,
        isStrong: sign !== '' || name !== ''
      }
    ];
  });
}

/** “From 34% to 28%”: what was reached is the figure. */
const toldOf = (amounts: readonly Amount[]): Pick<Amount, 'figure' | 'unit'> => {
  const last = amounts.at(-1)!;
  const first = amounts[0]!;
  return amounts.length === 2 && last.unit === first.unit && last.isStrong
    ? last
    : amounts.length === 2 && last.isStrong
      ? last
      : first;
};

function isOwn(
  text: string,
  { section, sentence }: Clause,
  amounts: readonly Amount[],
  whole: string,
  { capture }: SortingWords
): boolean {
  if (section === 'figure') return true;
  if (section !== null || holds(capture.notFigure, text)) return false;
  // “and trained 19 drivers”: the one who did it stands in the clause before.
  const mine = holds(capture.mine, text) || holds(capture.doing, text, 'start');
  const isUnsaid = holds(capture.unsaid, whole.slice(sentence.from, sentence.to));
  if (amounts.some(({ isStrong }) => isStrong))
    return mine || isUnsaid || holds(capture.doing, text) || holds(capture.measure, text);
  if (amounts.every(({ value }) => value <= 2)) return false;
  return (mine && holds(capture.doing, text)) || isUnsaid || (holds(capture.measure, text) && amounts.length > 1);
}
