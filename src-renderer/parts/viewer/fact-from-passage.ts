/** What a fact card begins with when it is made from selected words of a file. */
import type { FactPatch } from '../../store/facts.svelte';
import { guessFact } from './guess-fact';
import type { Passage } from './passage';
import { momentAt, saidWords } from './quoted-words';

export function factFromPassage(passage: Passage, evidenceId: string): FactPatch {
  const page = Number(passage.start.closest<HTMLElement>('[data-page]')?.dataset.page);
  const sourceMomentMs = momentAt(passage.text, passage.at);
  // In a transcript the sentence's surroundings are times and voices.
  const guessed =
    sourceMomentMs === null
      ? guessFact(passage.words, passage.context, passage.from)
      : guessFact(saidWords(passage.words));
  return {
    ...guessed,
    sourceEvidenceId: evidenceId,
    sourcePage: page >= 1 ? page : null,
    sourceMomentMs,
    quoteFrom: passage.read
  };
}
