/** All SQL of the trash: into it, out of it, and for good. */
import type { Database } from 'better-sqlite3';
import type { Trashable } from '../../contract';
import { prepared, readRow, readRows, type ReadDatabase } from '../db/transaction';
import type { Erasure } from './erasure-queries';
import { trashTargets } from './targets';

export interface TrashRow {
  kind: Trashable;
  id: string;
  interviewId: string | null;
  label: string;
  trashedAt: string;
  company: string | null;
  role: string | null;
}

/** Facts and evidence are named with the newest interview that uses them. */
const select = `
SELECT t.kind, t.id, t.interview_id AS interviewId, coalesce(t.label, '') AS label, t.trashed_at AS trashedAt,
       a.company, a.role
  FROM trash t
  LEFT JOIN interviews i ON i.id = coalesce(t.interview_id,
    (SELECT max(interview_id) FROM interview_facts WHERE t.kind = 'fact' AND fact_id = t.id),
    (SELECT max(interview_id) FROM interview_evidence WHERE t.kind = 'evidence' AND evidence_id = t.id))
  LEFT JOIN applications a ON a.id = i.application_id`;

export const listTrash = (db: ReadDatabase): TrashRow[] =>
  readRows<TrashRow>(db, `${select} ORDER BY t.trashed_at DESC, t.id DESC`);

export const findInTrash = (db: ReadDatabase, kind: Trashable, id: string): TrashRow | undefined =>
  readRow<TrashRow>(db, `${select} WHERE t.kind = ? AND t.id = ?`, kind, id);

/** `trashedAt: null` takes it out. False when there was no such thing in the expected state. */
export function setTrashed(db: Database, kind: Trashable, id: string, trashedAt: string | null): boolean {
  const { table, key } = trashTargets[kind];
  const expected = trashedAt === null ? 'IS NOT NULL' : 'IS NULL';
  // Items of the checklist itself are not the user's to throw away.
  const own = key === 'item_id' ? ' AND own = 1' : '';
  const sql = `UPDATE ${table} SET trashed_at = ? WHERE ${key} = ? AND trashed_at ${expected}${own}`;
  return prepared(db, sql).run(trashedAt, id).changes === 1;
}

/** What nothing else than this interview uses, its application among it (none, or one). */
export function onlyOf(db: ReadDatabase, id: string): { application: string[]; facts: string[]; evidence: string[] } {
  const application = readRows<{ id: string }>(db, 'SELECT application_id AS id FROM interviews WHERE id = ?', id);
  return {
    application: application.map((row) => row.id),
    facts: usedOnlyBy(db, 'interview_facts', 'fact_id', id),
    evidence: usedOnlyBy(db, 'interview_evidence', 'evidence_id', id)
  };
}

export function isGone(db: ReadDatabase, { target, id }: Erasure): boolean {
  const { table, key } = target === 'application' ? { table: 'applications', key: 'id' } : trashTargets[target];
  return readRow(db, `SELECT 1 FROM ${table} WHERE ${key} = ?`, id) === undefined;
}

function usedOnlyBy(
  db: ReadDatabase,
  table: 'interview_facts' | 'interview_evidence',
  column: 'fact_id' | 'evidence_id',
  interviewId: string
): string[] {
  const rows = readRows<{ id: string }>(
    db,
    `SELECT ${column} AS id FROM ${table} AS mine WHERE interview_id = @interviewId AND NOT EXISTS
       (SELECT 1 FROM ${table} AS other WHERE other.${column} = mine.${column} AND other.interview_id <> @interviewId)`,
    { interviewId }
  );
  return rows.map((row) => row.id);
}

/** Whether no fact, card, request, recording, letter or application names it. */
export const isUnusedEvidence = (db: ReadDatabase, id: string): boolean =>
  readRow(
    db,
    `SELECT 1 FROM (SELECT @id AS id) AS this WHERE
        NOT EXISTS (SELECT 1 FROM facts WHERE source_evidence_id = @id)
    AND NOT EXISTS (SELECT 1 FROM fact_evidence WHERE evidence_id = @id)
    AND NOT EXISTS (SELECT 1 FROM card_evidence WHERE evidence_id = @id)
    AND NOT EXISTS (SELECT 1 FROM requests WHERE answer_evidence_id = @id)
    AND NOT EXISTS (SELECT 1 FROM recordings WHERE evidence_id = @id)
    AND NOT EXISTS (SELECT 1 FROM enclosures WHERE evidence_id = @id)
    AND NOT EXISTS (SELECT 1 FROM applications WHERE job_ad_evidence_id = @id)`,
    { id }
  ) !== undefined;
