/** Where a fact's figure goes in its statement. Figure and unit stay as they are written; where no place is certain, it follows a colon. */
import { literal } from '../text/literal';
import type { FactWords } from './fact-words';
import type { Grammar } from './tools';

export interface FigureParts {
  figure: string;
  unit: string;
}

const currency = /^[€$£¥]$/;

/** With its unit: `41%` and `£9,450`, in German `41 %` and `9.450 €`. */
export function figureText(
  { figure, unit }: FigureParts,
  { spacedPercent, currencyBehind, roughly }: FactWords
): string {
  if (figure === '' || unit === '' || figure.includes(unit)) return figure;
  // “140”, “about”: typed into the wrong field.
  if (new RegExp(`^(?:${roughly})$`, 'iu').test(unit)) return `${unit.toLowerCase()} ${figure}`;
  if (currency.test(unit) && !currencyBehind) return `${unit}${figure}`;
  if (/^[/°]/.test(unit)) return `${figure}${unit}`;
  return /^[%‰]/.test(unit) && !spacedPercent ? `${figure}${unit}` : `${figure} ${unit}`;
}

const namesFigure = (text: string, figure: string): boolean =>
  new RegExp(`(?<![\\p{L}\\p{N}]|\\p{N}[.,])${literal(figure)}(?![\\p{L}\\p{N}]|[.,]\\p{N})`, 'u').test(text);

/** Where the figure fits into the statement, by rules in their order; null where it only can follow a colon. */
export function placed(
  statement: string,
  parts: FigureParts,
  isSentence: boolean,
  words: FactWords,
  grammar: Grammar
): string | null {
  const shown = figureText(parts, words);
  if (shown === '') return statement;
  if (namesFigure(statement, parts.figure))
    return withUnit(withSign(statement, parts, words), parts.figure, parts, words);
  const spelled = spelledIn(statement, parts.figure, words);
  if (spelled !== '') return withUnit(statement, spelled, parts, words);
  if (endsIn(statement, words.prepositions)) return `${statement} ${shown}`;
  const counted = beforeUnit(statement, parts, words, grammar);
  if (counted !== null) return counted;
  if (isSentence && endsIn(statement, words.waitingVerbs)) return `${statement} ${shown}`;
  if (/^(?:from|von)\s/i.test(parts.figure)) return isSentence ? `${statement} ${shown}` : null;
  return changed(statement, shown, parts, isSentence, words) ?? measured(statement, shown, parts, isSentence, words);
}

/** “six local employers”: whether a text has a small whole figure as a word. */
export function spellsFigure(text: string, figure: string, { counts }: Pick<FactWords, 'counts'>): boolean {
  const word = counts[Number(figure.trim())];
  return word !== undefined && holds(text, literal(word));
}

const endsIn = (text: string, alternatives: string): boolean =>
  new RegExp(`(?<!\\p{L})(?:${alternatives})$`, 'iu').test(text);
const holds = (text: string, alternatives: string): boolean =>
  new RegExp(`(?<!\\p{L})(?:${alternatives})(?!\\p{L})`, 'iu').test(text);

/** “97.2 to 99.6” gets the sign that its figure has. */
function withSign(statement: string, { figure, unit }: FigureParts, { spacedPercent }: FactWords): string {
  if (!/^[%‰]$/.test(unit) || new RegExp(`${literal(figure)}\\s?(?:[%‰]|per ?cent|Prozent)`, 'iu').test(statement))
    return statement;
  return statement.replace(
    new RegExp(`(?<![\\p{N}.,])${literal(figure)}(?![\\p{N}]|[.,]\\p{N})`, 'u'),
    (whole) => whole + (spacedPercent ? ` ${unit}` : unit)
  );
}

/** The figure in words, as the statement has it; empty where it has not. */
export function spelledIn(statement: string, figure: string, { counts, tens, compound }: FactWords): string {
  const value = /^\d{1,2}$/.test(figure) ? Number(figure) : -1;
  const small = counts[value % 10] ?? '';
  const whole =
    counts[value] ??
    (value % 10 === 0
      ? tens[value / 10]
      : compound.replace('{tens}', tens[Math.floor(value / 10)] ?? '').replace('{units}', small));
  if (value < 2 || !whole) return '';
  return new RegExp(`(?<!\\p{L})${literal(whole).replace('-', '[- ]')}(?!\\p{L})`, 'iu').exec(statement)?.[0] ?? '';
}

/** A figure at the very end brings what it counts: “a team of fourteen agents”. */
function withUnit(statement: string, named: string, { unit }: FigureParts, { percentWord }: FactWords): string {
  if (!statement.endsWith(named) || statement.toLowerCase().includes(unit.toLowerCase())) return statement;
  if (unit === '%' && /\p{L}$/u.test(named)) return `${statement} ${percentWord}`;
  return /^\p{L}/u.test(unit) ? `${statement} ${unit}` : statement;
}

/** “taught sepsis to new starters”: the figure stands before what it counts. */
function beforeUnit(
  statement: string,
  { figure, unit }: FigureParts,
  words: FactWords,
  grammar: Grammar
): string | null {
  if (!/^\p{L}{2,}/u.test(unit) || new RegExp(`^(?:${words.measures})$`, 'iu').test(unit)) return null;
  const found = new RegExp(
    `(?<![\\p{L}\\p{N}-])(?:(${words.beforeNoun})\\s)?((?:(?:${words.adjectives})\\s)*${literal(unit)})(?![\\p{L}-])`,
    'iu'
  ).exec(statement);
  if (!found || /(?:\d[\d.,]*|(?<!\p{L})(?:in|per|each|every|pro|je))\s+$/iu.test(statement.slice(0, found.index)))
    return null;
  const [whole, before, noun = ''] = found;
  const kept = before === undefined ? '' : `${before} `;
  if (/^0$/.test(figure) && holds(statement.slice(0, found.index).trim(), words.none)) return statement;
  const lead = statement.slice(0, found.index).trim();
  // “family group conferences”: the noun has several words, and the figure stands before all of them.
  if (before === undefined && isNounsOnly(lead, words, grammar))
    return `${figure} ${uncapitalised(lead)} ${noun}${statement.slice(found.index + whole.length)}`;
  const isWhole = noun.toLowerCase() === unit.toLowerCase();
  const counted = found.index > 0 ? noun : isWhole ? unit : noun.replace(/^\p{Lu}/u, (sign) => sign.toLowerCase());
  return `${statement.slice(0, found.index)}${kept}${figure} ${counted}${statement.slice(found.index + whole.length)}`;
}

const isNounsOnly = (lead: string, { prepositions, beforeNoun }: FactWords, grammar: Grammar): boolean =>
  /^\p{L}[\p{L}-]*(?: [\p{L}-]+)*$/u.test(lead) &&
  !holds(lead, `${prepositions}|${beforeNoun}|i|we|and|or|no|each|every|more|fewer|\\p{L}+(?:ed|lly)`) &&
  !grammar.hasVerb(lead);

/** A name of a people or a language keeps its capital. */
const uncapitalised = (text: string): string =>
  /^\p{Lu}\p{Ll}*(?:ish|ese|ian|can|ench|utch|erman|reek)(?!\p{L})/u.test(text)
    ? text
    : text.replace(/^\p{Lu}(?=\p{Ll})/u, (sign) => sign.toLowerCase());

function changed(
  statement: string,
  shown: string,
  { unit }: FigureParts,
  isSentence: boolean,
  words: FactWords
): string | null {
  if (unit === '' || holds(unit, words.comparatives) || holds(statement, words.levels)) return null;
  const atEnd = new RegExp(`^(.+?)\\s(${words.changedAtEnd})$`, 'iu').exec(statement);
  if (atEnd) return `${atEnd[1]} ${words.by} ${shown} ${atEnd[2]}`;
  return isSentence && holds(statement, words.changes) ? `${statement} ${words.by} ${shown}` : null;
}

function measured(
  statement: string,
  shown: string,
  { unit }: FigureParts,
  isSentence: boolean,
  words: FactWords
): string | null {
  if (isSentence && unit === '%' && holds(statement, words.limits))
    return `${statement} ${words.inCases.replace('{figure}', shown)}`;
  if (isSentence && new RegExp(`^(?:${words.times})$`, 'iu').test(unit)) return `${statement} ${shown}`;
  if (!new RegExp(`^(?:${words.durations})$`, 'iu').test(unit)) return null;
  if (isSentence)
    return holds(statement, words.lasting) ? `${statement} ${words.forDuration.replace('{figure}', shown)}` : null;
  const missing = new RegExp(`^(?:${words.missing.match})$`, 'iu').exec(statement);
  return missing && words.missing.item.replace('{figure}', shown).replace('{1}', missing[1] ?? '');
}
