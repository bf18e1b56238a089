/** All SQL of what several interviews have in common. */
import { readRows, type ReadDatabase } from '../db/transaction';

export interface LookedAt {
  id: string;
  startsAt: string | null;
  timeKnown: number;
  durationMinutes: number | null;
  sentAt: string | null;
  gut: number | null;
  second: number | null;
}

/** Without the sample, and without those still ahead. `second`: the newest of several. */
export const listLookedAt = (db: ReadDatabase, now: string): LookedAt[] =>
  readRows(
    db,
    `SELECT i.id, i.starts_at AS startsAt, i.time_known AS timeKnown, i.duration_minutes AS durationMinutes, w.sent_at AS sentAt,
       (SELECT score FROM ratings r WHERE r.interview_id = i.id AND r.kind = 'gut' ORDER BY r.rowid LIMIT 1) AS gut,
       (SELECT score FROM ratings r WHERE r.interview_id = i.id AND r.kind = 'second' ORDER BY r.rowid DESC LIMIT 1) AS second
     FROM interviews i LEFT JOIN afterwards w ON w.interview_id = i.id
     WHERE i.trashed_at IS NULL AND i.is_sample = 0 AND coalesce(i.starts_at, i.created_at) <= ?`,
    now
  );

/** What went wrong, each kind once an interview. */
export const listWentWrong = (db: ReadDatabase): { interviewId: string; kind: string }[] =>
  readRows(
    db,
    `SELECT DISTINCT c.interview_id AS interviewId, w.value AS kind
       FROM shown_cards c, json_each(iif(json_valid(c.went_wrong), c.went_wrong, '[]')) w`
  );

/** Of which questions are noted. */
export const listDebriefed = (db: ReadDatabase): { interviewId: string }[] =>
  readRows(db, 'SELECT DISTINCT interview_id AS interviewId FROM shown_cards');
