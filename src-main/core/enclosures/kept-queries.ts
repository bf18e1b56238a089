/** All SQL of enclosures as a letter's version keeps them and brings them back. */
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { redaction } from '../../contract';
import { isDamagedSql } from '../db/seals';
import { newId, prepared, readRow, readRows, type ReadDatabase } from '../db/transaction';
import { fitted } from '../kernel/fitted';
import { enclosuresTable } from './tables';

export const keptEnclosure = z.object({
  evidenceId: z.string(),
  title: z.string(),
  origin: z.enum(['claim', 'hand']),
  included: z.boolean(),
  label: z.string(),
  pages: z.string(),
  redactions: z.array(redaction)
});
/** An enclosure's row, as a version keeps it. */
export type KeptEnclosure = z.infer<typeof keptEnclosure>;

/** A letter's enclosures in their order, as a version keeps them. */
export const enclosedNow = (db: ReadDatabase, letterId: string): KeptEnclosure[] =>
  readRows<{ kept: string }>(
    db,
    `SELECT json_object('evidenceId', e.evidence_id, 'origin', e.origin, 'label', e.label, 'pages', e.pages,
              'included', json(iif(e.included, 'true', 'false')), 'redactions', json(iif(json_valid(e.redactions), e.redactions, '[]')),
              'title', coalesce(nullif(trim(e.label), ''), v.name)) AS kept
       FROM enclosures e JOIN shown_evidence v ON v.id = e.evidence_id
      WHERE e.letter_id = ? ORDER BY e.position, e.id`,
    letterId
  ).map(({ kept }) => fitted(keptEnclosure, JSON.parse(kept)));

/**
 * Puts the enclosures of a version in the place of those that are there; evidence that is gone stays gone. What lies in the trash keeps
 * its row: no version knows of it, and its pages and black boxes must be there when it comes back.
 */
export function writeEnclosed(db: Database, letterId: string, enclosed: readonly KeptEnclosure[]): void {
  prepared(db, 'DELETE FROM enclosures WHERE letter_id = ? AND evidence_id IN (SELECT id FROM shown_evidence)').run(
    letterId
  );
  const insert = prepared(
    db,
    `INSERT INTO enclosures (id, letter_id, evidence_id, position, origin, included, label, pages, redactions)
     SELECT @id, @letterId, id, @position, @origin, @included, @label, @pages, @redactions FROM known_evidence
      WHERE id = @evidenceId ON CONFLICT (letter_id, evidence_id) DO NOTHING`
  );
  for (const [position, { evidenceId, origin, included, label, pages, redactions }] of enclosed.entries()) {
    const row = { id: newId(), letterId, evidenceId, origin, included, label, pages, redactions };
    insert.run({ ...enclosuresTable.encode(row), position });
  }
}

export const hasDamagedEnclosure = (db: ReadDatabase, letterId: string): boolean =>
  readRow(db, `SELECT 1 FROM enclosures WHERE letter_id = ? AND ${isDamagedSql(db, 'enclosures')}`, letterId) !==
  undefined;
