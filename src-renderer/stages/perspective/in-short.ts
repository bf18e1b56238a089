/** What the second look comes to, in a few sentences made of what the user said. It never says that all was well. Pure but for the words. */
import type { Perspective, PerspectiveItem } from '$contract';
import { formatList } from '../../i18n/formats';
import { t } from '../../i18n/messages';
import { isTheirs, wordsOf } from './items';

/** The usual blunders, as they are named where none of them is on the user's list. */
const blunders: Readonly<Record<string, string>> = {
  'late-arrival': t('perspective.blunderLate'),
  'phone-rang': t('perspective.blunderPhone'),
  'wrong-name': t('perspective.blunderName'),
  'wrong-documents': t('perspective.blunderDocuments'),
  unprepared: t('perspective.blunderUnprepared'),
  'wrong-claim': t('perspective.blunderClaim'),
  'no-next-step': t('perspective.blunderNextStep')
};
/** Named at most, of good signs and of blunders. */
const [mostSigns, mostBlunders, mostLeft] = [2, 3, 2];

interface Told {
  items: readonly PerspectiveItem[];
  verdict: Perspective['verdict'];
  first: number | null;
  second: number | null;
  good: readonly string[];
}

const quoted = (texts: readonly string[], most: number): string =>
  formatList(texts.slice(0, most).map((words) => t('perspective.quoted', { words: words.replace(/[.\s]+$/u, '') })));

/** One paragraph: both ratings, good signs, blunders that did not happen, what is left, what can be done about it. */
export function inShort({ items, verdict, first, second, good }: Told): string[] {
  return [ratingsSaid(first, second), goodSaid(good), absentSaid(items, verdict), leftSaid(items, verdict)].filter(
    (sentence) => sentence !== ''
  );
}

function ratingsSaid(first: number | null, second: number | null): string {
  if (first === null || second === null) {
    const score = second ?? first;
    return score === null ? '' : t('perspective.shortOne', { score });
  }
  if (first === second) return t('perspective.shortSame', { score: first });
  return t(first < second ? 'perspective.shortHigher' : 'perspective.shortLower', { first, second });
}

const goodSaid = (good: readonly string[]): string =>
  good.length === 0 ? '' : t('perspective.shortGood', { count: good.length, signs: quoted(good, mostSigns) });

/** Only what the user did not name, or said did not happen: nothing is claimed that nobody said. */
function absentSaid(items: readonly PerspectiveItem[], { countsAgainst, cannotTell }: Perspective['verdict']): string {
  const absent = items
    .filter((item) => blunders[item.itemId] !== undefined)
    .filter((item) => item.happened === 'no' || (item.happened === null && !isTheirs(item)))
    .filter(({ itemId }) => !countsAgainst.includes(itemId) && !cannotTell.includes(itemId))
    .map(({ itemId }) => blunders[itemId]!);
  const named = Object.values(blunders).filter((name) => absent.includes(name));
  return named.length < 2 ? '' : t('perspective.shortAbsent', { blunders: formatList(named.slice(0, mostBlunders)) });
}

function leftSaid(items: readonly PerspectiveItem[], verdict: Perspective['verdict']): string {
  const { countsAgainst, cannotTell, open } = verdict;
  const named = (ids: readonly string[]): string =>
    quoted(
      ids.map((id) => wordsOf(items, id)),
      mostLeft
    );
  if (countsAgainst.length > 0) {
    const isAnswer = countsAgainst.some((id) => items.find(({ itemId }) => itemId === id)?.kind === 'impression');
    return t(isAnswer ? 'perspective.shortLeft' : 'perspective.shortLeftFact', {
      count: countsAgainst.length,
      more: Math.max(0, countsAgainst.length - mostLeft),
      things: named(countsAgainst)
    });
  }
  if (cannotTell.length > 0)
    return t('perspective.shortOpen', { more: Math.max(0, cannotTell.length - mostLeft), things: named(cannotTell) });
  return open.length > 0 ? '' : t('perspective.shortNothing');
}
