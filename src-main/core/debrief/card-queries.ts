/** All SQL of question cards. */
import type { Database } from 'better-sqlite3';
import type { QuestionCard } from '../../contract';
import { damagedRowSql, withDamage } from '../db/noticed-damage';
import { storedJson } from '../kernel/stored-json';
import { newId, prepared, readRow, readRows, type ReadDatabase } from '../db/transaction';
import { patchRow } from '../db/patch-row';
import { thinParts } from './story';

type Stored = Omit<QuestionCard, 'wentWrong' | 'useInLetter' | 'factIds' | 'evidenceIds' | 'thin' | 'damaged'> & {
  damagedRow: number | null;
  wentWrong: string;
  useInLetter: number;
  factIds: string;
  evidenceIds: string;
};

const linked = (links: string, column: string, table: string): string =>
  `(SELECT json_group_array(l.${column} ORDER BY l.${column}) FROM ${links} l JOIN ${table} t ON t.id = l.${column}
    WHERE l.card_id = c.id AND t.trashed_at IS NULL)`;

/** Places are counted when read: what is in the trash keeps its own without leaving a hole. */
export function listCards(db: ReadDatabase, interviewId: string): QuestionCard[] {
  return readRows<Stored>(
    db,
    `SELECT c.id, c.interview_id AS interviewId, row_number() OVER (ORDER BY c.position, c.id) - 1 AS position, c.question, c.kind,
       c.said, c.landed, c.missing, c.wish_said AS wishSaid, c.score, c.went_wrong AS wentWrong, c.situation, c.task, c.action,
       c.result, c.use_in_letter AS useInLetter, ${linked('card_facts', 'fact_id', 'facts')} AS factIds,
       ${linked('card_evidence', 'evidence_id', 'evidence')} AS evidenceIds,
       ${damagedRowSql(db, 'question_cards', 'c')}
     FROM question_cards c WHERE c.interview_id = ? AND c.trashed_at IS NULL ORDER BY c.position, c.id`,
    interviewId
  ).map((row) => toCard(db, row));
}

const toCard = (db: ReadDatabase, row: Stored): QuestionCard => ({
  ...withDamage(db, 'question_cards', row),
  wentWrong: storedJson<QuestionCard['wentWrong']>(row.wentWrong, []),
  useInLetter: row.useInLetter === 1,
  factIds: JSON.parse(row.factIds) as string[],
  evidenceIds: JSON.parse(row.evidenceIds) as string[],
  thin: thinParts(row)
});

/** The interview of a card; undefined where either is missing or in the trash. */
export const interviewOfCard = (db: ReadDatabase, id: string): string | undefined =>
  readRow<{ interviewId: string }>(
    db,
    `SELECT c.interview_id AS interviewId FROM question_cards c JOIN interviews i ON i.id = c.interview_id
     WHERE c.id = ? AND c.trashed_at IS NULL AND i.trashed_at IS NULL`,
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

const columns = {
  question: 'question',
  kind: 'kind',
  said: 'said',
  landed: 'landed',
  missing: 'missing',
  wishSaid: 'wish_said',
  score: 'score',
  wentWrong: 'went_wrong',
  situation: 'situation',
  task: 'task',
  action: 'action',
  result: 'result',
  useInLetter: 'use_in_letter'
};

export const updateCard = (db: Database, id: string, patch: Readonly<Record<string, unknown>>): boolean =>
  patchRow(db, { table: 'question_cards', columns }, id, patch);

export function placeCards(db: Database, ids: readonly string[]): void {
  const place = prepared(db, 'UPDATE question_cards SET position = ? WHERE id = ?');
  ids.forEach((id, position) => place.run(position, id));
}
