/** Two figures of the letter that are said together: the ends of a change, or those of a range. */
import type { LanguageWords } from '../../../../contract/languages';
import type { Figure } from '../figures';
import { amountOf, type Amount } from './amounts';
import type { Card } from './card';
import { agree, fits } from './compare';
import type { Said, Verdict } from './verdict';
import { meaningOf } from './words';

export interface Pair {
  before: Amount;
  after: Amount;
}

/** The two ends of “from 14 to 6” and of “6 instead of 15”, where the figure is one of them. */
export function pairOf(figure: Figure, said: Said, words: LanguageWords): Pair | null {
  const at = said.figures.findIndex(({ from }) => from === figure.from);
  for (const first of [at, at - 1]) {
    const [one, other] = [said.figures[first], said.figures[first + 1]];
    if (!one || !other) continue;
    const { ends } = meaningOf(words);
    const between = said.text.slice(one.to, other.from);
    const isFrom = ends('from', said.text.slice(Math.max(0, one.from - 30), one.from)) && ends('to', between);
    const isInstead = ends('insteadOf', between);
    if (between.length > 60 || /[.!?;\n]/.test(between) || !(isFrom || isInstead)) continue;
    const [read, readOther] = [one, other].map((each) => amountOf(each, said.text, each.from, words));
    if (!read || !readOther) continue;
    const [early, late] = withOneUnit(read, readOther);
    return isFrom ? { before: early, after: late } : { before: late, after: early };
  }
  return null;
}

/** The unit and the scale are often said once: “von 14 auf 6 Prozent”, “von 2,1 auf 1,4 Millionen”. */
export function withOneUnit(one: Amount, other: Amount): [Amount, Amount] {
  const lend = (to: Amount, from: Amount): Amount =>
    to.of === 'count' && from.of !== 'count'
      ? { ...to, of: from.of, worth: from.worth, low: to.low * from.worth, high: to.high * from.worth }
      : to;
  const enlarge = (to: Amount, { scale }: Amount): Amount =>
    to.of === 'count' && to.scale === 1 && scale > 1 && to.written < 1000
      ? {
          ...to,
          scale,
          low: to.low * scale,
          high: to.high * scale,
          written: to.written * scale,
          grain: to.grain * scale
        }
      : to;
  const [first, second] = [enlarge(one, other), enlarge(other, one)];
  return [lend(first, second), lend(second, first)];
}

/** “Between 12 and 15” and “12 to 15” as one amount, where the figure is one of the two. */
export function rangeOf(figure: Figure, said: Said, { change }: Card, words: LanguageWords): Amount | null {
  const at = said.figures.findIndex(({ from }) => from === figure.from);
  const { ends, begins } = meaningOf(words);
  for (const first of [at, at - 1]) {
    const [one, other] = [said.figures[first], said.figures[first + 1]];
    if (!one || !other) continue;
    const between = said.text.slice(one.to, other.from);
    const isBetween =
      ends('between', said.text.slice(Math.max(0, one.from - 30), one.from)) && begins('rangeTo', between);
    // “Six to eight horses” is a range but where something changed.
    if (!isBetween && (change !== null || !begins('until', between))) continue;
    if (!/^\s*\p{L}+\s*$/u.test(between)) continue;
    const [read, readOther] = [one, other].map((each) => amountOf(each, said.text, each.from, words));
    if (!read || !readOther) continue;
    const [low, high] = withOneUnit(read, readOther);
    if (low.of === high.of && low.low < high.high)
      return { ...high, low: low.low, high: high.high, hedge: null, written: Number.NaN };
  }
  return null;
}

export function judgePair(
  { before: early, after: late }: Pair,
  own: Amount | null,
  { change, amount, more }: Card
): Verdict {
  // The unit may stand on the card alone: “from 34 to 21”, in days.
  const [before] = change ? withOneUnit(early, change.before) : [early];
  const [after] = change ? withOneUnit(late, change.after) : [late];
  if (!change) {
    const ends = [before, after].filter((each) => own && each.written === own.written);
    if (ends.some((each) => [...more, ...(amount ? [amount] : [])].some((there) => agree(each, there))))
      return 'backed';
    return amount && agree(after, amount) === false && agree(before, amount) === false ? 'contradicts' : 'unsaid';
  }
  if (before.of !== change.before.of && before.of !== 'count') return 'unsaid';
  const same = fits(before, change.before.low, change.before.high, before.worth === change.before.worth);
  return same && fits(after, change.after.low, change.after.high, after.worth === change.after.worth)
    ? 'backed'
    : 'contradicts';
}
