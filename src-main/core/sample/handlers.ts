/** The sample interview: added to look around in, removed in one step without touching anything else. */
import type { Context, DomainHandlers } from '../kernel/context';
import type { CommitStep } from '../kernel/dispatch';
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

  async function remove(commit: CommitStep): Promise<{ removed: boolean }> {
    const samples = listSamples(db);
    commit((writable) => samples.forEach(({ id }) => eraseInterview(writable, id)));
    if (samples.length > 0) await finishErasing();
    return { removed: samples.length > 0 };
  }

  async function add(commit: CommitStep): Promise<{ interviewId: string }> {
    const there = listSamples(db).find((sample) => sample.trashedAt === null);
    if (there) return { interviewId: there.id };
    await remove(commit);
    try {
      // Marked as soon as it is there: what a failure or a killed program leaves half done can then be removed.
      return {
        interviewId: await addSample(program, resourcesFolder, now(), (id) =>
          commit((writable) => markSample(writable, id))
        )
      };
    } catch (error) {
      await remove(commit);
      throw error;
    }
  }

  return {
    // Asked twice at once, there is still one sample.
    'sample.add': { inSteps: (_input, commit) => (adding ??= add(commit).finally(() => (adding = undefined))) },
    'sample.remove': {
      inSteps: async (_input, commit) => {
        await adding?.catch(() => undefined);
        return remove(commit);
      }
    }
  };
}
