/** All SQL of evidence files: the cards in the library; the bytes lie beside the database, named by their hash. */
import type { Database } from 'better-sqlite3';
import type { Evidence } from '../../contract';
import type { RowOf } from '../db/table';
import { prepared, readRow, readRows, type ReadDatabase } from '../db/transaction';
import { evidenceTable } from './tables';
import type { RecognitionState } from './recognition/recognition-queries';
import { searchedLength } from './text/searched-part';
import type { Words } from './text/tasks';

export interface EvidenceRow extends RowOf<typeof evidenceTable> {
  bytes: number;
  /** When the stored bytes were found to differ from those that were filed; null while nothing is known against them. */
  changedAt: string | null;
  words: Evidence['words'];
  /** Of the words that search knows, in characters. */
  textLength: number;
  recognition: RecognitionState | null;
  unsureWords: number;
  cardIds: string;
  factIds: string;
}

/** Characters, counted only where the bytes alone don't say that it is short: a list has hundreds of texts. */
const textLength = `iif(octet_length(text) < ${searchedLength}, octet_length(text), length(text))`;

const fields = `
  ${evidenceTable.select('e')}, b.bytes, b.changed_at AS changedAt,
  coalesce((SELECT coalesce(unread, 'searchable') FROM evidence_texts WHERE evidence_id = e.id AND extracted_at <> ''), 'waiting') AS words,
  coalesce((SELECT ${textLength} FROM evidence_texts WHERE evidence_id = e.id), 0) AS textLength,
  (SELECT state FROM recognitions WHERE evidence_id = e.id) AS recognition,
  max(0, coalesce((SELECT sum(unsure) FROM recognised_pages WHERE evidence_id = e.id), 0)) AS unsureWords,
  (SELECT json_group_array(id) FROM (SELECT c.id FROM card_evidence l JOIN shown_cards c ON c.id = l.card_id
    WHERE l.evidence_id = e.id ORDER BY c.position, c.id)) AS cardIds,
  (SELECT json_group_array(id) FROM (SELECT id FROM facts WHERE source_evidence_id = e.id AND trashed_at IS NULL
    UNION SELECT f.id FROM fact_evidence l JOIN facts f ON f.id = l.fact_id
      WHERE l.evidence_id = e.id AND f.trashed_at IS NULL ORDER BY 1)) AS factIds`;

export const listEvidence = (db: ReadDatabase, interviewId: string): EvidenceRow[] =>
  readRows<EvidenceRow>(
    db,
    `SELECT ${fields} FROM interview_evidence u JOIN evidence e ON e.id = u.evidence_id JOIN blobs b ON b.hash = e.hash
      WHERE u.interview_id = ? AND e.trashed_at IS NULL ORDER BY e.added_at DESC, e.id DESC`,
    interviewId
  );

export const findEvidence = (db: ReadDatabase, id: string): EvidenceRow | undefined =>
  readRow<EvidenceRow>(
    db,
    `SELECT ${fields} FROM evidence e JOIN blobs b ON b.hash = e.hash WHERE e.id = ? AND e.trashed_at IS NULL`,
    id
  );

/** The same file under the same name in the same interview: dropped in twice by mistake. */
export const findTwin = (db: ReadDatabase, interviewId: string, hash: string, fileName: string): string | undefined =>
  readRow<{ id: string }>(
    db,
    `SELECT e.id FROM interview_evidence u JOIN evidence e ON e.id = u.evidence_id
      WHERE u.interview_id = ? AND e.hash = ? AND e.file_name = ? AND e.trashed_at IS NULL`,
    interviewId,
    hash,
    fileName
  )?.id;

type NewEvidence = Pick<Evidence, 'id' | 'hash' | 'fileName' | 'mediaType' | 'bytes' | 'addedAt'>;

/** Stored bytes are named here, whoever keeps them; nothing happens where they are known. */
export function nameBlob(db: Database, blob: { hash: string; bytes: number; at: string }): void {
  prepared(db, 'INSERT OR IGNORE INTO blobs (hash, bytes, stored_at) VALUES (@hash, @bytes, @at)').run(blob);
}

/** For the hash of each stored file that anything names, in the library or in a snapshot. */
export const namedBlobs = 'SELECT hash FROM blobs';

/** The interview has the file among its evidence. */
export function fileUnder(db: Database, interviewId: string, evidenceId: string): void {
  prepared(db, 'INSERT OR IGNORE INTO interview_evidence (interview_id, evidence_id) VALUES (?, ?)').run(
    interviewId,
    evidenceId
  );
}

export function insertEvidence(db: Database, interviewId: string, row: NewEvidence): void {
  nameBlob(db, { hash: row.hash, bytes: row.bytes, at: row.addedAt });
  prepared(db, evidenceTable.insert('id', 'hash', 'fileName', 'mediaType', 'addedAt')).run(row);
  fileUnder(db, interviewId, row.id);
}

export const updateEvidence = (db: Database, id: string, patch: Partial<Evidence>): boolean =>
  evidenceTable.patch(db, id, patch);

export function linkEvidence(
  db: Database,
  kind: 'card' | 'fact',
  link: { evidenceId: string; targetId: string; linked: boolean }
): void {
  const [table, column] = kind === 'card' ? ['card_evidence', 'card_id'] : ['fact_evidence', 'fact_id'];
  const sql = link.linked
    ? `INSERT OR IGNORE INTO ${table} (${column}, evidence_id) VALUES (?, ?)`
    : `DELETE FROM ${table} WHERE ${column} = ? AND evidence_id = ?`;
  prepared(db, sql).run(link.targetId, link.evidenceId);
}

export const interviewsOfEvidence = (db: ReadDatabase, id: string): string[] =>
  readRows<{ id: string }>(db, 'SELECT interview_id AS id FROM interview_evidence WHERE evidence_id = ?', id).map(
    (row) => row.id
  );

export function markVerified(db: Database, hash: string, at: string): void {
  prepared(db, 'UPDATE blobs SET verified_at = ?, changed_at = NULL WHERE hash = ?').run(at, hash);
}

export function markChanged(db: Database, hash: string, at: string): void {
  prepared(db, 'UPDATE blobs SET verified_at = @at, changed_at = coalesce(changed_at, @at) WHERE hash = @hash').run({
    hash,
    at
  });
}

export function clearChanged(db: Database, hash: string): void {
  prepared(db, 'UPDATE blobs SET changed_at = NULL WHERE hash = ? AND changed_at IS NOT NULL').run(hash);
}

/** The stored file that was looked at longest ago, or never, and not since `before` (or, by a clock that jumped, later than `now`); small ones first among the new. */
export const nextToVerify = (
  db: ReadDatabase,
  before: string,
  now: string,
  except: readonly string[]
): string | undefined =>
  readRow<{ hash: string }>(
    db,
    `SELECT hash FROM blobs b WHERE (coalesce(verified_at, stored_at) < @before OR verified_at > @now)
        AND EXISTS (SELECT 1 FROM evidence WHERE hash = b.hash AND trashed_at IS NULL)
        AND hash NOT IN (SELECT value FROM json_each(@except))
      ORDER BY coalesce(verified_at, stored_at), bytes LIMIT 1`,
    { before, now, except: JSON.stringify(except) }
  )?.hash;

/** Evidence whose text has not been looked for yet, in the trash too; the program may have ended before it came to that. */
export const listWithoutText = (db: ReadDatabase): { id: string; isTrashed: boolean }[] =>
  readRows<{ id: string; isTrashed: number }>(
    db,
    `SELECT id, trashed_at IS NOT NULL AS isTrashed FROM evidence
      WHERE NOT EXISTS (SELECT 1 FROM evidence_texts WHERE evidence_id = evidence.id AND extracted_at <> '') ORDER BY id`
  ).map(({ id, isTrashed }) => ({ id, isTrashed: isTrashed === 1 }));

/** The file is to be read anew, now or at the next start; until then, and for as long as it can't be read, search knows the old words. */
export function forgetText(db: Database, id: string): void {
  prepared(db, "UPDATE evidence_texts SET extracted_at = '' WHERE evidence_id = ?").run(id);
}

/** Does nothing where the evidence was erased meanwhile. */
export function storeText(db: Database, id: string, { text, unread }: Words, at: string): void {
  prepared(
    db,
    `INSERT INTO evidence_texts (evidence_id, text, unread, extracted_at) SELECT id, @text, @unread, @at FROM evidence WHERE id = @id
     ON CONFLICT (evidence_id) DO UPDATE SET text = excluded.text, unread = excluded.unread, extracted_at = excluded.extracted_at`
  ).run({ id, text, unread, at });
}

export const findThumbnail = (db: ReadDatabase, id: string): Buffer | undefined =>
  readRow<{ png: Buffer }>(
    db,
    `SELECT png FROM thumbnails WHERE evidence_id = ?
        AND EXISTS (SELECT 1 FROM evidence WHERE id = evidence_id AND trashed_at IS NULL)`,
    id
  )?.png;

export function storeThumbnail(db: Database, id: string, png: Uint8Array): void {
  prepared(db, 'INSERT OR REPLACE INTO thumbnails (evidence_id, png) VALUES (?, ?)').run(id, png);
}
