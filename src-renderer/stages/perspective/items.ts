/** Which checklist items belong together, which is the next to look at, and what is still to say about each. */
import type { Perspective, PerspectiveItem } from '$contract';
import { t } from '../../i18n/messages';
import { nextOpen } from '../../parts/review/walk';

interface ItemGroup {
  id: 'fact' | 'impression' | 'own';
  heading: string;
  lead: string;
  items: PerspectiveItem[];
}

/** In the checklist's order; the user's own items come last, whatever their kind. */
export function groupItems(items: readonly PerspectiveItem[]): ItemGroup[] {
  const of = (kind: 'fact' | 'impression'): PerspectiveItem[] =>
    items.filter((item) => !item.own && item.kind === kind);
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
    },
    { id: 'own' as const, heading: t('perspective.own'), lead: '', items: items.filter((item) => item.own) }
  ].filter((group) => group.items.length > 0);
}

/** The items as the screen lists them, top to bottom. */
const inScreenOrder = (items: readonly PerspectiveItem[]): PerspectiveItem[] =>
  groupItems(items).flatMap((group) => group.items);

/** Whether enough is said to place the item in a list, by the core’s rule: an impression that happened wants more than the yes. */
export function isAnswered(item: PerspectiveItem): boolean {
  if (item.happened === null) return false;
  if (item.kind === 'fact' || item.happened !== 'yes') return true;
  return item.seen.trim() !== '' || item.against.trim() !== '' || item.weight !== null;
}

/** The next unanswered item after the given one, then from the top; null when none is left. */
export function nextItem(items: readonly PerspectiveItem[], afterId: string | null): PerspectiveItem | null {
  return nextOpen(inScreenOrder(items), afterId, isAnswered);
}

const answers = {
  yes: t('perspective.happened'),
  no: t('perspective.didNotHappen'),
  unsure: t('perspective.notSure')
};
const weights = {
  1: t('perspective.weighsLittle'),
  2: t('perspective.weighsSome'),
  3: t('perspective.weighsLot')
};

/** One quiet line for a closed item, e.g. `It happened · weighs a little`. */
export function answerInWords(item: PerspectiveItem): string {
  if (item.happened === null) return '';
  const weight = item.happened !== 'no' && item.weight ? weights[item.weight as 1 | 2 | 3] : '';
  return [answers[item.happened], weight].filter(Boolean).join(' · ');
}

/** The three lists name items by their id; the screen shows labels. */
export function labelsOf(
  items: readonly PerspectiveItem[],
  entries: readonly string[]
): { id: string; label: string }[] {
  return entries.map((entry) => ({ id: entry, label: items.find((item) => item.itemId === entry)?.label ?? entry }));
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
  return verdict === null || verdict.open.length > 0 ? 'look' : 'rate';
}
