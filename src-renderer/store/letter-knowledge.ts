/** What the checks of a letter lean on: facts, evidence, requests and people of its interview, and words that may not be quoted. */
import type { KnownFact } from '$shared/letter/claims/known-facts';
import type { Passage } from '$shared/letter/claims/quoted';
import { call, OperationError } from '../api/client';
import { evidenceOf } from './evidence.svelte';
import { factsOf } from './facts.svelte';
import { peopleOf } from './people.svelte';
import { requestsOf } from './requests.svelte';
import { resource } from './resource.svelte';

export const aboutOf = (interviewId: string) => ({
  facts: factsOf(interviewId),
  evidence: evidenceOf(interviewId),
  requests: requestsOf(interviewId),
  passages: resource<Passage[]>({
    key: `unquotable ${interviewId}`,
    topics: ['requests', 'evidence'],
    ask: () => call('requests.unquotable', { interviewId }),
    whole: true
  }),
  people: peopleOf(interviewId)
});

/** A card keeps the words of its source: whoever may not be quoted may not be quoted from there either. */
export const quotedOnCards = (facts: readonly KnownFact[]): Passage[] =>
  facts
    .filter(({ quote }) => quote)
    .flatMap(({ quote, notQuotable }) => (notQuotable === null ? [] : [{ who: notQuotable, text: quote }]));

/** False where the stored file is missing or isn't what was filed; what can't be told now is told by the next look. */
export async function isWhole(id: string): Promise<boolean> {
  try {
    await call('evidence.verify', { id });
    return true;
  } catch (error) {
    return !(error instanceof OperationError && error.code === 'EVIDENCE_DAMAGED');
  }
}
