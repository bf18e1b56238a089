/** What a fact card says: its figure as an amount or a change, and every other figure that its words vouch for. */
import type { LanguageWords } from '../../../../contract/languages';
import { figureWithUnit } from '../figure-with-unit';
import { figuresIn, type Figure } from '../figures';
import type { KnownFact } from '../known-facts';
import { amountOf, type Amount } from './amounts';
import { periodOf, rateOf, type Period } from './periods';
import { subjectWords } from './subject';
import { meaningOf } from './words';

export interface Card {
  /** All words that name what it is about. */
  about: string;
  /** Those that name its subject: see `subjectWords`. */
  subject: readonly (string | null)[];
  /** The figure's own; null where it has none, or a change. */
  amount: Amount | null;
  change: { before: Amount; after: Amount } | null;
  /** What is counted, by the unit's words; empty where the unit is a measure. */
  counted: string;
  /** The figure as written, in small letters. */
  written: string;
  /** Further amounts, from the statement and the quoted words. */
  more: Amount[];
  /** Figures of any kind in all its words: ranks, awards, “nobody else”. */
  figures: Figure[];
  period: Period | null;
  rate: string | null;
}

type Fields = Pick<KnownFact, 'statement' | 'figure' | 'unit' | 'period' | 'quote'>;

const read = new WeakMap<LanguageWords, WeakMap<Fields, Card>>();
const arrow = /\s*(?:→|->|–>|=>|⇒|➔|➜)\s*/;

export function cardOf(fact: Fields, words: LanguageWords): Card {
  const cards = read.get(words) ?? new WeakMap<Fields, Card>();
  read.set(words, cards);
  const known = cards.get(fact);
  if (known) return known;
  const { statement, figure, unit, period, quote } = fact;
  const ends = endsOf(figure, words);
  const whole = figureWithUnit(fact);
  const amounts = ends
    ? ends.map((each) => firstAmount(figureWithUnit({ figure: each, unit }), words))
    : [firstAmount(whole, words)];
  const [before, after] = amounts;
  const isMeasure = amounts.every((each) => each === null || each.of !== 'count');
  const said = `${statement}\n${quote}`;
  const about = `${statement} ${isMeasure ? '' : unit} ${quote}`;
  const card: Card = {
    about,
    subject: subjectWords(about, words),
    amount: ends ? null : (before ?? null),
    change: ends && before && after ? { before, after } : null,
    counted: isMeasure ? '' : unit || (ends ? '' : (before?.noun ?? '')),
    written: figure.trim().toLowerCase(),
    // A bare number in quoted words may be anything: page 2.
    more: [...amountsIn(statement, words), ...amountsIn(quote, words).filter(({ isBare }) => !isBare)],
    figures: figuresIn(`${whole}\n${said}\n${period}`, words, false),
    period: periodOf(period || `${statement} ${/^(?:19|20)\d\d$/.test(figure.trim()) ? figure : ''}`, words),
    rate: rateOf(`${unit} ${statement}`, words)
  };
  cards.set(fact, card);
  return card;
}

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
