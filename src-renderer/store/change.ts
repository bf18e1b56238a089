/** The one way in which a state class makes a change that is not typed: something added, linked, decided. */
import { library } from './library.svelte';
import { tell } from './undo.svelte';

/**
 * Runs the change; then progress, the list and what is due follow. A failure is told to the user and gives null, so `work` must
 * not give null itself.
 */
export async function change<Result>(work: () => Promise<Result>): Promise<Result | null> {
  try {
    const result = await work();
    library.changed();
    return result;
  } catch (error) {
    tell(error);
    return null;
  }
}
