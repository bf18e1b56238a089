/** All SQL of fact cards. A fact belongs to the library; interviews use it. */
import type { Database } from 'better-sqlite3';
import type { Fact } from '../../contract';
import { damagedRowSql, withDamage } from '../db/noticed-damage';
import type { StoredOf } from '../db/table';
import { prepared, readRow, readRows, type ReadDatabase } from '../db/transaction';
import { facts } from './tables';

interface FactRow extends Omit<StoredOf<typeof facts>, 'createdAt'> {
  damagedRow: number | null;
  trashedSource: string;
  cardIds: string;
  evidenceIds: string;
}

/** A source in the trash counts as none while it lies there. */
const fields = (db: ReadDatabase): string => `
  ${facts.select('f', 'id', 'statement', 'figure', 'unit', 'period', 'sourcePage', 'sourceMomentMs', 'sourceBox', 'quote', 'quoteFrom', 'sourcePerson', 'sharing', 'verifiableBy', 'retractedAt', 'retractedBecause')},
  (SELECT id FROM evidence WHERE id = f.source_evidence_id AND trashed_at IS NULL) AS sourceEvidenceId,
  coalesce((SELECT coalesce(nullif(title, ''), file_name) FROM evidence WHERE id = f.source_evidence_id AND trashed_at IS NOT NULL), '') AS trashedSource,
  (SELECT json_group_array(id) FROM (SELECT c.id FROM card_facts l JOIN shown_cards c ON c.id = l.card_id
    WHERE l.fact_id = f.id ORDER BY c.position, c.id)) AS cardIds,
  (SELECT json_group_array(id) FROM (SELECT e.id FROM fact_evidence l JOIN evidence e ON e.id = l.evidence_id
    WHERE l.fact_id = f.id AND e.trashed_at IS NULL ORDER BY e.id)) AS evidenceIds,
  ${damagedRowSql(db, 'facts', 'f')}`;

export const listFacts = (db: ReadDatabase, interviewId: string): Fact[] =>
  readRows<FactRow>(
    db,
    `SELECT ${fields(db)} FROM interview_facts u JOIN facts f ON f.id = u.fact_id
      WHERE u.interview_id = ? AND f.trashed_at IS NULL ORDER BY f.retracted_at IS NOT NULL, f.created_at, f.id`,
    interviewId
  ).map((row) => toFact(db, row));

export function findFact(db: ReadDatabase, id: string): Fact | undefined {
  const row = readRow<FactRow>(db, `SELECT ${fields(db)} FROM facts f WHERE f.id = ? AND f.trashed_at IS NULL`, id);
  return row && toFact(db, row);
}

/** Facts of other interviews that may still be claimed, each with the newest interview that uses it. */
export const listOtherFacts = (db: ReadDatabase, interviewId: string): { fact: Fact; from: string }[] =>
  readRows<FactRow & { company: string; role: string }>(
    db,
    `SELECT ${fields(db)}, i.company, i.role
       FROM facts f
       JOIN shown_interviews i ON i.id = (SELECT max(o.id) FROM interview_facts u JOIN shown_interviews o ON o.id = u.interview_id
         WHERE u.fact_id = f.id)
      WHERE f.trashed_at IS NULL AND f.retracted_at IS NULL
        AND NOT EXISTS (SELECT 1 FROM interview_facts WHERE fact_id = f.id AND interview_id = ?)
      ORDER BY f.created_at DESC, f.id DESC`,
    interviewId
  ).map(({ company, role, ...row }) => ({
    fact: toFact(db, row),
    from: [company, role].filter((part) => part !== '').join(' · ')
  }));

export function insertFact(db: Database, id: string, interviewId: string, createdAt: string): void {
  prepared(db, facts.insert('id', 'createdAt')).run({ id, createdAt });
  attachFact(db, id, interviewId);
}

export const updateFact = (db: Database, id: string, patch: Partial<Fact>): boolean => facts.patch(db, id, patch);

export function attachFact(db: Database, id: string, interviewId: string): void {
  prepared(db, 'INSERT OR IGNORE INTO interview_facts (interview_id, fact_id) VALUES (?, ?)').run(interviewId, id);
  showFilesOfFact(db, id);
}

/** Every interview that uses a fact has the files that it rests on, so that it can show them. Called after each change of either. */
export function showFilesOfFact(db: Database, id: string): void {
  prepared(
    db,
    `INSERT OR IGNORE INTO interview_evidence (interview_id, evidence_id)
     SELECT u.interview_id, s.evidence_id FROM interview_facts u JOIN
       (SELECT source_evidence_id AS evidence_id FROM facts WHERE id = @id AND source_evidence_id IS NOT NULL
        UNION SELECT evidence_id FROM fact_evidence WHERE fact_id = @id) s WHERE u.fact_id = @id`
  ).run({ id });
}

/** A further interview uses the same facts and files; recordings stay with the interview that they were made in. */
export function useProofToo(db: Database, fromId: string, toId: string): void {
  prepared(
    db,
    `INSERT INTO interview_facts (interview_id, fact_id) SELECT ?, l.fact_id FROM interview_facts l
     JOIN facts f ON f.id = l.fact_id WHERE l.interview_id = ? AND f.trashed_at IS NULL`
  ).run(toId, fromId);
  prepared(
    db,
    `INSERT INTO interview_evidence (interview_id, evidence_id) SELECT ?, l.evidence_id FROM interview_evidence l
     JOIN evidence e ON e.id = l.evidence_id WHERE l.interview_id = ? AND e.trashed_at IS NULL
       AND NOT EXISTS (SELECT 1 FROM known_recordings r WHERE r.evidence_id = e.id AND r.interview_id = ?)`
  ).run(toId, fromId, fromId);
}

export function setRetracted(db: Database, id: string, at: string | null, because: string): void {
  prepared(db, 'UPDATE facts SET retracted_at = ?, retracted_because = ? WHERE id = ?').run(at, because, id);
}

export function linkFactToCard(db: Database, factId: string, cardId: string, linked: boolean): void {
  const sql = linked
    ? 'INSERT OR IGNORE INTO card_facts (card_id, fact_id) VALUES (?, ?)'
    : 'DELETE FROM card_facts WHERE card_id = ? AND fact_id = ?';
  prepared(db, sql).run(cardId, factId);
}

export const interviewsOfFact = (db: ReadDatabase, id: string): string[] =>
  readRows<{ id: string }>(db, 'SELECT interview_id AS id FROM interview_facts WHERE fact_id = ?', id).map(
    (row) => row.id
  );

const toFact = (db: ReadDatabase, row: FactRow): Fact => ({
  ...withDamage(db, 'facts', facts.decode(row)),
  cardIds: JSON.parse(row.cardIds) as string[],
  evidenceIds: JSON.parse(row.evidenceIds) as string[]
});
