/** Finds the figures that a reader would want proof of; dates of the talk, offers, questions and turns of phrase are left alone. */
import { figuresIn, type Figure, type FigureKind } from './figures';
import { anyOf, pattern, type LanguageWords } from './language';
import { sentencesIn, sentenceAt, type Span } from './sentences';

export interface LetterDates {
  /** The interview's day and today, `YYYY-MM-DD`; null while unknown. Their dates need no proof. */
  interviewOn: string | null;
  today: string;
}

/** A promise may hold a time or a number of things; a percentage or a sum in it is a claim all the same. */
const never: ReadonlySet<FigureKind> = new Set(['percent', 'money', 'multiplier', 'fraction']);
/** What is said about the employer's own house. */
const theirs: ReadonlySet<FigureKind> = new Set(['count', 'superlative', 'rank', 'duration']);

export function findFigures(plain: string, words: LanguageWords, dates: LetterDates): Figure[] {
  const sentences = sentencesIn(plain, words);
  const excused = excusedSpans(plain, words);
  return figuresIn(plain, words).filter((figure) => {
    if (figure.kind === 'count' && figure.values.length === 1 && figure.values[0] === 1) return false;
    if (overlaps(excused, figure)) return false;
    if (figure.kind === 'date' && isNamedDay(figure, words, dates)) return false;
    if (figure.kind === 'count' && afterLabel(plain, figure, words)) return false;
    const sentence = sentenceAt(sentences, figure.from);
    return !sentence || !isExcused(plain, sentence, figure, words);
  });
}

/** Spans, sorted and apart, in which nothing is a claim: turns of phrase, addresses, salutation, closing, quoted questions. */
function excusedSpans(plain: string, words: LanguageWords): Span[] {
  const spans: Span[] = [];
  const add = (find: RegExp): void => {
    for (const match of plain.matchAll(find)) spans.push({ from: match.index, to: match.index + match[0].length });
  };
  // A pattern with a capital letter in it (`ISO 9001`, `Mill Lane`) means that letter; all others mean both.
  for (const source of words.notClaims)
    add(pattern(source, /[A-Z]/.test(source.replace(/\\[A-Za-z]/g, '')) ? 'gu' : 'giu'));
  add(pattern(words.salutation, 'gimu'));
  add(pattern(words.closing, 'gimu'));
  add(/[“"„«][^”"“»\n]{0,400}\?\s*[”"“»]/gu);
  spans.sort((a, b) => a.from - b.from);
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

function isExcused(plain: string, sentence: Span, figure: Figure, words: LanguageWords): boolean {
  if (never.has(figure.kind)) return false;
  const whole = plain.slice(sentence.from, sentence.to);
  if (/\?[”"’')\]]*$/.test(whole)) return true;
  const before = plain.slice(sentence.from, figure.from);
  if (pattern(words.reported, 'iu').test(whole) && !/\b(?:I|we)\s+\w+ed\b/.test(before)) return true;
  if (theirs.has(figure.kind) && pattern(words.employers, 'iu').test(before)) return true;
  const offer = [...before.matchAll(pattern(words.offers))].at(-1);
  if (!offer) return false;
  return !pattern(words.offersEnd, 'iu').test(before.slice(offer.index + offer[0].length));
}

/** `page 3`, `Class 2`: a name with a number in it. */
function afterLabel(plain: string, { from }: Figure, words: LanguageWords): boolean {
  const before = plain.slice(Math.max(0, from - 24), from);
  return pattern(`(?<!\\p{L})${anyOf(words.labels.map((label) => label.replace('.', '\\.')))} $`, 'iu').test(before);
}

function isNamedDay({ text }: Figure, words: LanguageWords, { interviewOn, today }: LetterDates): boolean {
  const day = Number(/(?<!\d)\d{1,2}(?!\d)/.exec(text)?.[0] ?? 0);
  const month = words.months.findIndex((name) => text.toLowerCase().includes(name.toLowerCase().slice(0, 3))) + 1;
  const year = Number(/(?:19|20)\d\d/.exec(text)?.[0] ?? 0);
  return [interviewOn, today].some((named) => {
    const [namedYear, namedMonth, namedDay] = (named ?? '').split('-').map(Number);
    return named !== null && day === namedDay && month === namedMonth && (year === 0 || year === namedYear);
  });
}
