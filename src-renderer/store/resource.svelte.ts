/** How something is read: one thing of the library as the newest answer tells it, read anew when the core says so, with what is typed on top. */
import { createSubscriber } from 'svelte/reactivity';
import type { Topic } from '$contract';
import type { About, Typed } from './about-reading';
import { merged } from './merged.svelte';
import { once } from './once';
import { known, watched } from './resources';
import { tell } from './tell';

/** In milliseconds: what the core says in quick succession becomes one question. */
const soonMs = 40;

/** The one resource of this key. Components only look at its `value`; while one looks, it stays as new as the library. */
export function resource<Answer, Patch extends object = object>(about: About<Answer, Patch>): Resource<Answer, Patch> {
  return (known.get(about.key) as Resource<Answer, Patch> | undefined) ?? new Resource(about);
}

export class Resource<Answer, Patch extends object = object> {
  /** Why the last reading failed; null when all is well. */
  problem = $state.raw<unknown>(null);
  #shown = $state.raw<Answer | null>(null);
  readonly topics: readonly Topic[];
  #about: About<Answer, Patch>;
  #asked = 0;
  #taken = 0;
  #written = 0;
  /** Counts what has changed on the screen: a question asked before it knows less. */
  #changes = 0;
  /** Ends with the last change that is on its way. */
  #turn: Promise<unknown> = Promise.resolve();
  /** The newest reading, as long as nothing has changed since it began. */
  #current: Promise<void> | null = null;
  #soon: ReturnType<typeof setTimeout> | undefined;
  #stale = true;
  // eslint-disable-next-line svelte/prefer-svelte-reactivity -- as above
  #watchers = new Set<() => void>();
  #look = createSubscriber(() => this.watch());

  constructor(about: About<Answer, Patch>) {
    this.#about = about;
    this.topics = about.topics;
    known.set(about.key, this);
  }

  /** What the screen shows; null before the first answer. */
  get value(): Answer | null {
    this.#look();
    return this.#shown;
  }

  /** Keeps it as new as the library until the returned function is called. A component that looks at `value` need not. */
  watch(changed: () => void = () => undefined): () => void {
    const watcher = (): void => changed();
    this.#watchers.add(watcher);
    watched.add(this);
    if (!known.has(this.#about.key)) known.set(this.#about.key, this);
    if (this.#stale) void this.load().catch(() => undefined);
    return () => {
      this.#watchers.delete(watcher);
      if (this.#watchers.size === 0) this.forget();
    };
  }

  /** Reads it, once for all who ask while that is under way. */
  load(): Promise<void> {
    if (this.#current) return this.#current;
    const reading = this.#read().finally(() => {
      if (this.#current === reading) this.#current = null;
    });
    return (this.#current = reading);
  }

  /** Reads it with all that has happened until now. */
  reread(): Promise<void> {
    this.#current = null;
    return this.load();
  }

  /** Shows a change ahead of the library. */
  show(answer: Answer): void {
    this.#changes += 1;
    this.#current = null;
    this.#put(answer);
  }

  /** Shows what is typed, and saves it after the next pause. */
  type(key: string, patch: Patch): void {
    this.#about.drafts?.type(key, patch);
    if (this.#shown !== null) this.#put(this.#laid(this.#shown, (each) => this.#about.drafts?.unsaved(each) ?? {}));
  }

  /**
   * Makes a change that is not typed: changes go out one after the other, and what it came to is on the screen when this ends. Null where it
   * failed, which the user is told. `once`: asked for again while it is under way, it is done once. `take`: the change gives the whole
   * thing back; the answer of the last one alone is taken, which knows of all.
   */
  change<Result>(
    work: () => Promise<Result>,
    { once: name, take }: { once?: string; take?: (result: Result) => Answer } = {}
  ): Promise<Result | null> {
    const begin = (): Promise<Result | null> => this.#change(work, take);
    return name === undefined ? begin() : once(`${this.#about.key} ${name}`, begin);
  }

  /** Reads it anew after long work, for which no other change waits; throws what the work throws. */
  async after<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = await work();
    await this.reread();
    return result;
  }

  /** To be called when something of it may have changed elsewhere. */
  outdated(): void {
    this.#stale = true;
    this.#current = null;
    if (this.#watchers.size === 0) return this.forget();
    this.#soon ??= setTimeout(() => void this.reread().catch(() => undefined), soonMs);
  }

  /** Nobody looks any more: whoever does next begins anew. */
  forget(): void {
    clearTimeout(this.#soon);
    this.#soon = undefined;
    this.#stale = true;
    watched.delete(this);
    if (known.get(this.#about.key) === this) known.delete(this.#about.key);
  }

  async #read(): Promise<void> {
    this.#asked += 1;
    const own = this.#asked;
    clearTimeout(this.#soon);
    this.#soon = undefined;
    this.#stale = false;
    try {
      for (;;) {
        const changes = this.#changes;
        await this.#turn;
        const { answer, typed } = await this.#beside(this.#about.ask);
        // A newer answer is there already.
        if (own < this.#taken) return;
        if (changes !== this.#changes) continue;
        this.#taken = own;
        this.problem = null;
        this.#put(this.#laid(answer, typed));
        return;
      }
    } catch (error) {
      this.#stale = true;
      this.problem = error;
      for (const watcher of [...this.#watchers]) watcher();
      throw error;
    }
  }

  async #change<Result>(work: () => Promise<Result>, take?: (result: Result) => Answer): Promise<Result | null> {
    if (take) this.#written += 1;
    const own = this.#written;
    this.#changes += 1;
    this.#current = null;
    const sent = this.#turn.then(() => this.#beside(work));
    this.#turn = sent.catch(() => undefined);
    try {
      const { answer, typed } = await sent;
      if (!take) await this.reread();
      else if (own === this.#written) this.#put(this.#laid(take(answer), typed));
      return answer;
    } catch (error) {
      tell(error);
      // What was shown ahead did not come about, or only a part; nobody has taken over what the changes before it came to.
      if (!take || own === this.#written) void this.reread().catch(() => undefined);
      return null;
    }
  }

  async #beside<Result>(ask: () => Promise<Result>): Promise<{ answer: Result; typed: Typed<Patch> }> {
    const { drafts } = this.#about;
    return drafts ? drafts.asking(ask) : { answer: await ask(), typed: () => ({}) };
  }

  #laid(answer: Answer, typed: Typed<Patch>): Answer {
    const { lay, drafts } = this.#about;
    if (lay) return lay(answer, typed, this.#shown);
    return drafts && Array.isArray(answer)
      ? ((answer as { id: string }[]).map((each) => ({ ...each, ...typed(each.id) })) as Answer)
      : answer;
  }

  #put(answer: Answer): void {
    this.#shown = this.#about.whole ? answer : merged(this.#shown, answer);
    for (const watcher of [...this.#watchers]) watcher();
  }
}
