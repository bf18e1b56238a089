/** All SQL of what was recognised in pictures. */
import { hash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { recognisedSheet, type RecognisedSheet } from '../../../contract';
import { prepared, readRow, readRows, type ReadDatabase } from '../../db/transaction';

export type RecognitionState =
  'none' | 'read' | 'empty' | 'partly' | 'stopped' | 'damaged' | 'locked' | 'large' | 'slow';

/** Evidence of the kinds that `pictureKind` names and that was not looked at yet, the newest first: what was just filed is what is looked for. */
export const listUnrecognised = (db: ReadDatabase): string[] =>
  readRows<{ id: string }>(
    db,
    `SELECT id FROM evidence e WHERE trashed_at IS NULL
        AND (media_type LIKE 'application/pdf%' OR media_type IN ('image/png', 'image/jpeg'))
        AND NOT EXISTS (SELECT 1 FROM recognitions WHERE evidence_id = e.id) ORDER BY id DESC`
  ).map(({ id }) => id);

/** A file to be looked at, also one that lies in the trash and may come back; undefined once it was looked at, or is gone. */
export const findUnrecognised = (
  db: ReadDatabase,
  id: string
): { hash: string; bytes: number; mediaType: string; name: string } | undefined =>
  readRow(
    db,
    `SELECT e.hash, b.bytes, e.media_type AS mediaType, coalesce(nullif(trim(e.title), ''), e.file_name) AS name
       FROM evidence e JOIN blobs b ON b.hash = e.hash
      WHERE e.id = ? AND NOT EXISTS (SELECT 1 FROM recognitions WHERE evidence_id = e.id)`,
    id
  );

/** Does nothing where the evidence was erased meanwhile. */
export function storeRecognition(db: Database, id: string, state: RecognitionState, at: string): void {
  prepared(
    db,
    `INSERT INTO recognitions (evidence_id, state, looked_at) SELECT id, @state, @at FROM evidence WHERE id = @id
     ON CONFLICT (evidence_id) DO UPDATE SET state = excluded.state, looked_at = excluded.looked_at`
  ).run({ id, state, at });
}

/** The words as they are read: a line each, an empty one between paragraphs. */
export const textOf = ({ lines }: RecognisedSheet): string =>
  lines
    .map(({ words, begins }, index) => (begins && index > 0 ? '\n' : '') + words.map(({ text }) => text).join(' '))
    .join('\n');

const sealOf = (...words: string[]): string => hash('sha256', words.join('\n')).slice(0, 32);

/** Does nothing where the evidence was erased meanwhile. */
export function storePage(db: Database, id: string, page: number, sheet: RecognisedSheet): void {
  const [text, json] = [textOf(sheet), JSON.stringify(sheet)];
  const unsure = sheet.lines.reduce((sum, { words }) => sum + words.filter((word) => word.unsure).length, 0);
  prepared(
    db,
    `INSERT INTO recognised_pages (evidence_id, page, text, sheet, unsure, seal)
      SELECT id, @page, @text, @json, @unsure, @seal FROM evidence WHERE id = @id
     ON CONFLICT (evidence_id, page) DO UPDATE SET
       text = excluded.text, sheet = excluded.sheet, unsure = excluded.unsure, seal = excluded.seal`
  ).run({ id, page, text, json, unsure, seal: sealOf(text, json) });
}

export function forgetPages(db: Database, id: string): void {
  prepared(db, 'DELETE FROM recognised_pages WHERE evidence_id = ?').run(id);
}
/** From now on it counts as not looked at. */
export function forgetRecognition(db: Database, id: string): void {
  forgetPages(db, id);
  prepared(db, 'DELETE FROM recognitions WHERE evidence_id = ?').run(id);
}

/** Null where nothing was recognised on that page; `damaged` where it is no longer what was stored: then it is to be read anew. */
export function findPage(db: ReadDatabase, id: string, page: number): RecognisedSheet | null | 'damaged' {
  const row = readRow<{ text: string; sheet: string; seal: string }>(
    db,
    `SELECT p.text, p.sheet, p.seal FROM recognised_pages p JOIN evidence e ON e.id = p.evidence_id
      WHERE p.evidence_id = ? AND p.page = ? AND e.trashed_at IS NULL`,
    id,
    page
  );
  if (!row) return null;
  if (row.seal !== sealOf(row.text, row.sheet)) return 'damaged';
  const parsed = recognisedSheet.safeParse(JSON.parse(row.sheet));
  return parsed.success ? parsed.data : 'damaged';
}
