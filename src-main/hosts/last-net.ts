/** The last net under both hosts: what nobody foresaw in one request never ends the program with every window and draft. */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '../core/core';

/** So many in so short a time are no accident of one request: then it is better to end in order, and to start again. */
const most = 50;
const withinMs = 10_000;

type Tell = (reference: string) => void;

export interface LastNet {
  /** Runs `work`. What it causes later, where nobody waits for it, is told to `tell` instead of to everybody. */
  around<Result>(tell: Tell, work: () => Result): Result;
  /** Resolves when the program had better end in order. */
  readonly overwhelmed: Promise<void>;
  remove(): void;
}

/** `tell` gets the reference number under which the log has what happened, where it belongs to no request. Nothing here throws. */
export function watchUnforeseen(core: Pick<Core, 'report'>, tell: Tell): LastNet {
  const requests = new AsyncLocalStorage<Tell>();
  const overwhelmed = Promise.withResolvers<void>();
  let recent: number[] = [];

  const fallen = (error: unknown): void => {
    // A terminal that was closed: there is nobody to tell, and nothing is wrong.
    if (error instanceof Error && 'code' in error && error.code === 'EPIPE' && 'syscall' in error) return;
    const now = Date.now();
    recent = [...recent.filter((at) => at > now - withinMs), now];
    if (recent.length > most) overwhelmed.resolve();
    try {
      (requests.getStore() ?? tell)(core.report(error, 'host'));
    } catch {
      // Telling is a courtesy.
    }
  };
  process.on('uncaughtException', fallen);
  process.on('unhandledRejection', fallen);
  return {
    around: (own, work) => requests.run(own, work),
    overwhelmed: overwhelmed.promise,
    remove() {
      process.off('uncaughtException', fallen);
      process.off('unhandledRejection', fallen);
    }
  };
}

/**
 * Runs what answers one request: with what nobody foresaw in it, thrown there or fallen later where nobody waits, the answer is the
 * reference number, even where the work would never end. `where`: for the log.
 */
export function answered<Answer>(
  net: Pick<LastNet, 'around'>,
  core: Pick<Core, 'report'>,
  where: string,
  work: () => Promise<Answer>,
  unforeseen: (reference: string) => Answer
): Promise<Answer> {
  const safely = async (): Promise<Answer> => work();
  return new Promise((answer) => {
    const tell = (reference: string): void => answer(unforeseen(reference));
    net.around(tell, () => {
      safely().then(answer, (error: unknown) => tell(core.report(error, where)));
    });
  });
}
