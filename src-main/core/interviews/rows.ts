/** Turns stored interviews into what the contract promises. */
import type { Interview, InterviewSummary } from '../../contract';
import { notFound } from '../kernel/app-error';
import type { ReadDatabase } from '../db/transaction';
import { readSettings } from '../settings/public';
import { letterWindow } from './letter-window';
import { furthestStage, progressOf } from './progress';
import { readDecision, readDecisions, readFurthestStages, readSigns } from './progress-queries';
import { listRounds, listSummaries, readInterview, type InterviewRow } from './queries';

export function summaries(db: ReadDatabase): InterviewSummary[] {
  const { letterWindowHours } = readSettings(db);
  const stages = readFurthestStages(db);
  const decisions = readDecisions(db);
  return listSummaries(db).map((row) => ({
    id: row.id,
    company: row.company,
    role: row.role,
    round: row.round,
    person: row.person,
    startsAt: row.startsAt,
    timeKnown: row.timeKnown,
    timeZone: row.timeZone,
    decision: decisions.get(row.id) ?? 'undecided',
    stage: stages.get(row.id) ?? 'capture',
    window: letterWindow(row, letterWindowHours),
    outcome: row.outcome,
    isSample: row.isSample,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt
  }));
}

/** Throws NOT_FOUND where the interview is missing or in the trash. */
export function storedInterview(db: ReadDatabase, id: string): InterviewRow {
  const row = readInterview(db, id);
  if (!row) throw notFound('interview');
  return row;
}

export function wholeInterview(db: ReadDatabase, id: string): Interview {
  const { sentAt, isSample, applicationId, ...row } = storedInterview(db, id);
  const timing = { startsAt: row.startsAt, timeKnown: row.timeKnown, durationMinutes: row.durationMinutes, sentAt };
  const signs = readSigns(db, id);
  return {
    ...row,
    stage: furthestStage(signs),
    decision: readDecision(db, id),
    window: letterWindow(timing, readSettings(db).letterWindowHours),
    progress: progressOf(signs),
    isSample,
    rounds: listRounds(db, id, applicationId)
  };
}
