/** What came of one interview: what was sent, the follow-up, the outcome, and the letters that can have been sent. */
import type { Afterwards, CallInputOf, Fact, Letter, OutputOf, SentCopy } from '$contract';
import { call, fileUrl } from '../api/client';
import { t } from '../i18n/messages';
import { download } from '../ui/download';
import { Drafts, saving } from './drafts.svelte';
import { factsOf, type FactPatch } from './facts.svelte';
import { drafts as letterDrafts, lettersOf } from './letter-editor.svelte';
import { resource, type Resource } from './resource.svelte';
import { undo } from './undo.svelte';
import { whyFailed } from './tell';

type Patch = CallInputOf<'afterwards.update'>['patch'];

const drafts = new Drafts<Patch>((interviewId, patch) => call('afterwards.update', { interviewId, patch }));

export class Aftermath {
  freezing = $state(false);
  /** Why no copy of the sent letter could be kept. */
  notFrozen = $state<string | null>(null);
  /** The exported text that was sent; null where it is the letter as it stands. */
  sentVersionId = $state<string | null>(null);

  #fields: Resource<Afterwards, Patch>;
  #letters: Resource<Letter[]>;
  #copies: Resource<SentCopy[]>;
  #facts: Resource<Fact[], FactPatch>;
  /** What was taken back last, for as long as Undo would still be right. */
  #takenBack: { names: string[]; withdraw: () => void } | null = null;

  constructor(readonly interviewId: string) {
    this.#fields = resource<Afterwards, Patch>({
      key: `afterwards ${interviewId}`,
      topics: ['afterwards'],
      ask: () => call('afterwards.get', { interviewId }),
      drafts,
      lay: (fields, typed) => ({ ...fields, ...typed(interviewId) })
    });
    this.#letters = lettersOf(interviewId);
    this.#copies = resource({
      key: `sent copies ${interviewId}`,
      topics: ['sentCopies'],
      ask: () => call('letters.sentCopies', { interviewId }),
      whole: true
    });
    this.#facts = factsOf(interviewId);
  }

  /** Null until all of it is there: a form that opens must know the letters. */
  get fields(): Afterwards | null {
    const isThere = [this.#letters, this.#copies, this.#facts].every(({ value }) => value !== null);
    return isThere ? this.#fields.value : null;
  }

  /** Letters to the employer; requests to third parties are kept in Proof. */
  get letters(): Letter[] {
    return (this.#letters.value ?? []).filter((letter) => letter.kind !== 'request');
  }

  /** What was sent, newest first. */
  get copies(): SentCopy[] {
    return this.#copies.value ?? [];
  }

  /** The facts as they stand now. */
  get facts(): Fact[] {
    return this.#facts.value ?? [];
  }

  async load(): Promise<void> {
    await Promise.all([this.#fields, this.#letters, this.#copies, this.#facts].map((each) => each.load()));
  }

  /** A letter is noted as sent, and nothing of it is kept. */
  get isCopyMissing(): boolean {
    const { sentAt, sentLetterId } = this.fields ?? {};
    return !!sentAt && !!sentLetterId && !this.copies.some(({ letterId }) => letterId === sentLetterId);
  }

  /** The texts of a letter that left the program, newest first. */
  async exported(letterId: string): Promise<OutputOf<'letters.exported'>> {
    await saving.saveNow();
    return call('letters.exported', { id: letterId });
  }

  /** Keeps the letter that was sent, with its PDF. What was noted stays noted when that fails. */
  async freeze(): Promise<void> {
    const { sentAt, sentLetterId } = this.fields ?? {};
    if (!sentAt || !sentLetterId || this.freezing) return;
    this.freezing = true;
    this.notFrozen = null;
    try {
      await saving.saveNow();
      letterDrafts.mustBeSaved(sentLetterId);
      const versionId = this.sentVersionId ?? undefined;
      await this.#copies.after(() => call('letters.freeze', { id: sentLetterId, sentAt, versionId }));
    } catch (error) {
      this.notFrozen = t('sent.notFrozen', { problem: whyFailed(error) });
    } finally {
      this.freezing = false;
    }
  }

  copyAddress(id: string): Promise<string> {
    return fileUrl(`/files/sent/${id}`);
  }

  /** Whether the kept PDF is still, byte for byte, what was sent. */
  async verifyCopy({ id }: SentCopy): Promise<OutputOf<'letters.verifySent'>['state']> {
    return (await call('letters.verifySent', { id })).state;
  }

  async saveCopy({ id }: SentCopy): Promise<void> {
    download(await fileUrl(`/files/sent/${id}?download=1`));
  }

  /** For words: saved after the next pause in typing. */
  write(patch: Patch): void {
    if (this.fields) this.#fields.type(this.interviewId, patch);
  }

  /** Takes back what was noted, with Undo: `message` says what is gone. */
  async takeBack(message: string, patch: Patch): Promise<void> {
    if (!this.fields) return;
    const before = Object.fromEntries(
      Object.keys(patch).map((name) => [name, this.fields?.[name as keyof Afterwards]])
    ) as Patch;
    if (!(await this.record(patch))) return;
    const withdraw = undo.offer(message, async () => void (await this.record(before)));
    this.#takenBack = { names: Object.keys(patch), withdraw };
  }

  /** For a step that the library pane shows at once: sent, followed up, an outcome. */
  async record(patch: Patch): Promise<boolean> {
    // What is noted anew is not to be overwritten by what stood there before it was taken back.
    if (this.#takenBack?.names.some((name) => name in patch)) {
      this.#takenBack.withdraw();
      this.#takenBack = null;
    }
    const { interviewId } = this;
    const stored = await this.#fields.change(() => call('afterwards.update', { interviewId, patch }), {
      take: (fields) => fields
    });
    return stored !== null;
  }
}
