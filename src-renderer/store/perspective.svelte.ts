/** The second look at one interview: the pause, the answers, and the three lists that the core makes of them. */
import type { CallInputOf, Perspective, PerspectiveItem } from '$contract';
import { call } from '../api/client';
import { Drafts } from './drafts.svelte';
import { resource, type Resource } from './resource.svelte';
import { undo } from './undo.svelte';

export type ItemPatch = CallInputOf<'perspective.answer'>['patch'];
type CoolOffAction = CallInputOf<'perspective.setCoolOff'>['action'];

const keyOf = (interviewId: string, itemId: string): string => `${interviewId} ${itemId}`;
const drafts = new Drafts<ItemPatch>((key, patch) => {
  const [interviewId = '', itemId = ''] = key.split(' ');
  return call('perspective.answer', { interviewId, itemId, patch });
});

export class PerspectiveReview {
  #review: Resource<Perspective, ItemPatch>;

  constructor(readonly interviewId: string) {
    this.#review = resource<Perspective, ItemPatch>({
      key: `perspective ${interviewId}`,
      topics: ['perspective', 'signs', 'ratings', 'interviews', 'settings'],
      ask: () => call('perspective.get', { interviewId }),
      drafts,
      lay: (review, typed) => ({
        ...review,
        items: review.items.map((item) => ({ ...item, ...typed(keyOf(interviewId, item.itemId)) }))
      })
    });
  }

  get items(): PerspectiveItem[] {
    return this.#review.value?.items ?? [];
  }

  get loaded(): boolean {
    return this.#review.value !== null;
  }

  get verdict(): Perspective['verdict'] | null {
    return this.#review.value?.verdict ?? null;
  }

  get coolOff(): Perspective['coolOff'] | null {
    return this.#review.value?.coolOff ?? null;
  }

  load(): Promise<void> {
    return this.#review.load();
  }

  /** Saved after the next pause in typing; the three lists follow. */
  answer(item: PerspectiveItem, patch: ItemPatch): void {
    this.#review.type(keyOf(this.interviewId, item.itemId), patch);
  }

  /** Waits until the three lists know every answer, then shows them with the newest ratings. */
  async allAnswered(): Promise<void> {
    await this.#change(async () => {
      await drafts.saveNow();
      return call('perspective.get', { interviewId: this.interviewId });
    });
  }

  /** The new item; null when it could not be added, and the user has been told why. */
  async addItem(kind: PerspectiveItem['kind'], label: string): Promise<PerspectiveItem | null> {
    const known = this.items.map(({ itemId }) => itemId);
    const { interviewId } = this;
    const review = await this.#change(() => call('perspective.addItem', { interviewId, kind, label }));
    return review?.items.findLast(({ itemId }) => !known.includes(itemId)) ?? null;
  }

  async removeItem(item: PerspectiveItem): Promise<void> {
    await undo.trash('perspective_item', item.itemId, this.#review);
  }

  pauseUntil = (at: Date): Promise<void> => this.#coolOff('start', at.toISOString());
  skipPause = (): Promise<void> => this.#coolOff('skip');
  clearPause = (): Promise<void> => this.#coolOff('clear');

  async #coolOff(action: CoolOffAction, wakeAt: string | null = null): Promise<void> {
    await this.#change(() => call('perspective.setCoolOff', { interviewId: this.interviewId, action, wakeAt }));
  }

  #change(work: () => Promise<Perspective>): Promise<Perspective | null> {
    return this.#review.change(work, { take: (review) => review });
  }
}
