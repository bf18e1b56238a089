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

  async load(): Promise<void> {
    this.values = await call('settings.get', {});
    theme.set(this.values.theme);
  }

  set(patch: Partial<Settings>): void {
    if (!this.values) return;
    Object.assign(this.values, patch);
    if (patch.theme) theme.set(patch.theme);
    this.#saves.queue('settings', patch);
  }
}

export const settings = new SettingsState();
