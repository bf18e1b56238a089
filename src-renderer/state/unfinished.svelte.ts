/** What stands in fields whose words are part of nothing yet: kept like every other typed word, and there again after a restart. */
import { SvelteMap } from 'svelte/reactivity';
import type { UnfinishedField } from '$contract';
import { call } from '../api/client';
import { Autosave } from './autosave.svelte';

const keyOf = (about: string, field: UnfinishedField): string => `${about} ${field}`;
const saves = new Autosave<{ words: string | null }>((key, { words }) => {
  const [about, field] = key.split(' ') as [string, UnfinishedField];
  return call('unfinished.keep', { about, field, words });
});

class Unfinished {
  #words = new SvelteMap<string, string>();

  /** Once, when the window starts. */
  async load(): Promise<void> {
    for (const { about, field, words } of await call('unfinished.list', {})) {
      this.#words.set(keyOf(about, field), words);
    }
  }

  /** Null where nothing was typed since the last `finish`. */
  get(about: string, field: UnfinishedField): string | null {
    return this.#words.get(keyOf(about, field)) ?? null;
  }

  set(about: string, field: UnfinishedField, words: string): void {
    this.#words.set(keyOf(about, field), words);
    saves.queue(keyOf(about, field), { words });
  }

  /** They became part of something, or are not wanted. */
  finish(about: string, ...fields: UnfinishedField[]): void {
    for (const field of fields) {
      if (this.#words.delete(keyOf(about, field))) saves.queue(keyOf(about, field), { words: null });
    }
  }
}

export const unfinished = new Unfinished();
