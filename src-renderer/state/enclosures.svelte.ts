/** The enclosures of one letter: they follow its claims while it is written, and are what goes along with it. */
import { claimsIn, type CallInputOf, type Enclosure, type Evidence } from '$contract';
import { call, fileUrl } from '../api/client';
import type { LetterEditor } from './letter-editor.svelte';
import { findMove, moved } from './order';
import { tell } from './undo.svelte';

export type EnclosurePatch = CallInputOf<'enclosures.update'>['patch'];

/** After the last key, so that a half-typed claim does not call for a new list. */
const restMs = 400;

export class Enclosures {
  list = $state.raw<Enclosure[]>([]);
  loaded = $state(false);
  /** Why the list can't be shown. */
  problem = $state<string | null>(null);
  /** Counts the questions, so that a late answer does not replace a newer one. */
  #asked = 0;

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

  async load(): Promise<void> {
    await this.letter.saveNow().catch(() => undefined);
    await this.#take(call('enclosures.list', { letterId: this.letter.id }), (error) => {
      this.problem = error instanceof Error ? error.message : String(error);
    });
  }

  add(evidenceId: string): Promise<void> {
    return this.#take(call('enclosures.add', { letterId: this.letter.id, evidenceId }));
  }

  update(id: string, patch: EnclosurePatch): Promise<void> {
    // Shown at once: a switch must not jump back while the file is looked at.
    this.list = this.list.map((each) => (each.id === id ? { ...each, ...patch } : each));
    return this.#take(call('enclosures.update', { id, patch }));
  }

  remove(id: string): Promise<void> {
    return this.#take(call('enclosures.remove', { id }));
  }

  reorder(ids: string[]): Promise<void> {
    const before = this.list.map((each) => each.id);
    const move = findMove(before, ids);
    if (!move) return Promise.resolve();
    this.list = moved(this.list, move.id, move.to);
    return this.#take(call('enclosures.move', { id: move.id, toPosition: move.to }));
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

  async #take(answer: Promise<Enclosure[]>, failed: (error: unknown) => void = tell): Promise<void> {
    const asked = ++this.#asked;
    try {
      const list = await answer;
      if (asked !== this.#asked) return;
      this.list = list;
      this.problem = null;
    } catch (error) {
      failed(error);
    } finally {
      this.loaded = true;
    }
  }
}

const known = new WeakMap<LetterEditor, Enclosures>();

/** The same for everybody who shows this letter. */
export function enclosuresOf(letter: LetterEditor): Enclosures {
  let enclosures = known.get(letter);
  if (!enclosures) known.set(letter, (enclosures = new Enclosures(letter)));
  return enclosures;
}
