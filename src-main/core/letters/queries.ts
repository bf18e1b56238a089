/** All SQL of letters themselves. */
import type { Database } from 'better-sqlite3';
import { letter, letterContent, type Letter, type LetterContent } from '../../contract';
import { damagedRowSql, withDamage } from '../db/noticed-damage';
import type { StoredOf } from '../db/table';
import { fitted } from '../kernel/fitted';
import { prepared, readRow, readRows, type ReadDatabase } from '../db/transaction';
import { letters } from './tables';

const select = (db: ReadDatabase): string =>
  `SELECT ${letters.select('l')}, ${damagedRowSql(db, 'letters', 'l')} FROM letters l`;

type LetterRow = StoredOf<typeof letters> & { damagedRow: number | null };

function toLetter(db: ReadDatabase, row: LetterRow): Letter {
  const read = withDamage(db, 'letters', letters.decode(row));
  return read.damaged ? fitted(letter, read) : read;
}
const letterOf = (db: ReadDatabase, row: LetterRow | undefined): Letter | undefined => row && toLetter(db, row);

export const listLetters = (db: ReadDatabase, interviewId: string): Letter[] =>
  readRows<LetterRow>(
    db,
    `${select(db)} WHERE interview_id = ? AND trashed_at IS NULL ORDER BY rowid DESC`,
    interviewId
  ).map((row) => toLetter(db, row));

export const findLetter = (db: ReadDatabase, id: string): Letter | undefined =>
  letterOf(db, readRow<LetterRow>(db, `${select(db)} WHERE id = ? AND trashed_at IS NULL`, id));

export const findRequestLetter = (db: ReadDatabase, requestId: string): Letter | undefined =>
  letterOf(
    db,
    readRow<LetterRow>(
      db,
      `${select(db)} WHERE request_id = ? AND trashed_at IS NULL ORDER BY rowid DESC LIMIT 1`,
      requestId
    )
  );

export const companyOf = (db: ReadDatabase, interviewId: string): string =>
  readRow<{ company: string }>(db, 'SELECT company FROM known_interviews WHERE id = ?', interviewId)?.company ?? '';

const contentFields = Object.keys(letterContent.shape) as (keyof LetterContent)[];

type NewLetter = LetterContent & Pick<Letter, 'id' | 'interviewId' | 'kind' | 'requestId' | 'createdAt'>;

export function insertLetter(db: Database, letter: NewLetter): void {
  prepared(
    db,
    letters.insert('id', 'interviewId', 'kind', 'requestId', 'createdAt', 'updatedAt', ...contentFields)
  ).run(letters.encode({ ...letter, updatedAt: letter.createdAt }));
}

/** Writes the whole content over the stored one and counts the revision up. */
export function writeContent(db: Database, id: string, content: LetterContent, at: string): void {
  prepared(
    db,
    `UPDATE letters SET ${letters.assign(...contentFields)}, revision = revision + 1, updated_at = @at WHERE id = @id`
  ).run({ ...letters.encode(content), id, at });
}

export function writeIgnored(db: Database, id: string, ignored: readonly string[]): void {
  prepared(db, 'UPDATE letters SET ignored = @ignored WHERE id = @id').run(letters.encode({ ignored, id }));
}

export function markExported(db: Database, id: string, at: string): void {
  prepared(db, 'UPDATE letters SET exported_at = ? WHERE id = ?').run(at, id);
}

/** Also in the trash. */
export const readLetter = (db: ReadDatabase, id: string): Letter | undefined =>
  letterOf(db, readRow<LetterRow>(db, `${select(db)} WHERE id = ?`, id));

/** Letters, also in the trash, that link a fact; `key` as `factKey` gives it. */
export const lettersClaiming = (db: ReadDatabase, key: string): string[] =>
  readRows<{ id: string }>(db, `SELECT id FROM letters WHERE instr(body, ?) > 0`, `](fact:${key})`).map(({ id }) => id);

/** Of facts, by their keys, those that must be asked about before they are shared. */
export const askedFirstKeys = (db: ReadDatabase, keys: readonly string[]): string[] =>
  readRows<{ key: string }>(
    db,
    `SELECT key FROM shown_facts WHERE sharing = 'ask' AND key IN (SELECT value FROM json_each(?))`,
    JSON.stringify(keys)
  ).map(({ key }) => key);
