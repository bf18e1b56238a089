/** Search as you type over everything; only the newest question's answer counts. */
import type { SearchHit } from '$contract';
import { call, OperationError } from '../api/client';

const pauseMs = 120;

export class Search {
  text = $state('');
  hits = $state.raw<SearchHit[]>([]);
  more = $state(false);
  problem = $state<string | null>(null);
  /** The question that `hits` answers; empty before the first answer. */
  answered = $state('');
  readonly active: boolean = $derived(this.text.trim().length >= 2);
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly limit = 60) {}

  ask(text: string): void {
    this.text = text;
    clearTimeout(this.#timer);
    if (this.active) this.#timer = setTimeout(() => void this.#run(text), pauseMs);
    else this.#take('', [], false);
  }

  clear(): void {
    this.ask('');
  }

  async #run(text: string): Promise<void> {
    try {
      const { hits, more } = await call('search.query', { text: text.trim(), limit: this.limit });
      if (text === this.text) this.#take(text.trim(), hits, more);
    } catch (error) {
      if (text === this.text) this.problem = error instanceof OperationError ? error.message : String(error);
    }
  }

  #take(answered: string, hits: SearchHit[], more: boolean): void {
    this.answered = answered;
    this.hits = hits;
    this.more = more;
    this.problem = null;
  }
}

export const librarySearch = new Search();
