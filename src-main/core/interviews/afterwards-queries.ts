/** All SQL of what came after an interview. */
import type { Database } from 'better-sqlite3';
import type { Afterwards } from '../../contract';
import type { StoredOf } from '../db/table';
import { prepared, readRow, type ReadDatabase } from '../db/transaction';
import { afterwardsTable } from './tables';

/** Everything empty while nothing was noted. A letter in the trash is not named. */
export function readAfterwards(db: ReadDatabase, interviewId: string): Afterwards {
  const row = readRow<StoredOf<typeof afterwardsTable>>(
    db,
    `SELECT ${afterwardsTable.select('w', 'interviewId', 'sentAt', 'sentHow', 'followUpOn', 'followUpDone', 'outcome', 'outcomeOn', 'notes', 'practise')},
       (SELECT id FROM shown_letters WHERE id = w.sent_letter_id) AS sentLetterId
     FROM afterwards w WHERE w.interview_id = ?`,
    interviewId
  );
  return row ? afterwardsTable.decode(row) : nothingYet(interviewId);
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

export function updateAfterwards(db: Database, interviewId: string, patch: Partial<Afterwards>): void {
  prepared(db, 'INSERT INTO afterwards (interview_id) VALUES (?) ON CONFLICT DO NOTHING').run(interviewId);
  afterwardsTable.patch(db, interviewId, patch);
}

export const hasLetter = (db: ReadDatabase, interviewId: string, letterId: string): boolean =>
  readRow(db, 'SELECT 1 FROM shown_letters WHERE id = ? AND interview_id = ?', letterId, interviewId) !== undefined;
