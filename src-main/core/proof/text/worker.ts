/**
 * The text's thread: reads files that nobody vouches for, away from the library. In the source it runs as it stands (Node strips the
 * types), so relative imports below here name their `.ts`.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { readWords } from './read-words.ts';
import { readShown, takeAttachment } from './shown.ts';
import type { TextAnswer, TextTask } from './tasks.ts';

const say = (answer: TextAnswer): void => parentPort?.postMessage(answer);

async function answer(task: TextTask): Promise<TextAnswer> {
  const { wanted = 'search' } = task;
  if (wanted === 'search') return { kind: 'words', words: await readWords(task) };
  if (wanted === 'show') return { kind: 'shown', shown: await readShown(task) };
  return { kind: 'attachment', file: await takeAttachment(task, wanted.attachment) };
}

await answer(workerData as TextTask).then(say, (error: NodeJS.ErrnoException) =>
  say({ kind: 'failed', code: error.code ?? 'UNKNOWN' })
);
