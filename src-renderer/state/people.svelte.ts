/** The people met in one interview. */
import type { Person } from '$contract';
import { call } from '../api/client';
import { Autosave } from './autosave.svelte';
import { change } from './change';
import { library } from './library.svelte';
import { undo } from './undo.svelte';

type PersonPatch = Partial<Omit<Person, 'id' | 'interviewId'>>;

const saves = new Autosave<PersonPatch>(async (id, patch) => {
  await call('people.update', { id, patch });
  library.changed();
});

export class People {
  list = $state<Person[]>([]);
  loaded = $state(false);

  constructor(readonly interviewId: string) {}

  async load(): Promise<void> {
    await saves.flush();
    const stored = await call('people.list', { interviewId: this.interviewId });
    this.list = stored.map((person) => ({ ...person, ...saves.pending(person.id) }));
    this.loaded = true;
  }

  /** Null when it could not be added; the user has been told why. */
  async add(): Promise<Person | null> {
    return change(async () => {
      const person = await call('people.create', { interviewId: this.interviewId, patch: {} });
      this.list.push(person);
      return person;
    });
  }

  set(person: Person, patch: PersonPatch): void {
    Object.assign(person, patch);
    saves.queue(person.id, patch);
  }

  async remove(person: Person): Promise<void> {
    await undo.trash('person', person.id, () => this.load());
    library.changed();
  }
}
