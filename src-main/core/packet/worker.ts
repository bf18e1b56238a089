/**
 * The packet's thread: reads files that nobody vouches for, away from the library. In the source it runs as it stands (Node strips the
 * types), so relative imports below here name their `.ts`.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { inspectSource } from './inspect-source.ts';
import { mergeParts } from './merge.ts';
import type { Answer, Task } from './tasks.ts';

const say = (answer: Answer): void => parentPort?.postMessage(answer);
const task = workerData as Task;

if (task.kind === 'inspect') say({ kind: 'inspected', inspection: await inspectSource(task.source) });
else {
  const merged = await mergeParts(task, (done, number) => say({ kind: 'progress', done, number }));
  say({ kind: 'merged', merged });
}
