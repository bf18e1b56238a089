/** All SQL of signs and ratings. */
import type { Database } from 'better-sqlite3';
import type { Rating, Sign } from '../../contract';
import { prepared, readRow, readRows, type ReadDatabase } from '../db/transaction';

const sign = `SELECT s.id, s.interview_id AS interviewId, s.kind, s.text, s.created_at AS createdAt
  FROM signs s JOIN interviews i ON i.id = s.interview_id WHERE s.trashed_at IS NULL AND i.trashed_at IS NULL`;

export const listSigns = (db: ReadDatabase, interviewId: string): Sign[] =>
  readRows(db, `${sign} AND s.interview_id = ? ORDER BY s.kind DESC, s.id`, interviewId);

export const readSign = (db: ReadDatabase, id: string): Sign | undefined => readRow(db, `${sign} AND s.id = ?`, id);

export function insertSign(db: Database, row: Sign): void {
  prepared(
    db,
    'INSERT INTO signs (id, interview_id, kind, text, created_at) VALUES (@id, @interviewId, @kind, @text, @createdAt)'
  ).run(row);
}

export function rewordSign(db: Database, id: string, text: string): void {
  prepared(db, 'UPDATE signs SET text = ? WHERE id = ?').run(text, id);
}

/** Oldest first. */
export function listRatings(db: ReadDatabase, interviewId: string): Rating[] {
  return readRows(
    db,
    `SELECT id, interview_id AS interviewId, kind, score, note, rated_at AS ratedAt FROM ratings
     WHERE interview_id = ? ORDER BY rated_at, id`,
    interviewId
  );
}

export function insertRating(db: Database, row: Rating): void {
  prepared(
    db,
    `INSERT INTO ratings (id, interview_id, kind, score, note, rated_at)
     VALUES (@id, @interviewId, @kind, @score, @note, @ratedAt)`
  ).run(row);
}
