/** All SQL of what is due of an interview itself. */
import type { Decision } from '../../contract';
import { readRows, type ReadDatabase } from '../db/transaction';
import type { DuePlace } from '../kernel/kinds/due';

const place = 'i.id, i.id AS interviewId, a.company, a.role';
const joined = 'JOIN applications a ON a.id = i.application_id';

export type LetterToSend = DuePlace & {
  startsAt: string;
  timeKnown: boolean;
  durationMinutes: number | null;
  decision: Exclude<Decision, 'undecided'>;
};

/** Interviews for which a letter was decided, of which nothing was sent and nothing has come yet. */
export function listLettersToSend(db: ReadDatabase): LetterToSend[] {
  return readRows<Omit<LetterToSend, 'timeKnown'> & { timeKnown: number }>(
    db,
    `SELECT ${place}, i.starts_at AS startsAt, i.time_known AS timeKnown, i.duration_minutes AS durationMinutes, d.decision
     FROM interviews i ${joined} JOIN decisions_now d ON d.interview_id = i.id LEFT JOIN afterwards w ON w.interview_id = i.id
     WHERE i.trashed_at IS NULL AND i.starts_at IS NOT NULL AND d.decision <> 'undecided'
       AND w.sent_at IS NULL AND w.outcome IS NULL`
  ).map((row) => ({ ...row, timeKnown: row.timeKnown === 1 }));
}

/** Nobody has to ask again once an answer has come (silence is none), nor whoever declined. */
export function listOpenFollowUps(db: ReadDatabase): (DuePlace & { followUpOn: string })[] {
  return readRows(
    db,
    `SELECT ${place}, w.follow_up_on AS followUpOn FROM afterwards w JOIN interviews i ON i.id = w.interview_id ${joined}
     WHERE i.trashed_at IS NULL AND w.follow_up_on IS NOT NULL AND w.follow_up_done = 0
       AND coalesce(w.outcome, 'silence') = 'silence'
       AND coalesce((SELECT decision FROM decisions_now WHERE interview_id = i.id), 'undecided') <> 'decline'`
  );
}
