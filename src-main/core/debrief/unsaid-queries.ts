/** All SQL of what was left unsaid. */
import type { Database } from 'better-sqlite3';
import type { Unsaid } from '../../contract';
import type { StoredOf } from '../db/table';
import { newId, prepared, readRow, readRows, type ReadDatabase } from '../db/transaction';
import { unsaidTable } from './tables';

export function listUnsaid(db: ReadDatabase, interviewId: string): Unsaid[] {
  return readRows<StoredOf<typeof unsaidTable> & { position: number }>(
    db,
    `SELECT ${unsaidTable.select('u')}, row_number() OVER (ORDER BY u.position, u.id) - 1 AS position
     FROM unsaid u WHERE u.interview_id = ? AND u.trashed_at IS NULL ORDER BY u.position, u.id`,
    interviewId
  ).map((row) => unsaidTable.decode(row));
}

/** The interview of an entry; undefined where either is missing or in the trash. */
export const interviewOfUnsaid = (db: ReadDatabase, id: string): string | undefined =>
  readRow<{ interviewId: string }>(
    db,
    `SELECT u.interview_id AS interviewId FROM unsaid u JOIN shown_interviews i ON i.id = u.interview_id
     WHERE u.id = ? AND u.trashed_at IS NULL`,
    id
  )?.interviewId;

/** At the end of the list. */
export function insertUnsaid(db: Database, interviewId: string, text: string): string {
  const id = newId();
  prepared(
    db,
    `INSERT INTO unsaid (id, interview_id, position, text)
     SELECT @id, @interviewId, coalesce(max(position) + 1, 0), @text FROM unsaid WHERE interview_id = @interviewId`
  ).run({ id, interviewId, text });
  return id;
}

export const updateUnsaid = (db: Database, id: string, patch: Partial<Unsaid>): boolean =>
  unsaidTable.patch(db, id, patch);

export function placeUnsaid(db: Database, ids: readonly string[]): void {
  const place = prepared(db, 'UPDATE unsaid SET position = ? WHERE id = ?');
  ids.forEach((id, position) => place.run(position, id));
}
