/** What the checks of a letter lean on: facts, evidence, requests and people of its interview, and words that may not be quoted. */
import type { Passage } from '$shared/letter/claims/quoted';
import { call } from '../api/client';
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
