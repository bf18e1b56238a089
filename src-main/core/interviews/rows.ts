/** Turns stored interviews into what the contract promises. */
import type { Interview, InterviewSummary } from '../../contract';
import { notFound } from '../app-error';
import type { ReadDatabase } from '../db/transaction';
import { readSettings } from '../settings/public';
import { letterWindow } from './letter-window';
import { progressOf } from './progress';
import { listRounds, listSummaries, readInterview, readSigns, type InterviewRow } from './queries';

export function summaries(db: ReadDatabase): InterviewSummary[] {
  const { letterWindowHours } = readSettings(db);
  return listSummaries(db).map(({ durationMinutes, sentAt, isSample, ...row }) => ({
    ...row,
    window: letterWindow({ startsAt: row.startsAt, durationMinutes, sentAt }, letterWindowHours),
    isSample: isSample === 1
  }));
}

/** Throws NOT_FOUND where the interview is missing or in the trash. */
export function storedInterview(db: ReadDatabase, id: string): InterviewRow {
  const row = readInterview(db, id);
  if (!row) throw notFound('interview');
  return row;
}

export function wholeInterview(db: ReadDatabase, id: string): Interview {
  const { sentAt, isSample, ...row } = storedInterview(db, id);
  const timing = { startsAt: row.startsAt, durationMinutes: row.durationMinutes, sentAt };
  return {
    ...row,
    window: letterWindow(timing, readSettings(db).letterWindowHours),
    progress: progressOf(readSigns(db, id)),
    isSample: isSample === 1,
    rounds: listRounds(db, id, row.applicationId)
  };
}
