/** Finds the figures that a reader would want proof of; dates of the talk, offers, questions and turns of phrase are left alone. */
import { expand, figuresIn, type Figure, type FigureKind } from './figures';
import { allSpansIn } from '../language/matches';
import { anyOf, pattern, wordEnd, wordStart } from '../language/patterns';
import type { LanguageWords } from '../../../contract/languages';
import { clauseOf, sentencesIn, sentenceAt, type Span } from '../text/sentences';

export interface LetterDates {
  /** The interview's day and today, `YYYY-MM-DD`; null while unknown. Their dates need no proof. */
  interviewOn: string | null;
  today: string;
}

/** What is said about the employer's own house. */
const theirs: ReadonlySet<FigureKind> = new Set([
  ...(['count', 'superlative', 'rank', 'duration', 'measure', 'date'] as const),
  ...(['ratio', 'award', 'comparative', 'exclusive', 'universal'] as const)
]);

/** Said in words rather than in one figure. */
const inWords: ReadonlySet<FigureKind> = new Set(['award', 'comparative', 'exclusive', 'universal']);

export function findFigures(plain: string, words: LanguageWords, dates: LetterDates): Figure[] {
  const rules = rulesOf(words);
  const sentences = sentencesIn(plain, words);
  const figures = figuresIn(plain, words);
  const excused = excusedSpans(plain, rules);
  const before = read.get(rules);
  const now = new Map<string, Reading>();
  read.set(rules, now);
  return figures.filter((figure) => {
    if (figure.kind === 'count' && figure.values.length === 1 && figure.values[0] === 1) return false;
    // A long one may hold a name (“every one of …”, “a Level 5 certificate”): it is excused where it begins.
    if (overlaps(excused, inWords.has(figure.kind) ? { from: figure.from, to: figure.from + 1 } : figure)) return false;
    if (figure.kind === 'date' && isNamedDay(figure, words, dates)) return false;
    if (figure.kind === 'count' && rules.label.test(plain.slice(Math.max(0, figure.from - 24), figure.from)))
      return false;
    const sentence = sentenceAt(sentences, figure.from);
    if (!sentence) return true;
    const whole = plain.slice(sentence.from, sentence.to);
    const reading = now.get(whole) ?? before?.get(whole) ?? readSentence(whole, rules);
    now.set(whole, reading);
    const place = { from: figure.from - sentence.from, to: figure.to - sentence.from };
    return !isDenied(reading, figure, place, rules) && !isExcused(reading, figure, place, rules);
  });
}

type Rules = ReturnType<typeof makeRules>;
const made = new WeakMap<LanguageWords, Rules>();

function rulesOf(words: LanguageWords): Rules {
  const rules = made.get(words) ?? makeRules(words);
  made.set(words, rules);
  return rules;
}

function makeRules(words: LanguageWords) {
  const make = (source: string, flags?: string): RegExp => pattern(expand(source, words), flags);
  return {
    // Turns of phrase, addresses, salutation, closing, quoted questions: nothing in them is a claim.
    idioms: words.idioms.map((source) => expand(source, words)),
    names: words.names.map((source) => expand(source, words)),
    frame: [make(words.salutation, 'gimu'), make(words.closing, 'gimu'), /[“"„«][^”"“»\n]{0,400}\?\s*[”"“»]/gu],
    label: make(`${wordStart}${anyOf(words.labels)} $`, 'iu'),
    reported: make(words.reported, 'iu'),
    acted: make(words.acted, 'iu'),
    employers: make(words.employers, 'iu'),
    offers: make(words.offers),
    denied: make(words.denied),
    deniedEnds: make(words.deniedEnds, 'iu'),
    addressed: make(words.addressed, 'u'),
    talk: make(`${wordStart}${anyOf(words.talk)}${wordEnd}`),
    clauseEnds: make(words.clauseEnds, 'iu')
  };
}

/** Sorted and apart. */
function excusedSpans(plain: string, { idioms, names, frame }: Rules): Span[] {
  const spans = [
    ...frame.flatMap((find) => spansOf(plain, find)),
    ...allSpansIn(plain, idioms, idioms, (source) => pattern(`(?<![\\p{L}\\p{N}-])(?:${source})`)),
    ...allSpansIn(plain, names, names, (source) => pattern(source, 'gu'))
  ].sort((a, b) => a.from - b.from);
  const merged: Span[] = [];
  for (const span of spans) {
    const last = merged.at(-1);
    if (last && span.from <= last.to) last.to = Math.max(last.to, span.to);
    else merged.push({ ...span });
  }
  return merged;
}

function overlaps(spans: readonly Span[], { from, to }: Span): boolean {
  let low = 0;
  let high = spans.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const span = spans[middle]!;
    if (span.to <= from) low = middle + 1;
    else if (span.from >= to) high = middle - 1;
    else return true;
  }
  return false;
}

/** What is the same for every figure of a sentence, found out once. */
interface Reading {
  whole: string;
  question: boolean;
  reported: boolean;
  /** Where it speaks of the talk itself. */
  talk: Span[];
  /** Where it promises, asks or arranges. */
  offers: Span[];
  /** Where it denies or supposes something. */
  denied: Span[];
}

const spansOf = (text: string, find: RegExp): Span[] =>
  [...text.matchAll(find)].map(({ 0: { length }, index }) => ({ from: index, to: index + length }));

/** The sentences of the last text: most are still the same when a letter was typed. */
const read = new WeakMap<Rules, ReadonlyMap<string, Reading>>();

function readSentence(whole: string, rules: Rules): Reading {
  return {
    whole,
    question: /\?[”"’')\]]*$/.test(whole),
    reported: rules.reported.test(whole),
    talk: spansOf(whole, rules.talk),
    offers: spansOf(whole, rules.offers),
    denied: spansOf(whole, rules.denied)
  };
}

/** “I do not have ten years”: what is denied or only supposed needs no proof, whatever its kind; “no complaints” is a claim. */
function isDenied({ whole, denied }: Reading, { kind }: Figure, { from }: Span, rules: Rules): boolean {
  if (kind === 'universal' || kind === 'exclusive') return false;
  const before = whole.slice(0, from);
  const last = denied.findLast(({ to }) => to <= before.length);
  return last !== undefined && !rules.deniedEnds.test(before.slice(last.to));
}

function isExcused(reading: Reading, { kind }: Figure, place: Span, rules: Rules): boolean {
  const { whole, question, reported, talk, offers } = reading;
  if (question) return true;
  if (kind === 'universal' && rules.addressed.test(clauseOf(whole, place))) return true;
  const before = whole.slice(0, place.from);
  if (reported && !rules.acted.test(before)) return true;
  if (theirs.has(kind) && rules.employers.test(before)) return true;
  const offer = offers.findLast(({ to }) => to <= before.length);
  if (offer && !rules.clauseEnds.test(before.slice(offer.to))) return true;
  // A phrase about the talk stands in the figure's clause, before it or after it.
  return talk.some((phrase) => {
    const between = phrase.from < before.length ? before.slice(phrase.to) : whole.slice(place.to, phrase.from);
    return !rules.clauseEnds.test(between);
  });
}

function isNamedDay({ text }: Figure, words: LanguageWords, { interviewOn, today }: LetterDates): boolean {
  const year = Number(/(?:19|20)\d\d/.exec(text)?.[0] ?? 0);
  const [day = 0, numbered = 0] = [...text.matchAll(/(?<!\d)\d{1,2}(?!\d)/g)].map(Number);
  const named = words.months.findIndex((name) => text.toLowerCase().includes(name.toLowerCase().slice(0, 3))) + 1;
  return [interviewOn, today].some((date) => {
    const [namedYear, namedMonth, namedDay] = (date ?? '').split('-').map(Number);
    return date !== null && day === namedDay && (named || numbered) === namedMonth && (!year || year === namedYear);
  });
}
