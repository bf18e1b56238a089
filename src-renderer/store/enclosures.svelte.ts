/** The enclosures of one letter: they follow its claims while it is written, and are what goes along with it. */
import type { CallInputOf, Enclosure, Evidence } from '$contract';
import { claimsIn } from '$shared/letter/claims/links';
import { call, fileUrl, OperationError } from '../api/client';
import { Drafts } from './drafts.svelte';
import type { LetterEditor } from './letter-editor.svelte';
import { findMove, moved } from './order';
import { tell } from './undo.svelte';

export type EnclosurePatch = CallInputOf<'enclosures.update'>['patch'];

const drafts = new Drafts<EnclosurePatch>((id, patch) => call('enclosures.update', { id, patch }));

/** After the last key, so that a half-typed claim does not call for a new list. */
const restMs = 400;
const unsavedEnclosure =
  'A change of the enclosures could not be saved, so nothing left. The list shows what is kept: look at it, then try again.';

export class Enclosures {
  list = $state.raw<Enclosure[]>([]);
  loaded = $state(false);
  /** Why the list can't be shown. */
  problem = $state<string | null>(null);
  /** One question at a time: the core hears of changes in the order in which they were made, and the last answer knows of them all. */
  #turn: Promise<void> = Promise.resolve();
  #asked = 0;
  #failures = 0;
  /** A change that is not yet on its way: the next one of the same enclosure joins it. */
  #waiting: { id: string; patch: EnclosurePatch } | null = null;

  constructor(readonly letter: LetterEditor) {}

  get included(): Enclosure[] {
    return this.list.filter((each) => each.included);
  }
  /** What the letter claims, in its order. */
  get claims(): string {
    return claimsIn(this.letter.content.body)
      .map((claim) => claim.key)
      .join();
  }

  /** To be run in an effect whenever `claims` has become another: reads the list anew. */
  follow(): () => void {
    const timer = setTimeout(() => void this.load(), this.loaded ? restMs : 0);
    return () => clearTimeout(timer);
  }

  load(): Promise<void> {
    return this.#ask(
      async () => {
        await this.letter.saveNow();
        return call('enclosures.list', { letterId: this.letter.id });
      },
      (error) => (this.problem = error instanceof Error ? error.message : String(error))
    );
  }

  add(evidenceId: string): Promise<void> {
    return this.#change(() => call('enclosures.add', { letterId: this.letter.id, evidenceId }));
  }

  update(id: string, patch: EnclosurePatch): Promise<void> {
    // Shown at once: a switch must not jump back while the file is looked at.
    this.list = this.list.map((each) => (each.id === id ? { ...each, ...patch } : each));
    if (this.#waiting?.id === id) {
      Object.assign(this.#waiting.patch, patch);
      return this.#turn;
    }
    const waiting = (this.#waiting = { id, patch: { ...patch } });
    return this.#change(async () => {
      await drafts.saveNow();
      if (this.#waiting === waiting) this.#waiting = null;
      return call('enclosures.update', waiting);
    });
  }

  /** Keeps what is being typed; the list follows when the field is left, so that it never takes a word out of a hand. */
  type(id: string, patch: EnclosurePatch): void {
    drafts.type(id, patch);
  }

  remove(id: string): Promise<void> {
    return this.#change(() => call('enclosures.remove', { id }));
  }

  reorder(ids: string[]): Promise<void> {
    const before = this.list.map((each) => each.id);
    const move = findMove(before, ids);
    if (!move) return Promise.resolve();
    this.list = moved(this.list, move.id, move.to);
    return this.#change(() => call('enclosures.move', { id: move.id, toPosition: move.to }));
  }

  /**
   * Before anything goes out: every change has arrived.
   * @throws OperationError where one of them failed, because what goes along would not be what was shown.
   */
  async allSaved(): Promise<void> {
    const before = this.#failures;
    await this.#turn;
    if (this.#failures > before) throw new OperationError('UNSAVED', unsavedEnclosure);
  }

  /** Files of the interview that are not on the list. */
  async others(): Promise<Evidence[]> {
    const all = await call('evidence.list', { interviewId: this.letter.interviewId });
    return all.filter((file) => !this.list.some((each) => each.evidenceId === file.id));
  }

  /** A fresh, short-lived address of the file's bytes. */
  address(evidenceId: string): Promise<string> {
    return fileUrl(`/files/evidence/${evidenceId}`);
  }

  #change(question: () => Promise<Enclosure[]>): Promise<void> {
    return this.#ask(question, (error) => {
      this.#failures += 1;
      tell(error);
      // What was shown ahead of the answer did not come about.
      void this.load();
    });
  }

  #ask(question: () => Promise<Enclosure[]>, failed: (error: unknown) => void): Promise<void> {
    const asked = ++this.#asked;
    this.#turn = this.#turn.then(async () => {
      try {
        const list = await question();
        if (asked !== this.#asked) return;
        this.list = list.map((each) => withTyped(each, drafts.unsaved(each.id)));
        this.problem = null;
      } catch (error) {
        failed(error);
      } finally {
        this.loaded = true;
      }
    });
    return this.#turn;
  }
}

/** What is being typed stays as it is typed, whenever the list comes. */
const withTyped = (enclosure: Enclosure, typed: EnclosurePatch | null): Enclosure => ({
  ...enclosure,
  ...typed,
  title: typed?.label ?? enclosure.title
});

const known = new WeakMap<LetterEditor, Enclosures>();

/** The same for everybody who shows this letter. */
export function enclosuresOf(letter: LetterEditor): Enclosures {
  let enclosures = known.get(letter);
  if (!enclosures) known.set(letter, (enclosures = new Enclosures(letter)));
  return enclosures;
}
