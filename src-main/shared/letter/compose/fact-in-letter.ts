/**
 * How a fact stands in a letter: one sentence with its claim and at most one parenthesis (when; who can confirm it), or, where the
 * statement has no verb, an item of a list. Pure. Figure, unit, currency and meaning stay as the card has them.
 */
import { claimMarkdown } from '../claims/links';
import { doing } from './fact-doing';
import { figureText, placed, type FigureParts } from './fact-figure';
import { line } from './fact-lines';
import { movement } from './fact-movement';
import { namedFirst, plain } from './fact-plain';
import { retold } from './fact-typed';
import { confirmationText, duringText, escaped, periodText } from './fact-period';
import type { FactWords } from './fact-words';
import { withWholeDigits } from './spoken-numbers';
import { withPhrases } from './fact-source';
import { own, patternOf } from './pattern';
import type { Grammar } from './tools';
import { uncapitalised } from '../text/capitals';

export type { FactWords } from './fact-words';

export interface LetterFact {
  id: string;
  statement: string;
  figure: string;
  unit: string;
  period: string;
  /** The evidence file's title or name; empty where a person is the source. It goes along and needs no word. */
  sourceFile: string;
  sourcePerson: string;
  verifiableBy: string;
}

export interface FactInLetter {
  form: 'sentence' | 'item';
  /** Markdown with the fact's claim; a sentence with its full stop, an item without. Empty where the card has no statement. */
  text: string;
  /** The statement has no verb. */
  noSentence: boolean;
}

/** `language`: BCP 47, of the letter. */
export function factInLetter(fact: LetterFact, words: FactWords, grammar: Grammar): FactInLetter {
  const unit = plainEnd(writtenOut(oneLine(fact.unit), words));
  const parts = { figure: figureOf(oneLine(fact.figure), unit, words), unit };
  const typed = withWholeDigits(plainEnd(fact.statement), words.spoken);
  const statement = retold(polished(unshouted(typed, words), parts.figure, words), parts, words);
  // A bare figure says nothing.
  if (statement === '') return { form: 'item', text: '', noSentence: true };
  const { whole, isSentence, isNatural } = phrased(statement, parts, words, grammar);
  const period = namesPeriod(whole, fact.period, words) ? '' : periodText(fact.period, words);
  const who = confirmationOf(fact, words);
  const during = isSentence && isNatural && who === '' ? duringText(period, words) : '';
  const aside = [during === '' ? escaped(period) : '', who].filter((part) => part !== '').join('; ');
  const [before, claimed, after] = isSentence ? sentenceOf(whole, parts.figure) : ['', whole, ''];
  const claim = asClaim(`${claimed}${during === '' ? '' : ` ${during}`}`, fact);
  const text = `${before}${claim}${besides(aside, whole)}${isSentence ? '.' : ''}${after}`;
  return { form: isSentence ? 'sentence' : 'item', text, noSentence: !isSentence };
}

/** In digits where it was dictated; what stands behind it may ask for them: “five” percent. */
function figureOf(typed: string, unit: string, { spoken, percentWord }: FactWords): string {
  const behind = ` ${unit === '%' ? percentWord : unit}`;
  const whole = withWholeDigits(typed + behind, spoken);
  return whole.endsWith(behind) ? whole.slice(0, whole.length - behind.length) : typed;
}

interface Phrased {
  whole: string;
  isSentence: boolean;
  /** The figure has a place of its own, and follows no colon. */
  isNatural: boolean;
}

function phrased(statement: string, parts: FigureParts, words: FactWords, grammar: Grammar): Phrased {
  const shown = { ...parts, text: figureText(parts, words) };
  const said = (isSentence: boolean): string | null => placed(statement, parts, isSentence, words, grammar);
  const asItem = said(false);
  const item = asItem ?? `${statement}: ${shown.text}`;
  const shape =
    plain(statement, shown, words, grammar) ??
    doing(statement, shown, words) ??
    movement(item, shown, words, grammar) ??
    namedFirst(statement, shown, words, grammar) ??
    line(statement, shown, words, grammar);
  if (shape) return { whole: capital(shape.text), isSentence: shape.form === 'sentence', isNatural: true };
  // “Reduced waste” becomes plain as a sentence only with its “by 12%”.
  const asSentence = said(true);
  // “Loads refused, mine: 0”: with a colon behind it, what lacks a subject is none.
  // “Uncovered shifts”: no `I` makes a sentence of it.
  const isWhole = grammar.hasSubject(asSentence ?? statement) || grammar.lacksOnlyI(statement);
  const isSentence =
    statement.includes(' ') &&
    isWhole &&
    (asSentence === null
      ? grammar.hasVerb(statement) && (grammar.hasSubject(statement) || !statement.includes(','))
      : grammar.hasVerb(statement) || grammar.hasVerb(asSentence));
  // “Betreute Kunden: 380”: German begins a noun with a participle, too.
  if (isSentence && words.capitalSources && asSentence === null && /^\p{Lu}\p{Ll}+te \p{Lu}/u.test(statement))
    return { whole: capital(item), isSentence: false, isNatural: false };
  const natural = isSentence ? asSentence : asItem;
  const full = natural ?? item;
  const whole = capital(isSentence ? withSubject(full, words, grammar) : full);
  return { whole, isSentence, isNatural: natural !== null };
}

/** Of two sentences, the one with the figure, else the first, bears the claim; the other stands beside it. */
function sentenceOf(whole: string, figure: string): [before: string, claimed: string, after: string] {
  const found = /^(.+(?:\p{Ll}{2}|\d|%))\.\s+(\p{Lu}[^.]*\s[^.]*)$/u.exec(whole);
  if (!found) return ['', whole, ''];
  const [, first = '', second = ''] = found;
  const inSecond = figure !== '' && second.includes(figure) && !first.includes(figure);
  return inSecond ? [`${escaped(first)}. `, second, ''] : ['', first, ` ${escaped(second)}.`];
}

/** In brackets, unless the words before have some already. */
const besides = (aside: string, before: string): string =>
  aside === '' ? '' : before.includes('(') ? `, ${aside}` : ` (${aside})`;

/** Who stands for a fact that no file proves, as a clause; empty where nobody is named. */
export const confirmationOf = (
  { sourceFile, sourcePerson, verifiableBy }: Pick<LetterFact, 'sourceFile' | 'sourcePerson' | 'verifiableBy'>,
  words: FactWords
): string => (sourceFile.trim() === '' ? confirmationText(sourcePerson.trim() || verifiableBy.trim(), words) : '');

const asClaim = (text: string, { id }: LetterFact): string => (text === '' ? '' : claimMarkdown(text, id));

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Without the full stop, and without a backslash that would swallow the claim's bracket. */
const plainEnd = (sentence: string): string => oneLine(sentence).replace(/[.,;:\s\\]+$/, '');

const capital = (text: string): string =>
  text.replace(/^\p{Ll}(?=\p{Ll}*(?:[\s,.;:’'-]|$))/u, (sign) => sign.toUpperCase());

/** A sentence that lacks only its subject gets it: “Led a team of …”. */
function withSubject(statement: string, { subject, roughly }: FactWords, grammar: Grammar): string {
  // A figure at the beginning counts who or what is meant.
  if (
    patternOf(`^(?:(?:${roughly})\\s)?[^\\p{L}]*\\d`, 'iu').test(statement) ||
    !grammar.hasVerb(statement) ||
    grammar.hasSubject(statement)
  )
    return statement;
  return `${subject} ${uncapitalised(statement)}`;
}

const writtenOut = (text: string, { writtenOut: forms, behindFigures }: FactWords): string =>
  (own(behindFigures, text.toLowerCase()) ?? text).replace(
    /(?<![\p{L}\p{N}])\p{L}+(?:-end)?(?![\p{L}\p{N}])\.?/gu,
    (word) => own(forms, word.toLowerCase().replace(/\.$/, '')) ?? word
  );

/** Words in capitals, where most are, in small letters; short ones may be abbreviations. German nouns need their capitals. */
function unshouted(statement: string, { capitalSources, prepositions, beforeNoun }: FactWords): string {
  if (capitalSources) return statement;
  const long = statement.match(/\p{L}{4,}/gu) ?? [];
  const isShouted = long.filter((word) => word === word.toUpperCase()).length * 2 > Math.max(2, long.length);
  const small = new RegExp(`^(?:${prepositions}|${beforeNoun}|and|or|the|an|not|but|no)$`, 'iu');
  return statement.replace(/(?<![\p{L}\p{N}])\p{Lu}{2,}(?![\p{L}\p{N}])/gu, (word, at: number) =>
    (isShouted && word.length > 3) || (at > 0 && small.test(word)) ? word.toLowerCase() : word
  );
}

/** Short forms written out, `24-bed ward`, `three shifts out of five`. */
function polished(statement: string, figure: string, words: FactWords): string {
  const compound = new RegExp(
    `(?<![\\d.,])(\\d{1,4}) (${words.compounds}) (?!(?:${words.noCompound})(?!\\p{L}))(?=\\p{L}{3,})`,
    'giu'
  );
  const share = new RegExp(`(?<![\\d.,])(\\d{1,2}) (\\p{L}+) (${words.shareOf}) (\\d{1,2})(?![\\d.,%])`, 'giu');
  const count = (digits: string): string => words.counts[Number(digits)] ?? digits;
  return withoutSigns(withOwners(writtenOut(withPhrases(statement, words.phrases), words), words), figure, words)
    .replace(/(?<![\p{L}\p{N}'’])i(?=['’\s])/gu, words.subject === 'I' ? 'I' : 'i')
    .replace(compound, (whole, number: string, unit: string) => (number === '1' ? whole : `${number}-${unit} `))
    .replace(share, (whole, part: string, unit: string, of: string, all: string) =>
      Number(all) <= words.shares && part !== figure && all !== figure
        ? `${count(part)} ${unit} ${of} ${count(all)}`
        : whole
    );
}

/** “my lads jobs”: the jobs of several, for which the sign is missing. */
const withOwners = (statement: string, { owners, owned }: FactWords): string =>
  statement.replace(patternOf(`(?<=(?:my|our) )(${owners})(?= (?:${owned})(?!\\p{L}))`, 'giu'), '$1’');

/** Arrows, signs and short forms behind figures in words, as long as the card's figure stays as it is. */
function withoutSigns(statement: string, figure: string, { fromTo, over, under, behindFigures }: FactWords): string {
  const units = Object.keys(behindFigures).join('|');
  const steps: ((text: string) => string)[] = [
    (text) =>
      text.replace(/(?<!\S)([^\s\d]?\d\S*)\s*(?:-+>|=>|→|➔)\s*([^\s\d]?\d\S*)/gu, (_, one: string, two: string) =>
        fromTo.replace('{1}', () => one).replace('{2}', () => two)
      ),
    (text) => text.replace(/(?<!\S)>\s?(?=\d)/g, `${over} `).replace(/(?<!\S)<\s?(?=\d)/g, `${under} `),
    (text) =>
      units === ''
        ? text
        : text.replace(
            new RegExp(`(?<=\\d)\\s?(${units})(?![\\p{L}\\p{N}])`, 'giu'),
            (_, unit: string) => ` ${behindFigures[unit.toLowerCase()]}`
          ),
    (text) => text.replace(/(?<=[\p{L}\d])\s+(?=now (?:it['’]?s|it is|down|up) )/u, '; ')
  ];
  return steps.reduce((text, step) => {
    const next = step(text);
    return figure !== '' && text.includes(figure) && !next.includes(figure) ? text : next;
  }, statement);
}

/** Whether the statement says when, as typed or written out. */
function namesPeriod(text: string, period: string, words: FactWords): boolean {
  const typed = oneLine(period).toLowerCase();
  const shown = periodText(period, words).toLowerCase();
  return typed === '' || [typed, shown].some((each) => text.toLowerCase().includes(each));
}
