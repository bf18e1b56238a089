/** The sample interview: added to look around in, removed in one step without touching anything else. */
import type { Context, DomainHandlers } from '../kernel/context';
import { inTransaction } from '../db/transaction';
import { eraseInterview, type FinishErasing } from '../trash/public';
import { addSample } from './add-sample';
import type { Program } from './program';
import { listSamples, markSample } from '../interviews/public';

export function createSampleHandlers(
  { db, now, resourcesFolder }: Context,
  program: Program,
  finishErasing: FinishErasing
): DomainHandlers<'sample'> {
  let adding: Promise<{ interviewId: string }> | undefined;

  async function remove(): Promise<{ removed: boolean }> {
    const samples = listSamples(db);
    inTransaction(db, () => samples.forEach(({ id }) => eraseInterview(db, id)));
    if (samples.length > 0) await finishErasing();
    return { removed: samples.length > 0 };
  }

  async function add(): Promise<{ interviewId: string }> {
    const there = listSamples(db).find((sample) => sample.trashedAt === null);
    if (there) return { interviewId: there.id };
    await remove();
    try {
      // Marked as soon as it is there: what a failure or a killed program leaves half done can then be removed.
      return { interviewId: await addSample(program, resourcesFolder, now(), (id) => markSample(db, id)) };
    } catch (error) {
      await remove();
      throw error;
    }
  }

  return {
    // Asked twice at once, there is still one sample.
    'sample.add': () => (adding ??= add().finally(() => (adding = undefined))),
    'sample.remove': async () => {
      await adding?.catch(() => undefined);
      return remove();
    }
  };
}
