/** Where in a file something stands: a page, words, a moment in a recording. */
import type { Fact } from '$contract';

export interface SourcePlace {
  /** From 1. */
  page: number | null;
  /** Words to mark; empty for none. */
  quote: string;
  momentMs: number | null;
}

export const nowhere: SourcePlace = { page: null, quote: '', momentMs: null };

/** Where a fact stands in a file; nowhere in particular where another file is its source. */
export const placeOfFact = (
  fact: Pick<Fact, 'sourceEvidenceId' | 'sourcePage' | 'quote' | 'sourceMomentMs'>,
  evidenceId: string
): SourcePlace =>
  fact.sourceEvidenceId === evidenceId
    ? { page: fact.sourcePage, quote: fact.quote, momentMs: fact.sourceMomentMs }
    : nowhere;
