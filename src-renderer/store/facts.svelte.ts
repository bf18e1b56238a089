/** The fact cards of one interview: what may be claimed, what backs it, and what must no longer be claimed. */
import type { CallInputOf, Fact, OutputOf } from '$contract';
import { call } from '../api/client';
import { Drafts } from './drafts.svelte';
import { change } from './change';
import { library } from './library.svelte';
import { once } from './once';
import { Reading } from './reading';
import { tell, undo } from './undo.svelte';

export type FactPatch = CallInputOf<'facts.update'>['patch'];
type OtherFact = OutputOf<'facts.listOthers'>[number];

const drafts = new Drafts<FactPatch>(async (id, patch) => {
  await call('facts.update', { id, patch });
  library.changed();
});

export class Facts {
  list = $state<Fact[]>([]);
  /** Facts of other interviews that this one does not use yet. */
  others = $state.raw<OtherFact[]>([]);
  loaded = $state(false);
  openId = $state<string | null>(null);
  #reading = new Reading(drafts);
  #readingOthers = new Reading();

  constructor(readonly interviewId: string) {}

  get claimed(): Fact[] {
    return this.list.filter((fact) => fact.retractedAt === null);
  }

  get retracted(): Fact[] {
    return this.list.filter((fact) => fact.retractedAt !== null);
  }

  load(): Promise<void> {
    return this.#reading.read(
      () => call('facts.list', { interviewId: this.interviewId }),
      (read, typed) => {
        this.list = read.map((fact) => ({ ...fact, ...typed(fact.id) }));
        this.loaded = true;
      }
    );
  }

  async loadOthers(): Promise<void> {
    try {
      await this.#readingOthers.read(
        () => call('facts.listOthers', { interviewId: this.interviewId }),
        (read) => (this.others = read)
      );
    } catch (error) {
      tell(error);
    }
  }

  async add(patch: FactPatch = {}): Promise<Fact | null> {
    const { interviewId } = this;
    return once(`facts.create ${interviewId} ${JSON.stringify(patch)}`, () =>
      change(async () => {
        const fact = await call('facts.create', { interviewId, patch });
        await this.load();
        this.openId = fact.id;
        return fact;
      })
    );
  }

  /** Uses a fact of another interview here too; it stays one fact. */
  async attach(id: string): Promise<Fact | null> {
    return change(async () => {
      const fact = await call('facts.attach', { interviewId: this.interviewId, id });
      await this.load();
      this.openId = fact.id;
      return fact;
    });
  }

  edit(id: string, patch: FactPatch): void {
    const fact = this.list.find((each) => each.id === id);
    if (fact) Object.assign(fact, patch);
    drafts.type(id, patch);
  }

  /** Marks a fact “do not claim” with the reason, or takes that back. */
  async retract(id: string, retracted: boolean, because = ''): Promise<void> {
    await change(async () => {
      await drafts.saveNow();
      await call('facts.retract', { id, retracted, because });
      await this.load();
    });
  }

  async linkCard(id: string, cardId: string, linked: boolean): Promise<void> {
    await change(async () => {
      await this.#reading.send(() => call('facts.linkCard', { id, cardId, linked }));
      await this.load();
    });
  }

  async linkEvidence(id: string, evidenceId: string, linked: boolean): Promise<void> {
    await change(async () => {
      await this.#reading.send(() => call('evidence.link', { evidenceId, kind: 'fact', targetId: id, linked }));
      await this.load();
    });
  }

  async remove(id: string): Promise<void> {
    await undo.trash('fact', id, async () => {
      await this.load();
      library.changed();
    });
  }
}
