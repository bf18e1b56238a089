/** Before anything of a file is shown, it is compared with what was filed: for a large one that takes seconds, is seen and can be stopped. */
import { call, OperationError } from '../api/client';
import { jobs } from './jobs.svelte';

/** Smaller files are compared within the blink of an eye when they are asked for. */
const largeBytes = 64 * 1024 * 1024;
/** One that was compared in this run is ready at once. */
const shownAfterMs = 400;

/** @throws OperationError `CANCELLED` where the user stopped it, `EVIDENCE_DAMAGED` where it is another file now. */
export async function prove({ id, bytes, title }: { id: string; bytes: number; title: string }): Promise<void> {
  if (bytes < largeBytes) return;
  await jobs.begin(
    { kind: 'comparing', label: title, total: bytes },
    (jobId) => call('evidence.prove', { id, jobId }),
    shownAfterMs
  );
}

export const wasStopped = (error: unknown): boolean => error instanceof OperationError && error.code === 'CANCELLED';
