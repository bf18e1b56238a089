/** Work on the one thread in short pieces, between which everything else gets its turn; and one question at a time. */
import { setImmediate } from 'node:timers/promises';
import { message } from '../../shared/messages/catalogue';
import { AppError } from '../kernel/app-error';

/** With the step that goes beyond it, well within what nobody notices. */
export const sliceMs = 4;

/** Throws where nobody waits for the answer any more. */
export type Check = () => void;

/** Goes on until the steps are done; what they yield for is looked at after each slice. */
export async function inSlices<Result>(steps: Iterator<void, Result>, check: Check): Promise<Result> {
  for (let until = performance.now() + sliceMs; ;) {
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() < until) continue;
    await setImmediate();
    check();
    until = performance.now() + sliceMs;
  }
}

export interface Turns {
  /** Waits for its turn. A newer question of the same `asker` ends it; null is nobody whose questions replace each other. */
  take<Result>(asker: string | null, work: (check: Check) => Promise<Result>): Promise<Result>;
  readonly busy: boolean;
}

/** The index stands still while a question is answered, so what was found in one slice is there in the next. */
export function createTurns(ending: AbortSignal): Turns {
  const newest = new Map<string, symbol>();
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;

  return {
    take(asker, work) {
      const own = Symbol('question');
      if (asker !== null) newest.set(asker, own);
      waiting += 1;
      const check: Check = () => {
        if (ending.aborted || (asker !== null && newest.get(asker) !== own)) {
          throw new AppError('CANCELLED', message('errors.cancelled'));
        }
      };
      const turn = last
        .then(() => {
          check();
          return work(check);
        })
        .finally(() => {
          waiting -= 1;
          if (asker !== null && newest.get(asker) === own) newest.delete(asker);
        });
      last = turn.catch(() => undefined);
      return turn;
    },
    get busy() {
      return waiting > 0;
    }
  };
}
