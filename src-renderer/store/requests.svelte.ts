/** Who was asked for what, and what came back. */
import type { CallInputOf, Letter, ProofRequest } from '$contract';
import { call } from '../api/client';
import { Drafts } from './drafts.svelte';
import { change } from './change';
import { library } from './library.svelte';
import { once } from './once';
import { Reading } from './reading';
import { undo } from './undo.svelte';

export type RequestPatch = CallInputOf<'requests.update'>['patch'];

/** What still needs something comes first. */
const isAnswered = ({ state, mayQuote }: ProofRequest): boolean =>
  state === 'refused' || (state === 'received' && mayQuote);

const drafts = new Drafts<RequestPatch>(async (id, patch) => {
  await call('requests.update', { id, patch });
  library.changed();
});

export class Requests {
  list = $state<ProofRequest[]>([]);
  loaded = $state(false);
  openId = $state<string | null>(null);
  #reading = new Reading(drafts);

  constructor(readonly interviewId: string) {}

  /** The request that is being worked on. */
  get open(): ProofRequest | null {
    return this.list.find((request) => request.id === this.openId) ?? null;
  }

  load(): Promise<void> {
    return this.#reading.read(
      () => call('requests.list', { interviewId: this.interviewId }),
      (read, typed) => {
        const list = read.map((request) => ({ ...request, ...typed(request.id) }));
        this.list = list.toSorted((one, other) => Number(isAnswered(one)) - Number(isAnswered(other)));
        this.loaded = true;
      }
    );
  }

  async add(patch: RequestPatch = {}): Promise<ProofRequest | null> {
    const { interviewId } = this;
    return once(`requests.create ${interviewId} ${JSON.stringify(patch)}`, () =>
      change(async () => {
        const request = await call('requests.create', { interviewId, patch });
        await this.load();
        this.openId = request.id;
        return request;
      })
    );
  }

  edit(id: string, patch: RequestPatch): void {
    const request = this.list.find((each) => each.id === id);
    if (request) Object.assign(request, patch);
    drafts.type(id, patch);
  }

  /** Moves a request on or back; the days that follow come from the core. */
  async move(id: string, state: ProofRequest['state']): Promise<void> {
    await this.#now(id, { state });
  }

  /** Files what came back. An answer means that they answered; taking it off leaves the state. Gives back whether it was filed. */
  async fileAnswer(id: string, answerEvidenceId: string | null): Promise<boolean> {
    return this.#now(id, { answerEvidenceId, ...(answerEvidenceId ? { state: 'received' as const } : {}) });
  }

  /** What must be known at once, after what was typed before it. */
  async #now(id: string, patch: RequestPatch): Promise<boolean> {
    const done = await change(async () => {
      await drafts.saveNow();
      const { answer: request, typed } = await drafts.reading(() => call('requests.update', { id, patch }));
      this.list = this.list.map((each) => (each.id === id ? { ...request, ...typed(id) } : each));
      this.#reading.changed();
      return true;
    });
    return done ?? false;
  }

  /** The draft letter of a request, made the first time; what was typed is saved before, so that the draft knows it. */
  async draft(id: string): Promise<Letter | null> {
    return once(`requests.draft ${id}`, () =>
      change(async () => {
        await drafts.saveNow();
        const letter = await call('requests.draft', { id });
        await this.load();
        return letter;
      })
    );
  }

  async remove(id: string): Promise<void> {
    await undo.trash('request', id, async () => {
      await this.load();
      library.changed();
    });
  }
}
