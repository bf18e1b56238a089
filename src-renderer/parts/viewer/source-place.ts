/** Where in a file something stands: a page, words, a moment in a recording, a part of a picture. */
import type { Fact } from '$contract';

export interface SourcePlace {
  /** From 1. */
  page: number | null;
  /** Words to mark; empty for none. */
  quote: string;
  momentMs: number | null;
  /** A part of a picture. */
  box: Fact['sourceBox'];
}

export const nowhere: SourcePlace = { page: null, quote: '', momentMs: null, box: null };

/** Where a fact stands in a file; nowhere in particular where another file is its source. */
export const placeOfFact = (
  fact: Pick<Fact, 'sourceEvidenceId' | 'sourcePage' | 'quote' | 'sourceMomentMs' | 'sourceBox'>,
  evidenceId: string
): SourcePlace =>
  fact.sourceEvidenceId === evidenceId
    ? { page: fact.sourcePage, quote: fact.quote, momentMs: fact.sourceMomentMs, box: fact.sourceBox }
    : nowhere;
