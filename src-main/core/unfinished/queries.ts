/** All SQL of words that are part of nothing yet; what they are about takes them along when it is erased. */
import type { Database } from 'better-sqlite3';
import type { OutputOf } from '../../contract';
import { prepared, readRows, type ReadDatabase } from '../db/transaction';

type Unfinished = OutputOf<'unfinished.list'>[number];

export const listUnfinished = (db: ReadDatabase): Unfinished[] =>
  readRows<Unfinished>(db, 'SELECT about, field, words FROM unfinished ORDER BY about, field');

/** Writes nothing where there is no such interview, fact, request or letter. */
export function writeUnfinished(db: Database, unfinished: Unfinished): void {
  prepared(
    db,
    `INSERT INTO unfinished (about, field, words)
     SELECT id, @field, @words FROM (
       SELECT id FROM interviews UNION ALL SELECT id FROM facts UNION ALL SELECT id FROM requests UNION ALL SELECT id FROM letters
     ) WHERE id = @about
     ON CONFLICT (about, field) DO UPDATE SET words = excluded.words`
  ).run(unfinished);
}

export function removeUnfinished(db: Database, about: string, field: string): void {
  prepared(db, 'DELETE FROM unfinished WHERE about = ? AND field = ?').run(about, field);
}
