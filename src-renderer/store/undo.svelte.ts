/** Deleting without asking: things go to the trash, and a toast or Ctrl+Z brings them back. */
import type { Trashable } from '$contract';
import { call } from '../api/client';
import { t } from '../i18n/messages';
import { toaster } from '../ui/toaster.svelte';
import { saving } from './drafts.svelte';
import { once } from './once';
import { tell } from './tell';
import { nameOf } from './kind-names';

interface Step {
  label: string;
  run: () => Promise<void> | void;
  toast: number;
}

/** How many steps Ctrl+Z remembers. */
const depth = 50;

class Undo {
  steps = $state.raw<Step[]>([]);

  /** Offers to take something back: as a toast and as the next Ctrl+Z. Answers how to withdraw the offer once it would undo something newer. */
  offer(message: string, run: () => Promise<void> | void): () => void {
    const step: Step = { label: message, run, toast: 0 };
    step.toast = toaster.show(message, { action: { label: t('common.undo'), run: () => void this.#take(step) } });
    this.steps = [...this.steps, step].slice(-depth);
    return () => {
      this.steps = this.steps.filter((each) => each !== step);
      toaster.dismiss(step.toast);
    };
  }

  /** Takes the newest step back; false when there is none. */
  async last(): Promise<boolean> {
    const step = this.steps.at(-1);
    if (!step) return false;
    await this.#take(step);
    return true;
  }

  /**
   * Moves something to the trash and offers Undo. `list` is where it stood: it is read anew after the move and again after an undo.
   * A failure is told in a toast and nothing has changed; returns whether it was moved.
   */
  trash(kind: Trashable, id: string, list: { reread: () => Promise<unknown> }): Promise<boolean> {
    return once(`trash ${id}`, async () => {
      const arrived = saving.hold();
      try {
        await saving.saveNow();
        const { label } = await call('trash.move', { kind, id });
        // Undo works from now on, also where the list takes its time to be read or can't be read just now.
        const reread = list.reread().catch(tell);
        this.offer(t('frame.inTrash', { name: shorten(nameOf({ kind, label })) }), async () => {
          await reread;
          await call('trash.restore', { kind, id });
          await saving.resume();
          await list.reread();
        });
        await reread;
        return true;
      } catch (error) {
        tell(error);
        return false;
      } finally {
        arrived();
      }
    });
  }

  /** By Ctrl+Z or in its toast, whichever comes first. */
  async #take(step: Step): Promise<void> {
    if (!this.steps.includes(step)) return;
    this.steps = this.steps.filter((each) => each !== step);
    toaster.dismiss(step.toast);
    try {
      await step.run();
    } catch (error) {
      tell(error);
    }
  }
}

const shorten = (label: string): string => (label.length > 60 ? `${label.slice(0, 58).trimEnd()}…` : label);

export { tell };

export const undo = new Undo();
