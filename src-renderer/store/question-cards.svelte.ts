/** The question cards of one interview: their order, which one is open, and what is typed into it. */
import type { CallInputOf, QuestionCard } from '$contract';
import { call } from '../api/client';
import { Drafts } from './drafts.svelte';
import { change } from './change';
import { library } from './library.svelte';
import { once } from './once';
import { findMove, moved } from './order';
import { Reading } from './reading';
import { tell, undo } from './undo.svelte';

type CardPatch = CallInputOf<'questionCards.update'>['patch'];

/** Lists on the screen, told when a card was saved: whether its story is thin is decided by the core. */
let shown: QuestionCards[] = [];

const drafts = new Drafts<CardPatch>(async (id, patch) => {
  const card = await call('questionCards.update', { id, patch });
  for (const cards of shown) cards.saved(card);
  library.changed();
});

export class QuestionCards {
  list = $state<QuestionCard[]>([]);
  loaded = $state(false);
  openId = $state<string | null>(null);
  #reading = new Reading(drafts);

  constructor(readonly interviewId: string) {}

  // Plain getters, not $derived: a list may still be read after the screen that made it is gone.
  get open(): QuestionCard | null {
    return this.list.find((card) => card.id === this.openId) ?? null;
  }

  /** Follows saves until the returned function is called. */
  follow(): () => void {
    shown.push(this);
    return () => (shown = shown.filter((each) => each !== this));
  }

  load(): Promise<void> {
    return this.#reading.read(
      () => call('questionCards.list', { interviewId: this.interviewId }),
      (read, typed) => {
        this.#take(read, typed);
        this.loaded = true;
      }
    );
  }

  /** Adds a card behind the open one, or at the end, and opens it. */
  async add(): Promise<QuestionCard | null> {
    const { interviewId } = this;
    const at = this.list.findIndex((card) => card.id === this.openId);
    const place = at === -1 ? {} : { toPosition: at + 1 };
    return once(`questionCards.create ${interviewId}`, () =>
      change(async () => {
        const card = await call('questionCards.create', { interviewId, ...place });
        await this.load();
        this.openId = card.id;
        return card;
      })
    );
  }

  edit(id: string, patch: CardPatch): void {
    const card = this.list.find((each) => each.id === id);
    if (card) Object.assign(card, patch);
    drafts.type(id, patch);
  }

  async moveTo(id: string, to: number): Promise<void> {
    this.list = moved(this.list, id, to);
    try {
      await this.#reading.write(
        () => call('questionCards.move', { id, toPosition: to }),
        (read, typed) => this.#take(read, typed)
      );
    } catch (error) {
      tell(error);
    }
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
    await undo.trash('question_card', id, () => this.#reload());
  }

  async linkFact(cardId: string, factId: string, linked: boolean): Promise<void> {
    await this.#link(cardId, 'factIds', factId, linked, () => call('facts.linkCard', { id: factId, cardId, linked }));
  }

  async linkEvidence(cardId: string, evidenceId: string, linked: boolean): Promise<void> {
    await this.#link(cardId, 'evidenceIds', evidenceId, linked, () =>
      call('evidence.link', { evidenceId, kind: 'card', targetId: cardId, linked })
    );
  }

  /** Called with what the library holds after a save: what is typed meanwhile stays. */
  saved(card: QuestionCard): void {
    const own = this.list.find((each) => each.id === card.id);
    if (own) own.thin = card.thin;
  }

  async #link(
    cardId: string,
    field: 'factIds' | 'evidenceIds',
    id: string,
    linked: boolean,
    operation: () => Promise<unknown>
  ): Promise<void> {
    await change(async () => {
      await this.#reading.send(operation);
      const card = this.list.find((each) => each.id === cardId);
      if (!card) return;
      const rest = card[field].filter((each) => each !== id);
      card[field] = linked ? [...rest, id] : rest;
      this.#reading.changed();
    });
  }

  async #reload(): Promise<void> {
    await this.load();
    library.changed();
  }

  /** One card is always open: where the open one has gone, the one that took its place, else the first. */
  #take(read: QuestionCard[], typed: (id: string) => CardPatch): void {
    const at = this.list.findIndex((card) => card.id === this.openId);
    this.list = read.map((card) => ({ ...card, ...typed(card.id) }));
    if (!this.open) this.openId = (at === -1 ? this.list[0] : (this.list[at] ?? this.list.at(-1)))?.id ?? null;
  }
}
