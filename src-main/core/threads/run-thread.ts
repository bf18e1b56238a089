/**
 * Runs one task in a thread of its own, with limits of memory and silence: a hostile file ends the thread, never the program. Why it is
 * a thread and no process says docs/decisions/0015.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';

interface ThreadLimits<Answer> {
  /** Longest time without a word from the thread, in milliseconds. */
  silence: number;
  signal?: AbortSignal;
  /** Gives back whether this was the last answer. */
  onAnswer: (answer: Answer) => boolean;
}

/** `out-of-memory` and `broken` end the thread by themselves, `silent` and `stopped` from here. */
export type ThreadEnd = 'finished' | 'silent' | 'out-of-memory' | 'broken' | 'stopped';

/**
 * Where a thread reaches V8's own limit within one large step, V8 ends the whole program, not the thread. So that limit lies far behind
 * the one that is watched here: the program's growth, of which the thread's objects and all that it decodes are part.
 */
const heapMegabytes = 3072;
const growthBytes = 1.5 * 1024 ** 3;
const watchMs = 50;

/** Those that run side by side now, how many ever began, and those that run alone, one after the other. */
const together = new Set<Promise<ThreadEnd>>();
let begun = 0;
let alone: Promise<unknown> | null = null;

/**
 * `program`: the file that `threadProgram` found. Never throws. Answers come before it resolves.
 *
 * The memory is the program's, and so are the processors: beside another thread it can't be told whose fault an end was, and the end of
 * a file is remembered. So whoever was not alone is run once more, alone; its answers begin anew.
 */
export async function runThread<Task, Answer>(
  program: string,
  task: Task,
  limits: ThreadLimits<Answer>
): Promise<ThreadEnd> {
  while (alone && !limits.signal?.aborted) await unlessAborted(alone, limits.signal);
  const number = (begun += 1);
  const beside = together.size > 0;
  const first = runOnce(program, task, limits);
  together.add(first);
  const end = await first;
  together.delete(first);
  const wasAlone = !beside && begun === number;
  return wasAlone || (end !== 'out-of-memory' && end !== 'silent') ? end : runAlone(program, task, limits);
}

async function runAlone<Task, Answer>(program: string, task: Task, limits: ThreadLimits<Answer>): Promise<ThreadEnd> {
  const others = Promise.all([alone, ...together]);
  const run = unlessAborted(others, limits.signal).then(() => runOnce(program, task, limits));
  const all = (alone = Promise.all([others, run]));
  const end = await run;
  if (alone === all) alone = null;
  return end;
}

async function unlessAborted(work: Promise<unknown>, signal: AbortSignal | undefined): Promise<void> {
  const aborted = Promise.withResolvers<void>();
  const stop = (): void => aborted.resolve();
  signal?.addEventListener('abort', stop, { once: true });
  await Promise.race([work, aborted.promise, ...(signal?.aborted ? [null] : [])]);
  signal?.removeEventListener('abort', stop);
}

function runOnce<Task, Answer>(
  program: string,
  task: Task,
  { silence, signal, onAnswer }: ThreadLimits<Answer>
): Promise<ThreadEnd> {
  if (signal?.aborted) return Promise.resolve('stopped');
  const worker = new Worker(program, {
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
      if (onAnswer(answer)) end('finished');
    });
    worker.once('error', (error: NodeJS.ErrnoException) =>
      end(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'out-of-memory' : 'broken')
    );
    worker.once('exit', () => end('broken'));
  });
}

/**
 * A thread's program: `worker.ts` beside the file that asks (`import.meta.url`) in the source, `NAME-worker.js` beside the bundles once
 * built.
 */
export function threadProgram(asking: string, name: string): string {
  const places = ['./worker.ts', `./${name}-worker.js`, `../${name}-worker.js`].map((place) =>
    fileURLToPath(new URL(place, asking))
  );
  return places.find((place) => existsSync(place)) ?? places[1]!;
}
