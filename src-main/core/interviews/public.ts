/** What other domains may ask of interviews. */
import type { Rating, Sign } from '../../contract';
import { notFound } from '../kernel/app-error';
import type { ReadDatabase } from '../db/transaction';
import { readSettings } from '../settings/public';
import { letterWindow, type LetterWindow } from './letter-window';
import { hasInterview, readInterview, readTiming } from './queries';
import { listRatings, listSigns } from './sign-queries';

export type { LetterWindow } from './letter-window';
export { listSamples, markSample, touchInterview } from './queries';

/** Throws NOT_FOUND where the interview is missing or in the trash. */
export function requireInterview(db: ReadDatabase, interviewId: string): void {
  if (!hasInterview(db, interviewId)) throw notFound('interview');
}

/** Null while the interview has no date. Throws NOT_FOUND where it is missing or in the trash. */
export function letterWindowOf(db: ReadDatabase, interviewId: string): LetterWindow | null {
  const timing = readTiming(db, interviewId);
  if (!timing) throw notFound('interview');
  return letterWindow(timing, readSettings(db).letterWindowHours);
}

/** What was written, and when that began. Throws NOT_FOUND where the interview is missing or in the trash. */
export function writtenOf(db: ReadDatabase, interviewId: string): { brainDump: string; createdAt: string } {
  const row = readInterview(db, interviewId);
  if (!row) throw notFound('interview');
  return row;
}

/** The bad signs noted, in the order of entry. */
export const badSignsOf = (db: ReadDatabase, interviewId: string): Sign[] =>
  listSigns(db, interviewId).filter(({ kind }) => kind === 'bad');

/** Oldest first. */
export const ratingsOf = (db: ReadDatabase, interviewId: string): Rating[] => listRatings(db, interviewId);
