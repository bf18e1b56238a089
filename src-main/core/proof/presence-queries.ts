/** All SQL that asks whether the things that a new link would name are there and not in the trash. */
import { notFound } from '../kernel/app-error';
import { readRow, type ReadDatabase } from '../db/transaction';

const tables = {
  card: ['shown_cards', 'questionCard'],
  fact: ['shown_facts', 'fact'],
  evidence: ['shown_evidence', 'evidence']
} as const;

/** Throws NOT_FOUND where the thing is missing or in the trash. */
export function requirePresent(db: ReadDatabase, kind: keyof typeof tables, id: string): void {
  const [table, gone] = tables[kind];
  if (!readRow(db, `SELECT 1 AS present FROM ${table} WHERE id = ?`, id)) throw notFound(gone);
}
