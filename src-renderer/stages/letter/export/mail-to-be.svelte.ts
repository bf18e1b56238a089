/** The e-mail that would be made now: as proposed, or as the user wants it. */
import type { LetterEditor, MailWish } from '../../../store/letter-editor.svelte';
import { unfinished } from '../../../store/unfinished.svelte';
import { undo } from '../../../store/undo.svelte';
import { t } from '../../../i18n/messages';

export class MailToBe {
  readonly letter: LetterEditor;
  head = $state.raw<Awaited<ReturnType<LetterEditor['coveringText']>> | null>(null);
  /** Null: as proposed. */
  #wanted = $state<boolean | null>(null);
  #asked = 0;

  readonly attachLetter = $derived(this.#wanted ?? this.head?.attachLetter ?? false);

  constructor(letter: LetterEditor) {
    this.letter = letter;
  }

  /** Own words stay as they are; names and enclosures that changed since stand only in the draft. */
  get coveringText(): string {
    return unfinished.get(this.letter.id, 'covering_text') ?? this.head?.text ?? '';
  }

  get text(): string {
    return this.attachLetter ? this.coveringText : (this.head?.letterText ?? '');
  }

  get isOwn(): boolean {
    return this.attachLetter && this.head !== null && this.text !== this.head.text;
  }

  /** Reads what would be proposed for the letter as it stands now. An answer that was overtaken by a newer question counts no more. */
  async load(): Promise<void> {
    const asked = ++this.#asked;
    const head = await this.letter.coveringText();
    if (asked === this.#asked) this.head = head;
  }

  attach(on: boolean): void {
    this.#wanted = on;
  }

  write(text: string): void {
    unfinished.set(this.letter.id, 'covering_text', text);
  }

  draftAnew(): void {
    const before = this.coveringText;
    unfinished.finish(this.letter.id, 'covering_text');
    undo.offer(t('export.draftedAgain'), () => this.write(before));
  }

  /** As it was looked at, or as it is proposed. */
  async wish(): Promise<MailWish> {
    if (!this.head) await this.load();
    return { attachLetter: this.attachLetter, coveringText: this.coveringText };
  }
}
