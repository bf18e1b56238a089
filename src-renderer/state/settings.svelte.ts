/** The settings of this library; every change is kept at once. */
import type { Settings } from '$contract';
import { call } from '../api/client';
import { Autosave } from './autosave.svelte';
import { library } from './library.svelte';
import { theme } from './theme.svelte';

class SettingsState {
  /** Null until they were read. */
  values = $state<Settings | null>(null);
  #saves = new Autosave<Partial<Settings>>(async (_key, patch) => {
    await call('settings.update', { patch });
    // The letter window decides what is due and how many hours are left.
    if (patch.letterWindowHours !== undefined) await library.refresh();
  });

  /** Counts the readings, so that a late one does not replace a newer one. */
  #asked = 0;

  async load(): Promise<void> {
    const asked = ++this.#asked;
    const stored = await call('settings.get', {});
    if (asked !== this.#asked) return;
    this.values = { ...stored, ...this.#saves.pending('settings') };
    theme.set(this.values.theme);
  }

  /** Reads what another window may have set, a new word of the dictionary say, which would be overwritten here. */
  watch(target: Window = window): void {
    target.addEventListener('focus', () => void this.load().catch(() => undefined));
  }

  set(patch: Partial<Settings>): void {
    if (!this.values) return;
    Object.assign(this.values, patch);
    // A reading that is on its way knows nothing of this.
    this.#asked += 1;
    if (patch.theme) theme.set(patch.theme);
    this.#saves.queue('settings', patch);
  }
}

export const settings = new SettingsState();
