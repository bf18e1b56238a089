/** All SQL of interviews and the applications that they belong to. */
import type { Database } from 'better-sqlite3';
import type { Decision, Interview, Stage } from '../../contract';
import { prepared, readRow, readRows, type ReadDatabase } from '../db/transaction';
import { patchRow } from '../patch-row';
import type { Signs } from './progress';

/** Newest decision of interview `i`; ties of the same millisecond go to the later id. */
const newestDecision = `coalesce((SELECT decision FROM fit_decisions WHERE interview_id = i.id
    ORDER BY decided_at DESC, id DESC LIMIT 1), 'undecided')`;

const ofInterview = (table: string, more = ''): string =>
  `EXISTS (SELECT 1 FROM ${table} x WHERE x.interview_id = i.id${more ? ` AND ${more}` : ''})`;
const live = 'x.trashed_at IS NULL';

/** Facts and evidence reach an interview through their links; recordings belong to the debrief, the job advertisement to capture. */
const linkedFact = (more: string): string => `EXISTS (SELECT 1 FROM interview_facts l JOIN facts f ON f.id = l.fact_id
    WHERE l.interview_id = i.id AND f.trashed_at IS NULL${more})`;
const linkedEvidence = (more: string): string => `EXISTS (SELECT 1 FROM interview_evidence l
    JOIN evidence e ON e.id = l.evidence_id
    WHERE l.interview_id = i.id AND e.trashed_at IS NULL AND e.id IS NOT a.job_ad_evidence_id
      AND NOT EXISTS (SELECT 1 FROM recordings r WHERE r.evidence_id = e.id AND r.interview_id = i.id)${more})`;

const holds = {
  capture_any: `(a.company <> '' OR a.role <> '' OR a.job_ad <> '' OR i.starts_at IS NOT NULL OR i.place <> ''
    OR i.brain_dump <> '' OR i.notes <> '' OR ${ofInterview('people', live)} OR ${ofInterview('signs', live)}
    OR ${ofInterview('ratings')})`,
  capture_done: `(trim(a.company) <> '' AND trim(a.role) <> '' AND i.starts_at IS NOT NULL
    AND ${ofInterview('ratings', `x.kind = 'gut'`)})`,
  perspective_any: `(${ofInterview('perspective_answers', live)} OR ${ofInterview('cool_offs')}
    OR ${ofInterview('ratings', `x.kind = 'second'`)})`,
  second_rating: ofInterview('ratings', `x.kind = 'second'`),
  fit_any: `(${ofInterview('fit_decisions')} OR ${ofInterview('fit_answers', live)} OR ${ofInterview('fit_symptoms')})`,
  decided: `${newestDecision} <> 'undecided'`,
  debrief_any: `(${ofInterview('question_cards', live)} OR ${ofInterview('unsaid', live)}
    OR ${ofInterview('recordings', live)})`,
  better_answer: ofInterview('question_cards', `${live} AND trim(x.wish_said) <> ''`),
  proof_any: `(${ofInterview('requests', live)} OR ${linkedFact('')} OR ${linkedEvidence('')})`,
  proof_own: `(${ofInterview('requests', live)} OR ${linkedFact(' AND f.created_at >= i.created_at')}
    OR ${linkedEvidence(' AND e.added_at >= i.created_at')})`,
  sourced_fact: linkedFact(` AND f.retracted_at IS NULL
      AND (trim(f.source_person) <> '' OR EXISTS (SELECT 1 FROM evidence s WHERE s.id = f.source_evidence_id AND s.trashed_at IS NULL))`),
  letter_any: ofInterview('letters', `${live} AND x.kind <> 'request'`),
  letter_exported: ofInterview('letters', `${live} AND x.kind <> 'request' AND x.exported_at IS NOT NULL`),
  sent_any: ofInterview(
    'afterwards',
    `(x.sent_at IS NOT NULL OR x.follow_up_on IS NOT NULL OR x.outcome IS NOT NULL OR x.notes <> '' OR x.practise <> '')`
  ),
  sent: ofInterview('afterwards', 'x.sent_at IS NOT NULL')
} as const;

/** The rule of `furthestStage`, asked from the far end so that SQLite stops at the first yes. */
const furthest = `CASE WHEN ${holds.sent_any} THEN 'sent' WHEN ${holds.letter_any} THEN 'letter'
  WHEN ${holds.proof_own} THEN 'proof' WHEN ${holds.debrief_any} THEN 'debrief' WHEN ${holds.fit_any} THEN 'fit'
  WHEN ${holds.perspective_any} THEN 'perspective' ELSE 'capture' END`;

const joined = `FROM interviews i JOIN applications a ON a.id = i.application_id
  LEFT JOIN afterwards w ON w.interview_id = i.id`;

export interface SummaryRow {
  id: string;
  company: string;
  role: string;
  round: string;
  startsAt: string | null;
  timeZone: string;
  durationMinutes: number | null;
  decision: Decision;
  stage: Stage;
  sentAt: string | null;
  outcome: string | null;
  isSample: number;
  createdAt: string;
  updatedAt: string;
}

export function listSummaries(db: ReadDatabase): SummaryRow[] {
  return readRows<SummaryRow>(
    db,
    `SELECT i.id, a.company, a.role, i.round, i.starts_at AS startsAt, i.time_zone AS timeZone,
       i.duration_minutes AS durationMinutes, ${newestDecision} AS decision, ${furthest} AS stage,
       w.sent_at AS sentAt, w.outcome, i.is_sample AS isSample, i.created_at AS createdAt, i.updated_at AS updatedAt
     ${joined} WHERE i.trashed_at IS NULL ORDER BY coalesce(i.starts_at, i.created_at) DESC, i.id DESC`
  );
}

type StoredInterview = Omit<Interview, 'window' | 'progress' | 'rounds' | 'isSample'>;
export type InterviewRow = StoredInterview & { isSample: number; sentAt: string | null };

export function readInterview(db: ReadDatabase, id: string): InterviewRow | undefined {
  return readRow<InterviewRow>(
    db,
    `SELECT i.id, i.application_id AS applicationId, a.company, a.role, a.job_ad AS jobAd,
       (SELECT e.id FROM evidence e WHERE e.id = a.job_ad_evidence_id AND e.trashed_at IS NULL) AS jobAdEvidenceId,
       i.round, i.starts_at AS startsAt, i.time_zone AS timeZone, i.duration_minutes AS durationMinutes, i.format, i.place,
       i.brain_dump AS brainDump, i.notes, ${newestDecision} AS decision, i.is_sample AS isSample,
       i.created_at AS createdAt, i.updated_at AS updatedAt, w.sent_at AS sentAt
     ${joined} WHERE i.id = ? AND i.trashed_at IS NULL`,
    id
  );
}

const signsSql = `SELECT ${Object.entries(holds)
  .map(([name, sql]) => `${sql} AS ${name.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase())}`)
  .join(',\n  ')} ${joined} WHERE i.id = ?`;

export function readSigns(db: ReadDatabase, id: string): Signs {
  const row = readRow<Record<keyof Signs, number>>(db, signsSql, id) ?? ({} as Record<keyof Signs, number>);
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value === 1])) as unknown as Signs;
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

export function readDecision(db: ReadDatabase, id: string): Decision {
  const row = readRow<{ decision: Decision }>(
    db,
    `SELECT ${newestDecision} AS decision FROM interviews i WHERE i.id = ?`,
    id
  );
  return row?.decision ?? 'undecided';
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
