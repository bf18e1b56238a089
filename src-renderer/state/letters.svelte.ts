/** The letters of one interview: which there are, which one is open, beginning and trashing them. */
import type { Letter, LetterKind, Tone } from '$contract';
import { call } from '../api/client';
import { change } from './change';
import { LetterEditor, saves } from './letter-editor.svelte';
import { library } from './library.svelte';
import { undo } from './undo.svelte';

export class Letters {
  /** Newest first, as the library holds them; what is being typed stands in `open`. */
  list = $state.raw<Letter[]>([]);
  loaded = $state(false);
  /** Why the letters can't be shown. */
  problem = $state<string | null>(null);
  open = $state.raw<LetterEditor | null>(null);

  constructor(readonly interviewId: string) {}

  /** Reads the list and opens the letter asked for, else the one that is open, else the newest that is not a request. */
  async load(wanted?: string): Promise<void> {
    try {
      await saves.flush();
      this.list = await call('letters.list', { interviewId: this.interviewId });
      this.problem = null;
      const known = (id?: string): Letter | undefined => this.list.find((letter) => letter.id === id);
      const own = this.list.find((letter) => letter.requestId === null);
      this.#show(known(wanted) ?? known(this.open?.id) ?? own ?? this.list[0] ?? null);
    } catch (error) {
      this.problem = error instanceof Error ? error.message : String(error);
    } finally {
      this.loaded = true;
    }
  }

  async choose(id: string): Promise<void> {
    if (id !== this.open?.id) await this.load(id);
  }

  /** Begins a letter, drafted from the review, and opens it. */
  async create(kind: LetterKind, tone: Tone = 'plain'): Promise<Letter | null> {
    return change(async () => {
      await saves.flush();
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

  #show(letter: Letter | null): void {
    if (letter?.id === this.open?.id && letter?.revision === this.open?.revision) return;
    this.open = letter ? new LetterEditor(letter) : null;
  }
}
