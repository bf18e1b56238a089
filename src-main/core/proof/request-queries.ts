/** All SQL of requests to third parties. */
import type { Database } from 'better-sqlite3';
import type { ProofRequest } from '../../contract';
import type { StoredOf } from '../db/table';
import { prepared, readRow, readRows, type ReadDatabase } from '../db/transaction';
import type { DuePlace } from '../kernel/kinds/due';
import { requests } from './tables';

type RequestRow = Omit<StoredOf<typeof requests>, 'createdAt'> & Pick<ProofRequest, 'letterId'>;

/** What a request names counts as none while it lies in the trash. */
const select = `
SELECT ${requests.select('r', 'id', 'interviewId', 'who', 'contact', 'what', 'dueOn', 'state', 'mayQuote', 'note', 'askedOn', 'answeredOn')},
       (SELECT id FROM facts WHERE id = r.fact_id AND trashed_at IS NULL) AS factId,
       (SELECT id FROM evidence WHERE id = r.answer_evidence_id AND trashed_at IS NULL) AS answerEvidenceId,
       (SELECT max(id) FROM shown_letters WHERE request_id = r.id) AS letterId
  FROM requests r`;

export const listRequests = (db: ReadDatabase, interviewId: string): ProofRequest[] =>
  readRows<RequestRow>(
    db,
    `${select} WHERE r.interview_id = ? AND r.trashed_at IS NULL ORDER BY r.due_on IS NULL, r.due_on, r.id`,
    interviewId
  ).map(toRequest);

export function findRequest(db: ReadDatabase, id: string): ProofRequest | undefined {
  const row = readRow<RequestRow>(db, `${select} WHERE r.id = ? AND r.trashed_at IS NULL`, id);
  return row && toRequest(row);
}

export type DatedRequest = DuePlace & { who: string; dueOn: string; state: 'to_ask' | 'asked' };

/** Requests with a day that wait to be asked or answered. */
export function listDatedRequests(db: ReadDatabase): DatedRequest[] {
  return readRows(
    db,
    `SELECT r.id, r.interview_id AS interviewId, i.company, i.role, r.who, r.due_on AS dueOn, r.state
       FROM requests r JOIN shown_interviews i ON i.id = r.interview_id
      WHERE r.trashed_at IS NULL AND r.due_on IS NOT NULL AND r.state IN ('to_ask', 'asked')`
  );
}

/** So much of an answer is compared with the letter; nobody quotes from a longer one by the page. */
const mostOfAnswer = 60_000;

export const listUnquotable = (db: ReadDatabase, interviewId: string): { who: string; text: string }[] =>
  readRows(
    db,
    `SELECT r.who, substr(t.text, 1, ${mostOfAnswer}) AS text
       FROM requests r JOIN evidence e ON e.id = r.answer_evidence_id JOIN evidence_texts t ON t.evidence_id = e.id
      WHERE r.interview_id = ? AND r.trashed_at IS NULL AND r.may_quote = 0 AND e.trashed_at IS NULL AND t.text <> ''
      ORDER BY r.id`,
    interviewId
  );

export function insertRequest(db: Database, id: string, interviewId: string, createdAt: string): void {
  prepared(db, requests.insert('id', 'interviewId', 'createdAt')).run({ id, interviewId, createdAt });
}

export const updateRequest = (db: Database, id: string, patch: Partial<ProofRequest>): boolean =>
  requests.patch(db, id, patch);

/** Whether its permission made its fact one that may be shared. */
export const hasSettled = (db: ReadDatabase, id: string): boolean =>
  readRow(db, 'SELECT 1 FROM requests WHERE id = ? AND settled_sharing = 1', id) !== undefined;

export function noteSettled(db: Database, id: string, settled: boolean): void {
  prepared(db, 'UPDATE requests SET settled_sharing = ? WHERE id = ?').run(settled ? 1 : 0, id);
}

const toRequest = (row: RequestRow): ProofRequest => requests.decode(row);
