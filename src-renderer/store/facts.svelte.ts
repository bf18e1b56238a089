/** The fact cards of one interview: what may be claimed, what backs it, and what must no longer be claimed. */
import type { CallInputOf, Fact, FactPlace, OutputOf } from '$contract';
import { call } from '../api/client';
import { Drafts } from './drafts.svelte';
import { resource, type Resource } from './resource.svelte';
import { tell, undo } from './undo.svelte';
import { t } from '../i18n/messages';

/** Page, moment and words belong to the file in which they were found. */
const noPlace = { sourcePage: null, sourceMomentMs: null, sourceBox: null, quote: '', quoteFrom: 'written' } as const;

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

/** Whether the facts' sources say what the facts say; comes later than the facts where sources are long. */
export const placesOf = (interviewId: string): Resource<FactPlace[]> =>
  resource({
    key: `fact places ${interviewId}`,
    topics: ['facts', 'evidence'],
    ask: () => call('facts.places', { interviewId }),
    whole: true
  });

/** The card names this page from now on; the one before can be taken back. */
export function useFactPage(interviewId: string, id: string, sourcePage: number): void {
  const facts = factsOf(interviewId);
  const before = facts.value?.find((fact) => fact.id === id)?.sourcePage ?? null;
  facts.type(id, { sourcePage });
  undo.offer(t('proof.pageUsed', { page: String(sourcePage) }), () => facts.type(id, { sourcePage: before }));
}

export class Facts {
  openId = $state<string | null>(null);
  #facts: Resource<Fact[], FactPatch>;
  #others: Resource<OtherFact[]>;
  #places: Resource<FactPlace[]>;

  constructor(readonly interviewId: string) {
    this.#facts = factsOf(interviewId);
    this.#places = placesOf(interviewId);
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

  // eslint-disable-next-line svelte/prefer-svelte-reactivity -- made anew with every answer
  readonly #placeById = $derived.by(() => new Map((this.#places.value ?? []).map((place) => [place.id, place])));

  /** Where its source says it; null while that is not known, and where there is nothing to look for. */
  placeOf({ id, sourcePage }: Pick<Fact, 'id' | 'sourcePage'>): FactPlace | null {
    const place = this.#placeById.get(id);
    // What was found out about another page says nothing about this one.
    return place && place.page === sourcePage ? place : null;
  }

  usePage(id: string, page: number): void {
    useFactPage(this.interviewId, id, page);
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

  /** One more file proves it: the source where it has none, else one beside it. */
  async prove(id: string, evidenceId: string): Promise<void> {
    const fact = this.list.find((each) => each.id === id);
    if (!fact || fact.sourceEvidenceId === evidenceId) return;
    if (fact.sourceEvidenceId === null && fact.evidenceIds.length === 0 && fact.trashedSource === '')
      await this.#save(id, { ...noPlace, sourceEvidenceId: evidenceId });
    else await this.linkEvidence(id, evidenceId, true);
  }

  /** This file is its source from now on; what was stays beside it. */
  async proveFirst(id: string, evidenceId: string): Promise<void> {
    const before = this.list.find((each) => each.id === id)?.sourceEvidenceId ?? null;
    if (before !== null && before !== evidenceId) await this.linkEvidence(id, before, true);
    await this.#save(id, { ...noPlace, sourceEvidenceId: evidenceId });
    await this.linkEvidence(id, evidenceId, false);
  }

  /** The file proves it no more; the next of its files stands first. `message` is said with the way back. */
  async unprove(id: string, evidenceId: string, message: string): Promise<void> {
    const fact = this.list.find((each) => each.id === id);
    if (!fact) return;
    const { sourceEvidenceId, sourcePage, sourceMomentMs, sourceBox, quote, quoteFrom } = fact;
    const place = { sourcePage, sourceMomentMs, sourceBox, quote, quoteFrom };
    const isSource = sourceEvidenceId === evidenceId;
    const wasLinked = fact.evidenceIds.includes(evidenceId);
    if (wasLinked) await this.linkEvidence(id, evidenceId, false);
    const [next = null] = fact.evidenceIds.filter((each) => each !== evidenceId);
    if (isSource) await this.#save(id, { ...noPlace, sourceEvidenceId: next });
    undo.offer(message, async () => {
      if (wasLinked) await this.linkEvidence(id, evidenceId, true);
      if (isSource) await this.#save(id, { ...place, sourceEvidenceId });
    });
  }

  /** What must be known at once, after what was typed before it. */
  async #save(id: string, patch: FactPatch): Promise<void> {
    await this.#facts.change(async () => {
      await drafts.saveNow();
      return call('facts.update', { id, patch });
    });
  }

  async linkEvidence(id: string, evidenceId: string, linked: boolean): Promise<void> {
    await this.#facts.change(() => call('evidence.link', { evidenceId, kind: 'fact', targetId: id, linked }));
  }

  async remove(id: string): Promise<void> {
    await undo.trash('fact', id, this.#facts);
  }
}
