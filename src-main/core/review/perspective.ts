/** The second look at an interview: items with their answers, the pause, and the verdict on both. */
import type { Perspective, PerspectiveItem } from '../../contract';
import type { ReadDatabase } from '../db/transaction';
import { letterWindowOf, ratingsOf, requireInterview } from '../interviews/public';
import type { Checklists } from '../resources/checklists';
import { checklistInUse, type ChecklistInUse } from './checklist-in-use';
import { listAnswers, readPause, type StoredAnswer } from './queries';
import { verdictOf } from './verdict';

/** Throws NOT_FOUND where the interview is missing or in the trash. */
export function perspectiveOf(db: ReadDatabase, checklists: Checklists, interviewId: string, now: Date): Perspective {
  requireInterview(db, interviewId);
  const { items: checklistItems, ...checklist } = checklistInUse(db, checklists, 'perspective', interviewId);
  const items = itemsWithAnswers(checklistItems, listAnswers(db, interviewId));
  return {
    checklist,
    items,
    verdict: verdictOf(items, ratingsOf(db, interviewId)),
    coolOff: coolOffOf(db, interviewId, now)
  };
}

/** The checklist in its order, then answers whose item it does not have, the user's own among them. */
function itemsWithAnswers(checklist: ChecklistInUse['items'], answers: readonly StoredAnswer[]): PerspectiveItem[] {
  const stored = new Map(answers.map((answer) => [answer.itemId, answer]));
  const listed = checklist.map(({ id, kind, label, hint }): PerspectiveItem => {
    const answer = stored.get(id);
    stored.delete(id);
    const { happened = null, seen = '', against = '', weight = null } = answer ?? {};
    return {
      itemId: id,
      own: false,
      kind: kind === 'fact' ? kind : 'impression',
      label,
      hint,
      happened,
      seen,
      against,
      weight
    };
  });
  return [...listed, ...[...stored.values()].map((answer) => ({ ...answer, hint: '' }))];
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
