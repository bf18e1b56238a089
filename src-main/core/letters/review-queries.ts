/** What a draft needs of the review, read in one go from the tables of the other stages. */
import { readRow, readRows, type ReadDatabase } from '../db/transaction';
import type { LetterFact } from '../../shared/letter/compose/fact-in-letter';

export interface ReviewInterview {
  company: string;
  role: string;
  startsAt: string | null;
  timeZone: string;
  /** Why the user declines; a reason for another decision is nobody else's business. */
  reason: string;
  /** Checklist items that happened, the ones that weigh most first. */
  happened: string[];
  sentAt: string | null;
  format: string | null;
  brainDump: string;
  jobAd: string;
}

export function readReviewInterview(db: ReadDatabase, interviewId: string): ReviewInterview | undefined {
  const row = readRow<Omit<ReviewInterview, 'happened'> & { happened: string }>(
    db,
    `SELECT i.company, i.role, i.starts_at AS startsAt, i.time_zone AS timeZone, i.sent_at AS sentAt,
            i.format, i.brain_dump AS brainDump, i.job_ad AS jobAd,
            coalesce((SELECT iif(decision = 'decline', reason, '') FROM decisions_now WHERE interview_id = i.id), '') AS reason,
            (SELECT json_group_array(item_id ORDER BY coalesce(weight, 0) DESC, item_id) FROM shown_perspective_answers
              WHERE interview_id = i.id AND kind = 'fact' AND happened = 'yes') AS happened
       FROM shown_interviews i WHERE i.id = ?`,
    interviewId
  );
  return row && { ...row, happened: JSON.parse(row.happened) as string[] };
}

export interface ReviewPerson {
  id: string;
  name: string;
  title: string;
  postalAddress: string;
}

export const listReviewPeople = (db: ReadDatabase, interviewId: string): ReviewPerson[] =>
  readRows<ReviewPerson>(
    db,
    `SELECT id, name, title, postal_address AS postalAddress FROM shown_people
      WHERE interview_id = ? AND trim(name) <> '' ORDER BY id`,
    interviewId
  );

/** What is noted of those who were there and whose name is not. */
export const listNameless = (db: ReadDatabase, interviewId: string): string[] =>
  readRows<{ title: string }>(
    db,
    `SELECT title FROM shown_people WHERE interview_id = ? AND trim(name) = '' AND trim(title) <> '' ORDER BY id`,
    interviewId
  ).map(({ title }) => title);

export interface ReviewFact extends LetterFact {
  sharing: 'yes' | 'no' | 'ask';
  /** Cards of this interview that the fact backs. */
  cardIds: string[];
}

/** Facts that may be claimed: not retracted, not in the trash, not marked “don't share”. */
export const listReviewFacts = (db: ReadDatabase, interviewId: string): ReviewFact[] =>
  readRows<Omit<ReviewFact, 'cardIds'> & { cardIds: string }>(
    db,
    `SELECT f.id, f.statement, f.figure, f.unit, f.period, f.source_person AS sourcePerson,
            f.verifiable_by AS verifiableBy, f.sharing,
            coalesce((SELECT name FROM shown_evidence WHERE id = f.source_evidence_id), '') AS sourceFile,
            (SELECT json_group_array(card_id) FROM facts_of_cards WHERE fact_id = f.id) AS cardIds
       FROM facts_of_interviews u JOIN shown_facts f ON f.id = u.fact_id
      WHERE u.interview_id = ? AND f.retracted_at IS NULL AND f.sharing <> 'no'
        AND trim(f.statement) <> ''
      ORDER BY f.created_at, f.id`,
    interviewId
  ).map((row) => ({ ...row, cardIds: JSON.parse(row.cardIds) as string[] }));

export interface ReviewRequest {
  who: string;
  contact: string;
  what: string;
  dueOn: string | null;
  statement: string;
  factId: string | null;
}

export const readReviewRequest = (db: ReadDatabase, requestId: string): ReviewRequest | undefined =>
  readRow<ReviewRequest>(
    db,
    `SELECT r.who, r.contact, r.what, r.due_on AS dueOn, r.fact_id AS factId,
            coalesce((SELECT statement FROM shown_facts WHERE id = r.fact_id), '') AS statement
       FROM shown_requests r WHERE r.id = ?`,
    requestId
  );
