/** What the composition root may ask of the proof domain. */
import type { ReadDatabase } from '../db/transaction';
import type { EvidenceBytes } from '../files';
import { findEvidence } from './evidence-queries';

export { fileEvidence } from './evidence-handlers';
export { createTextIndex } from './text-index';

/** Where an evidence card's bytes are; null where there is no such card, or it lies in the trash. */
export const findBlob = (db: ReadDatabase, evidenceId: string): EvidenceBytes | null =>
  findEvidence(db, evidenceId) ?? null;
