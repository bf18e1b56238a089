/** Runs one task in a thread of its own, with limits of memory and silence: a hostile file ends the thread, never the program. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Answer, Task } from './tasks';

interface ThreadLimits {
  /** Longest time without a word from the thread, in milliseconds. */
  silence: number;
  signal?: AbortSignal;
  onAnswer: (answer: Answer) => void;
}

/** `out-of-memory` and `broken` end the thread by themselves, `silent` and `stopped` from here. */
export type ThreadEnd = 'finished' | 'silent' | 'out-of-memory' | 'broken' | 'stopped';

/** Of the thread's own objects. */
const heapMegabytes = 1024;
/** Of everything it decodes, which no limit of a thread counts: so the whole program's growth is watched. */
const growthBytes = 2 * 1024 ** 3;
const watchMs = 250;

/** Never throws. Answers come before it resolves. */
export function runThread(task: Task, { silence, signal, onAnswer }: ThreadLimits): Promise<ThreadEnd> {
  if (signal?.aborted) return Promise.resolve('stopped');
  const worker = new Worker(program(), {
    workerData: task,
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytes }
  });
  const before = process.memoryUsage.rss();
  return new Promise((resolve) => {
    const end = (how: ThreadEnd): void => {
      clearTimeout(timer);
      clearInterval(watch);
      signal?.removeEventListener('abort', stop);
      void worker.terminate();
      resolve(how);
    };
    const stop = (): void => end('stopped');
    const giveUp = (): void => end('silent');
    let timer = setTimeout(giveUp, silence);
    const watch = setInterval(() => {
      if (process.memoryUsage.rss() - before > growthBytes) end('out-of-memory');
    }, watchMs);
    signal?.addEventListener('abort', stop, { once: true });
    worker.on('message', (answer: Answer) => {
      clearTimeout(timer);
      timer = setTimeout(giveUp, silence);
      onAnswer(answer);
      if (answer.kind !== 'progress') end('finished');
    });
    worker.once('error', (error: NodeJS.ErrnoException) =>
      end(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'out-of-memory' : 'broken')
    );
    worker.once('exit', () => end('broken'));
  });
}

/** The thread's program: beside this file in the source, beside the bundles once built. */
function program(): string {
  const places = ['./worker.ts', './packet-worker.js', '../packet-worker.js'].map((place) =>
    fileURLToPath(new URL(place, import.meta.url))
  );
  return places.find((place) => existsSync(place)) ?? places[1]!;
}
