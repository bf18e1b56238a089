/** What no question asked for, and what the user would have liked to say all the same. */
import type { CallInputOf, Unsaid } from '$contract';
import { call } from '../api/client';
import { Drafts } from './drafts.svelte';
import { change } from './change';
import { library } from './library.svelte';
import { once } from './once';
import { findMove, moved } from './order';
import { Reading } from './reading';
import { tell, undo } from './undo.svelte';

type Patch = CallInputOf<'unsaid.update'>['patch'];

const drafts = new Drafts<Patch>(async (id, patch) => {
  await call('unsaid.update', { id, patch });
  library.changed();
});

export class UnsaidList {
  list = $state<Unsaid[]>([]);
  loaded = $state(false);
  #reading = new Reading(drafts);

  constructor(readonly interviewId: string) {}

  load(): Promise<void> {
    return this.#reading.read(
      () => call('unsaid.list', { interviewId: this.interviewId }),
      (read, typed) => {
        this.#take(read, typed);
        this.loaded = true;
      }
    );
  }

  async add(): Promise<Unsaid | null> {
    const { interviewId } = this;
    return once(`unsaid.create ${interviewId}`, () =>
      change(async () => {
        const entry = await call('unsaid.create', { interviewId });
        await this.load();
        return entry;
      })
    );
  }

  edit(id: string, patch: Patch): void {
    const entry = this.list.find((each) => each.id === id);
    if (entry) Object.assign(entry, patch);
    drafts.type(id, patch);
  }

  async reorder(ids: string[]): Promise<void> {
    const move = findMove(
      this.list.map((entry) => entry.id),
      ids
    );
    if (!move) return;
    this.list = moved(this.list, move.id, move.to);
    try {
      await this.#reading.write(
        () => call('unsaid.move', { id: move.id, toPosition: move.to }),
        (read, typed) => this.#take(read, typed)
      );
    } catch (error) {
      tell(error);
    }
  }

  async remove(id: string): Promise<void> {
    await undo.trash('unsaid', id, async () => {
      await this.load();
      library.changed();
    });
  }

  #take(read: Unsaid[], typed: (id: string) => Patch): void {
    this.list = read.map((entry) => ({ ...entry, ...typed(entry.id) }));
  }
}
