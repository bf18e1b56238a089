/** The good and the bad signs that the user remembers of one interview. */
import type { Sign } from '$contract';
import { call } from '../api/client';
import { t } from '../i18n/messages';
import { Drafts } from './drafts.svelte';
import { resource, type Resource } from './resource.svelte';
import { undo } from './undo.svelte';

const drafts = new Drafts<{ text: string }>((id, { text }) => call('signs.update', { id, text }));

export class Signs {
  #signs: Resource<Sign[], { text: string }>;

  constructor(readonly interviewId: string) {
    this.#signs = resource({
      key: `signs ${interviewId}`,
      topics: ['signs'],
      ask: () => call('signs.list', { interviewId }),
      drafts
    });
  }

  get list(): Sign[] {
    return this.#signs.value ?? [];
  }

  get loaded(): boolean {
    return this.#signs.value !== null;
  }

  get good(): Sign[] {
    return this.list.filter((sign) => sign.kind === 'good');
  }

  get bad(): Sign[] {
    return this.list.filter((sign) => sign.kind === 'bad');
  }

  load(): Promise<void> {
    return this.#signs.load();
  }

  reread(): Promise<void> {
    return this.#signs.reread();
  }

  /** False when it could not be noted; the user has been told why. */
  async add(kind: Sign['kind'], text: string): Promise<boolean> {
    const { interviewId } = this;
    return (await this.#signs.change(() => call('signs.create', { interviewId, kind, text }))) !== null;
  }

  /** Several at once, as they were pasted; one Undo takes them all back. False when not all could be noted. */
  async addSeveral(kind: Sign['kind'], texts: readonly string[]): Promise<boolean> {
    const { interviewId } = this;
    const ids: string[] = [];
    const added = await this.#signs.change(async () => {
      for (const text of texts) ids.push((await call('signs.create', { interviewId, kind, text })).id);
      return ids;
    });
    if (ids.length > 0)
      undo.offer(t('capture.signsNoted', { count: ids.length }), async () => {
        await this.#signs.change(async () => {
          for (const id of ids) await call('trash.move', { kind: 'sign', id });
          return ids;
        });
      });
    return added !== null;
  }

  reword(sign: Sign, text: string): void {
    this.#signs.type(sign.id, { text });
  }

  async remove(sign: Sign): Promise<void> {
    await undo.trash('sign', sign.id, this.#signs);
  }
}
