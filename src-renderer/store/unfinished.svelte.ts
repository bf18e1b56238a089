/** What stands in fields whose words are part of nothing yet: kept like every other typed word, and there again after a restart. */
import type { UnfinishedField } from '$contract';
import { call } from '../api/client';
import { Drafts } from './drafts.svelte';
import { resource } from './resource.svelte';

const keyOf = (about: string, field: UnfinishedField): string => `${about} ${field}`;

interface Words {
  words: string | null;
}
const drafts = new Drafts<Words>((key, { words }) => {
  const [about, field] = key.split(' ') as [string, UnfinishedField];
  return call('unfinished.keep', { about, field, words });
});

class Unfinished {
  #words = resource<Record<string, string>, Words>({
    key: 'unfinished',
    topics: ['unfinished'],
    ask: async () => {
      const kept = await call('unfinished.list', {});
      return Object.fromEntries(kept.map(({ about, field, words }) => [keyOf(about, field), words]));
    },
    drafts,
    lay(kept, typed, shown) {
      const laid: Record<string, string> = {};
      for (const key of Object.keys({ ...shown, ...kept })) {
        const { words = kept[key] ?? null } = typed(key);
        if (words !== null) laid[key] = words;
      }
      return laid;
    }
  });

  load(): Promise<void> {
    return this.#words.load();
  }

  /** From now on it follows other windows: an answer that was filed there must not be filed again here. Returns a function that ends it. */
  follow(): () => void {
    return this.#words.watch();
  }

  /** Null where nothing was typed since the last `finish`. */
  get(about: string, field: UnfinishedField): string | null {
    return this.#words.value?.[keyOf(about, field)] ?? null;
  }

  set(about: string, field: UnfinishedField, words: string): void {
    const key = keyOf(about, field);
    this.#words.show({ ...this.#words.value, [key]: words });
    drafts.type(key, { words });
  }

  /** They became part of something, or are not wanted. */
  finish(about: string, ...fields: UnfinishedField[]): void {
    const left = { ...this.#words.value };
    for (const key of fields.map((field) => keyOf(about, field))) {
      if (!Object.hasOwn(left, key)) continue;
      delete left[key];
      drafts.type(key, { words: null });
    }
    this.#words.show(left);
  }
}

export const unfinished = new Unfinished();
