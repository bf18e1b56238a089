/** The ratings of one interview: the first one from the gut, and those that came later, none of them ever changed. */
import type { Rating } from '$contract';
import { call } from '../api/client';
import { change } from './change';
import { Reading } from './reading';

export class Ratings {
  list = $state<Rating[]>([]);
  loaded = $state(false);
  #reading = new Reading();

  readonly gut = $derived(this.list.find((rating) => rating.kind === 'gut') ?? null);
  /** The newest second rating, which is the one that counts. */
  readonly second = $derived(this.list.findLast((rating) => rating.kind === 'second') ?? null);
  readonly later = $derived(this.list.filter((rating) => rating.kind === 'later'));

  constructor(readonly interviewId: string) {}

  load(): Promise<void> {
    return this.#reading.read(
      () => call('ratings.list', { interviewId: this.interviewId }),
      (read) => {
        this.list = read;
        this.loaded = true;
      }
    );
  }

  /** False when it could not be kept; the user has been told why. */
  async add(kind: Rating['kind'], score: number): Promise<boolean> {
    const added = await change(async () => {
      await call('ratings.add', { interviewId: this.interviewId, kind, score });
      await this.load();
    });
    return added !== null;
  }
}
