/** Long work and how far it is, as the core tells: uploads and other long work are begun here, and shown until they end. */
import type { Evidence, Job } from '$contract';
import { call, onEvent, upload } from '../api/client';

class Jobs {
  /** Running work, ours and that of other windows. */
  running = $state.raw<Job[]>([]);
  #begun = new Map<string, AbortController>();
  /** Begun here and not shown yet, because it may end at once. */
  #quiet = new Set<string>();
  /** Ended here: what is heard later may still call them running. */
  #ended = new Set<string>();

  /** From now on `running` follows what the core says. Returns a function that ends it. */
  follow(): () => void {
    void this.#load();
    return onEvent((event) => {
      if (event.kind === 'job') this.#hear(event.job);
      else if (event.kind === 'anew') void this.#load();
    });
  }

  /**
   * Copies a file into the library as evidence of an interview, with progress in `running` and Cancel.
   * @throws OperationError `CANCELLED` after a cancel; then nothing was added.
   */
  upload(interviewId: string, file: File): Promise<Evidence> {
    return this.begin({ kind: 'evidence', label: file.name, total: file.size }, (jobId, signal) =>
      upload(file, { interviewId, jobId, signal })
    );
  }

  /**
   * Shows work in `running` until it has ended, from now or from `afterMs` on; `work` gives the core the id, and ends early when
   * `signal` does.
   */
  async begin<Result>(
    job: Pick<Job, 'kind' | 'label' | 'total'>,
    work: (id: string, signal: AbortSignal) => Promise<Result>,
    afterMs = 0
  ): Promise<Result> {
    const id = crypto.randomUUID();
    const abort = new AbortController();
    this.#begun.set(id, abort);
    this.#quiet.add(id);
    const show = (): void => {
      this.#quiet.delete(id);
      this.running = [...this.running, { ...job, id, done: 0, state: 'running' }];
    };
    const timer = afterMs > 0 ? setTimeout(show, afterMs) : undefined;
    if (timer === undefined) show();
    try {
      return await work(id, abort.signal);
    } finally {
      clearTimeout(timer);
      this.#begun.delete(id);
      this.#quiet.delete(id);
      this.#ended.add(id);
      this.#drop(id);
    }
  }

  async cancel(id: string): Promise<void> {
    // The core is asked first: an aborted request alone might be noticed late.
    await call('jobs.cancel', { id }).catch(() => undefined);
    this.#begun.get(id)?.abort();
  }

  #hear(job: Job): void {
    if (job.state !== 'running') return this.#drop(job.id);
    if (this.#ended.has(job.id) || this.#quiet.has(job.id)) return;
    const isKnown = this.running.some(({ id }) => id === job.id);
    this.running = isKnown ? this.running.map((each) => (each.id === job.id ? job : each)) : [...this.running, job];
  }

  #drop(id: string): void {
    this.running = this.running.filter((each) => each.id !== id);
  }

  /** At the start, and where something may have been missed. */
  async #load(): Promise<void> {
    const known = await call('jobs.list', {}).catch(() => null);
    if (!known) return;
    // Work of ours that the core has not heard of yet keeps its place.
    this.running = this.running.filter(({ id }) => this.#begun.has(id));
    for (const job of known) this.#hear(job);
  }
}

export const jobs = new Jobs();
