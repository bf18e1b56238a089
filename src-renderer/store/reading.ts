/** Answers come late and in any order: only what is newer than the screen is taken over, with what was typed meanwhile on top of it. */
import type { Drafts } from './drafts.svelte';

/** What was typed of a key (see Drafts) and may be missing from an answer. */
type Typed<Patch> = (key: string) => Partial<Patch>;
type Take<Answer, Patch> = (answer: Answer, typed: Typed<Patch>) => void;

/** One for each thing that is read: a list, the open interview. */
export class Reading<Patch extends object = object> {
  #asked = 0;
  #taken = 0;
  #written = 0;
  /** Counts what has changed on the screen: a question asked before it knows less. */
  #changes = 0;
  /** Ends with the last change that is on its way. */
  #turn: Promise<unknown> = Promise.resolve();
  /** Reads once more as the last reading did. */
  #again: (() => Promise<void>) | null = null;
  #drafts: Drafts<Patch> | undefined;

  constructor(drafts?: Drafts<Patch>) {
    this.#drafts = drafts;
  }

  /** Asks and takes the answer, unless that of a later question was taken; asks again where the screen has changed meanwhile. */
  async read<Answer>(ask: () => Promise<Answer>, take: Take<Answer, Patch>): Promise<void> {
    this.#again = () => this.read(ask, take);
    this.#asked += 1;
    const own = this.#asked;
    for (;;) {
      const changes = this.#changes;
      await this.#turn;
      const { answer, typed } = await this.#answer(ask);
      if (own < this.#taken) return;
      if (changes !== this.#changes) continue;
      this.#taken = own;
      take(answer, typed);
      return;
    }
  }

  /** To be called when the screen took over a change by itself. */
  changed(): void {
    this.#changes += 1;
  }

  /** Changes go out one after the other, in their order. */
  send<Answer>(change: () => Promise<Answer>): Promise<Answer> {
    this.changed();
    const sent = this.#turn.then(change);
    this.#turn = sent.catch(() => undefined);
    return sent;
  }

  /**
   * Sends a change that gives the whole thing back. `take` gets the answer of the last one alone, which knows of all; where the
   * last one fails, all is read anew, because nobody has taken over what those before it came to.
   */
  async write<Answer>(change: () => Promise<Answer>, take: Take<Answer, Patch>): Promise<Answer> {
    this.#written += 1;
    const own = this.#written;
    const isLast = (): boolean => own === this.#written;
    try {
      const { answer, typed } = await this.send(() => this.#answer(change));
      if (isLast()) take(answer, typed);
      return answer;
    } catch (error) {
      // The failure is what the user hears of; the screen follows when it can.
      if (isLast()) void this.#again?.().catch(() => undefined);
      throw error;
    }
  }

  async #answer<Answer>(ask: () => Promise<Answer>): Promise<{ answer: Answer; typed: Typed<Patch> }> {
    return this.#drafts ? this.#drafts.reading(ask) : { answer: await ask(), typed: () => ({}) };
  }
}
