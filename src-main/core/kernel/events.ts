/** What the core says by itself: which topics have changed, and how far long work is. It waits for no listener and keeps little for any. */
import type { CoreEvent, Job, Topic } from '../../contract';

/** What one listener is still to hear. However slow it is, it is kept a set of topics and the newest of each job. */
export interface Subscription {
  /** The next event, as soon as there is one; null once it is closed. Asked for one at a time. */
  next(): Promise<CoreEvent | null>;
  close(): void;
}

export interface Events {
  /** The number of the last change; a listener that names it later misses nothing. */
  readonly sequence: number;
  /** `since`: the last number that was heard; null: from now on. A number that was never given is answered with `anew`. */
  subscribe(since: number | null): Subscription;
  /** After a commit. `from`: see the contract. */
  changed(topics: Iterable<Topic>, from?: string | null): void;
  job(job: Job): void;
  /** Closes every subscription; later ones are closed from the beginning. */
  close(): void;
}

/** Beyond so many ended ones that a listener has not heard of, it is told to read anew. */
const mostJobs = 200;

export function createEvents(): Events {
  const listeners = new Set<Listener>();
  /** When each topic changed last, so that whoever comes back is told without a history being kept. */
  const lastChange = new Map<Topic, number>();
  let sequence = 0;
  let closed = false;

  return {
    get sequence() {
      return sequence;
    },
    subscribe(since) {
      const listener = new Listener(() => listeners.delete(listener));
      if (closed) listener.close();
      else listeners.add(listener);
      if (since === null || since === sequence) return listener;
      if (since > sequence || since < 0) listener.anew(sequence);
      else {
        const missed = [...lastChange].filter(([, at]) => at > since).map(([topic]) => topic);
        listener.changed(missed, sequence, null);
      }
      return listener;
    },
    changed(topics, from = null) {
      const named = [...new Set(topics)];
      if (named.length === 0) return;
      sequence++;
      for (const topic of named) lastChange.set(topic, sequence);
      for (const listener of listeners) listener.changed(named, sequence, from);
    },
    job(job) {
      for (const listener of listeners) listener.job(job, sequence);
    },
    close() {
      closed = true;
      for (const listener of listeners) listener.close();
    }
  };
}

class Listener implements Subscription {
  readonly #forget: () => void;
  #change: Extract<CoreEvent, { kind: 'changed' | 'anew' }> | null = null;
  #jobs = new Map<string, Job>();
  #waiting: ((event: CoreEvent | null) => void) | null = null;
  #closed = false;

  constructor(forget: () => void) {
    this.#forget = forget;
  }

  next(): Promise<CoreEvent | null> {
    const { promise, resolve } = Promise.withResolvers<CoreEvent | null>();
    // Whoever asks again has given up the answer to the question before.
    this.#waiting?.(null);
    this.#waiting = resolve;
    this.#serve();
    return promise;
  }

  close(): void {
    this.#closed = true;
    this.#change = null;
    this.#jobs.clear();
    this.#forget();
    this.#serve();
  }

  changed(topics: readonly Topic[], sequence: number, from: string | null): void {
    const before = this.#change;
    if (before?.kind === 'anew') this.#change = { kind: 'anew', sequence };
    else if (!before) this.#change = { kind: 'changed', sequence, topics: [...topics], from };
    else {
      const all = [...new Set([...before.topics, ...topics])];
      this.#change = { kind: 'changed', sequence, topics: all, from: before.from === from ? from : null };
    }
    this.#serve();
  }

  anew(sequence: number): void {
    this.#change = { kind: 'anew', sequence };
    this.#serve();
  }

  job(job: Job, sequence: number): void {
    if (this.#jobs.size >= mostJobs && !this.#jobs.has(job.id)) {
      this.#jobs.clear();
      this.anew(sequence);
    }
    this.#jobs.set(job.id, job);
    this.#serve();
  }

  #serve(): void {
    const waiting = this.#waiting;
    if (!waiting) return;
    const event = this.#take();
    if (!event && !this.#closed) return;
    this.#waiting = null;
    waiting(event);
  }

  /** Changes first: what a finished job has made should be read by the time that it is called finished. */
  #take(): CoreEvent | null {
    const change = this.#change;
    if (change) {
      this.#change = null;
      return change;
    }
    const [first] = this.#jobs.values();
    if (!first) return null;
    this.#jobs.delete(first.id);
    return { kind: 'job', job: first };
  }
}
