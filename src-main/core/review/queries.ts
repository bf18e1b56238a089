/** All SQL of perspective and fit. */
import type { Database } from 'better-sqlite3';
import type { Fit, FitSign, PerspectiveItem } from '../../contract';
import { prepared, readRow, readRows, type ReadDatabase } from '../db/transaction';
import { storedInstant } from '../kernel/stored-time';
import { patchRow } from '../db/patch-row';

interface ChecklistUsed {
  checklistId: string;
  version: number;
}

/** The checklist that an interview's answers belong to; undefined while there are none. */
export const readChecklistUsed = (
  db: ReadDatabase,
  interviewId: string,
  stage: 'perspective' | 'fit'
): ChecklistUsed | undefined =>
  readRow(
    db,
    'SELECT checklist_id AS checklistId, version FROM interview_checklists WHERE interview_id = ? AND stage = ?',
    interviewId,
    stage
  );

/** The first answer settles the version; later ones leave it. */
export function rememberChecklist(db: Database, interviewId: string, checklist: { id: string; version: number }): void {
  prepared(
    db,
    `INSERT INTO interview_checklists (interview_id, stage, checklist_id, version) VALUES (@interviewId, @id, @id, @version)
     ON CONFLICT DO NOTHING`
  ).run({ interviewId, id: checklist.id, version: checklist.version });
}

export type StoredAnswer = Omit<PerspectiveItem, 'own' | 'hint'> & { own: number };

/** In the order of entry. */
export const listAnswers = (db: ReadDatabase, interviewId: string): StoredAnswer[] =>
  readRows(
    db,
    `SELECT item_id AS itemId, own, kind, label, happened, seen, against, weight FROM perspective_answers
     WHERE interview_id = ? AND trashed_at IS NULL ORDER BY created_at, item_id`,
    interviewId
  );

type NewItem = { interviewId: string; itemId: string; own: 0 | 1; label: string; at: string };

/** Does nothing where the item is there already, except taking a checklist's item out of the trash. */
export function insertAnswer(db: Database, row: NewItem & { kind: PerspectiveItem['kind'] }): void {
  prepared(
    db,
    `INSERT INTO perspective_answers (interview_id, item_id, own, kind, label, created_at)
     VALUES (@interviewId, @itemId, @own, @kind, @label, @at) ON CONFLICT DO UPDATE SET trashed_at = NULL`
  ).run(row);
}

const answerColumns = { label: 'label', happened: 'happened', seen: 'seen', against: 'against', weight: 'weight' };

export function updateAnswer(
  db: Database,
  interviewId: string,
  itemId: string,
  patch: Readonly<Record<string, unknown>>
): void {
  patchItem(db, 'perspective_answers', answerColumns, interviewId, itemId, patch);
}

export type StoredSign = Omit<FitSign, 'own' | 'hint'> & { own: number };

export const listFitAnswers = (db: ReadDatabase, interviewId: string): StoredSign[] =>
  readRows(
    db,
    `SELECT item_id AS itemId, own, label, answer, note FROM fit_answers
     WHERE interview_id = ? AND trashed_at IS NULL ORDER BY created_at, item_id`,
    interviewId
  );

export function insertFitAnswer(db: Database, row: NewItem): void {
  prepared(
    db,
    `INSERT INTO fit_answers (interview_id, item_id, own, label, created_at)
     VALUES (@interviewId, @itemId, @own, @label, @at) ON CONFLICT DO UPDATE SET trashed_at = NULL`
  ).run(row);
}

const fitColumns = { label: 'label', answer: 'answer', note: 'note' };

export function updateFitAnswer(
  db: Database,
  interviewId: string,
  itemId: string,
  patch: Readonly<Record<string, unknown>>
): void {
  patchItem(db, 'fit_answers', fitColumns, interviewId, itemId, patch);
}

/** A row of either answers table has a key of two parts; its rowid is what `patchRow` wants. */
function patchItem(
  db: Database,
  table: 'perspective_answers' | 'fit_answers',
  columns: Readonly<Record<string, string>>,
  interviewId: string,
  itemId: string,
  patch: Readonly<Record<string, unknown>>
): void {
  const sql = `SELECT rowid FROM ${table} WHERE interview_id = ? AND item_id = ?`;
  const row = readRow<{ rowid: number }>(db, sql, interviewId, itemId);
  if (row) patchRow(db, { table, key: 'rowid', columns }, String(row.rowid), patch);
}

export const readSymptom = (db: ReadDatabase, interviewId: string): Fit['symptom'] =>
  readRow<Fit['symptom']>(db, 'SELECT answer, note FROM fit_symptoms WHERE interview_id = ?', interviewId) ?? {
    answer: null,
    note: ''
  };

export function updateSymptom(db: Database, interviewId: string, patch: Readonly<Record<string, unknown>>): void {
  prepared(db, 'INSERT INTO fit_symptoms (interview_id) VALUES (?) ON CONFLICT DO NOTHING').run(interviewId);
  patchRow(
    db,
    { table: 'fit_symptoms', key: 'interview_id', columns: { answer: 'answer', note: 'note' } },
    interviewId,
    patch
  );
}

/** Newest first. */
export const listDecisions = (db: ReadDatabase, interviewId: string): Fit['history'] =>
  readRows(
    db,
    `SELECT id, decision, reason, decided_at AS decidedAt FROM fit_decisions WHERE interview_id = ?
     ORDER BY rowid DESC`,
    interviewId
  );

export function insertDecision(db: Database, interviewId: string, row: Fit['history'][number]): void {
  prepared(
    db,
    `INSERT INTO fit_decisions (id, interview_id, decision, reason, decided_at)
     VALUES (@id, @interviewId, @decision, @reason, @decidedAt)`
  ).run({ ...row, interviewId });
}

interface StoredPause {
  startedAt: string | null;
  wakeAt: string | null;
  skippedAt: string | null;
}

export function readPause(db: ReadDatabase, interviewId: string): StoredPause | undefined {
  const row = readRow<StoredPause>(
    db,
    `SELECT started_at AS startedAt, wake_at AS wakeAt, skipped_at AS skippedAt FROM cool_offs WHERE interview_id = ?`,
    interviewId
  );
  if (!row) return undefined;
  const { startedAt, wakeAt, skippedAt } = row;
  return { startedAt: storedInstant(startedAt), wakeAt: storedInstant(wakeAt), skippedAt: storedInstant(skippedAt) };
}

/** A new wake-up is announced anew. */
export function storePause(db: Database, interviewId: string, pause: StoredPause): void {
  prepared(
    db,
    `INSERT INTO cool_offs (interview_id, started_at, wake_at, skipped_at)
     VALUES (@interviewId, @startedAt, @wakeAt, @skippedAt)
     ON CONFLICT DO UPDATE SET started_at = excluded.started_at, wake_at = excluded.wake_at,
       skipped_at = excluded.skipped_at, notified_at = NULL`
  ).run({ ...pause, interviewId });
}

export function removePause(db: Database, interviewId: string): void {
  prepared(db, 'DELETE FROM cool_offs WHERE interview_id = ?').run(interviewId);
}
