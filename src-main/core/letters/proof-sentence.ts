/** Says a fact in one sentence of Markdown that the reader can check. */
import { escaped } from './plain-line';

export interface LetterFact {
  statement: string;
  figure: string;
  unit: string;
  period: string;
  /** The evidence file's title or name; empty where a person is the source. */
  sourceFile: string;
  sourcePage: number | null;
  sourcePerson: string;
  verifiableBy: string;
  sharing: 'yes' | 'no' | 'ask';
}

const currencySigns = new Set(['€', '$', '£', '¥']);
const closeSigns = new Set(['%', '‰', '°']);

/** The figure with its unit as English writes it: `38%`, `€1,200`, `14 people`. */
export function figureWithUnit(figure: string, unit: string): string {
  const [number, measure] = [figure.trim(), unit.trim()];
  if (number === '' || measure === '' || number.includes(measure)) return number;
  if (currencySigns.has(measure)) return `${measure}${number}`;
  return closeSigns.has(measure) ? `${number}${measure}` : `${number} ${measure}`;
}

/**
 * Where the answer names the figure already, the sentence only says where it stands; else it makes the claim and names the
 * source. A fact that may only be shared after asking carries a visible reminder.
 */
export function proofSentence(fact: LetterFact, answer = ''): string {
  const figure = figureWithUnit(fact.figure, fact.unit);
  const source = sourceOf(fact);
  const reminder = fact.sharing === 'ask' ? ' [ask first whether you may share this]' : '';
  if (figure !== '' && source !== '' && namesFigure(answer, fact.figure)) {
    return `(Proof of the ${figure}: ${source}${reminder}.)`;
  }
  const claim = withoutEnd(fact.statement);
  const saysFigure = figure === '' || namesFigure(claim, fact.figure);
  const saysPeriod = fact.period.trim() === '' || claim.includes(fact.period.trim());
  const addition = saysFigure ? '' : `: ${figure}`;
  const aside = [saysPeriod ? '' : fact.period.trim(), source === '' ? '' : `source: ${source}`]
    .filter((part) => part !== '')
    .join('; ');
  return `${claim}${addition}${aside === '' ? '' : ` (${aside})`}${reminder}.`;
}

/** Whether a text holds the figure as a number of its own: 3 is not in 38, nor in 3.5. */
export function namesFigure(text: string, figure: string): boolean {
  const number = figure.trim();
  if (number === '') return false;
  const exact = number.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}]|\\p{N}[.,])${exact}(?![\\p{L}\\p{N}]|[.,]\\p{N})`, 'u').test(text);
}

function sourceOf({ sourceFile, sourcePage, sourcePerson, verifiableBy }: LetterFact): string {
  const file = escaped(sourceFile.trim());
  if (file === '') return escaped(sourcePerson.trim() || verifiableBy.trim());
  return sourcePage === null ? `“${file}”` : `“${file}”, page ${sourcePage}`;
}

const withoutEnd = (sentence: string): string => sentence.trim().replace(/[.\s]+$/, '') || '[what the fact says]';
