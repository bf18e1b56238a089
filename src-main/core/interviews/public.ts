/** What other domains may ask of interviews. */
import type { Database } from 'better-sqlite3';
import type { Decision, Rating } from '../../contract';
import { notFound } from '../app-error';
import { prepared, readRow, type ReadDatabase } from '../db/transaction';
import { readSettings } from '../settings/public';
import { letterWindow, type LetterWindow } from './letter-window';
import { readDecision } from './progress-queries';
import { readTiming } from './queries';
import { listRatings } from './sign-queries';

export { localDay } from './due';
export type { LetterWindow } from './letter-window';

/** Throws NOT_FOUND where the interview is missing or in the trash. */
export function requireInterview(db: ReadDatabase, interviewId: string): void {
  const found = readRow(db, 'SELECT 1 FROM interviews WHERE id = ? AND trashed_at IS NULL', interviewId);
  if (!found) throw notFound('interview');
}

/** Every write beneath an interview says so here, in its own transaction; `at` is a moment as `nowIso` gives it. */
export function touchInterview(db: Database, interviewId: string, at: string): void {
  prepared(db, 'UPDATE interviews SET updated_at = ? WHERE id = ?').run(at, interviewId);
}

/** The newest decision; `undecided` while there is none. */
export const decisionOf = (db: ReadDatabase, interviewId: string): Decision => readDecision(db, interviewId);

/** Null while the interview has no date. Throws NOT_FOUND where it is missing or in the trash. */
export function letterWindowOf(db: ReadDatabase, interviewId: string): LetterWindow | null {
  const timing = readTiming(db, interviewId);
  if (!timing) throw notFound('interview');
  return letterWindow(timing, readSettings(db).letterWindowHours);
}

/** Oldest first. */
export const ratingsOf = (db: ReadDatabase, interviewId: string): Rating[] => listRatings(db, interviewId);
