/** Perspective: answering the checklist, adding to it, and pausing before the second look. */
import type { Database } from 'better-sqlite3';
import type { InputOf } from '../../contract';
import { AppError, notFound } from '../kernel/app-error';
import type { Context, DomainHandlers, Writing } from '../kernel/context';
import { newId, nowIso } from '../db/transaction';
import { badSignsOf, letterWindowOf, requireInterview, touchInterview } from '../interviews/public';
import type { ItemOf } from '../proposals/public';
import type { Checklists } from '../resources/checklists';
import { checklistInUse } from './checklist-in-use';
import { perspectiveOf } from './perspective';
import {
  insertAnswer,
  listAnswers,
  readPause,
  rememberChecklist,
  removePause,
  storePause,
  updateAnswer
} from './queries';
import { message } from '../../shared/messages/catalogue';

export function createPerspectiveHandlers(
  context: Context,
  checklists: Checklists,
  itemOf: ItemOf
): DomainHandlers<'perspective'> {
  const { db, now } = context;
  const stage = (interviewId: string) => perspectiveOf(db, { checklists, itemOf }, interviewId, now());
  const changing = (db: Database, interviewId: string, work: (writing: Writing) => void) => {
    requireInterview(db, interviewId);
    work({ ...context, db });
    touchInterview(db, interviewId, nowIso(now));
    return stage(interviewId);
  };

  return {
    'perspective.get': ({ interviewId }) => stage(interviewId),
    'perspective.answer': (input, db) =>
      changing(db, input.interviewId, (writing) => answer(writing, checklists, input)),
    'perspective.addItem': ({ interviewId, kind, label }, db) =>
      changing(db, interviewId, () =>
        insertAnswer(db, { interviewId, itemId: newId(), own: true, kind, label, createdAt: nowIso(now) })
      ),
    'perspective.setCoolOff': (input, db) => changing(db, input.interviewId, (writing) => setCoolOff(writing, input))
  };
}

/** The checklist's words are kept with the answer, so that it can be read whatever becomes of that version. */
function answer(
  { db, now }: Writing,
  checklists: Checklists,
  { interviewId, itemId, patch }: InputOf<'perspective.answer'>
): void {
  const checklist = checklistInUse(db, checklists, 'perspective', interviewId);
  const item = checklist.items.find(({ id }) => id === itemId);
  const stored = listAnswers(db, interviewId).find((each) => each.itemId === itemId);
  const sign = item || stored ? undefined : badSignsOf(db, interviewId).find(({ id }) => id === itemId);
  if (!item && !stored && !sign) throw notFound('checklistItem');
  if (patch.label !== undefined && stored?.own !== true) throw notYours();
  if (item) {
    const kind = item.kind === 'fact' ? 'fact' : 'impression';
    insertAnswer(db, { interviewId, itemId, own: false, kind, label: item.label, createdAt: nowIso(now) });
  }
  // Its words stay the sign's own: erased there, they are nowhere.
  if (sign) {
    const at = nowIso(now);
    insertAnswer(db, { interviewId, itemId, own: false, kind: 'impression', label: '', createdAt: at });
  }
  updateAnswer(db, interviewId, itemId, patch);
  rememberChecklist(db, interviewId, { id: 'perspective', version: checklist.version });
}

export const notYours = (): AppError => new AppError('INVALID_INPUT', message('errors.notYours'));

function setCoolOff({ db, now }: Writing, { interviewId, action, wakeAt }: InputOf<'perspective.setCoolOff'>): void {
  if (action === 'clear') return removePause(db, interviewId);
  const at = nowIso(now);
  const startedAt = readPause(db, interviewId)?.startedAt ?? null;
  if (action === 'skip') return storePause(db, interviewId, { startedAt, wakeAt: null, skippedAt: at });
  const latest = letterWindowOf(db, interviewId)?.closesAt;
  if (wakeAt && latest && Date.parse(wakeAt) > Date.parse(latest)) {
    throw new AppError('INVALID_INPUT', message('errors.wakeTooLate'), { latest });
  }
  const wake = wakeAt ? new Date(wakeAt).toISOString() : null;
  storePause(db, interviewId, { startedAt: startedAt ?? at, wakeAt: wake, skippedAt: null });
}
