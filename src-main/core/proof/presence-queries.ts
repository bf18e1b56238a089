/** All SQL that asks whether the things that a new link would name are there and not in the trash. */
import { notFound } from '../kernel/app-error';
import { readRow, type ReadDatabase } from '../db/transaction';

const tables = {
  card: ['shown_cards', 'question card'],
  fact: ['shown_facts', 'fact card'],
  evidence: ['shown_evidence', 'evidence file']
} as const;

/** Throws NOT_FOUND in the user's words where the thing is missing or in the trash. */
export function requirePresent(db: ReadDatabase, kind: keyof typeof tables, id: string): void {
  const [table, noun] = tables[kind];
  if (!readRow(db, `SELECT 1 AS present FROM ${table} WHERE id = ?`, id)) throw notFound(noun);
}
