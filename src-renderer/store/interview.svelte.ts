/** What the user has written about one interview, ahead of the library by at most a second. */
import type { CallInputOf, Interview } from '$contract';
import { call } from '../api/client';
import { Autosave } from './autosave.svelte';
import { library } from './library.svelte';

type Patch = CallInputOf<'interviews.update'>['patch'];

const saves = new Autosave<Patch>(async (id, patch) => {
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
    const pending = saves.pending(this.id);
    this.fields = $state({ ...stored, durationMinutes, format, place, brainDump, notes, ...pending });
  }

  set(patch: Patch): void {
    Object.assign(this.fields, patch);
    saves.queue(this.id, patch);
  }
}
