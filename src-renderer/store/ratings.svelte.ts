/** The ratings of one interview: the first one from the gut, and those that came later, none of them ever changed. */
import type { Rating } from '$contract';
import { call } from '../api/client';
import { resource, type Resource } from './resource.svelte';

export class Ratings {
  #ratings: Resource<Rating[]>;

  constructor(readonly interviewId: string) {
    this.#ratings = resource({
      key: `ratings ${interviewId}`,
      topics: ['ratings'],
      ask: () => call('ratings.list', { interviewId })
    });
  }

  get list(): Rating[] {
    return this.#ratings.value ?? [];
  }

  get loaded(): boolean {
    return this.#ratings.value !== null;
  }

  get gut(): Rating | null {
    return this.list.find((rating) => rating.kind === 'gut') ?? null;
  }

  /** The newest second rating, which is the one that counts. */
  get second(): Rating | null {
    return this.list.findLast((rating) => rating.kind === 'second') ?? null;
  }

  get later(): Rating[] {
    return this.list.filter((rating) => rating.kind === 'later');
  }

  load(): Promise<void> {
    return this.#ratings.load();
  }

  /** False when it could not be kept; the user has been told why. */
  async add(kind: Rating['kind'], score: number): Promise<boolean> {
    const { interviewId } = this;
    return (await this.#ratings.change(() => call('ratings.add', { interviewId, kind, score }))) !== null;
  }
}
