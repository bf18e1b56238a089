/** Texts whose stored bytes changed by themselves: looked at beside what a backup has, taken back or kept. */
import type { DamagedText, OutputOf } from '$contract';
import { call } from '../api/client';
import { app } from './app.svelte';
import { once } from './once';
import { saving } from './drafts.svelte';
import { tell } from './undo.svelte';

export type Shown = OutputOf<'damage.show'>;
export type Checked = OutputOf<'library.verify'>;

export const keyOf = ({ kind, row }: Pick<DamagedText, 'kind' | 'row'>): string => `${kind} ${row}`;

class Damage {
  /** Whether the list of damaged texts is on the screen. */
  open = $state(false);
  /** Which of them is looked at, by its key; else the first. */
  chosen = $state<string | null>(null);
  /** Counts up with each text that was mended: whatever shows one is to be read anew. */
  mended = $state(0);
  checking = $state(false);
  checked = $state.raw<Checked | null>(null);

  /** Opens the list at one thing, where it is known to be damaged; else at the first. */
  openList(kind?: DamagedText['kind'], id?: string): void {
    const text = app.info?.damaged.find((each) => each.kind === kind && each.id === id);
    this.chosen = text ? keyOf(text) : null;
    this.open = true;
  }

  async show({ kind, row }: DamagedText): Promise<Shown | null> {
    try {
      return await call('damage.show', { kind, row });
    } catch (error) {
      tell(error);
      return null;
    }
  }

  takeBack(text: DamagedText): Promise<void> {
    return this.#mend(text, 'damage.takeBack');
  }

  keep(text: DamagedText): Promise<void> {
    return this.#mend(text, 'damage.keep');
  }

  /** Checks the whole library; long for a large one. */
  async check(): Promise<void> {
    if (this.checking) return;
    this.checking = true;
    try {
      this.checked = await app.after(() => call('library.verify', {}));
    } catch (error) {
      tell(error);
    } finally {
      this.checking = false;
    }
  }

  #mend({ kind, row }: DamagedText, way: 'damage.takeBack' | 'damage.keep'): Promise<void> {
    return once(`mend ${keyOf({ kind, row })}`, async () => {
      try {
        // What was typed into it since must not come after what takes its place.
        await saving.saveNow();
        await app.after(() => call(way, { kind, row }));
        this.mended += 1;
      } catch (error) {
        tell(error);
      }
      if (app.info?.damaged.length === 0) this.open = false;
    });
  }
}

export const damage = new Damage();
