/** Search as you type over everything; only the newest question's answer counts. */
import type { SearchHit } from '$contract';
import { call, OperationError } from '../api/client';

const pauseMs = 120;
/** How soon the same question is asked again while files are still being read; each further time waits half as long again. */
const againMs = 500;

type Found = Pick<Search, 'hits' | 'more' | 'unread' | 'preparing'>;

export class Search {
  text = $state('');
  hits = $state.raw<SearchHit[]>([]);
  more = $state(false);
  problem = $state<string | null>(null);
  /** Files whose words can't be found yet. */
  unread = $state(0);
  /** Things that can't be found yet as they are now. */
  preparing = $state(0);
  /** The question that `hits` answers; empty before the first answer. */
  answered = $state('');
  readonly active: boolean = $derived(this.text.trim().length >= 2);
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly limit = 60) {}

  ask(text: string): void {
    this.text = text;
    clearTimeout(this.#timer);
    if (this.active) this.#timer = setTimeout(() => void this.#run(text, againMs), pauseMs);
    else this.#take('', { hits: [], more: false, unread: 0, preparing: 0 });
  }

  clear(): void {
    this.ask('');
  }

  /** Asks at once what stands in the field; true when `hits` answer it, false when something else stands there by then. */
  async answerNow(): Promise<boolean> {
    const asked = this.text.trim();
    if (this.active && this.answered !== asked) {
      clearTimeout(this.#timer);
      await this.#run(this.text, againMs);
    }
    return this.active && this.answered === asked && this.text.trim() === asked;
  }

  async #run(text: string, again: number): Promise<void> {
    try {
      const found = await call('search.query', { text: text.trim(), limit: this.limit });
      if (text !== this.text) return;
      this.#take(text.trim(), found);
      clearTimeout(this.#timer);
      if (found.unread > 0 || found.preparing > 0)
        this.#timer = setTimeout(() => void this.#run(text, again * 1.5), again);
    } catch (error) {
      if (text === this.text) this.problem = error instanceof OperationError ? error.message : String(error);
    }
  }

  #take(answered: string, { hits, more, unread, preparing }: Found): void {
    this.answered = answered;
    this.hits = hits;
    this.more = more;
    this.unread = unread;
    this.preparing = preparing;
    this.problem = null;
  }
}

export const librarySearch = new Search();
