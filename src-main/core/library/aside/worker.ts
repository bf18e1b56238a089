/**
 * The library's thread: what takes long with a copy of the database that nobody else has open. In the source it runs as it stands (Node
 * strips the types), so relative imports below here name their `.ts`.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { examine } from './examine.ts';
import { findRow } from './find-row.ts';
import { rewrite } from './rewrite.ts';
import type { AsideAnswer, AsideTask } from './tasks.ts';

function answer(task: AsideTask): AsideAnswer {
  try {
    if (task.kind === 'examine') return { kind: 'examined', examined: examine(task.file, task.mend) };
    if (task.kind === 'find') return { kind: 'looked', result: findRow(task.files, task.sought) };
    rewrite(task.file, task.changes);
    return { kind: 'rewritten' };
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    return { kind: 'failed', code, message };
  }
}

parentPort?.postMessage(answer(workerData as AsideTask));
