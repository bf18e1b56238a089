/** The settings of this library; every change is kept at once. */
import type { Settings } from '$contract';
import { call } from '../api/client';
import { Drafts } from './drafts.svelte';
import { resource } from './resource.svelte';
import { theme } from './theme.svelte';

const drafts = new Drafts<Partial<Settings>>((_key, patch) => call('settings.update', { patch }));

class SettingsState {
  #settings = resource<Settings, Partial<Settings>>({
    key: 'settings',
    topics: ['settings'],
    ask: () => call('settings.get', {}),
    drafts,
    lay: (stored, typed) => ({ ...stored, ...typed('settings') })
  });

  /** Null until they were read. */
  get values(): Settings | null {
    return this.#settings.value;
  }

  load(): Promise<void> {
    return this.#settings.load();
  }

  /** From now on they and the theme follow what is set, in this window or another. Returns a function that ends it. */
  follow(): () => void {
    return this.#settings.watch(() => {
      if (this.values) theme.set(this.values.theme);
    });
  }

  set(patch: Partial<Settings>): void {
    if (this.values) this.#settings.type('settings', patch);
  }
}

export const settings = new SettingsState();
