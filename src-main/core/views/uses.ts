/** What uses a fact or an evidence file, asked of every table that may name one: an erased interview takes along what only it used. */
import { readRow, readRows, type ReadDatabase } from '../db/transaction';

/** What nothing else than this interview uses, its application among it (none, or one). */
export function onlyOf(db: ReadDatabase, id: string): { application: string[]; facts: string[]; evidence: string[] } {
  const application = readRows<{ id: string }>(db, 'SELECT application_id AS id FROM interviews WHERE id = ?', id);
  return {
    application: application.map((row) => row.id),
    facts: usedOnlyBy(db, 'interview_facts', 'fact_id', id),
    evidence: usedOnlyBy(db, 'interview_evidence', 'evidence_id', id)
  };
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
