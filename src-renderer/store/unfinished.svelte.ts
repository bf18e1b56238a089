/** What stands in fields whose words are part of nothing yet: kept like every other typed word, and there again after a restart. */
import { SvelteMap } from 'svelte/reactivity';
import type { UnfinishedField } from '$contract';
import { call } from '../api/client';
import { Drafts } from './drafts.svelte';
import { Reading } from './reading';

const keyOf = (about: string, field: UnfinishedField): string => `${about} ${field}`;
const drafts = new Drafts<{ words: string | null }>((key, { words }) => {
  const [about, field] = key.split(' ') as [string, UnfinishedField];
  return call('unfinished.keep', { about, field, words });
});

class Unfinished {
  #words = new SvelteMap<string, string>();

  #reading = new Reading(drafts);

  load(): Promise<void> {
    return this.#reading.read(
      () => call('unfinished.list', {}),
      (stored, typed) => {
        const kept = new Map(stored.map(({ about, field, words }) => [keyOf(about, field), words]));
        for (const key of new Set([...kept.keys(), ...this.#words.keys()])) {
          const { words = kept.get(key) ?? null } = typed(key);
          if (words === null) this.#words.delete(key);
          else this.#words.set(key, words);
        }
      }
    );
  }

  /** Reads what another window may have finished: an answer that was filed there must not be filed again here. */
  watch(target: Window = window): void {
    target.addEventListener('focus', () => void this.load().catch(() => undefined));
  }

  /** Null where nothing was typed since the last `finish`. */
  get(about: string, field: UnfinishedField): string | null {
    return this.#words.get(keyOf(about, field)) ?? null;
  }

  set(about: string, field: UnfinishedField, words: string): void {
    this.#words.set(keyOf(about, field), words);
    drafts.type(keyOf(about, field), { words });
  }

  /** They became part of something, or are not wanted. */
  finish(about: string, ...fields: UnfinishedField[]): void {
    for (const field of fields) {
      if (this.#words.delete(keyOf(about, field))) drafts.type(keyOf(about, field), { words: null });
    }
  }
}

export const unfinished = new Unfinished();
