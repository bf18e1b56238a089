/** Who was asked for what, and what came back. */
import type { CallInputOf, Letter, ProofRequest } from '$contract';
import { call } from '../api/client';
import { Autosave } from './autosave.svelte';
import { change } from './change';
import { library } from './library.svelte';
import { undo } from './undo.svelte';

export type RequestPatch = CallInputOf<'requests.update'>['patch'];

const saves = new Autosave<RequestPatch>(async (id, patch) => {
  await call('requests.update', { id, patch });
  library.changed();
});

export class Requests {
  list = $state<ProofRequest[]>([]);
  loaded = $state(false);
  openId = $state<string | null>(null);

  constructor(readonly interviewId: string) {}

  async load(): Promise<void> {
    const read = await call('requests.list', { interviewId: this.interviewId });
    this.list = read.map((request) => ({ ...request, ...saves.pending(request.id) }));
    this.loaded = true;
  }

  async add(patch: RequestPatch = {}): Promise<ProofRequest | null> {
    return change(async () => {
      const request = await call('requests.create', { interviewId: this.interviewId, patch });
      await this.load();
      this.openId = request.id;
      return request;
    });
  }

  edit(id: string, patch: RequestPatch): void {
    const request = this.list.find((each) => each.id === id);
    if (request) Object.assign(request, patch);
    saves.queue(id, patch);
  }

  /** The draft letter of a request, made the first time; what was typed is saved before, so that the draft knows it. */
  async draft(id: string): Promise<Letter | null> {
    return change(async () => {
      await saves.flush();
      const letter = await call('requests.draft', { id });
      await this.load();
      return letter;
    });
  }

  async remove(id: string): Promise<void> {
    await undo.trash('request', id, async () => {
      await this.load();
      library.changed();
    });
  }
}
