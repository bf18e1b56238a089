/** The second look at one interview: the pause, the answers, and the three lists that the core makes of them. */
import type { CallInputOf, Perspective, PerspectiveItem } from '$contract';
import { call } from '../api/client';
import { Drafts } from './drafts.svelte';
import { change } from './change';
import { library } from './library.svelte';
import { Reading } from './reading';
import { undo } from './undo.svelte';

export type ItemPatch = CallInputOf<'perspective.answer'>['patch'];
type CoolOffAction = CallInputOf<'perspective.setCoolOff'>['action'];

/** The review on the screen: what a save answers goes to it. */
const shown: { review: PerspectiveReview | null } = { review: null };

const keyOf = (interviewId: string, itemId: string): string => `${interviewId} ${itemId}`;
const drafts = new Drafts<ItemPatch>(async (key, patch) => {
  const [interviewId = '', itemId = ''] = key.split(' ');
  const send = (): Promise<Perspective> => call('perspective.answer', { interviewId, itemId, patch });
  if (shown.review?.interviewId === interviewId) await shown.review.take(send);
  else await send();
  library.changed();
});

export class PerspectiveReview {
  items = $state<PerspectiveItem[]>([]);
  #stored = $state.raw<Perspective | null>(null);
  #reading = new Reading(drafts);

  readonly loaded = $derived(this.#stored !== null);
  readonly verdict = $derived(this.#stored?.verdict ?? null);
  readonly coolOff = $derived(this.#stored?.coolOff ?? null);

  constructor(readonly interviewId: string) {}

  async load(): Promise<void> {
    shown.review = this;
    await drafts.saveNow();
    const { interviewId } = this;
    await this.#reading.read(
      () => call('perspective.get', { interviewId }),
      (stored, typed) => {
        this.items = stored.items.map((item) => ({ ...item, ...typed(keyOf(interviewId, item.itemId)) }));
        this.#stored = stored;
      }
    );
  }

  /** Saved after the next pause in typing; the three lists follow. */
  answer(item: PerspectiveItem, patch: ItemPatch): void {
    Object.assign(item, patch);
    drafts.type(keyOf(this.interviewId, item.itemId), patch);
  }

  /** Waits until the three lists know every answer, then reads them with the newest ratings. */
  async allAnswered(): Promise<void> {
    await drafts.saveNow();
    await this.#attempt(() => call('perspective.get', { interviewId: this.interviewId }));
  }

  /** The new item; null when it could not be added, and the user has been told why. */
  async addItem(kind: PerspectiveItem['kind'], label: string): Promise<PerspectiveItem | null> {
    const known = this.items.map(({ itemId }) => itemId);
    const stored = await this.#attempt(() =>
      call('perspective.addItem', { interviewId: this.interviewId, kind, label })
    );
    return stored?.items.findLast(({ itemId }) => !known.includes(itemId)) ?? null;
  }

  async removeItem(item: PerspectiveItem): Promise<void> {
    await undo.trash('perspective_item', item.itemId, () => this.load());
  }

  pauseUntil = (at: Date): Promise<void> => this.#coolOff('start', at.toISOString());
  skipPause = (): Promise<void> => this.#coolOff('skip');
  clearPause = (): Promise<void> => this.#coolOff('clear');

  async #coolOff(action: CoolOffAction, wakeAt: string | null = null): Promise<void> {
    await this.#attempt(() => call('perspective.setCoolOff', { interviewId: this.interviewId, action, wakeAt }));
  }

  #attempt(operation: () => Promise<Perspective>): Promise<Perspective | null> {
    return change(() => this.take(operation));
  }

  /** Runs an operation that gives the whole review back. */
  take(operation: () => Promise<Perspective>): Promise<Perspective> {
    return this.#reading.write(operation, (stored) => this.#adopt(stored));
  }

  /** What is stored may be older than what stands in the fields, so of the items only unknown ones are taken over. */
  #adopt(stored: Perspective): void {
    this.#stored = stored;
    const known = this.items.map((item) => item.itemId);
    this.items.push(...stored.items.filter((item) => !known.includes(item.itemId)));
  }
}
