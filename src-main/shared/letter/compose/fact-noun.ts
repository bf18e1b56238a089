/** What is counted in a fact: its noun, and the figure before it. */
import type { FactWords } from './fact-words';
import { patternOf } from './pattern';

/** A fact in a shape of its own. */
export interface Shape {
  form: 'sentence' | 'item';
  text: string;
}

/** The card's figure and unit, written out; `text`: both together. */
export interface Shown {
  figure: string;
  unit: string;
  text: string;
}

interface Head {
  noun: string;
  isPlural: boolean;
}

/** The noun that the words are about: the last one before a preposition. Null where they begin otherwise. */
export function headOf(phrase: string, words: FactWords): Head | null {
  const [lead = ''] = phrase.split(patternOf(`\\s(?:${words.behindNoun})(?!\\p{L})`, 'iu'));
  if (!patternOf(`^\\p{L}[\\p{L}'’/-]*(?: [\\p{L}'’/-]+){0,4}$`, 'u').test(lead)) return null;
  const noun = lead.split(' ').at(-1)!;
  return { noun, isPlural: isPlural(noun, words) };
}

const isPlural = (noun: string, { plural, noPlural }: FactWords): boolean =>
  patternOf(`^(?:${plural})$`, 'iu').test(noun) && !patternOf(`^(?:${noPlural})$`, 'iu').test(noun);

const approximate = (words: FactWords): string => `(?:(?:${words.roughly})\\s)?`;

/** “around 300”, “1,5”, “three”. */
const isNumber = (figure: string, words: FactWords): boolean =>
  patternOf(`^${approximate(words)}(?:\\d[\\d.,]*\\+?|${words.counts.slice(2).join('|')})$`, 'iu').test(figure);

/** Whether the figure counts what the phrase names. */
export function isCounted(phrase: string, { figure, unit }: Shown, words: FactWords): boolean {
  const head = headOf(phrase, words);
  if (!head || !isNumber(figure, words) || startsDetermined(phrase, words)) return false;
  if (unit === '') return head.isPlural;
  if (patternOf(`^(?:${words.anyUnit})$`, 'iu').test(unit))
    return head.isPlural || patternOf(`^(?:${words.loosePlural})$`, 'iu').test(head.noun);
  const [noun, counted] = [head.noun.toLowerCase(), unit.toLowerCase()];
  const lead = phrase.toLowerCase().split(' ');
  return (
    noun.endsWith(counted) ||
    counted === lead.slice(0, lead.indexOf(noun) + 1).join(' ') ||
    counted.endsWith(` ${noun}`)
  );
}

export const startsDetermined = (phrase: string, { determiners }: FactWords): boolean =>
  patternOf(`^(?:${determiners})(?!\\p{L})`, 'iu').test(phrase);

/** The figure before a noun; none for 0. */
export const countOf = ({ figure }: Shown, { noneBefore }: FactWords): string =>
  figure === '0' && noneBefore !== '' ? noneBefore : figure;

/** “%” of many, “7 out of 8”. */
export const isShare = ({ figure, unit }: Shown): boolean =>
  /\d/.test(figure) &&
  (/^(?:%|per ?cent|Prozent)$/i.test(unit) ||
    /^(?:out )?of \d+$|^von \d+$/i.test(unit) ||
    (unit === '' && /^\S* ?\d[\d.,]* ?%$/.test(figure)));

/** “97% of emails”, “7 out of 8 apprentices”; in German with the noun's case. */
export function shareOf(shown: Shown, phrase: string, words: FactWords): string {
  if (!/^(?:out of|of|von) /i.test(shown.unit)) return `${shown.text} ${words.ofMany} ${lowered(phrase, words)}`;
  const [first = '', ...rest] = lowered(phrase, words).split(' ');
  return [shown.text, words.dativePlural && !/[ns]$/.test(first) ? `${first}n` : first, ...rest].join(' ');
}

/** In small letters within a sentence, unless the language or the word keeps its capital. */
export const lowered = (text: string, { capitalSources, monthNames, weekdays, adjectives }: FactWords): string =>
  (capitalSources && !(/^\p{L}+ \p{Lu}/u.test(text) && patternOf(`^(?:${adjectives}) `, 'iu').test(text))) ||
  patternOf(
    `^(?:${monthNames}|(?:${weekdays})s?|\\p{Lu}\\p{Ll}*(?:ish|ese|ian|can|ench|utch|erman|reek))(?!\\p{L})`,
    'u'
  ).test(text)
    ? text
    : text.replace(/^\p{Lu}(?=\p{Ll}|\s)/u, (sign) => sign.toLowerCase());
