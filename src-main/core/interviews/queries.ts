/** All SQL of interviews and the applications that they belong to. */
import type { Database } from 'better-sqlite3';
import type { Interview } from '../../contract';
import { prepared, readRow, readRows, type ReadDatabase } from '../db/transaction';
import { patchRow } from '../db/patch-row';

const joined = `FROM interviews i JOIN applications a ON a.id = i.application_id
  LEFT JOIN afterwards w ON w.interview_id = i.id`;

interface SummaryRow {
  id: string;
  company: string;
  role: string;
  round: string;
  startsAt: string | null;
  timeZone: string;
  durationMinutes: number | null;
  sentAt: string | null;
  outcome: string | null;
  isSample: number;
  createdAt: string;
  updatedAt: string;
}

/** Newest first; of two at the same moment the later entry, because the index ends in the row's number: nothing is sorted. */
export function listSummaries(db: ReadDatabase): SummaryRow[] {
  return readRows<SummaryRow>(
    db,
    `SELECT i.id, a.company, a.role, i.round, i.starts_at AS startsAt, i.time_zone AS timeZone,
       i.duration_minutes AS durationMinutes, w.sent_at AS sentAt, w.outcome, i.is_sample AS isSample,
       i.created_at AS createdAt, i.updated_at AS updatedAt
     ${joined} WHERE i.trashed_at IS NULL ORDER BY coalesce(i.starts_at, i.created_at) DESC, i.rowid DESC`
  );
}

type StoredInterview = Omit<Interview, 'stage' | 'decision' | 'window' | 'progress' | 'rounds' | 'isSample'>;
export type InterviewRow = StoredInterview & { applicationId: string; isSample: number; sentAt: string | null };

export function readInterview(db: ReadDatabase, id: string): InterviewRow | undefined {
  return readRow<InterviewRow>(
    db,
    `SELECT i.id, i.application_id AS applicationId, a.company, a.role, a.job_ad AS jobAd,
       (SELECT e.id FROM evidence e WHERE e.id = a.job_ad_evidence_id AND e.trashed_at IS NULL) AS jobAdEvidenceId,
       i.round, i.starts_at AS startsAt, i.time_zone AS timeZone, i.duration_minutes AS durationMinutes, i.format, i.place,
       i.brain_dump AS brainDump, i.notes, i.is_sample AS isSample,
       i.created_at AS createdAt, i.updated_at AS updatedAt, w.sent_at AS sentAt
     ${joined} WHERE i.id = ? AND i.trashed_at IS NULL`,
    id
  );
}

/** The other interviews of the same application, oldest first. */
export function listRounds(db: ReadDatabase, id: string, applicationId: string): Interview['rounds'] {
  return readRows<Interview['rounds'][number]>(
    db,
    `SELECT id, round, starts_at AS startsAt FROM interviews WHERE application_id = ? AND id <> ? AND trashed_at IS NULL
     ORDER BY coalesce(starts_at, created_at), id`,
    applicationId,
    id
  );
}

export interface Timing {
  startsAt: string | null;
  durationMinutes: number | null;
  sentAt: string | null;
}

export function readTiming(db: ReadDatabase, id: string): Timing | undefined {
  return readRow<Timing>(
    db,
    `SELECT i.starts_at AS startsAt, i.duration_minutes AS durationMinutes, w.sent_at AS sentAt
     ${joined} WHERE i.id = ? AND i.trashed_at IS NULL`,
    id
  );
}

export const hasInterview = (db: ReadDatabase, id: string): boolean =>
  readRow(db, 'SELECT 1 FROM interviews WHERE id = ? AND trashed_at IS NULL', id) !== undefined;

/** Every write beneath an interview says so here, in its own transaction; `at` is a moment as `nowIso` gives it. */
export function touchInterview(db: Database, id: string, at: string): void {
  prepared(db, 'UPDATE interviews SET updated_at = ? WHERE id = ?').run(at, id);
}

export const hasEvidence = (db: ReadDatabase, id: string): boolean =>
  readRow(db, 'SELECT 1 FROM evidence WHERE id = ? AND trashed_at IS NULL', id) !== undefined;

export function insertApplication(db: Database, id: string, at: string): void {
  prepared(db, 'INSERT INTO applications (id, created_at) VALUES (?, ?)').run(id, at);
}

export function insertInterview(
  db: Database,
  row: { id: string; applicationId: string; round: string; timeZone: string; at: string }
): void {
  prepared(
    db,
    `INSERT INTO interviews (id, application_id, round, time_zone, created_at, updated_at)
     VALUES (@id, @applicationId, @round, @timeZone, @at, @at)`
  ).run(row);
}

export function updateInterview(
  db: Database,
  id: string,
  applicationId: string,
  patch: Readonly<Record<string, unknown>>
): void {
  patchRow(db, { table: 'applications', columns: applicationColumns }, applicationId, patch);
  patchRow(db, { table: 'interviews', columns: interviewColumns }, id, patch);
}

const applicationColumns = {
  company: 'company',
  role: 'role',
  jobAd: 'job_ad',
  jobAdEvidenceId: 'job_ad_evidence_id'
};
const interviewColumns = {
  round: 'round',
  startsAt: 'starts_at',
  timeZone: 'time_zone',
  durationMinutes: 'duration_minutes',
  format: 'format',
  place: 'place',
  brainDump: 'brain_dump',
  notes: 'notes'
};

/** Links the same facts and evidence files; recordings stay with the interview that they were made in. */
export function copyLinks(db: Database, fromId: string, toId: string): void {
  prepared(
    db,
    `INSERT INTO interview_facts (interview_id, fact_id) SELECT ?, l.fact_id FROM interview_facts l
     JOIN facts f ON f.id = l.fact_id WHERE l.interview_id = ? AND f.trashed_at IS NULL`
  ).run(toId, fromId);
  prepared(
    db,
    `INSERT INTO interview_evidence (interview_id, evidence_id) SELECT ?, l.evidence_id FROM interview_evidence l
     JOIN evidence e ON e.id = l.evidence_id WHERE l.interview_id = ? AND e.trashed_at IS NULL
       AND NOT EXISTS (SELECT 1 FROM recordings r WHERE r.evidence_id = e.id AND r.interview_id = ?)`
  ).run(toId, fromId, fromId);
}
