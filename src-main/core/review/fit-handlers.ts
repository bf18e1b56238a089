/** Fit: the signs, the question behind them, and the decision, which may be taken anew. */
import type { Database } from 'better-sqlite3';
import type { Fit, FitSign, InputOf } from '../../contract';
import { notFound } from '../kernel/app-error';
import type { Context, DomainHandlers, Writing } from '../kernel/context';
import { newId, nowIso, type ReadDatabase } from '../db/transaction';
import { requireInterview, touchInterview } from '../interviews/public';
import type { Checklists } from '../resources/checklists';
import { checklistInUse, type ChecklistInUse } from './checklist-in-use';
import { notYours } from './perspective-handlers';
import {
  insertDecision,
  insertFitAnswer,
  listDecisions,
  listFitAnswers,
  readSymptom,
  rememberChecklist,
  updateFitAnswer,
  updateSymptom,
  type StoredSign
} from './queries';

/** The item id under which the question behind the signs is answered. */
const SYMPTOM = 'symptom';

export function createFitHandlers(context: Context, checklists: Checklists): DomainHandlers<'fit'> {
  const { db, now } = context;
  const changing = (db: Database, interviewId: string, work: (writing: Writing) => void): Fit => {
    requireInterview(db, interviewId);
    work({ ...context, db });
    touchInterview(db, interviewId, nowIso(now));
    return fitOf(db, checklists, interviewId);
  };

  return {
    'fit.get': ({ interviewId }) => fitOf(db, checklists, interviewId),
    'fit.answer': (input, db) => changing(db, input.interviewId, (writing) => answer(writing, checklists, input)),
    'fit.addSign': ({ interviewId, label }, db) =>
      changing(db, interviewId, () =>
        insertFitAnswer(db, { interviewId, itemId: newId(), own: true, label, createdAt: nowIso(now) })
      ),
    'fit.decide': (input, db) => changing(db, input.interviewId, (writing) => decide(writing, input))
  };
}

function fitOf(db: ReadDatabase, checklists: Checklists, interviewId: string): Fit {
  requireInterview(db, interviewId);
  const { id, version, items } = checklistInUse(db, checklists, 'fit', interviewId);
  const history = listDecisions(db, interviewId);
  return {
    checklist: { id, version },
    signs: signsWithAnswers(items, listFitAnswers(db, interviewId)),
    symptom: readSymptom(db, interviewId),
    decision: history[0]?.decision ?? 'undecided',
    reason: history[0]?.reason ?? '',
    history
  };
}

function signsWithAnswers(checklist: ChecklistInUse['items'], answers: readonly StoredSign[]): FitSign[] {
  const stored = new Map(answers.map((each) => [each.itemId, each]));
  const listed = checklist.map(({ id, label, hint }): FitSign => {
    const given = stored.get(id);
    stored.delete(id);
    return { itemId: id, own: false, label, hint, answer: given?.answer ?? null, note: given?.note ?? '' };
  });
  return [...listed, ...[...stored.values()].map((each) => ({ ...each, hint: '' }))];
}

function answer(
  { db, now }: Writing,
  checklists: Checklists,
  { interviewId, itemId, patch }: InputOf<'fit.answer'>
): void {
  const stored = listFitAnswers(db, interviewId).find((each) => each.itemId === itemId);
  if (patch.label !== undefined && stored?.own !== true) throw notYours();
  if (itemId === SYMPTOM) return updateSymptom(db, interviewId, patch);
  const checklist = checklistInUse(db, checklists, 'fit', interviewId);
  const item = checklist.items.find(({ id }) => id === itemId);
  if (!item && !stored) throw notFound('sign');
  if (item) insertFitAnswer(db, { interviewId, itemId, own: false, label: item.label, createdAt: nowIso(now) });
  updateFitAnswer(db, interviewId, itemId, patch);
  rememberChecklist(db, interviewId, { id: 'fit', version: checklist.version });
}

/** The same decision for the same reason is not a change of mind and leaves no second entry. */
function decide({ db, now }: Writing, { interviewId, decision, reason }: InputOf<'fit.decide'>): void {
  const [newest] = listDecisions(db, interviewId);
  if (newest && newest.decision === decision && newest.reason === reason) return;
  insertDecision(db, interviewId, { id: newId(), decision, reason, decidedAt: nowIso(now) });
}
