/** Search as you type over everything; only the newest question's answer counts. */
import type { OutputOf, SearchHit } from '$contract';
import { searchTopics } from '$shared/kinds';
import { call } from '../api/client';
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

  async #run(text: string): Promise<void> {
    const words = text.trim();
    const { limit } = this;
    const found = resource<Found>({
      key: `search ${limit} ${words}`,
      topics: [...searchTopics, 'progress'],
      ask: () => call('search.query', { text: words, limit }),
      whole: true
    });
    try {
      await found.load();
      if (text !== this.text) return;
      this.#found = found;
      this.answered = words;
      this.problem = null;
    } catch (error) {
      if (text === this.text) this.problem = whyFailed(error);
    }
  }
}

export const librarySearch = new Search();
