/** The question cards of one interview: their order, which one is open, and what is typed into it. */
import type { CallInputOf, QuestionCard } from '$contract';
import { call } from '../api/client';
import { Drafts } from './drafts.svelte';
import { findMove, moved } from './order';
import { resource, type Resource } from './resource.svelte';
import { undo } from './undo.svelte';

type CardPatch = CallInputOf<'questionCards.update'>['patch'];

const drafts = new Drafts<CardPatch>((id, patch) => call('questionCards.update', { id, patch }));

export class QuestionCards {
  #cards: Resource<QuestionCard[], CardPatch>;
  #chosen = $state<string | null>(null);
  /** The card that took the place of the chosen one, for as long as nobody chooses another. */
  #instead: string | null = null;
  /** Where the open card stood when the list was last looked at. */
  #place = -1;

  constructor(readonly interviewId: string) {
    this.#cards = resource({
      key: `cards ${interviewId}`,
      topics: ['questionCards', 'facts', 'evidence'],
      ask: () => call('questionCards.list', { interviewId }),
      drafts
    });
  }

  get list(): QuestionCard[] {
    return this.#cards.value ?? [];
  }

  get loaded(): boolean {
    return this.#cards.value !== null;
  }

  /** One card is always open: where the open one has gone, the one that took its place, else the first. */
  get openId(): string | null {
    const { list } = this;
    const chosen = this.#chosen;
    const wanted = this.#instead ?? chosen;
    if (list.length === 0) return wanted;
    const at = list.findIndex((card) => card.id === wanted);
    if (at !== -1) {
      this.#place = at;
      return wanted;
    }
    this.#place = this.#place === -1 ? 0 : Math.min(this.#place, list.length - 1);
    return (this.#instead = list[this.#place]!.id);
  }

  set openId(id: string | null) {
    this.#instead = null;
    this.#chosen = id;
    this.#place = this.list.findIndex((card) => card.id === id);
  }

  get open(): QuestionCard | null {
    const { list, openId } = this;
    return list.find((card) => card.id === openId) ?? null;
  }

  load(): Promise<void> {
    return this.#cards.load();
  }

  /** Adds a card behind the open one, or at the end, and opens it. */
  async add(): Promise<QuestionCard | null> {
    const { interviewId } = this;
    const at = this.list.findIndex((card) => card.id === this.openId);
    const place = at === -1 ? {} : { toPosition: at + 1 };
    const added = await this.#cards.change(() => call('questionCards.create', { interviewId, ...place }), {
      once: 'create'
    });
    if (added) this.openId = added.id;
    return added;
  }

  edit(id: string, patch: CardPatch): void {
    this.#cards.type(id, patch);
  }

  async moveTo(id: string, to: number): Promise<void> {
    this.#cards.show(moved(this.list, id, to));
    await this.#cards.change(() => call('questionCards.move', { id, toPosition: to }), { take: (list) => list });
  }

  async reorder(ids: string[]): Promise<void> {
    const move = findMove(
      this.list.map((card) => card.id),
      ids
    );
    if (move) await this.moveTo(move.id, move.to);
  }

  /** Moves a card to the trash; its neighbour opens. */
  async remove(id: string): Promise<void> {
    await undo.trash('question_card', id, this.#cards);
  }

  async linkFact(cardId: string, factId: string, linked: boolean): Promise<void> {
    await this.#cards.change(() => call('facts.linkCard', { id: factId, cardId, linked }));
  }

  async linkEvidence(cardId: string, evidenceId: string, linked: boolean): Promise<void> {
    await this.#cards.change(() => call('evidence.link', { evidenceId, kind: 'card', targetId: cardId, linked }));
  }
}
