/** Says a fact in Markdown as a claim that the reader can check: in the user's own words where they name the figure. */
import { claimMarkdown, claimsIn } from '../../shared/letter/claims/links';
import { figureWithUnit } from '../../shared/letter/claims/figure-with-unit';
import { escaped } from './plain-line';
import { fillTemplate } from './template';
import type { Phrases } from './templates';

export interface LetterFact {
  id: string;
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

/**
 * The answer with each fact claimed in it whose figure it names, and a sentence of its own for each of the others. A source that
 * is a file goes along as an enclosure and needs no word; a person is named.
 */
export function answerWithProofs(
  answer: string,
  facts: readonly LetterFact[],
  phrases: Phrases
): { answer: string; proof: string } {
  const sentences: string[] = [];
  let text = answer;
  // Earlier figures first: a claim reaches back to the one before it, never over it.
  const place = (fact: LetterFact): number => answer.search(figurePattern(fact.figure, fact.unit) ?? /$/);
  for (const fact of facts.toSorted((one, other) => place(one) - place(other))) {
    const claimed = claimWithin(text, fact);
    text = claimed ?? text;
    const sentence = claimed === null ? proofSentence(fact, phrases) : afterthought(fact, phrases);
    if (sentence !== '') sentences.push(sentence);
  }
  return { answer: text, proof: sentences.join(' ') };
}

/**
 * Statement, figure and period as one claim. A fact that may only be shared after asking carries a visible reminder.
 * The period stands inside the claim: it is part of what the fact says.
 */
export function proofSentence(fact: LetterFact, phrases: Phrases): string {
  const figure = figureWithUnit(fact);
  const statement = plainEnd(fact.statement) || phrases.missing.statement;
  const addition = figure === '' || namesFigure(statement, fact.figure) ? '' : `: ${figure}`;
  const period = oneLine(fact.period);
  const aside = period === '' || statement.includes(period) ? '' : ` (${period})`;
  const claim = claimMarkdown(plainEnd(`${statement}${addition}${aside}`), fact.id);
  const who = confirmation(fact, phrases);
  return `${claim}${who === '' ? '' : ` (${who})`}${reminder(fact, phrases)}.`;
}

/** Whether a text holds the figure as a number of its own: 3 is not in 38, nor in 3.5. */
export const namesFigure = (text: string, figure: string): boolean => figurePattern(figure)?.test(text) ?? false;

function figurePattern(figure: string, unit = ''): RegExp | null {
  const number = figure.trim();
  if (number === '') return null;
  const exact = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const after = unit.trim() === '' ? '' : `(?:[ \\u00a0]?${exact(unit.trim())}(?!\\p{L}))?`;
  const before = unit.trim() === '' ? '' : `(?:${exact(unit.trim())}[ \\u00a0]?)?`;
  return new RegExp(
    `${before}(?<![\\p{L}\\p{N}]|\\p{N}[.,])${exact(number)}(?![\\p{L}\\p{N}]|[.,]\\p{N})${after}`,
    'gu'
  );
}

/** The answer with the figure's clause made a claim; null where no figure stands free in it. */
function claimWithin(answer: string, fact: LetterFact): string | null {
  const pattern = figurePattern(fact.figure, fact.unit);
  if (!pattern) return null;
  const taken = [...claimsIn(answer), ...linksIn(answer)];
  for (const match of answer.matchAll(pattern)) {
    const from = match.index;
    const figureEnd = from + match[0].length;
    const to = bracketsEnd(answer, from, figureEnd, taken);
    if (taken.some((each) => from < each.to && to > each.from)) continue;
    const start = clauseStart(
      answer,
      from,
      taken.map((each) => each.to)
    );
    const clause = answer.slice(start, to);
    const begin = isWhole(clause) ? start : from;
    return answer.slice(0, begin) + claimMarkdown(answer.slice(begin, to), fact.id) + answer.slice(to);
  }
  return null;
}

/** A claim that begins before a bracket goes on to its end, unless another is in between. */
function bracketsEnd(
  answer: string,
  from: number,
  end: number,
  taken: readonly { from: number; to: number }[]
): number {
  const start = clauseStart(
    answer,
    from,
    taken.map((each) => each.to).filter((to) => to <= from)
  );
  const opened = answer.slice(start, end).split('(').length - answer.slice(start, end).split(')').length;
  if (opened !== 1) return end;
  const rest = /^[^()\n[\]`*_~]{0,80}\)/.exec(answer.slice(end))?.[0].length ?? 0;
  const isFree = !taken.some((each) => each.from < end + rest && each.to > end);
  return isFree ? end + rest : end;
}

/** The claim reaches back to the last comma, full stop, line or earlier claim. */
function clauseStart(answer: string, from: number, ends: readonly number[]): number {
  const before = answer.slice(0, from);
  const boundary = /^[\s\S]*(?:[.!?;:,–—](?=\s)|\n)/.exec(before)?.[0].length ?? 0;
  const start = Math.max(boundary, ...ends.filter((end) => end <= from));
  return start + (/^[\s>*+#-]*/.exec(answer.slice(start, from))?.[0].length ?? 0);
}

/** Brackets and marks of emphasis must open and close on the same side of a claim's bracket. */
const isWhole = (clause: string): boolean =>
  !/[[\]`\\]/.test(clause) &&
  clause.split('(').length === clause.split(')').length &&
  (clause.match(/[*_~]/g) ?? []).length === 0;

const linksIn = (text: string): { from: number; to: number }[] =>
  [...text.matchAll(/\[[^[\]\n]*\]\([^)\n]{0,2000}\)|<[^<>\s]+>|https?:\/\/\S+|`[^`\n]*`/g)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length
  }));

function afterthought(fact: LetterFact, phrases: Phrases): string {
  const who = confirmation(fact, phrases);
  const sentence = who === '' ? '' : `(${who}.)`;
  return [sentence, reminder(fact, phrases).trim()].filter((part) => part !== '').join(' ');
}

/** Who stands for a fact that has no paper. */
function confirmation({ sourceFile, sourcePerson, verifiableBy }: LetterFact, { canConfirm }: Phrases): string {
  const who = sourceFile.trim() === '' ? escaped(oneLine(sourcePerson) || oneLine(verifiableBy)) : '';
  return who === '' ? '' : fillTemplate(canConfirm, { who });
}

const reminder = ({ sharing }: LetterFact, { askFirst }: Phrases): string => (sharing === 'ask' ? ` ${askFirst}` : '');

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Without the full stop, and without a backslash that would swallow the claim's bracket. */
const plainEnd = (sentence: string): string => oneLine(sentence).replace(/[.\s\\]+$/, '');
