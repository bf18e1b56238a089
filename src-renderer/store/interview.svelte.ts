/** One interview: as the library has it, and what the user is writing about it, ahead of the library by at most a second. */
import type { CallInputOf, Interview } from '$contract';
import { call } from '../api/client';
import { Drafts } from './drafts.svelte';
import { resource, type Resource } from './resource.svelte';

type Patch = CallInputOf<'interviews.update'>['patch'];

const drafts = new Drafts<Patch>(async (id, patch) => {
  interviewOf(id).show(await call('interviews.update', { id, patch }));
});

export const interviewOf = (id: string): Resource<Interview, Patch> =>
  resource<Interview, Patch>({
    key: `interview ${id}`,
    topics: ['interviews', 'progress', 'people', 'ratings', 'fit', 'afterwards', 'settings'],
    ask: () => call('interviews.get', { id }),
    drafts,
    lay: (interview, typed) => ({ ...interview, ...typed(id) }),
    whole: true
  });

export class InterviewDetails {
  readonly id: string;
  fields: Required<Patch>;

  constructor(interview: Interview) {
    this.id = interview.id;
    this.fields = $state({ ...fieldsOf(interview), ...drafts.unsaved(this.id) });
  }

  /** While on the screen: what another window writes comes in, but for what is being typed here. Returns a function that ends it. */
  follow(): () => void {
    const interview = interviewOf(this.id);
    return interview.watch(() => {
      if (interview.value) Object.assign(this.fields, fieldsOf(interview.value), drafts.unsaved(this.id));
    });
  }

  set(patch: Patch): void {
    Object.assign(this.fields, patch);
    drafts.type(this.id, patch);
  }
}

function fieldsOf(interview: Interview): Required<Patch> {
  const { company, role, jobAd, jobAdEvidenceId, round, startsAt, timeKnown, timeZone } = interview;
  const { durationMinutes, format, place, brainDump, notes } = interview;
  const about = { company, role, jobAd, jobAdEvidenceId, round, startsAt, timeKnown, timeZone };
  return { ...about, durationMinutes, format, place, brainDump, notes };
}
