/**
 * Sorts what the user answered into what counts against them, what only felt bad and what can't be told yet. The questions are
 * the article's: did it happen, could they notice, and what speaks against it? The rule never says that all was well: people
 * judge themselves too harshly more often than not, and sometimes they are right (Savitsky 2001; Norton & Hope 2001).
 */
import type { Perspective, PerspectiveItem, Rating } from '../../contract';
import { message, type Message } from '../../shared/messages/catalogue';

type Verdict = Perspective['verdict'];
export type Place = 'countsAgainst' | 'onlyFelt' | 'cannotTell' | 'open' | 'leftOut';
export type Answered = Pick<
  PerspectiveItem,
  'own' | 'kind' | 'words' | 'happened' | 'noticed' | 'seen' | 'against' | 'weight'
>;

/** As the screen states it; `placeOf` is these sentences in code. */
export const verdictRule: readonly Message[] = [
  message('verdict.fact'),
  message('verdict.impression'),
  message('verdict.onlyFelt'),
  message('verdict.cannotTell'),
  message('verdict.leftOut')
];

/** The one place of an item. An impression that happened stays open until something more than the yes is said about it. */
export function placeOf(item: Answered): Place {
  if (item.happened === null) return isTheirs(item) ? 'open' : 'leftOut';
  if (item.happened === 'unsure') return 'cannotTell';
  if (item.kind === 'fact') return item.happened === 'yes' ? 'countsAgainst' : 'leftOut';
  return item.happened === 'yes' ? placeOfImpression(item) : isTheirs(item) ? 'onlyFelt' : 'leftOut';
}

/** What the user worried about: a bad sign, or something that they added. */
export const isTheirs = ({ own, words }: Pick<PerspectiveItem, 'own' | 'words'>): boolean => own || words !== '';

function placeOfImpression({ noticed, seen, against, weight }: Answered): Place {
  if (noticed === null && seen.trim() === '' && against.trim() === '' && weight === null) return 'open';
  // What they saw, in words, says more than the press.
  const isNoticed = seen.trim() === '' ? noticed === 'yes' : saysSomething(seen);
  if (!isNoticed) return 'onlyFelt';
  if (!saysSomething(against)) return 'countsAgainst';
  return weight === 1 ? 'onlyFelt' : 'cannotTell';
}

const denials = /^(?:no(?:thing|ne)?|nil|n\/?a|not really|not much|[-–—?.]+)(?:,?\s+(?:really|at all|much))?\s*[.!]?$/i;

/** Whether an answer names anything: “Nothing really.” is an answer, but names nothing. */
export const saysSomething = (text: string): boolean => text.trim() !== '' && !denials.test(text.trim());

/** `ratings` oldest first. The difference is second − gut, of the newest second rating. */
export function verdictOf(items: readonly PerspectiveItem[], ratings: readonly Rating[]): Verdict {
  const at = (place: Place): string[] => items.filter((item) => placeOf(item) === place).map((item) => item.itemId);
  const gut = ratings.find(({ kind }) => kind === 'gut') ?? null;
  const second = ratings.findLast(({ kind }) => kind === 'second') ?? null;
  return {
    rule: [...verdictRule],
    countsAgainst: at('countsAgainst'),
    onlyFelt: at('onlyFelt'),
    cannotTell: at('cannotTell'),
    open: at('open'),
    gut,
    second,
    difference: gut && second ? second.score - gut.score : null
  };
}
