/** All SQL of the people met. */
import type { Database } from 'better-sqlite3';
import type { Person } from '../../contract';
import { newId, prepared, readRow, readRows, type ReadDatabase } from '../db/transaction';
import { people } from './tables';

const person = `SELECT ${people.select('p')}
  FROM people p JOIN interviews i ON i.id = p.interview_id WHERE p.trashed_at IS NULL AND i.trashed_at IS NULL`;

/** In the order of entry: ids sort by time. */
export const listPeople = (db: ReadDatabase, interviewId: string): Person[] =>
  readRows(db, `${person} AND p.interview_id = ? ORDER BY p.id`, interviewId);

export const readPerson = (db: ReadDatabase, id: string): Person | undefined =>
  readRow(db, `${person} AND p.id = ?`, id);

export function insertPerson(db: Database, interviewId: string): string {
  const id = newId();
  prepared(db, people.insert('id', 'interviewId')).run({ id, interviewId });
  return id;
}

export const updatePerson = (db: Database, id: string, patch: Partial<Person>): boolean => people.patch(db, id, patch);

export function copyPeople(db: Database, fromInterviewId: string, toInterviewId: string): void {
  for (const person of listPeople(db, fromInterviewId)) updatePerson(db, insertPerson(db, toInterviewId), person);
}
