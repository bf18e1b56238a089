/** What the user has written about one interview, ahead of the library by at most a second. */
import type { CallInputOf, Interview } from '$contract';
import { call } from '../api/client';
import { Drafts } from './drafts.svelte';
import { library } from './library.svelte';

type Patch = CallInputOf<'interviews.update'>['patch'];

const drafts = new Drafts<Patch>(async (id, patch) => {
  library.adopt(await call('interviews.update', { id, patch }));
});

export class InterviewDetails {
  readonly id: string;
  fields: Required<Patch>;

  constructor(interview: Interview) {
    this.id = interview.id;
    const { company, role, jobAd, jobAdEvidenceId, round, startsAt, timeZone } = interview;
    const { durationMinutes, format, place, brainDump, notes } = interview;
    const stored = { company, role, jobAd, jobAdEvidenceId, round, startsAt, timeZone };
    const pending = drafts.unsaved(this.id);
    this.fields = $state({ ...stored, durationMinutes, format, place, brainDump, notes, ...pending });
  }

  set(patch: Patch): void {
    Object.assign(this.fields, patch);
    drafts.type(this.id, patch);
  }
}
