/** The letters of one interview: which there are, which one is open, beginning and trashing them. */
import type { Decision, Letter, LetterKind, Picks, Tone } from '$contract';
import { letterOfDecision } from '$shared/letter/of-decision';
import { call } from '../api/client';
import { saving } from './drafts.svelte';
import { drafts, LetterEditor, lettersOf } from './letter-editor.svelte';
import type { Resource } from './resource.svelte';
import { undo } from './undo.svelte';
import { whyFailed } from './tell';

export class Letters {
  loaded = $state(false);
  /** Why the letters can't be shown. */
  problem = $state<string | null>(null);
  open = $state.raw<LetterEditor | null>(null);
  #letters: Resource<Letter[]>;
  /** Counts the readings, so that a late one opens nothing that nobody wants any more. */
  #asked = 0;

  /** `decision`: as it stands whenever a letter is chosen. */
  constructor(
    readonly interviewId: string,
    readonly decision: () => Decision
  ) {
    this.#letters = lettersOf(interviewId);
  }

  /** Newest first, as the library holds them; what is being typed stands in `open`. */
  get list(): Letter[] {
    return this.#letters.value ?? [];
  }

  /** Reads the list and opens the letter asked for, else the one to the employer that is open, else the one of the decision; none where it has none. */
  async load(wanted?: string): Promise<void> {
    const asked = ++this.#asked;
    const problem = await this.#read();
    if (asked !== this.#asked) return;
    this.loaded = true;
    this.problem = problem;
    if (problem === null) this.#choose(wanted);
  }

  /** Begins a letter, drafted from the review, and opens it. */
  async create(
    kind: LetterKind,
    tone: Tone = 'plain',
    picks?: Picks,
    words: { language?: string; keepLanguage?: boolean } = {}
  ): Promise<Letter | null> {
    const letter = await this.#letters.change(async () => {
      // The draft comes from the review: its last words too.
      await saving.saveNow();
      return call('letters.create', { interviewId: this.interviewId, kind, tone, ...(picks && { picks }), ...words });
    });
    if (letter) {
      this.#asked += 1;
      this.#choose(letter.id);
    }
    return letter;
  }

  async remove(id: string): Promise<void> {
    await undo.trash('letter', id, { reread: () => this.load(id) });
  }

  async #read(): Promise<string | null> {
    try {
      await drafts.saveNow();
      await this.#letters.reread();
      return null;
    } catch (error) {
      return whyFailed(error);
    }
  }

  #choose(wanted?: string): void {
    const { list } = this;
    const known = (id?: string): Letter | undefined => list.find((letter) => letter.id === id);
    const open = known(this.open?.id);
    // What somebody else is asked is opened from there, and from where it was found; never by itself.
    const staying = open?.kind === 'request' ? undefined : open;
    this.#show(known(wanted) ?? staying ?? letterOfDecision(list, this.decision()) ?? null);
  }

  /** The open letter stays as it is, with its undo steps: what was typed since the list was asked for is newer than the list. */
  #show(letter: Letter | null): void {
    if (letter && letter.id === this.open?.id) this.open.takeNewer(letter);
    else this.open = letter && new LetterEditor(letter);
  }
}
