/** Whether a fact card says what a figure of the letter says: yes, no, or nothing of the kind. */
import type { LanguageWords } from '../../../../contract/languages';
import type { Figure } from '../figures';
import type { KnownFact } from '../known-facts';
import { amountOf, type Amount } from './amounts';
import { cardOf, type Card } from './card';
import { agree, agreeWithChange, fits } from './compare';
import { mayBeSameTime, periodOf, rateOf, type Period } from './periods';
import { judgeWords } from './said-in-words';
import { isSameWord, shareOnlyWhose, shareSubject, subjectWords } from './subject';
import { clauseOf } from '../../text/sentences';
import { meaningOf } from './words';

export type Verdict = 'backed' | 'contradicts' | 'unsaid';

/** A sentence of the letter, and all its figures in order, at their places in it. */
export interface Said {
  text: string;
  /** Where what it is about may be named instead: the sentence before. */
  earlier: string;
  figures: readonly Figure[];
}

/** `known`: that it is about the fact’s subject is known otherwise. */
export function judgeFigure(figure: Figure, said: Said, fact: KnownFact, words: LanguageWords, known = false): Verdict {
  const card = cardOf(fact, words);
  const isAbout = known || isAboutCard(said, card, words);
  const judged = isAbout ? judge(figure, said, card, words) : 'unsaid';
  if (judged === 'unsaid' || mayBeSameTime(letterPeriod(said, words), card.period)) return judged;
  return figure.kind === 'date' ? judged : 'unsaid';
}

/** A claim without any figure: only which way it went can speak against it. */
export function judgeWay(figure: Figure, said: Said, fact: KnownFact, words: LanguageWords): Verdict {
  const card = cardOf(fact, words);
  const { has } = meaningOf(words);
  const tellsWay = has('up', figure.text) || has('down', figure.text);
  return tellsWay && isAboutCard(said, card, words) && isOpposite(figure, said, null, card, words)
    ? 'contradicts'
    : 'backed';
}

const about = new WeakMap<Said, WeakMap<Card, boolean>>();

function isAboutCard(said: Said, card: Card, words: LanguageWords): boolean {
  const known = about.get(said) ?? new WeakMap<Card, boolean>();
  about.set(said, known);
  const before = known.get(card);
  if (before !== undefined) return before;
  const own = subjectWords(said.text, words);
  const isNamed = own.some((word) => word !== null);
  const is =
    (isNamed && shareSubject(own, card.subject, words)) ||
    shareSubject([...own, null, ...subjectWords(said.earlier, words)], card.subject, words);
  known.set(card, is);
  return is;
}

const periods = new WeakMap<Said, Period | null>();

function letterPeriod(said: Said, words: LanguageWords): Period | null {
  const known = periods.get(said);
  if (known !== undefined) return known;
  const period = periodOf(said.text, words);
  periods.set(said, period);
  return period;
}

function judge(figure: Figure, said: Said, card: Card, words: LanguageWords): Verdict {
  if (isVerbatim(figure, said, card)) return 'backed';
  if (figure.kind === 'date') return judgeDate(figure, said, card, words);
  const whole = wholeOfRank(figure, said, words);
  if (whole !== null)
    return card.amount?.outOf === whole || card.figures.some(({ values }) => values.includes(whole))
      ? 'backed'
      : card.amount?.outOf
        ? 'contradicts'
        : 'unsaid';
  const pair = pairOf(figure, said, words);
  if (pair) return judgePair(pair, amountOf(figure, said.text, figure.from, words), card);
  const amount = amountOf(figure, said.text, figure.from, words);
  if (!amount) return judgeWords(figure, said.text, card, words);
  if (isOfOthers(amount, figure, said, card, words)) return 'unsaid';
  const verdict = judgeAmount(amount, figure, said, card, words);
  if (verdict === 'unsaid' || !isOpposite(figure, said, amount, card, words)) return verdict;
  return 'contradicts';
}

/** What was raised is not what was spent, and a percentage or score of the same people may be of another thing. */
function isOfOthers(amount: Amount, figure: Figure, { text }: Said, card: Card, words: LanguageWords): boolean {
  if (amount.of.startsWith('money:')) {
    const { has } = meaningOf(words);
    const flowOf = (said: string): number => Number(has('incoming', said)) - Number(has('outgoing', said));
    return flowOf(clauseOf(text, figure)) * flowOf(card.about) < 0;
  }
  if (!['percent', 'part', 'share'].includes(amount.of) && !amount.of.startsWith('score:')) return false;
  return shareOnlyWhose(subjectWords(clauseOf(text, figure), words), card.subject, words);
}

/** What the card says in the same words, also a number that nobody can read: “drei Komma zwei”. */
function isVerbatim({ kind, text, from, to, values }: Figure, said: Said, { about, written }: Card): boolean {
  const inWords =
    kind === 'universal' || kind === 'exclusive' || kind === 'comparative' || (kind === 'award' && values.length === 0);
  if (inWords) return oneLine(about).includes(oneLine(text));
  if (!/\p{L} \p{L}/u.test(written)) return false;
  const at = said.text.toLowerCase().indexOf(written);
  return at !== -1 && at < to && at + written.length > from;
}

const oneLine = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').trim();

function judgeAmount(amount: Amount, figure: Figure, said: Said, card: Card, words: LanguageWords): Verdict {
  // The unit was said before: “9 days in 2024, and 5 in 2025”.
  if (amount.isBare && amount.of === 'count' && amount.written === card.amount?.written) return 'backed';
  const { begins, ends } = meaningOf(words);
  const after = said.text.slice(figure.to, figure.to + 40);
  const rate = rateOf(`${figure.text} ${after}`, words);
  if (rate !== null && card.rate !== null && rate !== card.rate) return 'unsaid';
  if (amount.of === 'count' && !countsTheSame(amount, said, card, words)) {
    return card.more.some((each) => each.of === 'count' && isSameNoun(amount, each, card, words) && agree(amount, each))
      ? 'backed'
      : 'unsaid';
  }
  if (card.more.some((each) => agree(amount, each) && (each.of !== 'count' || isSameNoun(amount, each, card, words))))
    return 'backed';
  if (card.change) {
    const before = said.text.slice(Math.max(0, figure.from - 60), figure.from);
    const isBefore = ends('from', before) || meaningOf(words).has('before', clauseOf(said.text, figure));
    const agreed = agreeWithChange(amount, card.change, isBefore, ends('to', before) || begins('to', figure.text));
    return agreed === null ? 'unsaid' : agreed ? 'backed' : 'contradicts';
  }
  if (isSpan(amount, card)) return 'backed';
  if (!card.amount) return amount.of === 'rank' && card.more.some(({ of }) => of === 'rank') ? 'contradicts' : 'unsaid';
  if (amount.of === 'factor') return judgeFactor(amount, card, words);
  const agreed = agree(amount, asCounted(amount, card.amount, words));
  if (agreed === true) return 'backed';
  if (agreed === null) return 'unsaid';
  // Fourteen weeks against fourteen days: another unit is another thing said, not the same thing said wrongly.
  const isOtherUnit = amount.worth !== card.amount.worth && amount.written === card.amount.written;
  return isOtherUnit ? 'unsaid' : 'contradicts';
}

/** Days off are counted in days: “Fehltage” against a card in days. */
function asCounted(letter: Amount, card: Amount, words: LanguageWords): Amount {
  if (letter.of !== 'count' || card.of === 'count' || card.worth === 1) return card;
  const unit = meaningOf(words).units.find(({ of, worth }) => of === card.of && worth === card.worth);
  const noun = /^\p{L}+/u.exec(letter.noun)?.[0] ?? '';
  const isCompound = [...noun].some((_, at) => at > 1 && unit?.find.exec(noun.slice(at))?.[0] === noun.slice(at));
  return isCompound ? { ...card, of: 'count', low: card.written, high: card.written, worth: 1 } : card;
}

/** “Doubled” is a hundred per cent more, and half is fifty less: only where the card says which way it went. */
function judgeFactor(amount: Amount, card: Card, words: LanguageWords): Verdict {
  const { has } = meaningOf(words);
  if (card.amount?.of === 'factor') return agree(amount, card.amount) ? 'backed' : 'contradicts';
  if (card.amount?.of !== 'percent') return 'unsaid';
  const way = has('up', card.about) ? 1 : has('down', card.about) ? -1 : 0;
  if (way === 0) return 'unsaid';
  const factor = 1 + (way * card.amount.low) / 100;
  return Math.abs(factor / amount.low - 1) <= 0.05 ? 'backed' : 'contradicts';
}

/** Years that a card's period holds: 2019 to 2025 are six. */
function isSpan(amount: Amount, { period, amount: own }: Card): boolean {
  if (amount.of !== 'time' || own !== null || !period || amount.worth < 3e7) return false;
  const years = period.to - period.from;
  return Number.isFinite(years) && years > 0 && [years, years + 1].some((each) => fits(amount, each * amount.worth));
}

/** Apprentices are no trainees on placement: what is counted has to be the same, unless it is people or unnamed. */
function countsTheSame(amount: Amount, said: Said, card: Card, words: LanguageWords): boolean {
  if (card.counted === '') return card.amount === null || amountNames(amount.noun, card.about, words);
  const counted = subjectWords(card.counted, words).filter((word) => word !== null);
  if (counted.length === 0) return amountNames(amount.noun, card.about, words);
  const noun = subjectWords(amount.noun, words);
  const short = /^(\p{L}{2,})\.$/u.exec(card.counted.trim())?.[1]?.toLowerCase();
  if (short && noun.some((word) => word?.startsWith(short))) return true;
  const isPeople = meaningOf(words).has('people', amount.noun) || noun[0] === undefined;
  const text = subjectWords(said.text, words);
  const inSentence = counted.some((word) => text.some((each) => each !== null && isSameWord(each, word)));
  const named = noun.filter((word) => word !== null);
  if (named.length === 0 || isPeople) return inSentence || isPeople || named.length === 0;
  return (
    counted.some((word) => named.some((each) => isSameWord(each, word))) ||
    amountNames(amount.noun, card.about, words, card.counted)
  );
}

function amountNames(noun: string, about: string, words: LanguageWords, but = ''): boolean {
  const named = subjectWords(noun, words).filter((word) => word !== null);
  if (named.length === 0 || meaningOf(words).has('people', noun)) return true;
  const own = new Set(subjectWords(but, words));
  const there = subjectWords(about, words).filter((word) => word !== null && !own.has(word));
  // Where the unit names something else, only a compound of it speaks for the noun: “Blut” in “Blutabnahmen”.
  return named.some((word) =>
    there.some(
      (each) =>
        each !== null &&
        (but === '' ? isSameWord(word, each) : each !== word && each.includes(word.slice(0, -1)) && word.length >= 4)
    )
  );
}

function isSameNoun(amount: Amount, each: Amount, card: Card, words: LanguageWords): boolean {
  if (meaningOf(words).has('people', amount.noun)) return true;
  const [one, other] = [amount.noun, each.noun].map((noun) =>
    subjectWords(noun, words).filter((word) => word !== null)
  );
  if (one!.length === 0 || other!.length === 0) return amountNames(amount.noun, card.about, words);
  return one!.some((word) => other!.some((there) => isSameWord(word!, there!)));
}

/** Of how many, where the figure only says that of the rank before it: “third of 58”. */
function wholeOfRank(figure: Figure, said: Said, words: LanguageWords): number | null {
  const before = said.figures[said.figures.findIndex(({ from }) => from === figure.from) - 1];
  if (figure.kind !== 'count' || before?.kind !== 'rank') return null;
  const between = said.text.slice(before.to, figure.from);
  return meaningOf(words).begins('outOf', between) && between.trim().length <= 12 ? (figure.values[0] ?? null) : null;
}

interface Pair {
  before: Amount;
  after: Amount;
}

/** The two ends of “from 14 to 6” and of “6 instead of 15”, where the figure is one of them. */
function pairOf(figure: Figure, said: Said, words: LanguageWords): Pair | null {
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

/** The unit is often said once: “von 14 auf 6 Prozent”. */
function withOneUnit(one: Amount, other: Amount): [Amount, Amount] {
  const lend = (to: Amount, from: Amount): Amount =>
    to.of === 'count' && from.of !== 'count'
      ? { ...to, of: from.of, worth: from.worth, low: to.low * from.worth, high: to.high * from.worth }
      : to;
  return [lend(one, other), lend(other, one)];
}

function judgePair({ before: early, after: late }: Pair, own: Amount | null, { change, amount, more }: Card): Verdict {
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

/** Rose against fell. Of an amount that says itself which way it went, by the card's own words or ends. */
function isOpposite(figure: Figure, said: Said, amount: Amount | null, card: Card, words: LanguageWords): boolean {
  const { has } = meaningOf(words);
  const wayOf = (text: string): number => Number(has('up', text)) - Number(has('down', text));
  const clause = clauseOf(said.text, figure);
  const letter = amount?.of === 'factor' ? (amount.low > 1 ? 1 : -1) : wayOf(clause);
  const there = card.change ? Math.sign(card.change.after.low - card.change.before.low) : wayOf(card.about);
  return letter !== 0 && there !== 0 && letter !== there;
}

const isYear = (written: string): boolean => /^(?:19|20)\d\d$/.test(written);

/** A day or year is when the card says it was; “since 2015” against “since 2017” is a contradiction. */
function judgeDate(figure: Figure, { text }: Said, { period, figures, written }: Card, words: LanguageWords): Verdict {
  const { ends } = meaningOf(words);
  const before = text.slice(Math.max(0, figure.from - 30), figure.from);
  const since = ends('since', before) || meaningOf(words).begins('since', figure.text);
  const own = periodOf(since ? `${before.slice(-12)}${figure.text}` : figure.text, words);
  if (!own || !period) return figures.some((each) => each.text === figure.text) ? 'backed' : 'unsaid';
  const [year] = /(?:19|20)\d\d/.exec(figure.text)?.map(Number) ?? [];
  if (!since) return mayBeSameTime(own, period) ? 'backed' : 'unsaid';
  if (period.since !== null) return year === period.since ? 'backed' : 'contradicts';
  if (year === period.from) return 'backed';
  // A card whose figure is the year says when it began.
  return isYear(written) ? 'contradicts' : 'unsaid';
}
