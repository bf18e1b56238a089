/** What no question asked for, and what the user would have liked to say all the same. */
import type { CallInputOf, Unsaid } from '$contract';
import { call } from '../api/client';
import { Drafts } from './drafts.svelte';
import { findMove, moved } from './order';
import { resource, type Resource } from './resource.svelte';
import { undo } from './undo.svelte';

type Patch = CallInputOf<'unsaid.update'>['patch'];

const drafts = new Drafts<Patch>((id, patch) => call('unsaid.update', { id, patch }));

export class UnsaidList {
  #unsaid: Resource<Unsaid[], Patch>;

  constructor(readonly interviewId: string) {
    this.#unsaid = resource({
      key: `unsaid ${interviewId}`,
      topics: ['unsaid'],
      ask: () => call('unsaid.list', { interviewId }),
      drafts
    });
  }

  get list(): Unsaid[] {
    return this.#unsaid.value ?? [];
  }

  get loaded(): boolean {
    return this.#unsaid.value !== null;
  }

  load(): Promise<void> {
    return this.#unsaid.load();
  }

  add(): Promise<Unsaid | null> {
    const { interviewId } = this;
    return this.#unsaid.change(() => call('unsaid.create', { interviewId }), { once: 'create' });
  }

  edit(id: string, patch: Patch): void {
    this.#unsaid.type(id, patch);
  }

  async reorder(ids: string[]): Promise<void> {
    const move = findMove(
      this.list.map((entry) => entry.id),
      ids
    );
    if (!move) return;
    this.#unsaid.show(moved(this.list, move.id, move.to));
    await this.#unsaid.change(() => call('unsaid.move', { id: move.id, toPosition: move.to }), {
      take: (list) => list
    });
  }

  async remove(id: string): Promise<void> {
    await undo.trash('unsaid', id, this.#unsaid);
  }
}
