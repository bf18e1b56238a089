/** All SQL of signs and ratings. */
import type { Database } from 'better-sqlite3';
import type { Rating, Sign } from '../../contract';
import { prepared, readRow, readRows, type ReadDatabase } from '../db/transaction';
import { ratings, signs } from './tables';

const sign = `SELECT ${signs.select('s')}
  FROM signs s JOIN interviews i ON i.id = s.interview_id WHERE s.trashed_at IS NULL AND i.trashed_at IS NULL`;

export const listSigns = (db: ReadDatabase, interviewId: string): Sign[] =>
  readRows(db, `${sign} AND s.interview_id = ? ORDER BY s.kind DESC, s.id`, interviewId);

export const readSign = (db: ReadDatabase, id: string): Sign | undefined => readRow(db, `${sign} AND s.id = ?`, id);

export function insertSign(db: Database, row: Sign): void {
  prepared(db, signs.insert('id', 'interviewId', 'kind', 'text', 'createdAt')).run(row);
}

export function rewordSign(db: Database, id: string, text: string): void {
  signs.patch(db, id, { text });
}

/** Oldest first. */
export function listRatings(db: ReadDatabase, interviewId: string): Rating[] {
  return readRows(
    db,
    `SELECT ${ratings.select('r')} FROM ratings r WHERE r.interview_id = ? ORDER BY r.rated_at, r.id`,
    interviewId
  );
}

export function insertRating(db: Database, row: Rating): void {
  prepared(db, ratings.insert('id', 'interviewId', 'kind', 'score', 'note', 'ratedAt')).run(row);
}
