/** The list of interviews and the open one, kept in step while the stages change things. */
import type { CallInputOf, Interview, InterviewSummary, OutputOf } from '$contract';
import { call, OperationError } from '../api/client';
import { t } from '../i18n/messages';
import { saving } from './drafts.svelte';
import { navigation } from './navigation.svelte';
import { once } from './once';
import { Reading } from './reading';
import { tell, undo } from './undo.svelte';

export type Due = OutputOf<'due.list'>[number];

class Library {
  /** Newest interview first; replaced as a whole, because there may be ten thousand. */
  interviews = $state.raw<InterviewSummary[]>([]);
  due = $state.raw<Due[]>([]);
  /** The open interview; null while none is open. */
  current = $state.raw<Interview | null>(null);
  /** Why the open interview can't be shown. */
  problem = $state<string | null>(null);
  loaded = $state(false);
  /** True while the sample is being put together, which takes a moment. */
  preparing = $state(false);
  #opening = '';
  #reading = { list: new Reading(), due: new Reading(), current: new Reading() };
  #refreshing: ReturnType<typeof setTimeout> | undefined;

  /** Reads the list, what is due, and the open interview anew. */
  async refresh(): Promise<void> {
    const list = this.#reading.list.read(
      () => call('interviews.list', {}),
      (read) => (this.interviews = read)
    );
    await Promise.all([list, this.#rereadDue()]);
    this.loaded = true;
    if (this.current) await this.reread(this.current.id);
  }

  /** After a stage saved something: the open interview's progress, its line in the list and what is due, soon and once. */
  changed(): void {
    clearTimeout(this.#refreshing);
    this.#refreshing = setTimeout(() => {
      const id = this.current?.id;
      void Promise.all([id ? this.reread(id) : undefined, this.#rereadDue()]).catch(tell);
    }, 250);
  }

  /** Opens an interview, or closes the open one with null. */
  async open(id: string | null): Promise<void> {
    this.#opening = id ?? '';
    this.problem = null;
    if (this.current?.id !== id) this.current = null;
    if (!id) return;
    try {
      await saving.saveNow();
      await this.reread(id);
    } catch (error) {
      if (this.#opening === id) this.problem = problemOf(error);
    }
  }

  async reread(id: string): Promise<void> {
    await this.#reading.current.read(
      () => call('interviews.get', { id }),
      (interview) => this.#opening === id && this.#show(interview)
    );
  }

  /** Takes over an interview that an operation gave back, without asking again. */
  adopt(interview: Interview): void {
    this.#reading.list.changed();
    this.#reading.current.changed();
    this.#show(interview);
  }

  #show(interview: Interview): void {
    if (this.#opening === interview.id) this.current = interview;
    const at = this.interviews.findIndex(({ id }) => id === interview.id);
    if (at < 0) return;
    const { company, role, round, startsAt, timeZone, decision, stage, window, updatedAt } = interview;
    const changed = { company, role, round, startsAt, timeZone, decision, stage, window, updatedAt };
    this.interviews = this.interviews.with(at, { ...this.interviews[at]!, ...changed });
  }

  /** Begins an interview and opens it. */
  async create(patch: Partial<CallInputOf<'interviews.create'>> = {}): Promise<void> {
    await this.#attempt('create', async () => {
      const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';
      const interview = await call('interviews.create', { timeZone, ...patch });
      await this.refresh();
      navigation.goTo(interview.id, 'capture');
    });
  }

  /** Begins the next round of the same application and opens it. */
  async createNextRound(id: string): Promise<void> {
    await this.#attempt('create', async () => {
      await saving.saveNow();
      const interview = await call('interviews.createNextRound', { id });
      await this.refresh();
      navigation.goTo(interview.id, 'capture');
    });
  }

  /** Moves an interview to the trash, with Undo; goes home when it was open, and back to it with the undo. */
  async trash(id: string): Promise<void> {
    const { place } = navigation;
    const wasOpen = place.screen === 'interview' && place.id === id;
    let away = false;
    await undo.trash('interview', id, async () => {
      if (this.current?.id === id) this.current = null;
      await this.refresh();
      // Whoever has opened something else meanwhile stays there.
      const isThere = navigation.place.screen === 'interview' && navigation.place.id === id;
      if (wasOpen && (away || isThere)) navigation.go(away ? place : { screen: 'home' });
      away = true;
    });
  }

  async addSample(): Promise<void> {
    if (this.preparing) return;
    this.preparing = true;
    const { place } = navigation;
    await this.#attempt('sample', async () => {
      const { interviewId } = await call('sample.add', {});
      await this.refresh();
      if (navigation.place === place) navigation.goTo(interviewId, 'capture');
    });
    this.preparing = false;
  }

  async removeSample(): Promise<void> {
    await this.#attempt('sample', async () => {
      await call('sample.remove', {});
      if (this.current?.isSample) {
        this.current = null;
        navigation.go({ screen: 'home' });
      }
      await this.refresh();
    });
  }

  async #rereadDue(): Promise<void> {
    await this.#reading.due.read(
      () => call('due.list', {}),
      (read) => (this.due = read)
    );
  }

  #attempt(what: string, work: () => Promise<void>): Promise<void> {
    return once(`library ${what}`, () => work().catch(tell));
  }
}

export const library = new Library();

/** An address that names no interview is the same to the user as one whose interview is gone. */
function problemOf(error: unknown): string {
  if (!(error instanceof OperationError)) return String(error);
  const gone = error.code === 'NOT_FOUND' || error.code === 'INVALID_INPUT';
  return gone ? t('library.interviewGone') : error.message;
}
