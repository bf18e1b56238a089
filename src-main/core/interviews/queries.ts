/** All SQL of interviews and the applications that they belong to. */
import type { Database } from 'better-sqlite3';
import type { Afterwards, Interview } from '../../contract';
import type { RowOf, StoredOf } from '../db/table';
import { prepared, readRow, readRows, type ReadDatabase } from '../db/transaction';
import { afterwardsTable, applications, interviews } from './tables';

const joined = `FROM interviews i JOIN applications a ON a.id = i.application_id
  LEFT JOIN afterwards w ON w.interview_id = i.id`;

/** Whoever was met first, in the order of entry. */
const person = `coalesce((SELECT p.name FROM people p
  WHERE p.interview_id = i.id AND p.trashed_at IS NULL AND trim(p.name) <> '' ORDER BY p.id LIMIT 1), '') AS person`;

type StoredSummary = Pick<
  StoredOf<typeof interviews>,
  'id' | 'round' | 'startsAt' | 'timeKnown' | 'timeZone' | 'durationMinutes' | 'isSample' | 'createdAt' | 'updatedAt'
> &
  Pick<RowOf<typeof applications>, 'company' | 'role'> &
  Pick<Afterwards, 'sentAt' | 'outcome'> & { person: string };
type SummaryRow = Omit<StoredSummary, 'isSample' | 'timeKnown'> & { isSample: boolean; timeKnown: boolean };

/** Newest first; of two at the same moment the later entry, because the index ends in the row's number: nothing is sorted. */
export function listSummaries(db: ReadDatabase): SummaryRow[] {
  return readRows<StoredSummary>(
    db,
    `SELECT ${interviews.select('i', 'id', 'round', 'startsAt', 'timeKnown', 'timeZone', 'durationMinutes', 'isSample', 'createdAt', 'updatedAt')},
       a.company, a.role, ${person}, ${afterwardsTable.select('w', 'sentAt', 'outcome')}
     ${joined} WHERE i.trashed_at IS NULL ORDER BY coalesce(i.starts_at, i.created_at) DESC, i.rowid DESC`
  ).map((row) => interviews.decode(row));
}

export type InterviewRow = RowOf<typeof interviews> &
  Omit<RowOf<typeof applications>, 'createdAt'> &
  Pick<Afterwards, 'sentAt' | 'outcome'> & { person: string };

export function readInterview(db: ReadDatabase, id: string): InterviewRow | undefined {
  const row = readRow<StoredOf<typeof interviews> & Omit<InterviewRow, keyof RowOf<typeof interviews>>>(
    db,
    `SELECT ${interviews.select('i')}, ${applications.select('a', 'company', 'role', 'jobAd')}, ${person},
       (SELECT id FROM shown_evidence WHERE id = a.job_ad_evidence_id) AS jobAdEvidenceId,
       w.sent_at AS sentAt, w.outcome
     ${joined} WHERE i.id = ? AND i.trashed_at IS NULL`,
    id
  );
  return row && interviews.decode(row);
}

/** The other interviews of the same application, oldest first. */
export function listRounds(db: ReadDatabase, id: string, applicationId: string): Interview['rounds'] {
  return readRows<Interview['rounds'][number]>(
    db,
    `SELECT ${interviews.select('i', 'id', 'round', 'startsAt')} FROM interviews i
      WHERE i.application_id = ? AND i.id <> ? AND i.trashed_at IS NULL ORDER BY coalesce(i.starts_at, i.created_at), i.id`,
    applicationId,
    id
  );
}

export interface Timing {
  startsAt: string | null;
  timeKnown: boolean;
  durationMinutes: number | null;
  sentAt: string | null;
}

export function readTiming(db: ReadDatabase, id: string): Timing | undefined {
  const row = readRow<Omit<Timing, 'timeKnown'> & { timeKnown: number }>(
    db,
    `SELECT ${interviews.select('i', 'startsAt', 'timeKnown', 'durationMinutes')}, w.sent_at AS sentAt
     ${joined} WHERE i.id = ? AND i.trashed_at IS NULL`,
    id
  );
  return row && { ...row, timeKnown: row.timeKnown === 1 };
}

export const hasInterview = (db: ReadDatabase, id: string): boolean =>
  readRow(db, 'SELECT 1 FROM interviews WHERE id = ? AND trashed_at IS NULL', id) !== undefined;

/** Every write beneath an interview says so here, in its own transaction; `at` is a moment as `nowIso` gives it. */
export function touchInterview(db: Database, id: string, at: string): void {
  prepared(db, 'UPDATE interviews SET updated_at = ? WHERE id = ?').run(at, id);
}

export const hasEvidence = (db: ReadDatabase, id: string): boolean =>
  readRow(db, 'SELECT 1 FROM shown_evidence WHERE id = ?', id) !== undefined;

export function insertApplication(db: Database, id: string, at: string): void {
  prepared(db, applications.insert('id', 'createdAt')).run({ id, createdAt: at });
}

export function insertInterview(
  db: Database,
  { at, ...row }: { id: string; applicationId: string; round: string; timeZone: string; at: string }
): void {
  prepared(db, interviews.insert('id', 'applicationId', 'round', 'timeZone', 'createdAt', 'updatedAt')).run({
    ...row,
    createdAt: at,
    updatedAt: at
  });
}

export function updateInterview(
  db: Database,
  id: string,
  applicationId: string,
  patch: Readonly<Record<string, unknown>>
): void {
  applications.patch(db, applicationId, patch);
  interviews.patch(db, id, patch);
}

export const listSamples = (db: ReadDatabase): { id: string; trashedAt: string | null }[] =>
  readRows(db, 'SELECT id, trashed_at AS trashedAt FROM interviews WHERE is_sample = 1 ORDER BY id');

export function markSample(db: Database, id: string): void {
  prepared(db, 'UPDATE interviews SET is_sample = 1 WHERE id = ?').run(id);
}
