/** All SQL that keeps the full-text index true to what is searched. */
import type { Database } from 'better-sqlite3';
import { prepared, readRow, readRows, type ReadDatabase } from '../db/transaction';

export interface Pending {
  number: number;
  document: number;
}
export interface Document {
  entityId: string;
  title: string;
  body: string;
}
export interface Section {
  document: number;
  entityId: string;
  title: string;
  text: string;
}
export interface IndexWords {
  title: string;
  body: string;
  endings: string;
}

/** The words of the index as a table of this connection; the library itself holds nothing of it. */
export function defineTerms(db: Database): void {
  db.exec('CREATE VIRTUAL TABLE IF NOT EXISTS temp.search_terms USING fts5vocab(main, search_index, instance)');
}

/** Oldest first. */
export const nextPending = (db: ReadDatabase): Pending | undefined =>
  readRow(db, 'SELECT number, document FROM search_pending ORDER BY number LIMIT 1');

/** What was changed last, where it is short. */
export const newestShort = (db: ReadDatabase, bytes: number): Pending | undefined =>
  readRow(
    db,
    `SELECT number, document FROM (SELECT number, document FROM search_pending ORDER BY number DESC LIMIT 20) p
      WHERE coalesce((SELECT octet_length(d.body) + coalesce((SELECT t.bytes FROM evidence_words t
              WHERE d.kind = 'evidence' AND t.evidence_id = d.entity_id), 0)
              FROM search_documents d WHERE d.rowid = p.document), 0) < ?
        AND (SELECT count(*) FROM (SELECT 1 FROM search_sections s WHERE s.document = p.document LIMIT 3)) < 3
      ORDER BY number DESC LIMIT 1`,
    bytes
  );

export const isPending = (db: ReadDatabase, { number }: Pending): boolean =>
  readRow(db, 'SELECT 1 FROM search_pending WHERE number = ?', number) !== undefined;

/** Documents that are no more, but whose words are still kept. */
export const pendingRemoved = (db: ReadDatabase): Pending[] =>
  readRows(
    db,
    `SELECT number, document FROM search_pending p
      WHERE NOT EXISTS (SELECT 1 FROM search_documents d WHERE d.rowid = p.document) LIMIT 1000`
  );

/** Sections of things that are no more, also where another thing has got the number of their document since. */
export const foreignSections = (db: ReadDatabase): number[] =>
  readRows<{ id: number }>(
    db,
    `SELECT s.id FROM search_pending p JOIN search_sections s ON s.document = p.document
      WHERE NOT EXISTS (SELECT 1 FROM search_documents d WHERE d.rowid = s.document AND d.entity_id = s.entity_id)`
  ).map(({ id }) => id);

/** Things that can't be found yet as they are; of very many about how many. */
export function countPending(db: ReadDatabase): number {
  const count = (sql: string): number => readRow<{ count: number }>(db, sql)!.count;
  const noted = count('SELECT count(*) AS count FROM search_pending');
  if (noted === 0 || noted > 1000) return noted;
  return count('SELECT count(d.rowid) AS count FROM search_pending p JOIN search_documents d ON d.rowid = p.document');
}

/** Every document is read again in the background; until then it is found as it was. */
export function noteAll(db: Database): void {
  prepared(
    db,
    'INSERT OR IGNORE INTO search_pending (document) SELECT rowid FROM search_documents ORDER BY rowid'
  ).run();
}

export const readDocument = (db: ReadDatabase, document: number): Document | undefined =>
  readRow(
    db,
    `SELECT entity_id AS entityId, title, body || coalesce((SELECT char(10) || text FROM evidence_words
        WHERE search_documents.kind = 'evidence' AND evidence_id = entity_id), '') AS body
       FROM search_documents WHERE rowid = ?`,
    document
  );

export const sectionsOf = (db: ReadDatabase, document: number): number[] =>
  readRows<{ id: number }>(db, 'SELECT id FROM search_sections WHERE document = ?', document).map(({ id }) => id);

export function removeSection(db: Database, id: number): void {
  prepared(db, 'DELETE FROM search_index WHERE rowid = ?').run(id);
  prepared(db, 'DELETE FROM search_sections WHERE id = ?').run(id);
}

export function insertSection(db: Database, section: Section, words: IndexWords): void {
  const { lastInsertRowid: id } = prepared(
    db,
    'INSERT INTO search_sections (document, entity_id, title, text) VALUES (@document, @entityId, @title, @text)'
  ).run(section);
  prepared(db, 'INSERT INTO search_index (rowid, title, body, endings) VALUES (@id, @title, @body, @endings)').run({
    id,
    ...words
  });
}

export function removePending(db: Database, { number }: Pending): void {
  prepared(db, 'DELETE FROM search_pending WHERE number = ?').run(number);
}
