/** What a fact card says: its figure as an amount or a change, and every other figure that its words vouch for. */
import type { LanguageWords } from '../../../../contract/languages';
import { figureWithUnit } from '../figure-with-unit';
import { figuresIn, type Figure } from '../figures';
import type { KnownFact } from '../known-facts';
import { amountOf, type Amount } from './amounts';
import { rankOnCard, sumOf, termsOf, withoutScale } from './card-figure';
import { periodOf, rateOf, type Period } from './periods';
import { subjectWords } from './subject';
import { meaningOf } from './words';

export interface Card {
  unit: string;
  /** The period's words. */
  time: string;
  /** All words that name what it is about. */
  about: string;
  /** Those before the first “of”, “in” or comma: what is measured, rather than whose or where. */
  head: readonly string[];
  /** The head says only “time” or “number”: then it is what follows. */
  isPlainHead: boolean;
  statement: string;
  /** Those that name its subject: see `subjectWords`. */
  subject: readonly (string | null)[];
  /** The figure's own; null where it has none, or a change. */
  amount: Amount | null;
  change: { before: Amount; after: Amount } | null;
  /** What is counted, by the unit's words; empty where the unit is a measure. */
  counted: string;
  /** The figure as written, in small letters. */
  written: string;
  /** The parts of a figure that is a sum: none of them is the figure. */
  terms: Amount[];
  /** What it is counted by, behind “per” or a stroke: “100 km”. */
  per: string | null;
  /** Codes that name a level, a standard, a version: B1, ISO 9001. */
  codes: string[];
  /** Further amounts, from the statement and the quoted words. */
  more: Amount[];
  /** Figures of any kind in all its words: ranks, awards, “nobody else”. */
  figures: Figure[];
  period: Period | null;
  rate: string | null;
}

type Fields = Pick<KnownFact, 'statement' | 'figure' | 'unit' | 'period' | 'quote'>;

const made = new WeakMap<LanguageWords, WeakMap<Fields, Card>>();
const arrow = /\s*(?:→|->|–>|=>|⇒|➔|➜)\s*/;

export function cardOf(fact: Fields, words: LanguageWords): Card {
  const cards = made.get(words) ?? new WeakMap<Fields, Card>();
  made.set(words, cards);
  const known = cards.get(fact);
  if (known) return known;
  const { statement, period, quote } = fact;
  const { figure, unit } = withoutScale(fact, words);
  const ends = endsOf(figure, words);
  const terms = termsOf(figure, words);
  const read = (each: string): Amount | null => firstAmount(figureWithUnit({ figure: each, unit }), words);
  const whole = figureWithUnit({ figure, unit });
  const amounts = ends ? ends.map(read) : [asRank(read(terms ? sumOf(terms, words) : figure), fact, words)];
  const [before, after] = amounts;
  const isMeasure = amounts.every((each) => each === null || each.of !== 'count');
  const said = `${statement}\n${quote}`;
  const about = `${statement} ${isMeasure ? '' : unit} ${quote}`;
  const card: Card = {
    ...{ about, unit, time: period },
    ...headOf(statement, words),
    statement,
    subject: subjectWords(about, words),
    amount: ends ? null : (before ?? null),
    change: ends && before && after ? { before, after } : null,
    counted: isMeasure ? '' : unit || (ends ? '' : (before?.noun ?? '')),
    written: figure.trim().toLowerCase(),
    terms: terms?.flatMap((each) => read(each) ?? []) ?? [],
    per: perOf(`${unit} ${statement}`, words),
    codes: codesIn(`${figure} ${unit} ${said}`),
    // A bare number in quoted words may be anything: page 2.
    more: [...amountsIn(statement, words), ...amountsIn(quote, words).filter(({ isBare }) => !isBare)],
    figures: figuresIn(`${whole}\n${said}\n${period}`, words, false),
    period: periodOf(period || `${statement} ${/^(?:19|20)\d\d$/.test(figure.trim()) ? figure : ''}`, words),
    rate: rateOf(`${unit} ${statement}`, words)
  };
  cards.set(fact, card);
  return card;
}

function headOf(statement: string, words: LanguageWords): Pick<Card, 'head' | 'isPlainHead'> {
  const { headEnds, begins } = meaningOf(words);
  const named = (text: string): string[] => subjectWords(text, words).filter((word) => word !== null);
  const first = named(statement.split(headEnds)[0]!);
  if (first.length > 0) return { head: first, isPlainHead: false };
  const end = headEnds.exec(statement);
  if (!end) return { head: [], isPlainHead: false };
  const rest = statement.slice(end.index);
  const next = named(rest.slice(end[0].length).split(headEnds)[0]!);
  // “Time to clean the press”: cleaning, and not just any work at the press.
  return { head: begins('to', rest) ? next.slice(0, 1) : next, isPlainHead: next.length > 0 };
}

function asRank(amount: Amount | null, fact: Fields, words: LanguageWords): Amount | null {
  const place = rankOnCard(fact, words);
  if (!place) return amount;
  const read = amount ?? amountOf({ from: 0, to: 1, text: '1', kind: 'count', values: [1] }, '1', 0, words);
  if (!read) return null;
  const { rank, outOf } = place;
  return { ...read, of: 'rank', worth: 1, low: rank, high: rank, written: rank, outOf, isBare: false, hedge: null };
}

/** The words behind “per” or a stroke; times are rates and left to `rateOf`. */
export function perOf(text: string, words: LanguageWords): string | null {
  const of = meaningOf(words).perWhat.exec(text)?.[1];
  return of && rateOf(`/${of}`, words) === null ? of.toLowerCase() : null;
}

/** Capitals with figures: C1, EN 1090, 6G. */
export const codesIn = (text: string): string[] =>
  [...text.matchAll(/(?<![\p{L}\p{N}])(?:\p{Lu}{1,4}[ -]?\d{1,5}\p{Lu}?|\d{1,2}\p{Lu}{1,2})(?![\p{L}\p{N}])/gu)].map(
    ([each]) => each.replace(/[ -]/g, '')
  );

/** The two ends of a change: `97.2 → 99.6`, “from 14 to 6”. */
function endsOf(figure: string, words: LanguageWords): string[] | null {
  const arrowed = figure.split(arrow);
  if (arrowed.length === 2) return arrowed;
  const [one, other, ...rest] = figuresIn(figure, words, false);
  if (!one || !other || rest.length > 0) return null;
  const { ends } = meaningOf(words);
  const isChange = ends('from', figure.slice(0, one.from)) && ends('to', figure.slice(one.to, other.from));
  return isChange ? [one.text, other.text] : null;
}

function amountsIn(line: string, words: LanguageWords): Amount[] {
  return figuresIn(line, words, false).flatMap((each) => amountOf(each, line, each.from, words) ?? []);
}

const firstAmount = (text: string, words: LanguageWords): Amount | null => amountsIn(text, words)[0] ?? null;
