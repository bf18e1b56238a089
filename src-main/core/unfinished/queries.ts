/** All SQL of words that are part of nothing yet; what they are about takes them along when it is erased. */
import type { Database } from 'better-sqlite3';
import type { OutputOf } from '../../contract';
import { prepared, readRows, type ReadDatabase } from '../db/transaction';
import { kinds } from '../kinds';
import { keyOf } from '../kernel/kinds/kind';

type Unfinished = OutputOf<'unfinished.list'>[number];

export const listUnfinished = (db: ReadDatabase): Unfinished[] =>
  readRows<Unfinished>(db, 'SELECT about, field, words FROM unfinished ORDER BY about, field');

const things = kinds
  .flatMap(({ rows, unfinished }) => (rows && unfinished ? [`SELECT ${keyOf(rows)} AS id FROM ${rows.table}`] : []))
  .join(' UNION ALL ');

/** Writes nothing where there is no such interview, fact, request or letter. */
export function writeUnfinished(db: Database, unfinished: Unfinished): void {
  prepared(
    db,
    `INSERT INTO unfinished (about, field, words)
     SELECT id, @field, @words FROM (
       ${things}
     ) WHERE id = @about
     ON CONFLICT (about, field) DO UPDATE SET words = excluded.words`
  ).run(unfinished);
}

export function removeUnfinished(db: Database, about: string, field: string): void {
  prepared(db, 'DELETE FROM unfinished WHERE about = ? AND field = ?').run(about, field);
}
