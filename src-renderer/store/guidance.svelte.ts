/** The short notes with sources, read once for each place on the screens. */
import type { OutputOf } from '$contract';
import { call } from '../api/client';

type GuidanceEntry = OutputOf<'guidance.list'>[number];

class Guidance {
  #places = $state<Record<string, GuidanceEntry[]>>({});
  #asked = new Set<string>();

  /** The notes for a place; empty until they are read, and where there are none. */
  at(place: string): GuidanceEntry[] {
    return this.#places[place] ?? [];
  }

  async load(place: string): Promise<void> {
    if (this.#asked.has(place)) return;
    this.#asked.add(place);
    try {
      this.#places[place] = await call('guidance.list', { place });
    } catch {
      // A note that can't be read is left out, and asked for again the next time.
      this.#asked.delete(place);
    }
  }
}

export const guidance = new Guidance();
