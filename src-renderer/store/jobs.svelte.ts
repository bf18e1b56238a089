/** Long work and how far it is: uploads are begun here, progress is asked for only while something runs. */
import type { Evidence, Job } from '$contract';
import { call, OperationError, upload } from '../api/client';

const pollMs = 400;

class Jobs {
  /** Running work, ours and the core's own. */
  running = $state.raw<Job[]>([]);
  #awaited = new Map<string, AbortController>();
  /** Ended here: a list that was asked for before may still call them running. */
  #ended = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * Copies a file into the library as evidence of an interview, with progress in `running` and Cancel.
   * @throws OperationError `CANCELLED` after a cancel; then nothing was added.
   */
  upload(interviewId: string, file: File): Promise<Evidence> {
    return this.follow({ kind: 'evidence', label: file.name, total: file.size }, (jobId, signal) =>
      upload(file, { interviewId, jobId, signal })
    );
  }

  /**
   * Shows work in `running` until it has ended, from now or from `afterMs` on; `work` gives the core the id, and ends early when
   * `signal` does.
   */
  async follow<Result>(
    job: Pick<Job, 'kind' | 'label' | 'total'>,
    work: (id: string, signal: AbortSignal) => Promise<Result>,
    afterMs = 0
  ): Promise<Result> {
    const id = crypto.randomUUID();
    const abort = new AbortController();
    const show = (): void => {
      this.#awaited.set(id, abort);
      this.running = [...this.running, { ...job, id, done: 0, state: 'running' }];
      this.#poll();
    };
    const timer = afterMs > 0 ? setTimeout(show, afterMs) : undefined;
    if (timer === undefined) show();
    try {
      return await work(id, abort.signal);
    } finally {
      clearTimeout(timer);
      this.#awaited.delete(id);
      this.#ended.add(id);
      this.running = this.running.filter((each) => each.id !== id);
    }
  }

  async cancel(id: string): Promise<void> {
    // The core is asked first: an aborted request alone might be noticed late.
    await call('jobs.cancel', { id }).catch(() => undefined);
    this.#awaited.get(id)?.abort();
  }

  #poll(): void {
    this.#timer ??= setTimeout(() => void this.#look(), pollMs);
  }

  async #look(): Promise<void> {
    const endedBefore = [...this.#ended];
    try {
      const known = await call('jobs.list', {});
      // No later list calls them running any more.
      for (const id of endedBefore)
        if (!known.some((job) => job.id === id && job.state === 'running')) this.#ended.delete(id);
      const running = known.filter((job) => job.state === 'running' && !this.#ended.has(job.id));
      // Work that the core has not heard of yet keeps its place.
      const early = this.running.filter((job) => this.#awaited.has(job.id) && !known.some(({ id }) => id === job.id));
      this.running = [...running, ...early];
    } catch (error) {
      if (!(error instanceof OperationError)) throw error;
    } finally {
      this.#timer = undefined;
      if (this.running.length > 0) this.#poll();
    }
  }
}

export const jobs = new Jobs();
