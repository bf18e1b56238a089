/** Everything that is written saves itself: soon after a pause, at once when the window may go away, again and again when saving fails. */
import { OperationError } from '../api/client';
import { t } from '../i18n/messages';

export const pauseMs = 500;
const longestMs = 1_000;
const retryMs = [2_000, 4_000, 8_000, 15_000, 30_000];
/** Trying these again can't help until the user changes something. */
const final = new Set(['INVALID_INPUT', 'NOT_FOUND', 'CONFLICT', 'UNKNOWN_OPERATION']);

export const unsaved = t('frame.unsaved');

type SaveState = 'idle' | 'unsaved' | 'saving' | 'saved' | 'error';
/** `overtaking`: sent while the save before it, whose changes are in the patch too, is still under way. */
type Save<Patch> = (key: string, patch: Patch, overtaking: boolean) => Promise<unknown>;

interface Entry<Patch> {
  patch: Patch | null;
  /** On its way while `running`: whoever reads meanwhile may be given what was stored before it. */
  sent: Patch | null;
  /** When the oldest change that was not yet tried was made, or the last try failed, in milliseconds. */
  since: number;
  timer: ReturnType<typeof setTimeout> | undefined;
  running: Promise<void> | null;
  failures: number;
  /** It was typed while something was on its way to the trash. */
  mayWait: boolean;
  /** What it belongs to went to the trash while this was typed: it waits, without a complaint, until that is back. */
  waits: boolean;
}

/**
 * Saves patches by key (an id): changes of one key are merged and never overtake each other. One instance a domain:
 * `const drafts = new Drafts((id, patch) => call('interviews.update', { id, patch }))`.
 */
export class Drafts<Patch extends object> {
  state = $state<SaveState>('idle');
  savedAt = $state<Date | null>(null);
  /** What went wrong the last time, for the user; null when all is well. */
  message = $state<string | null>(null);
  // eslint-disable-next-line svelte/prefer-svelte-reactivity -- bookkeeping that no screen reads
  #entries = new Map<string, Entry<Patch>>();
  #save: Save<Patch>;
  /** For every question under way: what was saved since it was asked. */
  // eslint-disable-next-line svelte/prefer-svelte-reactivity -- as above
  #reads = new Set<Map<string, Patch>>();

  constructor(save: Save<Patch>) {
    this.#save = save;
    saving.add(this as unknown as Drafts<object>);
  }

  /** Notes a change; it is saved 500 ms after the last one, and at most a second after the first. */
  type(key: string, patch: Patch): void {
    const entry = this.#entry(key);
    if (entry.patch === null || entry.waits) entry.since = Date.now();
    entry.waits = false;
    entry.mayWait = saving.isTrashing;
    // New words begin the waits between tries anew.
    entry.failures = Math.min(entry.failures, 1);
    entry.patch = { ...entry.patch, ...patch };
    if (this.state !== 'error') this.state = 'unsaved';
    this.#schedule(key, Math.max(0, Math.min(pauseMs, entry.since + longestMs - Date.now())));
  }

  /** What is not yet saved of a key: a state class lays it over what it reads from the library. */
  unsaved(key: string): Patch | null {
    const { sent = null, patch = null } = this.#entries.get(key) ?? {};
    return sent && patch ? { ...sent, ...patch } : (patch ?? sent);
  }

  /** Asks, and gives with the answer what it may not know of a key: what waits, is on its way, or was saved since it was asked. */
  async asking<Answer>(
    ask: () => Promise<Answer>
  ): Promise<{ answer: Answer; typed: (key: string) => Partial<Patch> }> {
    // eslint-disable-next-line svelte/prefer-svelte-reactivity -- as above
    const saved = new Map<string, Patch>();
    this.#reads.add(saved);
    try {
      const answer = await ask();
      return { answer, typed: (key) => ({ ...saved.get(key), ...this.unsaved(key) }) };
    } finally {
      this.#reads.delete(saved);
    }
  }

  get hasUnsaved(): boolean {
    return [...this.#entries.values()].some(
      ({ patch, running, waits }) => (patch !== null && !waits) || running !== null
    );
  }

  /** Saves now; resolves when all that was queued is saved or has failed. */
  async saveNow(): Promise<void> {
    await Promise.all([...this.#entries.keys()].map((key) => this.#run(key)));
  }

  /**
   * To be asked after `saveNow`, before the library works on what belongs to a key.
   * @throws OperationError where the last save of the key failed.
   */
  mustBeSaved(key: string): void {
    if ((this.#entries.get(key)?.failures ?? 0) > 0) throw new OperationError('UNSAVED', unsaved);
  }

  /** Something is back from the trash: what was typed into it while it went there is saved now. */
  async resume(): Promise<void> {
    for (const entry of this.#entries.values()) entry.waits = false;
    await this.saveNow();
  }

  /** Sends what is left and waits for nothing: the window may be gone before a save that is under way has ended. */
  leave(): void {
    for (const [key, entry] of this.#entries) {
      const { patch, sent, running, waits } = entry;
      if (patch === null || waits) continue;
      if (!running) {
        void this.#run(key);
        continue;
      }
      clearTimeout(entry.timer);
      entry.patch = null;
      this.#save(key, { ...sent, ...patch }, true).catch(() => {
        const left = this.#entry(key);
        left.patch = { ...patch, ...left.patch };
        this.#schedule(key, pauseMs);
      });
    }
  }

  #entry(key: string): Entry<Patch> {
    let entry = this.#entries.get(key);
    if (!entry) {
      entry = {
        patch: null,
        sent: null,
        since: 0,
        timer: undefined,
        running: null,
        failures: 0,
        mayWait: false,
        waits: false
      };
      this.#entries.set(key, entry);
    }
    return entry;
  }

  #schedule(key: string, delay: number): void {
    const entry = this.#entry(key);
    clearTimeout(entry.timer);
    entry.timer = setTimeout(() => void this.#run(key), delay);
  }

  async #run(key: string): Promise<void> {
    const entry = this.#entry(key);
    clearTimeout(entry.timer);
    // One save of a key at a time; what came meanwhile goes right after it.
    if (entry.running) await entry.running;
    if (entry.patch === null || entry.waits || entry.running) return entry.running ?? undefined;
    const { patch } = entry;
    entry.patch = null;
    entry.sent = patch;
    // The notice of what failed stays until a try succeeds: in between it would move the button away that is being pressed.
    if (this.state !== 'error') this.state = 'saving';
    entry.running = this.#attempt(key, entry, patch);
    await entry.running;
  }

  async #attempt(key: string, entry: Entry<Patch>, patch: Patch): Promise<void> {
    try {
      await this.#save(key, patch, false);
      for (const saved of this.#reads) saved.set(key, { ...saved.get(key), ...patch });
      entry.running = entry.sent = null;
      entry.failures = 0;
      if (entry.patch === null) this.#entries.delete(key);
      // eslint-disable-next-line svelte/prefer-svelte-reactivity -- replaced as a whole, never changed
      this.savedAt = new Date();
      this.#settle();
    } catch (error) {
      entry.running = entry.sent = null;
      // What was typed meanwhile is newer than what failed.
      entry.patch = { ...patch, ...entry.patch };
      if (error instanceof OperationError && error.code === 'NOT_FOUND' && entry.mayWait) {
        entry.waits = true;
        entry.failures = 0;
        return this.#settle();
      }
      // Else every further key would be a try of its own.
      entry.since = Date.now();
      this.#fail(key, entry, error);
    }
  }

  #settle(): void {
    const failing = [...this.#entries.values()].some((entry) => entry.failures > 0);
    if (failing) return;
    this.message = null;
    this.state = this.hasUnsaved ? 'unsaved' : 'saved';
  }

  #fail(key: string, entry: Entry<Patch>, error: unknown): void {
    const known = error instanceof OperationError ? error : null;
    const wait = retryMs[Math.min(entry.failures, retryMs.length - 1)]!;
    entry.failures += 1;
    this.message = known?.message ?? t('frame.notSavedKept');
    this.state = 'error';
    if (!known || !final.has(known.code)) this.#schedule(key, wait);
  }
}

/** All drafts of the window together: what the frame shows, and what is saved when the window goes away. */
class Saving {
  /** How many things are on their way to the trash. */
  #held = 0;
  #all = $state.raw<Drafts<object>[]>([]);

  readonly state: SaveState = $derived.by(() => {
    const states = this.#all.map((each) => each.state);
    return (['error', 'saving', 'unsaved', 'saved'] as const).find((state) => states.includes(state)) ?? 'idle';
  });
  readonly savedAt: Date | null = $derived(
    this.#all.reduce<Date | null>((last, { savedAt }) => (savedAt && (!last || savedAt > last) ? savedAt : last), null)
  );
  readonly message: string | null = $derived(this.#all.find((each) => each.state === 'error')?.message ?? null);

  add(drafts: Drafts<object>): void {
    this.#all = [...this.#all, drafts];
  }

  get hasUnsaved(): boolean {
    return this.#all.some((each) => each.hasUnsaved);
  }

  async saveNow(): Promise<void> {
    await Promise.all(this.#all.map((each) => each.saveNow()));
  }

  /** While something goes to the trash, what is typed into it may wait for it to come back. To be called back once the screen shows it no more. */
  hold(): () => void {
    this.#held += 1;
    return () => (this.#held -= 1);
  }

  get isTrashing(): boolean {
    return this.#held > 0;
  }

  /** After something came back from the trash: what waited for it is saved. */
  async resume(): Promise<void> {
    await Promise.all(this.#all.map((each) => each.resume()));
  }

  /** Saves at every moment after which the window may be gone. Returns a function that stops it. */
  watch(target: Window = window): () => void {
    const stop = new AbortController();
    const { signal } = stop;
    const now = (): void => void this.saveNow();
    target.addEventListener('blur', now, { signal });
    target.addEventListener('pagehide', () => this.#all.forEach((each) => each.leave()), { signal });
    // A focused element that is taken away fires this in the middle of rendering, where no state may change.
    target.document.addEventListener('focusout', () => queueMicrotask(now), { signal });
    target.document.addEventListener('visibilitychange', () => target.document.visibilityState === 'hidden' && now(), {
      signal
    });
    target.addEventListener('beforeunload', (event) => this.state === 'error' && event.preventDefault(), { signal });
    return () => stop.abort();
  }
}

export const saving = new Saving();
