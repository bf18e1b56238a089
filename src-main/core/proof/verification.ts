/** Looks again at the stored files, one at a time and quietly, so that a changed or vanished one is known before a letter leans on it. */
import { AppError } from '../kernel/app-error';
import type { BlobStore } from '../blobs/blob-store';
import type { Upkeep } from '../kernel/context';
import type { CommitStep } from '../kernel/dispatch';
import { verifyStored } from './evidence-handlers';
import { nextToVerify } from './evidence-queries';

/** Every file is read again after a week. */
const again = 7 * 24 * 3_600_000;
/** One file a minute: reading the largest takes seconds, and the program has better things to do. */
const pause = 60_000;

interface Verification {
  /** Looks at the file that has waited longest; false where none is due. Never throws. */
  next(): Promise<boolean>;
  /** Stops, also in the middle of a file. */
  close(): Promise<void>;
}

export function startVerification(context: Upkeep, files: Pick<BlobStore, 'verify'>): Verification {
  const commit: CommitStep = (work) => context.commit(['evidence'], work);
  const ending = new AbortController();
  /** Could not be read this time; left alone until the next start, so that the others get their turn. */
  const unreadable = new Set<string>();
  let running: Promise<boolean> | undefined;

  async function look(): Promise<boolean> {
    const now = context.now();
    const before = new Date(now.getTime() - again).toISOString();
    const hash = nextToVerify(context.db, before, now.toISOString(), [...unreadable]);
    if (hash === undefined) return false;
    await verifyStored(context, commit, files, { hash, signal: ending.signal }).catch((error: unknown) => {
      if (ending.signal.aborted) return;
      const damaged = error instanceof AppError && error.code === 'EVIDENCE_DAMAGED';
      context.log.write(damaged ? 'EVIDENCE_DAMAGED' : 'NOT_VERIFIED', 'evidence', '', error);
      if (!damaged) unreadable.add(hash);
    });
    return true;
  }

  const next = (): Promise<boolean> =>
    (running ??= look()
      .catch(() => false)
      .finally(() => (running = undefined)));
  const timer = setInterval(() => void next(), pause);
  timer.unref();
  return {
    next,
    async close() {
      clearInterval(timer);
      ending.abort();
      await running;
    }
  };
}
