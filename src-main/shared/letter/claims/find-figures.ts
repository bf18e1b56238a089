/** Finds the figures that a reader would want proof of; dates of the talk, offers, questions and turns of phrase are left alone. */
import { expand, figuresIn, type Figure, type FigureKind } from './figures';
import { anyOf, pattern, wordEnd, wordStart } from '../language/patterns';
import type { LanguageWords } from '../../../contract/languages';
import { sentencesIn, sentenceAt, type Span } from '../text/sentences';

export interface LetterDates {
  /** The interview's day and today, `YYYY-MM-DD`; null while unknown. Their dates need no proof. */
  interviewOn: string | null;
  today: string;
}

/** A promise may hold a time or a number of things; a percentage or a sum in it is a claim all the same. */
const never: ReadonlySet<FigureKind> = new Set(['percent', 'money', 'multiplier', 'fraction']);
/** What is said about the employer's own house. */
const theirs: ReadonlySet<FigureKind> = new Set(['count', 'superlative', 'rank', 'duration', 'measure', 'date']);

export function findFigures(plain: string, words: LanguageWords, dates: LetterDates): Figure[] {
  const rules = rulesOf(words);
  const sentences = sentencesIn(plain, words);
  const figures = figuresIn(plain, words);
  const excused = excusedSpans(plain, holding(figures, sentences), rules);
  let reading: Reading | undefined;
  return figures.filter((figure) => {
    if (figure.kind === 'count' && figure.values.length === 1 && figure.values[0] === 1) return false;
    if (overlaps(excused, figure)) return false;
    if (figure.kind === 'date' && isNamedDay(figure, words, dates)) return false;
    if (figure.kind === 'count' && rules.label.test(plain.slice(Math.max(0, figure.from - 24), figure.from)))
      return false;
    const sentence = sentenceAt(sentences, figure.from);
    if (!sentence || never.has(figure.kind)) return true;
    if (reading?.from !== sentence.from) reading = readSentence(plain, sentence, rules);
    return !isExcused(reading, figure, rules);
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
    phrases: [
      ...words.idioms.map((source) => make(`(?<![\\p{L}\\p{N}-])(?:${source})`)),
      ...words.names.map((source) => make(source, 'gu'))
    ],
    frame: [make(words.salutation, 'gimu'), make(words.closing, 'gimu'), /[“"„«][^”"“»\n]{0,400}\?\s*[”"“»]/gu],
    label: make(`${wordStart}${anyOf(words.labels)} $`, 'iu'),
    reported: make(words.reported, 'iu'),
    acted: make(words.acted, 'iu'),
    employers: make(words.employers, 'iu'),
    offers: make(words.offers),
    talk: make(`${wordStart}${anyOf(words.talk)}${wordEnd}`),
    clauseEnds: make(words.clauseEnds, 'iu')
  };
}

const holding = (figures: readonly Figure[], sentences: readonly Span[]): Span[] => [
  ...new Set(figures.flatMap(({ from }) => sentenceAt(sentences, from) ?? []))
];

/** Sorted and apart. Phrases are looked for only in sentences that hold a figure: most of a letter holds none. */
function excusedSpans(plain: string, sentences: readonly Span[], { phrases, frame }: Rules): Span[] {
  const spans = frame.flatMap((find) => spansOf(plain, find));
  const pieces: (Span & { shift: number })[] = [];
  let dense = '';
  for (const { from, to } of sentences) {
    pieces.push({ from: dense.length, to: dense.length + to - from, shift: from - dense.length });
    // No pattern goes on over this.
    dense += `${plain.slice(from, to)}\n\0\n`;
  }
  for (const { from, to } of phrases.flatMap((find) => spansOf(dense, find))) {
    const shift = sentenceAt(pieces, from)?.shift ?? 0;
    spans.push({ from: from + shift, to: to + shift });
  }
  spans.sort((a, b) => a.from - b.from);
  const merged: Span[] = [];
  for (const span of spans) {
    const last = merged.at(-1);
    if (last && span.from <= last.to) last.to = Math.max(last.to, span.to);
    else merged.push(span);
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
interface Reading extends Span {
  whole: string;
  question: boolean;
  reported: boolean;
  /** Where it speaks of the talk itself. */
  talk: Span[];
  /** Where it promises, asks or arranges. */
  offers: Span[];
}

const spansOf = (text: string, find: RegExp): Span[] =>
  [...text.matchAll(find)].map(({ 0: { length }, index }) => ({ from: index, to: index + length }));

function readSentence(plain: string, { from, to }: Span, rules: Rules): Reading {
  const whole = plain.slice(from, to);
  return {
    ...{ from, to, whole },
    question: /\?[”"’')\]]*$/.test(whole),
    reported: rules.reported.test(whole),
    talk: spansOf(whole, rules.talk),
    offers: spansOf(whole, rules.offers)
  };
}

function isExcused({ from, whole, question, reported, talk, offers }: Reading, figure: Figure, rules: Rules): boolean {
  if (question) return true;
  const before = whole.slice(0, figure.from - from);
  if (reported && !rules.acted.test(before)) return true;
  if (theirs.has(figure.kind) && rules.employers.test(before)) return true;
  const offer = offers.findLast(({ to }) => to <= before.length);
  if (offer && !rules.clauseEnds.test(before.slice(offer.to))) return true;
  // A phrase about the talk stands in the figure's clause, before it or after it.
  return talk.some((phrase) => {
    const between = phrase.from < before.length ? before.slice(phrase.to) : whole.slice(figure.to - from, phrase.from);
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
