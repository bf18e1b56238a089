/** All SQL of what is due of an interview itself. */
import type { Decision } from '../../contract';
import { readRows, type ReadDatabase } from '../db/transaction';
import type { DuePlace } from '../kernel/kinds/due';

const place = 'i.id, i.id AS interviewId, a.company, a.role';
const joined = 'JOIN applications a ON a.id = i.application_id';

export type LetterToSend = DuePlace & { startsAt: string; durationMinutes: number | null; decision: Decision };

/** Interviews that took place, of which nothing was sent and nothing has come yet. */
export function listLettersToSend(db: ReadDatabase, now: string): LetterToSend[] {
  return readRows(
    db,
    `SELECT ${place}, i.starts_at AS startsAt, i.duration_minutes AS durationMinutes,
       coalesce((SELECT decision FROM decisions_now WHERE interview_id = i.id), 'undecided') AS decision
     FROM interviews i ${joined} LEFT JOIN afterwards w ON w.interview_id = i.id
     WHERE i.trashed_at IS NULL AND i.starts_at <= ? AND w.sent_at IS NULL AND w.outcome IS NULL`,
    now
  );
}

/** Nobody has to ask again once an answer has come; silence is none. */
export function listOpenFollowUps(db: ReadDatabase): (DuePlace & { followUpOn: string })[] {
  return readRows(
    db,
    `SELECT ${place}, w.follow_up_on AS followUpOn FROM afterwards w JOIN interviews i ON i.id = w.interview_id ${joined}
     WHERE i.trashed_at IS NULL AND w.follow_up_on IS NOT NULL AND w.follow_up_done = 0
       AND coalesce(w.outcome, 'silence') = 'silence'`
  );
}
