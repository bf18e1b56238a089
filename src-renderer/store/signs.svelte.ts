/** The good and the bad signs that the user remembers of one interview. */
import type { Sign } from '$contract';
import { call } from '../api/client';
import { t } from '../i18n/messages';
import { Drafts } from './drafts.svelte';
import { change } from './change';
import { library } from './library.svelte';
import { Reading } from './reading';
import { tell, undo } from './undo.svelte';

const drafts = new Drafts<{ text: string }>(async (id, { text }) => {
  await call('signs.update', { id, text });
  library.changed();
});

export class Signs {
  list = $state<Sign[]>([]);
  loaded = $state(false);
  #reading = new Reading(drafts);

  readonly good = $derived(this.list.filter((sign) => sign.kind === 'good'));
  readonly bad = $derived(this.list.filter((sign) => sign.kind === 'bad'));

  constructor(readonly interviewId: string) {}

  load(): Promise<void> {
    return this.#reading.read(
      () => call('signs.list', { interviewId: this.interviewId }),
      (read, typed) => {
        this.list = read.map((sign) => ({ ...sign, ...typed(sign.id) }));
        this.loaded = true;
      }
    );
  }

  /** False when it could not be noted; the user has been told why. */
  async add(kind: Sign['kind'], text: string): Promise<boolean> {
    const added = await change(async () => {
      await call('signs.create', { interviewId: this.interviewId, kind, text });
      await this.load();
    });
    return added !== null;
  }

  /** Several at once, as they were pasted; one Undo takes them all back. False when not all could be noted. */
  async addSeveral(kind: Sign['kind'], texts: readonly string[]): Promise<boolean> {
    const { interviewId } = this;
    const ids: string[] = [];
    const added = await change(async () => {
      for (const text of texts) ids.push((await call('signs.create', { interviewId, kind, text })).id);
    });
    await this.load().catch(tell);
    if (ids.length > 0)
      undo.offer(t('capture.signsNoted', { count: ids.length }), async () => {
        for (const id of ids) await call('trash.move', { kind: 'sign', id });
        await this.load();
        library.changed();
      });
    return added !== null;
  }

  reword(sign: Sign, text: string): void {
    sign.text = text;
    drafts.type(sign.id, { text });
  }

  async remove(sign: Sign): Promise<void> {
    await undo.trash('sign', sign.id, () => this.load());
    library.changed();
  }
}
