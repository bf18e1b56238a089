/**
 * Cards as forms are filled in, where the figure's field says more than a number: “Uncovered shifts a month” and “from 11 to 3”; “Trained new
 * lifeguards” and 17; “Im Team, das ich leite, sind” and 16.
 */
import { literal } from '../text/literal';
import { movement, tellsDeed } from './fact-movement';
import { countOf, headOf, isCounted, lowered, type Shape, type Shown } from './fact-noun';
import type { FactWords } from './fact-words';
import { patternOf } from './pattern';
import type { Grammar } from './tools';

/** Null where the card is of no such kind. */
export function plain(statement: string, shown: Shown, words: FactWords, grammar: Grammar): Shape | null {
  if (shown.figure === '') return null;
  return (
    ranged(statement, shown, words, grammar) ??
    counted(statement, shown, words, grammar) ??
    ended(statement, shown, words)
  );
}

/** The figure's field tells of a change by itself. */
function ranged(statement: string, shown: Shown, words: FactWords, grammar: Grammar): Shape | null {
  const number = "[£$€]?\\d[\\d.,’']*\\s?(?:%|\\p{L}+)?";
  const found = patternOf(`^${words.plain.range.replaceAll('{n}', () => `(${number})`)}$`, 'iu').exec(shown.figure);
  if (!found || tellsDeed(statement, grammar) || /[:;(]/.test(statement)) return null;
  const [one = '', two = ''] = found.slice(1);
  const isNamed = shown.unit !== '' && patternOf(`(?<!\\p{L})${literal(shown.unit)}(?!\\p{L})`, 'iu').test(statement);
  const unit =
    isNamed || two.endsWith(shown.unit) ? '' : /^[%‰]/.test(shown.unit) ? spaced(shown.unit, words) : ` ${shown.unit}`;
  const range = words.fromTo.replace('{1}', () => one.trim()).replace('{2}', () => two.trim());
  return movement(`${statement} ${range}${unit}`, { ...shown, figure: two.trim() }, words, grammar);
}

const spaced = (unit: string, { spacedPercent }: FactWords): string => (spacedPercent ? ` ${unit}` : unit);

/** A deed whose object is several: the figure counts them. */
function counted(statement: string, shown: Shown, words: FactWords, grammar: Grammar): Shape | null {
  const [deed = '', ...rest] = statement.split(' ');
  const what = rest.join(' ');
  const isDeed = patternOf(`^(?:${words.deedFirst})$`, 'iu').test(deed) && grammar.lacksOnlyI(statement);
  if (words.capitalSources || !isDeed || /[,:;(\d]/.test(what)) return null;
  const isObject =
    headOf(what, words)?.isPlural === true &&
    !patternOf(`^(?:${words.determiners}|${words.prepositions})\\s`, 'iu').test(what);
  if (!isObject || !isCounted(what, shown, words)) return null;
  const text = `${words.subject} ${deed.toLowerCase()} ${countOf(shown, words)} ${lowered(what, words)}`;
  return { form: 'sentence', text };
}

/** “… are”, “… sind”: the figure is what the sentence waits for. */
const ended = (statement: string, { text }: Shown, { plain: { waits, relatives } }: FactWords): Shape | null =>
  !patternOf(`^(?:${relatives})\\s`, 'iu').test(statement.split(', ').at(-1)!) &&
  patternOf(`\\s(?:${waits})$`, 'iu').test(statement)
    ? { form: 'sentence', text: `${statement} ${text}` }
    : null;

/** “Projects led from concept to tender” and 11 projects, “Kanalbaustellen als Bauleiter” and 14 Baustellen: the unit says no more. */
export function namedFirst(
  statement: string,
  { figure, unit }: Shown,
  words: FactWords,
  grammar: Grammar
): Shape | null {
  const [first = '', ...others] = statement.split(' ');
  const isUnit = first.toLowerCase() === unit.toLowerCase();
  const isPartOfIt = unit.length >= shortestUnit && first.toLowerCase().endsWith(unit.toLowerCase());
  const isToldAlready =
    statement.includes(figure) || patternOf(words.plain.told, 'iu').test(statement) || grammar.hasVerb(statement);
  const isClause = patternOf(`(?<!\\p{L})(?:${words.doing.actors})(?!\\p{L})`, 'iu').test(statement);
  if (
    unit === '' ||
    others.length === 0 ||
    isClause ||
    isToldAlready ||
    !(isUnit || isPartOfIt) ||
    !/^\d[\d.,]*$/.test(figure)
  )
    return null;
  return { form: 'item', text: `${figure} ${lowered(statement, words)}` };
}
/** Letters of a unit that may be the end of a longer word. */
const shortestUnit = 5;
