/** The fact cards of one interview: what may be claimed, what backs it, and what must no longer be claimed. */
import type { CallInputOf, Fact, OutputOf } from '$contract';
import { call } from '../api/client';
import { Drafts } from './drafts.svelte';
import { resource, type Resource } from './resource.svelte';
import { tell, undo } from './undo.svelte';

export type FactPatch = CallInputOf<'facts.update'>['patch'];
type OtherFact = OutputOf<'facts.listOthers'>[number];

const drafts = new Drafts<FactPatch>((id, patch) => call('facts.update', { id, patch }));

export const factsOf = (interviewId: string): Resource<Fact[], FactPatch> =>
  resource({
    key: `facts ${interviewId}`,
    topics: ['facts', 'evidence', 'questionCards'],
    ask: () => call('facts.list', { interviewId }),
    drafts
  });

export class Facts {
  openId = $state<string | null>(null);
  #facts: Resource<Fact[], FactPatch>;
  #others: Resource<OtherFact[]>;

  constructor(readonly interviewId: string) {
    this.#facts = factsOf(interviewId);
    this.#others = resource({
      key: `other facts ${interviewId}`,
      topics: ['facts', 'evidence', 'questionCards', 'interviews'],
      ask: () => call('facts.listOthers', { interviewId })
    });
  }

  get list(): Fact[] {
    return this.#facts.value ?? [];
  }

  /** Facts of other interviews that this one does not use yet. */
  get others(): OtherFact[] {
    return this.#others.value ?? [];
  }

  get claimed(): Fact[] {
    return this.list.filter((fact) => fact.retractedAt === null);
  }

  get retracted(): Fact[] {
    return this.list.filter((fact) => fact.retractedAt !== null);
  }

  load(): Promise<void> {
    return this.#facts.load();
  }

  async loadOthers(): Promise<void> {
    await this.#others.load().catch(tell);
  }

  /** Null when it could not be added; the user has been told why. */
  async add(patch: FactPatch = {}): Promise<Fact | null> {
    const { interviewId } = this;
    const added = await this.#facts.change(() => call('facts.create', { interviewId, patch }), {
      once: `create ${JSON.stringify(patch)}`
    });
    if (added) this.openId = added.id;
    return added;
  }

  /** Uses a fact of another interview here too; it stays one fact. */
  async attach(id: string): Promise<Fact | null> {
    const fact = await this.#facts.change(() => call('facts.attach', { interviewId: this.interviewId, id }));
    if (fact) this.openId = fact.id;
    return fact;
  }

  edit(id: string, patch: FactPatch): void {
    this.#facts.type(id, patch);
  }

  /** Marks a fact “do not claim” with the reason, or takes that back. */
  async retract(id: string, retracted: boolean, because = ''): Promise<void> {
    await this.#facts.change(async () => {
      await drafts.saveNow();
      return call('facts.retract', { id, retracted, because });
    });
  }

  async linkCard(id: string, cardId: string, linked: boolean): Promise<void> {
    await this.#facts.change(() => call('facts.linkCard', { id, cardId, linked }));
  }

  async linkEvidence(id: string, evidenceId: string, linked: boolean): Promise<void> {
    await this.#facts.change(() => call('evidence.link', { evidenceId, kind: 'fact', targetId: id, linked }));
  }

  async remove(id: string): Promise<void> {
    await undo.trash('fact', id, this.#facts);
  }
}
