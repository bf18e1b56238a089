/** The people met in one interview. */
import type { Person } from '$contract';
import { call } from '../api/client';
import { Drafts } from './drafts.svelte';
import { resource, type Resource } from './resource.svelte';
import { undo } from './undo.svelte';

type PersonPatch = Partial<Omit<Person, 'id' | 'interviewId'>>;

const drafts = new Drafts<PersonPatch>((id, patch) => call('people.update', { id, patch }));

export const peopleOf = (interviewId: string): Resource<Person[], PersonPatch> =>
  resource({
    key: `people ${interviewId}`,
    topics: ['people'],
    ask: () => call('people.list', { interviewId }),
    drafts
  });

export class People {
  #people: Resource<Person[], PersonPatch>;

  constructor(readonly interviewId: string) {
    this.#people = peopleOf(interviewId);
  }

  get list(): Person[] {
    return this.#people.value ?? [];
  }

  get loaded(): boolean {
    return this.#people.value !== null;
  }

  load(): Promise<void> {
    return this.#people.load();
  }

  /** Null when it could not be added; the user has been told why. */
  add(): Promise<Person | null> {
    const { interviewId } = this;
    return this.#people.change(() => call('people.create', { interviewId, patch: {} }), { once: 'create' });
  }

  set(person: Person, patch: PersonPatch): void {
    this.#people.type(person.id, patch);
  }

  async remove(person: Person): Promise<void> {
    await undo.trash('person', person.id, this.#people);
  }
}
