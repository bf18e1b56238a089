/**
 * The text's thread: reads files that nobody vouches for, away from the library. In the source it runs as it stands (Node strips the
 * types), so relative imports below here name their `.ts`.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { readWords } from './read-words.ts';
import type { TextAnswer, TextTask } from './tasks.ts';

const say = (answer: TextAnswer): void => parentPort?.postMessage(answer);

await readWords(workerData as TextTask).then(
  (words) => say({ kind: 'words', words }),
  (error: NodeJS.ErrnoException) => say({ kind: 'failed', code: error.code ?? 'UNKNOWN' })
);
