/** All SQL of what came after an interview. */
import type { Database } from 'better-sqlite3';
import type { Afterwards } from '../../contract';
import { prepared, readRow, type ReadDatabase } from '../db/transaction';
import { patchRow } from '../db/patch-row';

type Stored = Omit<Afterwards, 'followUpDone'> & { followUpDone: number };

/** Everything empty while nothing was noted. A letter in the trash is not named. */
export function readAfterwards(db: ReadDatabase, interviewId: string): Afterwards {
  const row = readRow<Stored>(
    db,
    `SELECT w.interview_id AS interviewId, w.sent_at AS sentAt, w.sent_how AS sentHow,
       (SELECT l.id FROM letters l WHERE l.id = w.sent_letter_id AND l.trashed_at IS NULL) AS sentLetterId,
       w.follow_up_on AS followUpOn, w.follow_up_done AS followUpDone, w.outcome, w.outcome_on AS outcomeOn, w.notes, w.practise
     FROM afterwards w WHERE w.interview_id = ?`,
    interviewId
  );
  return row ? { ...row, followUpDone: row.followUpDone === 1 } : nothingYet(interviewId);
}

const nothingYet = (interviewId: string): Afterwards => ({
  interviewId,
  sentAt: null,
  sentHow: null,
  sentLetterId: null,
  followUpOn: null,
  followUpDone: false,
  outcome: null,
  outcomeOn: null,
  notes: '',
  practise: ''
});

const columns = {
  sentAt: 'sent_at',
  sentHow: 'sent_how',
  sentLetterId: 'sent_letter_id',
  followUpOn: 'follow_up_on',
  followUpDone: 'follow_up_done',
  outcome: 'outcome',
  outcomeOn: 'outcome_on',
  notes: 'notes',
  practise: 'practise'
};

export function updateAfterwards(db: Database, interviewId: string, patch: Readonly<Record<string, unknown>>): void {
  prepared(db, 'INSERT INTO afterwards (interview_id) VALUES (?) ON CONFLICT DO NOTHING').run(interviewId);
  patchRow(db, { table: 'afterwards', key: 'interview_id', columns }, interviewId, patch);
}

export const hasLetter = (db: ReadDatabase, interviewId: string, letterId: string): boolean =>
  readRow(
    db,
    'SELECT 1 FROM letters WHERE id = ? AND interview_id = ? AND trashed_at IS NULL',
    letterId,
    interviewId
  ) !== undefined;
