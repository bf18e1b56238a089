/** All SQL of perspective and fit. */
import type { Database } from 'better-sqlite3';
import type { Fit, FitSign, PerspectiveItem } from '../../contract';
import { prepared, readRow, readRows, type ReadDatabase } from '../db/transaction';
import type { DuePlace } from '../kernel/kinds/due';
import { storedInstant } from '../kernel/stored-time';
import { coolOffs, fitAnswers, fitDecisions, fitSymptoms, interviewChecklists, perspectiveAnswers } from './tables';

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
    `SELECT ${interviewChecklists.select('c', 'checklistId', 'version')} FROM interview_checklists c WHERE c.interview_id = ? AND c.stage = ?`,
    interviewId,
    stage
  );

/** The first answer settles the version; later ones leave it. */
export function rememberChecklist(db: Database, interviewId: string, checklist: { id: string; version: number }): void {
  prepared(
    db,
    `${interviewChecklists.insert('interviewId', 'stage', 'checklistId', 'version')} ON CONFLICT DO NOTHING`
  ).run({ interviewId, stage: checklist.id, checklistId: checklist.id, version: checklist.version });
}

export type StoredAnswer = Omit<PerspectiveItem, 'hint' | 'words'>;

/** In the order of entry. */
export const listAnswers = (db: ReadDatabase, interviewId: string): StoredAnswer[] =>
  readRows<Omit<StoredAnswer, 'own'> & { own: number }>(
    db,
    `SELECT ${perspectiveAnswers.select('p', 'itemId', 'own', 'kind', 'label', 'happened', 'seen', 'against', 'weight', 'noticed')}
       FROM perspective_answers p WHERE p.interview_id = ? AND p.trashed_at IS NULL ORDER BY p.created_at, p.item_id`,
    interviewId
  ).map((row) => perspectiveAnswers.decode(row));

type NewItem = { interviewId: string; itemId: string; own: boolean; label: string; createdAt: string };

/** Does nothing where the item is there already, except taking a checklist's item out of the trash. */
export function insertAnswer(db: Database, row: NewItem & { kind: PerspectiveItem['kind'] }): void {
  prepared(
    db,
    `${perspectiveAnswers.insert('interviewId', 'itemId', 'own', 'kind', 'label', 'createdAt')}
       ON CONFLICT DO UPDATE SET trashed_at = NULL`
  ).run(perspectiveAnswers.encode(row));
}

export function updateAnswer(
  db: Database,
  interviewId: string,
  itemId: string,
  patch: Readonly<Record<string, unknown>>
): void {
  const sql = 'SELECT rowid FROM perspective_answers WHERE interview_id = ? AND item_id = ?';
  const row = readRow<{ rowid: number }>(db, sql, interviewId, itemId);
  if (row) perspectiveAnswers.patch(db, row.rowid, patch);
}

export type StoredSign = Omit<FitSign, 'hint'>;

export const listFitAnswers = (db: ReadDatabase, interviewId: string): StoredSign[] =>
  readRows<Omit<StoredSign, 'own'> & { own: number }>(
    db,
    `SELECT ${fitAnswers.select('f', 'itemId', 'own', 'label', 'answer', 'note')} FROM fit_answers f
      WHERE f.interview_id = ? AND f.trashed_at IS NULL ORDER BY f.created_at, f.item_id`,
    interviewId
  ).map((row) => fitAnswers.decode(row));

export function insertFitAnswer(db: Database, row: NewItem): void {
  prepared(
    db,
    `${fitAnswers.insert('interviewId', 'itemId', 'own', 'label', 'createdAt')} ON CONFLICT DO UPDATE SET trashed_at = NULL`
  ).run(fitAnswers.encode(row));
}

export function updateFitAnswer(
  db: Database,
  interviewId: string,
  itemId: string,
  patch: Readonly<Record<string, unknown>>
): void {
  const sql = 'SELECT rowid FROM fit_answers WHERE interview_id = ? AND item_id = ?';
  const row = readRow<{ rowid: number }>(db, sql, interviewId, itemId);
  if (row) fitAnswers.patch(db, row.rowid, patch);
}

export const readSymptom = (db: ReadDatabase, interviewId: string): Fit['symptom'] =>
  readRow<Fit['symptom']>(db, 'SELECT answer, note FROM fit_symptoms WHERE interview_id = ?', interviewId) ?? {
    answer: null,
    note: ''
  };

export function updateSymptom(db: Database, interviewId: string, patch: Readonly<Record<string, unknown>>): void {
  prepared(db, 'INSERT INTO fit_symptoms (interview_id) VALUES (?) ON CONFLICT DO NOTHING').run(interviewId);
  fitSymptoms.patch(db, interviewId, patch);
}

/** Newest first. */
export const listDecisions = (db: ReadDatabase, interviewId: string): Fit['history'] =>
  readRows(
    db,
    `SELECT ${fitDecisions.select('d', 'id', 'decision', 'reason', 'decidedAt')} FROM fit_decisions d
      WHERE d.interview_id = ? ORDER BY d.rowid DESC`,
    interviewId
  );

export function insertDecision(db: Database, interviewId: string, row: Fit['history'][number]): void {
  const insert = fitDecisions.insert('id', 'interviewId', 'decision', 'reason', 'decidedAt');
  prepared(db, insert).run({ ...row, interviewId });
}

interface StoredPause {
  startedAt: string | null;
  wakeAt: string | null;
  skippedAt: string | null;
}

export function readPause(db: ReadDatabase, interviewId: string): StoredPause | undefined {
  const row = readRow<StoredPause>(
    db,
    `SELECT ${coolOffs.select('c', 'startedAt', 'wakeAt', 'skippedAt')} FROM cool_offs c WHERE c.interview_id = ?`,
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
    `${coolOffs.insert('interviewId', 'startedAt', 'wakeAt', 'skippedAt')}
       ON CONFLICT DO UPDATE SET ${coolOffs.assign('startedAt', 'wakeAt', 'skippedAt')}, notified_at = NULL`
  ).run({ ...pause, interviewId });
}

export function removePause(db: Database, interviewId: string): void {
  prepared(db, 'DELETE FROM cool_offs WHERE interview_id = ?').run(interviewId);
}

/** Pauses with a wake-up and no second rating yet; once the letter is sent or an answer has come, there is nothing left to wake up for. */
export function listOpenPauses(db: ReadDatabase): (DuePlace & { wakeAt: string })[] {
  return readRows(
    db,
    `SELECT i.id, i.id AS interviewId, i.company, i.role, c.wake_at AS wakeAt
       FROM cool_offs c JOIN shown_interviews i ON i.id = c.interview_id
      WHERE c.wake_at IS NOT NULL AND c.skipped_at IS NULL AND i.sent_at IS NULL AND i.outcome IS NULL
        AND NOT EXISTS (SELECT 1 FROM interviews_rated_again r WHERE r.interview_id = i.id)`
  );
}

/** Marks the pauses that have ended and were not yet announced; gives back how many there were. */
export function announceEndedPauses(db: Database, now: string): number {
  return prepared(
    db,
    `UPDATE cool_offs SET notified_at = @now WHERE wake_at <= @now AND notified_at IS NULL AND skipped_at IS NULL
       AND interview_id IN (SELECT id FROM shown_interviews)`
  ).run({ now }).changes;
}
