/** All SQL of enclosures. */
import type { Database } from 'better-sqlite3';
import { fact, type Enclosure, type Fact } from '../../contract';
import type { RowOf, StoredOf } from '../db/table';
import { prepared, readRow, readRows, type ReadDatabase } from '../db/transaction';
import { enclosuresTable } from './tables';

/** A stored enclosure with its file. `pages` as stored: see `pages.ts`. */
export interface EnclosureRow extends RowOf<typeof enclosuresTable>, FileRow {}

interface FileRow {
  hash: string;
  bytes: number;
  mediaType: string;
  fileName: string;
  evidenceTitle: string;
}

/** In their order; files in the trash are left out, and come back with their enclosure when they are restored. */
export const listRows = (db: ReadDatabase, letterId: string): EnclosureRow[] =>
  readRows<StoredOf<typeof enclosuresTable> & FileRow>(
    db,
    `SELECT ${enclosuresTable.select('n')}, e.hash, e.bytes, e.media_type AS mediaType, e.file_name AS fileName, e.title AS evidenceTitle
       FROM enclosures n JOIN shown_evidence e ON e.id = n.evidence_id
      WHERE n.letter_id = ? ORDER BY n.position, n.id`,
    letterId
  ).map((row) => enclosuresTable.decode(row));

export const letterOf = (db: ReadDatabase, id: string): string | undefined =>
  readRow<{ letterId: string }>(db, 'SELECT letter_id AS letterId FROM enclosures WHERE id = ?', id)?.letterId;

type NewEnclosure = Pick<EnclosureRow, 'id' | 'letterId' | 'evidenceId' | 'origin' | 'included'>;

/** At the end of the list. */
export function insertRow(db: Database, row: NewEnclosure): void {
  prepared(
    db,
    `INSERT INTO enclosures (id, letter_id, evidence_id, position, origin, included)
     SELECT @id, @letterId, @evidenceId, coalesce(max(position) + 1, 0), @origin, @included FROM enclosures WHERE letter_id = @letterId`
  ).run(enclosuresTable.encode(row));
}

export const updateRow = (db: Database, id: string, patch: Partial<Enclosure>): boolean =>
  enclosuresTable.patch(db, id, patch);

export function deleteRow(db: Database, id: string): void {
  prepared(db, 'DELETE FROM enclosures WHERE id = ?').run(id);
}

/** Rows of files in the trash, which the list does not show, keep their positions among themselves. */
export function writeOrder(db: Database, ids: readonly string[]): void {
  const write = prepared(db, 'UPDATE enclosures SET position = ? WHERE id = ? AND position <> ?');
  for (const [position, id] of ids.entries()) write.run(position, id, position);
}

export interface BackingEvidence {
  /** See `factKey`. */
  key: string;
  evidenceId: string;
  /** The page that the fact names in this file; null where it names none. */
  page: number | null;
  mediaType: string;
}

/** What a fact says of where it stands, to find the passage. */
interface FactPassage extends Pick<Fact, 'statement' | 'figure' | 'unit' | 'quote' | 'sourceBox'> {
  /** See `factKey`. */
  key: string;
  /** The file that it names as its source; the page, the quote and the box are of that. */
  evidenceId: string | null;
  page: number | null;
}

export const passagesOf = (db: ReadDatabase, keys: readonly string[]): FactPassage[] =>
  readRows<Omit<FactPassage, 'sourceBox'> & { box: string | null }>(
    db,
    `SELECT key, statement, figure, unit, quote, source_evidence_id AS evidenceId, source_page AS page,
            iif(json_valid(source_box), source_box, NULL) AS box
       FROM shown_facts WHERE key IN (SELECT value FROM json_each(?))`,
    JSON.stringify(keys)
  ).map(({ box, ...row }) => ({
    ...row,
    sourceBox: fact.shape.sourceBox.catch(null).parse(box === null ? null : JSON.parse(box))
  }));

/**
 * The files behind claims, the fact's own source before those that are linked to it. A fact that is retracted or not to be shared
 * brings nothing along.
 */
export const evidenceBehind = (db: ReadDatabase, keys: readonly string[]): BackingEvidence[] =>
  readRows<BackingEvidence>(
    db,
    `SELECT key, evidenceId, page, media_type AS mediaType FROM (
       SELECT f.key, f.source_evidence_id AS evidenceId, f.source_page AS page, 0 AS rank
         FROM shown_facts f WHERE f.source_evidence_id IS NOT NULL AND f.retracted_at IS NULL AND f.sharing <> 'no'
       UNION ALL
       SELECT f.key, l.evidence_id, NULL, 1
         FROM shown_facts f JOIN evidence_of_facts l ON l.fact_id = f.id
        WHERE f.source_evidence_id IS NOT l.evidence_id AND f.retracted_at IS NULL AND f.sharing <> 'no'
     ) JOIN shown_evidence e ON e.id = evidenceId
     WHERE key IN (SELECT value FROM json_each(?)) ORDER BY rank, evidenceId`,
    JSON.stringify(keys)
  );
