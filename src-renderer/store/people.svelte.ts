/** The people met in one interview. */
import type { Person } from '$contract';
import { call } from '../api/client';
import { Drafts } from './drafts.svelte';
import { change } from './change';
import { library } from './library.svelte';
import { once } from './once';
import { Reading } from './reading';
import { undo } from './undo.svelte';

type PersonPatch = Partial<Omit<Person, 'id' | 'interviewId'>>;

const drafts = new Drafts<PersonPatch>(async (id, patch) => {
  await call('people.update', { id, patch });
  library.changed();
});

export class People {
  list = $state<Person[]>([]);
  loaded = $state(false);
  #reading = new Reading(drafts);

  constructor(readonly interviewId: string) {}

  load(): Promise<void> {
    return this.#reading.read(
      () => call('people.list', { interviewId: this.interviewId }),
      (read, typed) => {
        this.list = read.map((person) => ({ ...person, ...typed(person.id) }));
        this.loaded = true;
      }
    );
  }

  /** Null when it could not be added; the user has been told why. */
  async add(): Promise<Person | null> {
    const { interviewId } = this;
    return once(`people.create ${interviewId}`, () =>
      change(async () => {
        const person = await call('people.create', { interviewId, patch: {} });
        await this.load();
        return person;
      })
    );
  }

  set(person: Person, patch: PersonPatch): void {
    Object.assign(person, patch);
    drafts.type(person.id, patch);
  }

  async remove(person: Person): Promise<void> {
    await undo.trash('person', person.id, () => this.load());
    library.changed();
  }
}
