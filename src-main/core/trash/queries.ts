/** All SQL of the trash: into it, out of it, and for good. */
import type { Database } from 'better-sqlite3';
import type { Trashable } from '../../contract';
import { prepared, readRow, readRows, type ReadDatabase } from '../db/transaction';
import { rememberErasure } from './erasure-queries';
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

export function eraseRow(db: Database, kind: Trashable, id: string): void {
  const { table, key } = trashTargets[kind];
  prepared(db, `DELETE FROM ${table} WHERE ${key} = ? AND trashed_at IS NOT NULL`).run(id);
}

/** Erases an interview with everything that no other interview uses. It need not be in the trash. */
export function eraseInterview(db: Database, id: string): void {
  const facts = usedOnlyBy(db, 'interview_facts', 'fact_id', id);
  const evidence = usedOnlyBy(db, 'interview_evidence', 'evidence_id', id);
  const application = readRow<{ id: string }>(db, 'SELECT application_id AS id FROM interviews WHERE id = ?', id);
  prepared(db, 'DELETE FROM interviews WHERE id = ?').run(id);
  if (application) {
    const { changes } = prepared(
      db,
      `DELETE FROM applications WHERE id = ? AND NOT EXISTS (SELECT 1 FROM interviews WHERE application_id = applications.id)`
    ).run(application.id);
    if (changes > 0) rememberErasure(db, 'application', application.id);
  }
  for (const fact of facts) {
    prepared(db, 'DELETE FROM facts WHERE id = ?').run(fact);
    rememberErasure(db, 'fact', fact);
  }
  for (const file of evidence) {
    if (prepared(db, eraseUnusedEvidence).run({ id: file }).changes > 0) rememberErasure(db, 'evidence', file);
  }
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

/** What a remaining fact, card, request, recording, letter or application names stays. */
const eraseUnusedEvidence = `
DELETE FROM evidence WHERE id = @id
   AND NOT EXISTS (SELECT 1 FROM facts WHERE source_evidence_id = @id)
   AND NOT EXISTS (SELECT 1 FROM fact_evidence WHERE evidence_id = @id)
   AND NOT EXISTS (SELECT 1 FROM card_evidence WHERE evidence_id = @id)
   AND NOT EXISTS (SELECT 1 FROM requests WHERE answer_evidence_id = @id)
   AND NOT EXISTS (SELECT 1 FROM recordings WHERE evidence_id = @id)
   AND NOT EXISTS (SELECT 1 FROM enclosures WHERE evidence_id = @id)
   AND NOT EXISTS (SELECT 1 FROM applications WHERE job_ad_evidence_id = @id)`;

/** Forgets the blobs that neither evidence nor a sent copy names any more; their files are collected after the commit. */
export function forgetUnusedBlobs(db: Database): number {
  return prepared(
    db,
    `DELETE FROM blobs WHERE NOT EXISTS (SELECT 1 FROM evidence WHERE evidence.hash = blobs.hash)
        AND NOT EXISTS (SELECT 1 FROM sent_copies WHERE sent_copies.pdf_hash = blobs.hash)`
  ).run().changes;
}
