/** All SQL of the sample: which interview it is. */
import type { Database } from 'better-sqlite3';
import { prepared, readRows, type ReadDatabase } from '../db/transaction';

export const listSamples = (db: ReadDatabase): { id: string; trashedAt: string | null }[] =>
  readRows(db, 'SELECT id, trashed_at AS trashedAt FROM interviews WHERE is_sample = 1 ORDER BY id');

export function markSample(db: Database, interviewId: string): void {
  prepared(db, 'UPDATE interviews SET is_sample = 1 WHERE id = ?').run(interviewId);
}
