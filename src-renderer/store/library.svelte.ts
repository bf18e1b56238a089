/** The list of interviews, what is due, and the open interview. */
import type { CallInputOf, Interview, InterviewSummary, OutputOf } from '$contract';
import { dueTopics } from '$shared/kinds';
import { call, OperationError } from '../api/client';
import { t } from '../i18n/messages';
import { saving } from './drafts.svelte';
import { interviewOf } from './interview.svelte';
import { hrefOf, navigation } from './navigation.svelte';
import { once } from './once';
import { resource } from './resource.svelte';
import { undo } from './undo.svelte';
import { tell, whyFailed } from './tell';

export type Due = OutputOf<'due.list'>[number];

class Library {
  /** True while the sample is being put together, which takes a moment. */
  preparing = $state(false);
  /** Why the open interview can't be shown. */
  problem = $state<string | null>(null);
  #open = $state.raw<ReturnType<typeof interviewOf> | null>(null);
  #opening = '';
  #list = resource<InterviewSummary[]>({
    key: 'interviews',
    topics: ['interviews', 'progress', 'people', 'ratings', 'fit', 'afterwards', 'settings'],
    ask: () => call('interviews.list', {}),
    // There may be ten thousand.
    whole: true
  });
  #due = resource<Due[]>({
    key: 'due',
    topics: [...dueTopics, 'fit', 'ratings', 'settings'],
    ask: () => call('due.list', {}),
    whole: true
  });

  /** Newest interview first. */
  get interviews(): InterviewSummary[] {
    return this.#list.value ?? [];
  }

  get due(): Due[] {
    return this.#due.value ?? [];
  }

  get loaded(): boolean {
    return this.#list.value !== null;
  }

  /** The open interview; null while none is open. */
  get current(): Interview | null {
    return this.#open?.value ?? null;
  }

  async load(): Promise<void> {
    await Promise.all([this.#list.load(), this.#due.load()]);
  }

  /** Opens an interview, or closes the open one with null. */
  async open(id: string | null): Promise<void> {
    this.#opening = id ?? '';
    this.problem = null;
    if (this.current?.id !== id) this.#open = null;
    if (!id) return;
    try {
      await saving.saveNow();
      const interview = this.#open ?? interviewOf(id);
      await interview.load();
      if (this.#opening === id) this.#open = interview;
    } catch (error) {
      if (this.#opening === id) this.problem = problemOf(error);
    }
  }

  /** Begins an interview and opens it. */
  async create(patch: Partial<CallInputOf<'interviews.create'>> = {}): Promise<void> {
    await this.#begin(() => {
      const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';
      return call('interviews.create', { timeZone, ...patch });
    });
  }

  /** Begins the next round of the same application and opens it. */
  async createNextRound(id: string): Promise<void> {
    await this.#begin(async () => {
      await saving.saveNow();
      return call('interviews.createNextRound', { id, otherwise: t('library.nextRound') });
    });
  }

  #begin(work: () => Promise<Interview>): Promise<void> {
    return once('library create', async () => {
      try {
        const { id } = await this.#list.after(work);
        navigation.goTo(id, 'capture');
      } catch (error) {
        tell(error);
      }
    });
  }

  /** Moves an interview to the trash, with Undo; goes home when it was open, and back to it with the undo. */
  async trash(id: string): Promise<void> {
    const { place } = navigation;
    const wasOpen = place.screen === 'interview' && place.id === id;
    let away = false;
    const reread = async (): Promise<void> => {
      if (this.current?.id === id) this.#open = null;
      await this.#list.reread();
      // Whoever has opened something else meanwhile stays there.
      const isThere = navigation.place.screen === 'interview' && navigation.place.id === id;
      if (wasOpen && (away || isThere)) navigation.go(away ? place : { screen: 'home' });
      away = true;
    };
    await undo.trash('interview', id, { reread });
  }

  async addSample(): Promise<void> {
    if (this.preparing) return;
    this.preparing = true;
    // The address, not the place: one that is read again is another object.
    const from = hrefOf(navigation.place);
    try {
      const { interviewId } = await call('sample.add', {});
      // The list may take its time: what was asked for is the sample itself.
      this.#list.outdated();
      if (hrefOf(navigation.place) === from) navigation.goTo(interviewId, 'capture');
    } catch (error) {
      tell(error);
    }
    this.preparing = false;
  }

  async removeSample(): Promise<void> {
    const removed = await this.#list.change(() => call('sample.remove', {}).then(() => true), { once: 'sample' });
    if (!removed || !this.current?.isSample) return;
    this.#open = null;
    navigation.go({ screen: 'home' });
  }
}

export const library = new Library();

/** An address that names no interview is the same to the user as one whose interview is gone. */
function problemOf(error: unknown): string {
  if (!(error instanceof OperationError)) return whyFailed(error);
  const gone = error.code === 'NOT_FOUND' || error.code === 'INVALID_INPUT';
  return gone ? t('library.interviewGone') : error.message;
}
