/** What an e-mail needs to know of the interview. */
import { readRow, readRows, type ReadDatabase } from '../db/transaction';

export interface MailPerson {
  name: string;
  email: string;
}

/** People met who have an address, in the order they were noted. */
export const listMailPeople = (db: ReadDatabase, interviewId: string): MailPerson[] =>
  readRows<MailPerson>(
    db,
    `SELECT trim(name) AS name, trim(email) AS email FROM shown_people
      WHERE interview_id = ? AND trim(email) <> '' ORDER BY id`,
    interviewId
  );

export const readMailFacts = (db: ReadDatabase, interviewId: string): { company: string; role: string } =>
  readRow<{ company: string; role: string }>(
    db,
    'SELECT company, role FROM known_interviews WHERE id = ?',
    interviewId
  ) ?? { company: '', role: '' };
