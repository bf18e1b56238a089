/** The second look at an interview: items with their answers, the pause, and the verdict on both. */
import type { Perspective, PerspectiveItem, Sign } from '../../contract';
import type { ReadDatabase } from '../db/transaction';
import { badSignsOf, letterWindowOf, ratingsOf, requireInterview } from '../interviews/public';
import type { ItemOf } from '../proposals/public';
import type { Checklists } from '../resources/checklists';
import { checklistInUse, type ChecklistInUse } from './checklist-in-use';
import { listAnswers, readPause, type StoredAnswer } from './queries';
import { verdictOf } from './verdict';

interface Sources {
  checklists: Checklists;
  /** The item of the checklist that says what a sign says. */
  itemOf: ItemOf;
}

/** Throws NOT_FOUND where the interview is missing or in the trash. */
export function perspectiveOf(
  db: ReadDatabase,
  { checklists, itemOf }: Sources,
  interviewId: string,
  now: Date
): Perspective {
  requireInterview(db, interviewId);
  const { items: checklistItems, ...checklist } = checklistInUse(db, checklists, 'perspective', interviewId);
  const answers = listAnswers(db, interviewId);
  const signs = badSignsOf(db, interviewId).filter(({ text }) => text.trim() !== '');
  const items = itemsWithAnswers(checklistItems, answers, placesOf(signs, checklistItems, answers, itemOf));
  return {
    checklist,
    items,
    verdict: verdictOf(items, ratingsOf(db, interviewId)),
    coolOff: coolOffOf(db, interviewId, now)
  };
}

/**
 * The item of each bad sign: that of the checklist which says the same, once; else one of its own, by the sign's id. What was answered
 * under its own id stays there.
 */
function placesOf(
  signs: readonly Sign[],
  checklist: ChecklistInUse['items'],
  answers: readonly StoredAnswer[],
  itemOf: ItemOf
): Map<string, Sign> {
  const places = new Map<string, Sign>();
  for (const sign of signs) {
    const same = answers.some(({ itemId }) => itemId === sign.id) ? null : itemOf(sign.text);
    const isFree = same !== null && !places.has(same) && checklist.some(({ id }) => id === same);
    places.set(isFree ? same : sign.id, sign);
  }
  return places;
}

const unanswered = { happened: null, noticed: null, seen: '', against: '', weight: null };

/** The bad signs in the order of entry, the checklist in its own, then answers that belong to neither, the user's own among them. */
function itemsWithAnswers(
  checklist: ChecklistInUse['items'],
  answers: readonly StoredAnswer[],
  signs: ReadonlyMap<string, Sign>
): PerspectiveItem[] {
  const stored = new Map(answers.map((answer) => [answer.itemId, answer]));
  const answerOf = (id: string) => {
    const { happened, noticed, seen, against, weight } = stored.get(id) ?? unanswered;
    stored.delete(id);
    return { happened, noticed, seen, against, weight };
  };
  const listed = checklist.map(({ id, kind, label, hint }): PerspectiveItem => ({
    itemId: id,
    own: false,
    kind: kind === 'fact' ? kind : 'impression',
    label,
    words: signs.get(id)?.text ?? '',
    hint,
    ...answerOf(id)
  }));
  const apart = [...signs]
    .filter(([id]) => !listed.some(({ itemId }) => itemId === id))
    .map(([id, { text }]): PerspectiveItem => {
      const kind = stored.get(id)?.kind ?? 'impression';
      return { itemId: id, own: false, kind, label: text, words: text, hint: '', ...answerOf(id) };
    });
  const order = [...signs.keys()];
  const ofSigns = [...listed.filter(({ words }) => words !== ''), ...apart].sort(
    (one, other) => order.indexOf(one.itemId) - order.indexOf(other.itemId)
  );
  // What was answered of a sign that is gone comes back with it.
  const rest = [...stored.values()]
    .filter(({ own, label }) => own || label !== '')
    .map((answer): PerspectiveItem => ({ ...answer, words: '', hint: '' }));
  return [...ofSigns, ...listed.filter(({ words }) => words === ''), ...rest];
}

function coolOffOf(db: ReadDatabase, interviewId: string, now: Date): Perspective['coolOff'] {
  const { startedAt = null, wakeAt = null, skippedAt = null } = readPause(db, interviewId) ?? {};
  return {
    startedAt,
    wakeAt,
    skippedAt,
    awake: wakeAt !== null && Date.parse(wakeAt) <= now.getTime(),
    latest: letterWindowOf(db, interviewId)?.closesAt ?? null
  };
}
