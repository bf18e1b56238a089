/** What is in the trash, and the two ways out of it: back to its place, or gone for good. */
import type { OutputOf } from '$contract';
import { call } from '../api/client';
import { t } from '../i18n/messages';
import { toaster } from '../ui/toaster.svelte';
import { saving } from './drafts.svelte';
import { jobs } from './jobs.svelte';
import { once } from './once';
import { resource } from './resource.svelte';
import { tell } from './undo.svelte';
import { nameOf } from './kind-names';

export type TrashEntry = OutputOf<'trash.list'>[number];

class Trash {
  /** What is being erased now: an id, `all`, or nothing. */
  erasing = $state<string | null>(null);
  #entries = resource<TrashEntry[]>({
    key: 'trash',
    topics: ['trash', 'interviews'],
    ask: () => call('trash.list', {}),
    whole: true
  });

  get entries(): TrashEntry[] {
    return this.#entries.value ?? [];
  }

  get loaded(): boolean {
    return this.#entries.value !== null;
  }

  async load(): Promise<void> {
    await this.#entries.load().catch(tell);
  }

  async restore(entry: TrashEntry): Promise<void> {
    const { kind, id } = entry;
    await this.#attempt(id, async () => {
      await call('trash.restore', { kind, id });
      await saving.resume();
      toaster.show(t('trash.back', { name: nameOf(entry) }));
    });
  }

  /** Erases one entry, or all of them without one. */
  async erase(entry?: TrashEntry): Promise<void> {
    const what = entry?.id ?? 'all';
    this.erasing = what;
    await this.#attempt(what, async () => {
      const target = entry ? { kind: entry.kind, id: entry.id } : {};
      const { everywhere } = await jobs.begin({ kind: 'erasing', label: t('trash.erasing'), total: null }, (jobId) =>
        call('trash.erase', { ...target, jobId })
      );
      if (everywhere) toaster.show(t('trash.erased'));
      else {
        toaster.show(t('trash.erasedLater'), { tone: 'attention' });
      }
    });
    this.erasing = null;
  }

  #attempt(what: string, work: () => Promise<void>): Promise<void> {
    return once(`trash ${what}`, () => this.#entries.after(work).catch(tell));
  }
}

export const trash = new Trash();
