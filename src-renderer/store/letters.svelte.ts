/** The letters of one interview: which there are, which one is open, beginning and trashing them. */
import type { Letter, LetterKind, Tone } from '$contract';
import { call } from '../api/client';
import { saving } from './drafts.svelte';
import { change } from './change';
import { LetterEditor, drafts } from './letter-editor.svelte';
import { library } from './library.svelte';
import { undo } from './undo.svelte';

export class Letters {
  /** Newest first, as the library holds them; what is being typed stands in `open`. */
  list = $state.raw<Letter[]>([]);
  loaded = $state(false);
  /** Why the letters can't be shown. */
  problem = $state<string | null>(null);
  open = $state.raw<LetterEditor | null>(null);
  /** Counts the readings, so that a late one neither replaces a newer list nor opens what nobody wants any more. */
  #asked = 0;

  constructor(readonly interviewId: string) {}

  /** Reads the list and opens the letter asked for, else the one that is open, else the newest that is not a request. */
  async load(wanted?: string): Promise<void> {
    const asked = ++this.#asked;
    const read = await this.#read();
    if (asked !== this.#asked) return;
    this.loaded = true;
    this.problem = read instanceof Error ? read.message : null;
    if (read instanceof Error) return;
    this.list = read;
    const known = (id?: string): Letter | undefined => read.find((letter) => letter.id === id);
    const own = read.find((letter) => letter.requestId === null);
    this.#show(known(wanted) ?? known(this.open?.id) ?? own ?? read[0] ?? null);
  }

  /** Begins a letter, drafted from the review, and opens it. */
  async create(kind: LetterKind, tone: Tone = 'plain'): Promise<Letter | null> {
    return change(async () => {
      // The draft comes from the review: its last words too.
      await saving.saveNow();
      const letter = await call('letters.create', { interviewId: this.interviewId, kind, tone });
      await this.load(letter.id);
      return letter;
    });
  }

  async remove(id: string): Promise<void> {
    await undo.trash('letter', id, async () => {
      await this.load(id);
      library.changed();
    });
  }

  async #read(): Promise<Letter[] | Error> {
    try {
      await drafts.saveNow();
      return await call('letters.list', { interviewId: this.interviewId });
    } catch (error) {
      return error instanceof Error ? error : new Error(String(error));
    }
  }

  /** The open letter stays as it is, with its undo steps: what was typed since the list was asked for is newer than the list. */
  #show(letter: Letter | null): void {
    if (letter && letter.id === this.open?.id) this.open.takeNewer(letter);
    else this.open = letter && new LetterEditor(letter);
  }
}
