/** All SQL of letters and their kept versions. */
import type { Database } from 'better-sqlite3';
import { letterContent, type Letter, type LetterContent, type LetterVersion } from '../../contract';
import { prepared, readRow, readRows, type ReadDatabase } from '../db/transaction';

const select = `
SELECT id, interview_id AS interviewId, kind, request_id AS requestId, subject, body, sender, recipient, dated_on AS datedOn,
       language, paper_size AS paperSize, paper_style AS paperStyle, revision, created_at AS createdAt, updated_at AS updatedAt
  FROM letters`;

export const listLetters = (db: ReadDatabase, interviewId: string): Letter[] =>
  readRows<Letter>(db, `${select} WHERE interview_id = ? AND trashed_at IS NULL ORDER BY id DESC`, interviewId);

export const findLetter = (db: ReadDatabase, id: string): Letter | undefined =>
  readRow<Letter>(db, `${select} WHERE id = ? AND trashed_at IS NULL`, id);

export const findRequestLetter = (db: ReadDatabase, requestId: string): Letter | undefined =>
  readRow<Letter>(db, `${select} WHERE request_id = ? AND trashed_at IS NULL ORDER BY id DESC LIMIT 1`, requestId);

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
       paper_style, created_at, updated_at)
     VALUES (@id, @interviewId, @kind, @requestId, @subject, @body, @sender, @recipient, @datedOn, @language, @paperSize,
       @paperStyle, @createdAt, @createdAt)`
  ).run(letter);
}

/** Writes the whole content over the stored one and counts the revision up. */
export function writeContent(db: Database, id: string, content: LetterContent, at: string): void {
  prepared(
    db,
    `UPDATE letters SET subject = @subject, body = @body, sender = @sender, recipient = @recipient, dated_on = @datedOn,
       language = @language, paper_size = @paperSize, paper_style = @paperStyle, revision = revision + 1, updated_at = @at
      WHERE id = @id`
  ).run({ ...content, id, at });
}

export function markExported(db: Database, id: string, at: string): void {
  prepared(db, 'UPDATE letters SET exported_at = ? WHERE id = ?').run(at, id);
}

type VersionWithContent = LetterVersion & { content: LetterContent };
type VersionRow = LetterVersion & { content: string };

const versionFields = 'id, letter_id AS letterId, reason, label, words, kept_at AS keptAt';

export const listVersions = (db: ReadDatabase, letterId: string): LetterVersion[] =>
  readRows<LetterVersion>(
    db,
    `SELECT ${versionFields} FROM letter_versions WHERE letter_id = ? ORDER BY kept_at DESC, id DESC`,
    letterId
  );

export const newestVersion = (db: ReadDatabase, letterId: string): VersionWithContent | undefined =>
  toVersion(
    readRow<VersionRow>(
      db,
      `SELECT ${versionFields}, content FROM letter_versions WHERE letter_id = ? ORDER BY kept_at DESC, id DESC LIMIT 1`,
      letterId
    )
  );

/** Undefined too where the letter is in the trash. */
export const findVersion = (db: ReadDatabase, versionId: string): VersionWithContent | undefined =>
  toVersion(
    readRow<VersionRow>(
      db,
      `SELECT ${versionFields}, content FROM letter_versions
        WHERE id = ? AND letter_id IN (SELECT id FROM letters WHERE trashed_at IS NULL)`,
      versionId
    )
  );

export function insertVersion(db: Database, version: VersionWithContent): void {
  prepared(
    db,
    `INSERT INTO letter_versions (id, letter_id, reason, label, words, content, kept_at)
     VALUES (@id, @letterId, @reason, @label, @words, @content, @keptAt)`
  ).run({ ...version, content: JSON.stringify(version.content) });
}

const toVersion = (row: VersionRow | undefined): VersionWithContent | undefined =>
  row && { ...row, content: letterContent.parse(JSON.parse(row.content)) };
