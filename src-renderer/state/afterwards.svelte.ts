/** What came of one interview: what was sent, the follow-up, the outcome, and the letters that can have been sent. */
import type { Afterwards, CallInputOf, Letter } from '$contract';
import { call } from '../api/client';
import { Autosave } from './autosave.svelte';
import { library } from './library.svelte';
import { tell, undo } from './undo.svelte';

type Patch = CallInputOf<'afterwards.update'>['patch'];

const saves = new Autosave<Patch>(async (interviewId, patch) => {
  await call('afterwards.update', { interviewId, patch });
  library.changed();
});

export class Aftermath {
  fields = $state<Afterwards | null>(null);
  /** Letters to the employer; requests to third parties are kept in Proof. */
  letters = $state.raw<Letter[]>([]);

  constructor(readonly interviewId: string) {}

  async load(): Promise<void> {
    const { interviewId } = this;
    await saves.flush();
    const [fields, letters] = await Promise.all([
      call('afterwards.get', { interviewId }),
      call('letters.list', { interviewId })
    ]);
    this.fields = { ...fields, ...saves.pending(interviewId) };
    this.letters = letters.filter((letter) => letter.kind !== 'request');
  }

  /** For words: saved after the next pause in typing. */
  write(patch: Patch): void {
    if (!this.fields) return;
    Object.assign(this.fields, patch);
    saves.queue(this.interviewId, patch);
  }

  /** Takes back what was noted, with Undo: `message` says what is gone. */
  async takeBack(message: string, patch: Patch): Promise<void> {
    if (!this.fields) return;
    const before = Object.fromEntries(
      Object.keys(patch).map((name) => [name, this.fields?.[name as keyof Afterwards]])
    ) as Patch;
    if (await this.record(patch)) undo.offer(message, async () => void (await this.record(before)));
  }

  /** For a step that the library pane shows at once: sent, followed up, an outcome. */
  async record(patch: Patch): Promise<boolean> {
    try {
      const { interviewId } = this;
      const stored = await call('afterwards.update', { interviewId, patch });
      // What is being written at length may be ahead of what is stored.
      if (this.fields) this.fields = { ...stored, notes: this.fields.notes, practise: this.fields.practise };
      await library.refresh();
      return true;
    } catch (error) {
      tell(error);
      return false;
    }
  }
}
