/** What other domains and the composition root may ask of the proof domain. */
import type { ReadDatabase } from '../db/transaction';
import type { EvidenceBytes } from '../files';
import type { FactPlace } from '../../contract';
import type { Context } from '../kernel/context';
import { findEvidence } from './evidence-queries';
import { createPlaces } from './places';
import { requirePresent } from './presence-queries';
import { listCited } from './source-words-queries';

export { fileEvidence, findFiled, noteChanged } from './evidence-handlers';
export { fileUnder, nameBlob, namedBlobs } from './evidence-queries';
export { evidenceView } from './evidence-view';
export { useProofToo } from './fact-queries';
export { createRecogniser } from './recognition/recogniser';
export { createTextIndex } from './text-index';
export { startVerification } from './verification';

/** Where an evidence card's bytes are; null where there is no such card, or it lies in the trash. */
export const findBlob = (db: ReadDatabase, evidenceId: string): EvidenceBytes | null =>
  findEvidence(db, evidenceId) ?? null;

/** Throws NOT_FOUND where the evidence is missing or in the trash. */
export const requireEvidence = (db: ReadDatabase, evidenceId: string): void =>
  requirePresent(db, 'evidence', evidenceId);

/** Where an interview's facts stand in the words of their sources: see `facts.places`. */
export const placesOf = (
  { db, languages }: Pick<Context, 'db' | 'languages'>,
  interviewId: string
): Promise<FactPlace[]> => createPlaces(db, languages).of(listCited(db, interviewId));
