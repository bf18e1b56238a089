/** Texts whose stored bytes changed by themselves: looked at beside what a backup has, taken back or kept. */
import type { DamagedText, OutputOf } from '$contract';
import { call } from '../api/client';
import { app } from './app.svelte';
import { once } from './once';
import { saving } from './autosave.svelte';
import { tell } from './undo.svelte';

export type Shown = OutputOf<'damage.show'>;
export type Checked = OutputOf<'library.verify'>;

class Damage {
  /** Whether the list of damaged texts is on the screen. */
  open = $state(false);
  checking = $state(false);
  checked = $state.raw<Checked | null>(null);

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
      this.checked = await call('library.verify', {});
      await app.refreshInfo();
    } catch (error) {
      tell(error);
    } finally {
      this.checking = false;
    }
  }

  #mend({ kind, row }: DamagedText, way: 'damage.takeBack' | 'damage.keep'): Promise<void> {
    return once(`mend ${kind} ${row}`, async () => {
      try {
        await call(way, { kind, row });
        await saving.takeUp();
      } catch (error) {
        tell(error);
      }
      await app.refreshInfo();
      if (app.info?.damaged.length === 0) this.open = false;
    });
  }
}

export const damage = new Damage();
