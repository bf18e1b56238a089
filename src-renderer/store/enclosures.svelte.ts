/** The enclosures of one letter: they follow its claims while it is written, and are what goes along with it. */
import type { CallInputOf, Enclosure, Evidence } from '$contract';
import { claimsIn } from '$shared/letter/claims/links';
import { call, fileUrl, OperationError } from '../api/client';
import { t } from '../i18n/messages';
import { Drafts } from './drafts.svelte';
import type { LetterEditor } from './letter-editor.svelte';
import { findMove, moved } from './order';
import { resource, type Resource } from './resource.svelte';

export type EnclosurePatch = CallInputOf<'enclosures.update'>['patch'];

const drafts = new Drafts<EnclosurePatch>((id, patch) => call('enclosures.update', { id, patch }));

/** After the last key, so that a half-typed claim does not call for a new list. */
const restMs = 400;

/** The stored list as the letter's claims want it; where nothing has changed, nothing is written. */
const followClaims = (letterId: string): Promise<unknown> => call('enclosures.follow', { letterId });

export class Enclosures {
  /** A change that is not yet on its way: the next one of the same enclosure joins it. */
  #waiting: { id: string; patch: EnclosurePatch; done: Promise<void> } | null = null;
  #failures = 0;
  #last: Promise<void> = Promise.resolve();
  #list: Resource<Enclosure[], EnclosurePatch>;

  constructor(readonly letter: LetterEditor) {
    this.#list = resource<Enclosure[], EnclosurePatch>({
      key: `enclosures ${letter.id}`,
      // What the letter claims is followed by the screen: not every key in it asks for a new list.
      topics: ['enclosures', 'facts', 'evidence'],
      async ask() {
        await letter.saveNow();
        await followClaims(letter.id);
        return call('enclosures.list', { letterId: letter.id });
      },
      drafts,
      lay: (list, typed) => list.map((each) => withTyped(each, typed(each.id))),
      whole: true
    });
  }

  get list(): Enclosure[] {
    return this.#list.value ?? [];
  }

  get loaded(): boolean {
    return this.#list.value !== null || this.problem !== null;
  }

  /** Why the list can't be shown. */
  get problem(): string | null {
    const { problem } = this.#list;
    return problem === null || problem instanceof Error ? (problem?.message ?? null) : String(problem);
  }

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

  /** Never fails: why it came to nothing stands in `problem`. */
  async load(): Promise<void> {
    await this.#list.reread().catch(() => undefined);
  }

  add(evidenceId: string): Promise<void> {
    return this.#change(() => call('enclosures.add', { letterId: this.letter.id, evidenceId }));
  }

  update(id: string, patch: EnclosurePatch): Promise<void> {
    // Shown at once: a switch must not jump back while the file is looked at.
    this.#list.show(this.list.map((each) => (each.id === id ? { ...each, ...patch } : each)));
    if (this.#waiting?.id === id) {
      Object.assign(this.#waiting.patch, patch);
      return this.#waiting.done;
    }
    const waiting = (this.#waiting = { id, patch: { ...patch }, done: Promise.resolve() });
    waiting.done = this.#change(async () => {
      await drafts.saveNow();
      if (this.#waiting === waiting) this.#waiting = null;
      return call('enclosures.update', { id, patch: waiting.patch });
    });
    return waiting.done;
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
    this.#list.show(moved(this.list, move.id, move.to));
    return this.#change(() => call('enclosures.move', { id: move.id, toPosition: move.to }));
  }

  /**
   * Before anything goes out: every change has arrived.
   * @throws OperationError where one of them failed, because what goes along would not be what was shown.
   */
  async allSaved(): Promise<void> {
    const before = this.#failures;
    await this.#last;
    await this.load();
    if (this.#failures > before) throw new OperationError('UNSAVED', t('enclosures.unsaved'));
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

  #change(work: () => Promise<Enclosure[]>): Promise<void> {
    const changed = this.#list.change(work, { take: (list) => list }).then((list) => {
      if (list === null) this.#failures += 1;
    });
    return (this.#last = changed);
  }
}

/** What is being typed stays as it is typed, whenever the list comes. */
const withTyped = (enclosure: Enclosure, typed: Partial<EnclosurePatch>): Enclosure => ({
  ...enclosure,
  ...typed,
  title: typed.label ?? enclosure.title
});

const known = new WeakMap<LetterEditor, Enclosures>();

/** The same for everybody who shows this letter. */
export function enclosuresOf(letter: LetterEditor): Enclosures {
  let enclosures = known.get(letter);
  if (!enclosures) known.set(letter, (enclosures = new Enclosures(letter)));
  return enclosures;
}
