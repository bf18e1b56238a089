/** Who was asked for what, and what came back. */
import type { CallInputOf, Letter, ProofRequest } from '$contract';
import { call } from '../api/client';
import { Drafts } from './drafts.svelte';
import { resource, type Resource } from './resource.svelte';
import { undo } from './undo.svelte';

export type RequestPatch = CallInputOf<'requests.update'>['patch'];

const isAnswered = ({ state, mayQuote }: ProofRequest): boolean =>
  state === 'refused' || (state === 'received' && mayQuote);

/** What still needs something comes first; where none came or went, each keeps its place under the hand that ticks it. */
function sorted(requests: ProofRequest[], shown: ProofRequest[] | null): ProofRequest[] {
  const placeOf = (id: string): number => shown?.findIndex((each) => each.id === id) ?? -1;
  const isSameSet = shown?.length === requests.length && requests.every(({ id }) => placeOf(id) !== -1);
  return isSameSet
    ? requests.toSorted((one, other) => placeOf(one.id) - placeOf(other.id))
    : requests.toSorted((one, other) => Number(isAnswered(one)) - Number(isAnswered(other)));
}

const drafts = new Drafts<RequestPatch>((id, patch) => call('requests.update', { id, patch }));

export const requestsOf = (interviewId: string): Resource<ProofRequest[], RequestPatch> =>
  resource<ProofRequest[], RequestPatch>({
    key: `requests ${interviewId}`,
    topics: ['requests', 'facts', 'evidence', 'letters'],
    ask: () => call('requests.list', { interviewId }),
    drafts,
    lay: (read, typed, shown) =>
      sorted(
        read.map((request) => ({ ...request, ...typed(request.id) })),
        shown
      )
  });

export class Requests {
  openId = $state<string | null>(null);
  #requests: Resource<ProofRequest[], RequestPatch>;

  constructor(readonly interviewId: string) {
    this.#requests = requestsOf(interviewId);
  }

  get list(): ProofRequest[] {
    return this.#requests.value ?? [];
  }

  /** The request that is being worked on. */
  get open(): ProofRequest | null {
    return this.list.find((request) => request.id === this.openId) ?? null;
  }

  load(): Promise<void> {
    return this.#requests.load();
  }

  async add(patch: RequestPatch = {}): Promise<ProofRequest | null> {
    const { interviewId } = this;
    const added = await this.#requests.change(() => call('requests.create', { interviewId, patch }), {
      once: `create ${JSON.stringify(patch)}`
    });
    if (added) this.openId = added.id;
    return added;
  }

  edit(id: string, patch: RequestPatch): void {
    this.#requests.type(id, patch);
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
    const done = await this.#requests.change(async () => {
      await drafts.saveNow();
      return call('requests.update', { id, patch });
    });
    return done !== null;
  }

  /** The draft letter of a request, made the first time; what was typed is saved before, so that the draft knows it. */
  draft(id: string): Promise<Letter | null> {
    return this.#requests.change(
      async () => {
        await drafts.saveNow();
        return call('requests.draft', { id });
      },
      { once: `draft ${id}` }
    );
  }

  async remove(id: string): Promise<void> {
    await undo.trash('request', id, this.#requests);
  }
}
