/** Which checklist items belong together, which is the next to look at, and what is still to say about each. */
import type { Perspective, PerspectiveItem } from '$contract';
import { t } from '../../i18n/messages';

interface ItemGroup {
  id: 'fact' | 'impression';
  heading: string;
  lead: string;
  items: PerspectiveItem[];
}

/** What the user worried about: a bad sign that they noted, or something that they added. */
export const isTheirs = ({ own, words }: Pick<PerspectiveItem, 'own' | 'words'>): boolean => own || words !== '';

/** What else people worry about, in the checklist's order. */
export function groupItems(items: readonly PerspectiveItem[]): ItemGroup[] {
  const of = (kind: 'fact' | 'impression'): PerspectiveItem[] =>
    items.filter((item) => !isTheirs(item) && item.kind === kind);
  return [
    {
      id: 'fact' as const,
      heading: t('perspective.facts'),
      lead: t('perspective.factsHelp'),
      items: of('fact')
    },
    {
      id: 'impression' as const,
      heading: t('perspective.impressions'),
      lead: t('perspective.impressionsHelp'),
      items: of('impression')
    }
  ].filter((group) => group.items.length > 0);
}

export type Answer = 'seen' | 'felt' | 'unsure';

/** The presses that answer an item; of a fact nobody asks whether it showed. */
export const answersOf = ({ kind }: Pick<PerspectiveItem, 'kind'>): { value: Answer; label: string }[] => [
  { value: 'seen', label: t(kind === 'fact' ? 'perspective.happened' : 'perspective.couldSee') },
  { value: 'felt', label: t(kind === 'fact' ? 'perspective.didNotHappen' : 'perspective.onlyFeltSo') },
  { value: 'unsure', label: t('perspective.notSure') }
];

type Answered = Pick<PerspectiveItem, 'kind' | 'happened' | 'noticed' | 'seen' | 'against' | 'weight'>;

/** Which of the presses is so; null while the answer is open, by the core’s rule: an impression that happened wants more than the yes. */
export function answerOf({ kind, happened, noticed, seen, against, weight }: Answered): Answer | null {
  if (happened === null || happened === 'unsure') return happened;
  if (happened === 'no') return 'felt';
  if (kind === 'fact' || noticed === 'yes' || (noticed === null && seen.trim() !== '')) return 'seen';
  return noticed === 'no' || against.trim() !== '' || weight !== null ? 'felt' : null;
}

export function patchOf({ kind }: Pick<PerspectiveItem, 'kind'>, answer: Answer) {
  if (answer === 'unsure') return { happened: 'unsure', noticed: null } as const;
  if (kind === 'fact') return { happened: answer === 'seen' ? 'yes' : 'no', noticed: null } as const;
  return { happened: 'yes', noticed: answer === 'seen' ? 'yes' : 'no' } as const;
}

/** Whether enough is said to place the item in a list. */
export const isAnswered = (item: Answered): boolean => answerOf(item) !== null;

const weights = {
  1: t('perspective.weighsLittle'),
  2: t('perspective.weighsSome'),
  3: t('perspective.weighsLot')
};

/** What is said behind an answer, in one quiet line; empty for nothing. */
export const detailsInWords = ({ seen, against, weight }: PerspectiveItem): string =>
  [seen.trim(), against.trim(), weight === null ? '' : weights[weight as 1 | 2 | 3]].filter(Boolean).join(' · ');

/** What an item is called: in the user's words where they have some. */
export function wordsOf(items: readonly PerspectiveItem[], id: string): string {
  const item = items.find(({ itemId }) => itemId === id);
  return item ? item.words || item.label : id;
}

/** The three lists name items by their id; the screen shows their words. */
export function labelsOf(
  items: readonly PerspectiveItem[],
  entries: readonly string[]
): { id: string; label: string }[] {
  return entries.map((entry) => ({ id: entry, label: wordsOf(items, entry) }));
}

/** What the two ratings say together. It never says that all was well: ratings of oneself are mostly too low and sometimes right. */
export function differenceInWords(difference: number): string {
  if (difference === 0) return t('perspective.same');
  return t(difference > 0 ? 'perspective.higher' : 'perspective.lower', { points: Math.abs(difference) });
}

export type Step = 'pause' | 'look' | 'rate' | 'result';

/**
 * Where the stage opens: at the first of its steps that is not done. A pause that was skipped, or is over, is done; with a
 * second rating there is a result, even if some questions were left out.
 */
export function firstStep(
  review: { coolOff: Perspective['coolOff'] | null; verdict: Perspective['verdict'] | null; items: PerspectiveItem[] },
  ratings: { second: unknown }
): Step {
  const { coolOff, verdict, items } = review;
  const set = typeof coolOff?.wakeAt === 'string';
  const skipped = typeof coolOff?.skippedAt === 'string';
  const resting = set && !coolOff.awake && !skipped;
  const untouched = !set && !skipped && items.every((item) => item.happened === null);
  if (resting || untouched) return 'pause';
  if (ratings.second !== null) return 'result';
  return verdict === null || verdict.open.length > 0 || items.every((item) => item.happened === null) ? 'look' : 'rate';
}
