/** All SQL of letters themselves. */
import type { Database } from 'better-sqlite3';
import { letter, type Letter, type LetterContent } from '../../contract';
import { damagedRowSql, withDamage } from '../db/noticed-damage';
import { isDamagedSql } from '../db/seals';
import { storedJson } from '../kernel/stored-json';
import { fitted } from '../kernel/fitted';
import { prepared, readRow, readRows, type ReadDatabase } from '../db/transaction';

const select = (db: ReadDatabase): string => `
SELECT id, interview_id AS interviewId, kind, request_id AS requestId, subject, body, sender, recipient, dated_on AS datedOn,
       language, paper_size AS paperSize, paper_style AS paperStyle, text_size AS textSize, margins, tone,
       show_enclosure_numbers AS showEnclosureNumbers, signed, ignored, revision, created_at AS createdAt, updated_at AS updatedAt,
       ${damagedRowSql(db, 'letters')}
  FROM letters`;

type LetterRow = Omit<Letter, 'showEnclosureNumbers' | 'signed' | 'ignored' | 'damaged'> & {
  damagedRow: number | null;
  showEnclosureNumbers: 0 | 1;
  signed: 0 | 1;
  ignored: string;
};

function toLetter(db: ReadDatabase, row: LetterRow): Letter {
  const read = {
    ...withDamage(db, 'letters', row),
    showEnclosureNumbers: row.showEnclosureNumbers === 1,
    signed: row.signed === 1,
    ignored: storedJson<string[]>(row.ignored, [])
  };
  return read.damaged ? fitted(letter, read) : read;
}
const letterOf = (db: ReadDatabase, row: LetterRow | undefined): Letter | undefined => row && toLetter(db, row);

/** SQLite knows no booleans. */
const toColumns = (content: LetterContent): object => ({
  ...content,
  showEnclosureNumbers: Number(content.showEnclosureNumbers),
  signed: Number(content.signed)
});

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

export const hasDamagedEnclosure = (db: ReadDatabase, id: string): boolean =>
  readRow(db, `SELECT 1 FROM enclosures WHERE letter_id = ? AND ${isDamagedSql(db, 'enclosures')}`, id) !== undefined;

export const companyOf = (db: ReadDatabase, interviewId: string): string =>
  readRow<{ company: string }>(
    db,
    'SELECT a.company FROM interviews i JOIN applications a ON a.id = i.application_id WHERE i.id = ?',
    interviewId
  )?.company ?? '';

type NewLetter = LetterContent & Pick<Letter, 'id' | 'interviewId' | 'kind' | 'requestId' | 'createdAt'>;

export function insertLetter(db: Database, letter: NewLetter): void {
  prepared(
    db,
    `INSERT INTO letters (id, interview_id, kind, request_id, subject, body, sender, recipient, dated_on, language, paper_size,
       paper_style, text_size, margins, tone, show_enclosure_numbers, signed, created_at, updated_at)
     VALUES (@id, @interviewId, @kind, @requestId, @subject, @body, @sender, @recipient, @datedOn, @language, @paperSize,
       @paperStyle, @textSize, @margins, @tone, @showEnclosureNumbers, @signed, @createdAt, @createdAt)`
  ).run(toColumns(letter));
}

/** Writes the whole content over the stored one and counts the revision up. */
export function writeContent(db: Database, id: string, content: LetterContent, at: string): void {
  prepared(
    db,
    `UPDATE letters SET subject = @subject, body = @body, sender = @sender, recipient = @recipient, dated_on = @datedOn,
       language = @language, paper_size = @paperSize, paper_style = @paperStyle,
       text_size = @textSize, margins = @margins, tone = @tone, show_enclosure_numbers = @showEnclosureNumbers, signed = @signed, revision = revision + 1, updated_at = @at
      WHERE id = @id`
  ).run({ ...toColumns(content), id, at });
}

export function writeIgnored(db: Database, id: string, ignored: readonly string[]): void {
  prepared(db, 'UPDATE letters SET ignored = ? WHERE id = ?').run(JSON.stringify(ignored), id);
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
    `SELECT substr(replace(id, '-', ''), -10) AS key FROM facts WHERE sharing = 'ask' AND trashed_at IS NULL
        AND key IN (SELECT value FROM json_each(?))`,
    JSON.stringify(keys)
  ).map(({ key }) => key);
