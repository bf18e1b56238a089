/** All SQL of question cards. */
import type { Database } from 'better-sqlite3';
import type { QuestionCard } from '../../contract';
import { damagedRowSql, withDamage } from '../db/noticed-damage';
import type { StoredOf } from '../db/table';
import { newId, prepared, readRow, readRows, type ReadDatabase } from '../db/transaction';
import { thinParts } from './story';
import { questionCards } from './tables';

type Stored = StoredOf<typeof questionCards> & {
  position: number;
  damagedRow: number | null;
  factIds: string;
  evidenceIds: string;
};

const linked = (links: 'facts_of_cards' | 'evidence_of_cards', column: string): string =>
  `(SELECT json_group_array(${column} ORDER BY ${column}) FROM ${links} WHERE card_id = c.id)`;

export function listCards(db: ReadDatabase, interviewId: string): QuestionCard[] {
  return readRows<Stored>(
    db,
    `SELECT ${questionCards.select('c')}, row_number() OVER (ORDER BY c.position, c.id) - 1 AS position,
       ${linked('facts_of_cards', 'fact_id')} AS factIds,
       ${linked('evidence_of_cards', 'evidence_id')} AS evidenceIds,
       ${damagedRowSql(db, 'question_cards', 'c')}
     FROM question_cards c WHERE c.interview_id = ? AND c.trashed_at IS NULL ORDER BY c.position, c.id`,
    interviewId
  ).map((row) => toCard(db, row));
}

const toCard = (db: ReadDatabase, row: Stored): QuestionCard => ({
  ...withDamage(db, 'question_cards', questionCards.decode(row)),
  factIds: JSON.parse(row.factIds) as string[],
  evidenceIds: JSON.parse(row.evidenceIds) as string[],
  thin: thinParts(row)
});

/** The interview of a card; undefined where either is missing or in the trash. */
export const interviewOfCard = (db: ReadDatabase, id: string): string | undefined =>
  readRow<{ interviewId: string }>(
    db,
    `SELECT c.interview_id AS interviewId FROM question_cards c JOIN shown_interviews i ON i.id = c.interview_id
     WHERE c.id = ? AND c.trashed_at IS NULL`,
    id
  )?.interviewId;

/** At the end of the list. */
export function insertCard(db: Database, interviewId: string): string {
  const id = newId();
  prepared(
    db,
    `INSERT INTO question_cards (id, interview_id, position)
     SELECT @id, @interviewId, coalesce(max(position) + 1, 0) FROM question_cards WHERE interview_id = @interviewId`
  ).run({ id, interviewId });
  return id;
}

export const updateCard = (db: Database, id: string, patch: Partial<QuestionCard>): boolean =>
  questionCards.patch(db, id, patch);

export function placeCards(db: Database, ids: readonly string[]): void {
  const place = prepared(db, 'UPDATE question_cards SET position = ? WHERE id = ?');
  ids.forEach((id, position) => place.run(position, id));
}
