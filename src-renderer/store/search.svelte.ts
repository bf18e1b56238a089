/** Search as you type over everything; only the newest question's answer counts. */
import type { OutputOf, SearchHit } from '$contract';
import { searchTopics } from '$shared/kinds';
import { call, OperationError } from '../api/client';
import { resource, type Resource } from './resource.svelte';
import { whyFailed } from './tell';

const pauseMs = 120;
type Found = OutputOf<'search.query'>;

export class Search {
  text = $state('');
  problem = $state<string | null>(null);
  /** The question that `hits` answers; empty before the first answer. */
  answered = $state('');
  readonly active: boolean = $derived(this.text.trim().length >= 2);
  #found = $state.raw<Resource<Found> | null>(null);
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The next question that is typed here ends the one before. */
  readonly #asker = crypto.randomUUID();

  constructor(private readonly limit = 60) {}

  get hits(): SearchHit[] {
    return this.#found?.value?.hits ?? [];
  }

  get more(): boolean {
    return this.#found?.value?.more ?? false;
  }

  /** Files whose words can't be found yet. */
  get unread(): number {
    return this.#found?.value?.unread ?? 0;
  }

  /** Things that can't be found yet as they are now. */
  get preparing(): number {
    return this.#found?.value?.preparing ?? 0;
  }

  ask(text: string): void {
    this.text = text;
    clearTimeout(this.#timer);
    if (this.active) this.#timer = setTimeout(() => void this.#run(text), pauseMs);
    else {
      this.#found = null;
      this.answered = '';
      this.problem = null;
    }
  }

  clear(): void {
    this.ask('');
  }

  /** Keeps the answer as new as the library until the returned function is called; whoever shows it need not. */
  watch(): () => void {
    return this.#found?.watch() ?? (() => undefined);
  }

  /** Asks at once what stands in the field; true when `hits` answer it, false when something else stands there by then. */
  async answerNow(): Promise<boolean> {
    const asked = this.text.trim();
    if (this.active && this.answered !== asked) {
      clearTimeout(this.#timer);
      await this.#run(this.text);
    }
    return this.active && this.answered === asked && this.text.trim() === asked;
  }

  async #run(text: string, isAgain = false): Promise<void> {
    const words = text.trim();
    const { limit } = this;
    // What is asked again because the library changed ends nothing that was typed since.
    let asker: { asker?: string } = isAgain ? {} : { asker: this.#asker };
    const ask = (): Promise<Found> => {
      const asked = call('search.query', { text: words, limit, ...asker });
      asker = {};
      return asked;
    };
    const found = resource<Found>({
      key: `search ${limit} ${words}`,
      topics: [...searchTopics, 'progress'],
      ask,
      whole: true
    });
    try {
      await found.load();
      if (text !== this.text) return;
      this.#found = found;
      this.answered = words;
      this.problem = null;
    } catch (error) {
      if (text !== this.text) return;
      // Typed, replaced by another question, and typed once more.
      if (!isAgain && error instanceof OperationError && error.code === 'CANCELLED') return this.#run(text, true);
      this.problem = whyFailed(error);
    }
  }
}

export const librarySearch = new Search();
