/** Makes claims of the figures in an answer that its facts back: in the user's own words. */
import { literal } from '../../../shared/letter/text/literal';
import { claimMarkdown, claimsIn } from '../../../shared/letter/claims/links';
import type { LetterFact } from '../../../shared/letter/compose/fact-in-letter';

type Figure = Pick<LetterFact, 'id' | 'figure' | 'unit'>;

/** The answer with each fact claimed in it whose figure it names. */
export function claimFigures(answer: string, facts: readonly Figure[]): string {
  // Earlier figures first: a claim reaches back to the one before it, never over it.
  const place = (fact: Figure): number => answer.search(figurePattern(fact.figure, fact.unit) ?? /$/);
  return facts
    .toSorted((one, other) => place(one) - place(other))
    .reduce((text, fact) => claimWithin(text, fact) ?? text, answer);
}

/** A figure as a number of its own: 3 is not in 38, nor in 3.5. */
function figurePattern(figure: string, unit: string): RegExp | null {
  const number = figure.trim();
  if (number === '') return null;
  const after = unit.trim() === '' ? '' : `(?:[ \\u00a0]?${literal(unit.trim())}(?!\\p{L}))?`;
  const before = unit.trim() === '' ? '' : `(?:${literal(unit.trim())}[ \\u00a0]?)?`;
  return new RegExp(
    `${before}(?<![\\p{L}\\p{N}]|\\p{N}[.,])${literal(number)}(?![\\p{L}\\p{N}]|[.,]\\p{N})${after}`,
    'gu'
  );
}

/** The answer with the figure's clause made a claim; null where no figure stands free in it. */
function claimWithin(answer: string, fact: Figure): string | null {
  const pattern = figurePattern(fact.figure, fact.unit);
  if (!pattern) return null;
  const taken = [...claimsIn(answer), ...linksIn(answer)];
  for (const match of answer.matchAll(pattern)) {
    const from = match.index;
    const figureEnd = from + match[0].length;
    const to = bracketsEnd(answer, from, figureEnd, taken);
    if (isListNumber(answer, from, figureEnd) || taken.some((each) => from < each.to && to > each.from)) continue;
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

/** “4.” in front of a line of a list. */
const isListNumber = (answer: string, from: number, to: number): boolean =>
  /(?:^|\n)[ \t]*$/.test(answer.slice(0, from)) && /^[.)]\s/.test(answer.slice(to));

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
  return start + (/^[\s>*+#-]*(?:(?:and|und)\s+)?/i.exec(answer.slice(start, from))?.[0].length ?? 0);
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
