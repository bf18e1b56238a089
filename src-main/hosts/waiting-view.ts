/** One view that waits, its fonts and styles there, for the next letter to be printed; opened when wanted, given back when idle. */
import { AppError } from '../core/kernel/app-error';
import type { PrintJob } from '../core/kernel/platform';
import { message } from '../shared/messages/catalogue';

/** What a host opens: the print view without a letter. */
export interface View {
  /** Resolves once the job's fonts and pictures stand; rejects where they can't. `query`: what follows `?` in the job's path. */
  show(query: string): Promise<void>;
  /** Takes the letter out again. */
  clear(): Promise<void>;
  close(): Promise<void>;
  /** Resolves when the view has crashed or was closed by somebody else. */
  readonly gone: Promise<void>;
}

const idleLife = 5 * 60_000;
const layoutPatience = 20_000;
/** A browser that starts on a busy machine takes long. */
const openPatience = 60_000;

interface Turn<Result> {
  result: Result;
  /** The view holds nothing of the job any more. */
  cleared: Promise<void>;
}

export class WaitingView<Shown extends View> {
  readonly #open: () => Promise<Shown>;
  #view: Promise<Shown> | undefined;
  #queue: Promise<unknown> = Promise.resolve();
  #idle: NodeJS.Timeout | undefined;
  #isAtWork = false;
  #isClosed = false;

  constructor(open: () => Promise<Shown>) {
    this.#open = open;
  }

  /** For whoever is about to print. A view that can't be opened is told of when something is printed. */
  prepare(): void {
    if (this.#isClosed) return;
    this.#theView().catch(() => undefined);
    if (!this.#isAtWork) this.#stayAwhile();
  }

  /**
   * One job at a time. A job that is cancelled in the queue never begins, and one that has begun ends unheard. A view that failed is thrown
   * away; one that was gone is replaced once. Throws AppError UNEXPECTED when no view opens in a minute, or the letter does not stand in 20 s.
   */
  use<Result>(job: PrintJob, print: (view: Shown) => Promise<Result>): Promise<Result> {
    const turn = this.#queue.then(() => this.#turn(job, print));
    this.#queue = turn
      .then(({ cleared }) => cleared)
      .catch(() => undefined)
      .then(() => this.#rest());
    return turn.then(({ result }) => result);
  }

  /** For good: a view that is still being opened is closed too. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#giveBack();
  }

  async #turn<Result>(job: PrintJob, print: (view: Shown) => Promise<Result>, mayRepeat = true): Promise<Turn<Result>> {
    job.signal?.throwIfAborted();
    this.#isAtWork = true;
    clearTimeout(this.#idle);
    const view = await this.#theView();
    let [isGone, stands] = [false, false];
    void view.gone.then(() => (isGone = true));
    try {
      const gone = view.gone.then(() => Promise.reject(failed()));
      await Promise.race([stood(view.show(queryOf(job))), gone]);
      stands = true;
      job.signal?.throwIfAborted();
      return { result: await Promise.race([print(view), gone]), cleared: this.#clear(view) };
    } catch (error) {
      // Whoever is thrown away is gone, too.
      const wasGone = isGone;
      // One that does not stand yet could still come, over the next one.
      if (job.signal?.aborted && stands) await this.#clear(view);
      else await this.#giveBack();
      if (wasGone && mayRepeat && !this.#isClosed) return this.#turn(job, print, false);
      throw error;
    }
  }

  async #clear(view: Shown): Promise<void> {
    await stood(view.clear()).catch(() => this.#giveBack());
  }

  #rest(): void {
    this.#isAtWork = false;
    this.#stayAwhile();
  }

  #stayAwhile(): void {
    clearTimeout(this.#idle);
    this.#idle = setTimeout(() => void this.#giveBack(), idleLife).unref();
  }

  #theView(): Promise<Shown> {
    if (this.#isClosed) return Promise.reject(failed());
    if (this.#view) return this.#view;
    const opening = this.#opened();
    this.#view = opening;
    const forget = (): void => {
      if (this.#view === opening) this.#view = undefined;
    };
    opening
      .then(async ({ gone, close }) => {
        await gone;
        forget();
        await close();
      })
      .catch(forget);
    return opening;
  }

  /** One that comes too late is closed by whoever opened it. */
  async #opened(): Promise<Shown> {
    const opening = this.#open();
    let isLate = false;
    void opening.then((view) => (isLate ? view.close() : undefined)).catch(() => undefined);
    try {
      return await inTime(opening, openPatience);
    } catch (error) {
      isLate = true;
      throw error;
    }
  }

  async #giveBack(): Promise<void> {
    clearTimeout(this.#idle);
    const view = this.#view;
    this.#view = undefined;
    await view?.then((opened) => opened.close()).catch(() => undefined);
  }
}

const failed = (): AppError => new AppError('UNEXPECTED', message('errors.layoutFailed'));

const queryOf = ({ path }: PrintJob): string => path.slice(path.indexOf('?') + 1);

/** What a host evaluates in its page; each gives a promise. See `WaitingPage` in src-renderer/print.ts. */
export const inPage = {
  ready: 'waitingPage.ready',
  show: (query: string): string => `waitingPage.show(${JSON.stringify(query)})`,
  clear: 'waitingPage.clear()'
};
/** Without a letter it waits for one. */
export const waitingPath = '/print.html';

/** What the page says about it is no sentence for the user. */
const stood = (work: Promise<void>): Promise<void> => inTime(work.catch(() => Promise.reject(failed())));

async function inTime<Result>(work: Promise<Result>, patience = layoutPatience): Promise<Result> {
  let late: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_resolve, reject) => {
    late = setTimeout(() => reject(failed()), patience);
  });
  return Promise.race([work, tooLate]).finally(() => clearTimeout(late));
}
