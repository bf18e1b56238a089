/** Long work that is running or has just ended, so that a screen can show how far it is and stop it. */
import type { Job } from '../../../contract';
import { AppError } from '../app-error';
import { newId } from '../../db/transaction';
import { message } from '../../../shared/messages/catalogue';

export interface RunningJob {
  readonly id: string;
  /** Aborted when the user asks for it; the work then undoes what it had begun and calls `fail('CANCELLED')`. */
  readonly signal: AbortSignal;
  /** What the work gives; CANCELLED as soon as the user asks for it, where the work itself can't be stopped and ends unheard. */
  unlessCancelled<Result>(work: Promise<Result>): Promise<Result>;
  /** How much is done so far, in the unit of `total` (bytes, files). */
  progress(done: number): void;
  /** The whole of it, where that was not known at the start. */
  expect(total: number): void;
  finish(): void;
  fail(code: string): void;
}

export interface Jobs {
  /** The caller may choose the id (a UUID), to ask for progress before the answer is there. CONFLICT where it is running. */
  start(kind: string, label: string, total?: number | null, id?: string): RunningJob;
  /** Running ones, and those that ended less than a minute ago, in the order of their start. */
  list(): Job[];
  /** False where no such work is running (any more). */
  cancel(id: string): boolean;
  /** Cancels all of it; resolves once it has ended. */
  cancelAll(): Promise<void>;
}

const REMEMBERED_MS = 60_000;
/** How often a listener hears how far a work is; its beginning and its end are told at once. */
const TOLD_EVERY_MS = 200;

interface Entry {
  job: Job;
  abort: AbortController;
  ended: PromiseWithResolvers<void>;
  endedAt: number | null;
  toldAt: number;
}

/** `tell` hears of each work that begins, goes on or ends. `now`: milliseconds of a clock that nobody can set. */
export function createJobs(
  tell: (job: Job) => void = () => undefined,
  now: () => number = () => performance.now()
): Jobs {
  const entries = new Map<string, Entry>();

  const end = (entry: Entry, state: Job['state']): void => {
    if (entry.endedAt !== null) return;
    entry.job = { ...entry.job, state };
    entry.endedAt = now();
    entry.ended.resolve();
    tell(entry.job);
  };
  const goOn = (entry: Entry, change: Partial<Pick<Job, 'done' | 'total'>>): void => {
    if (entry.endedAt !== null) return;
    entry.job = { ...entry.job, ...change };
    const at = now();
    if (at - entry.toldAt < TOLD_EVERY_MS) return;
    entry.toldAt = at;
    tell(entry.job);
  };
  const forgetOld = (): void => {
    for (const [id, { endedAt }] of entries) {
      if (endedAt !== null && now() - endedAt > REMEMBERED_MS) entries.delete(id);
    }
  };
  const cancel = (id: string): boolean => {
    const entry = entries.get(id);
    if (!entry || entry.endedAt !== null) return false;
    entry.abort.abort(new AppError('CANCELLED', message('errors.cancelled')));
    return true;
  };

  return {
    start(kind, label, total = null, id = newId()) {
      forgetOld();
      if (entries.get(id)?.endedAt === null) throw new AppError('CONFLICT', message('errors.running'));
      const job: Job = { id, kind, label, done: 0, total, state: 'running' };
      const [abort, ended] = [new AbortController(), Promise.withResolvers<void>()];
      const entry: Entry = { job, abort, ended, endedAt: null, toldAt: now() };
      const { promise: cancelled, reject } = Promise.withResolvers<never>();
      cancelled.catch(() => undefined);
      abort.signal.addEventListener('abort', () => reject(abort.signal.reason as AppError));
      entries.delete(id);
      entries.set(id, entry);
      tell(job);
      return {
        id,
        signal: abort.signal,
        unlessCancelled: (work) => Promise.race([cancelled, work]),
        progress: (done) => goOn(entry, { done }),
        expect: (total) => goOn(entry, { total }),
        finish: () => end(entry, 'finished'),
        fail: (code) => end(entry, code === 'CANCELLED' ? 'cancelled' : 'failed')
      };
    },
    list() {
      forgetOld();
      return [...entries.values()].map(({ job }) => job);
    },
    cancel,
    async cancelAll() {
      for (const id of entries.keys()) cancel(id);
      await Promise.all(
        [...entries.values()].filter(({ endedAt }) => endedAt === null).map(({ ended }) => ended.promise)
      );
    }
  };
}
