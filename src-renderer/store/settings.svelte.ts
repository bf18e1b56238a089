/** The settings of this library; every change is kept at once. */
import type { Settings } from '$contract';
import { call } from '../api/client';
import { Drafts } from './drafts.svelte';
import { library } from './library.svelte';
import { Reading } from './reading';
import { theme } from './theme.svelte';

class SettingsState {
  /** Null until they were read. */
  values = $state<Settings | null>(null);
  #drafts = new Drafts<Partial<Settings>>(async (_key, patch) => {
    await call('settings.update', { patch });
    // The letter window decides what is due and how many hours are left.
    if (patch.letterWindowHours !== undefined) await library.refresh();
  });

  #reading = new Reading(this.#drafts);

  load(): Promise<void> {
    return this.#reading.read(
      () => call('settings.get', {}),
      (stored, typed) => {
        this.values = { ...stored, ...typed('settings') };
        theme.set(this.values.theme);
      }
    );
  }

  /** Reads what another window may have set, a new word of the dictionary say, which would be overwritten here. */
  watch(target: Window = window): void {
    target.addEventListener('focus', () => void this.load().catch(() => undefined));
  }

  set(patch: Partial<Settings>): void {
    if (!this.values) return;
    Object.assign(this.values, patch);
    this.#reading.changed();
    if (patch.theme) theme.set(patch.theme);
    this.#drafts.type('settings', patch);
  }
}

export const settings = new SettingsState();
