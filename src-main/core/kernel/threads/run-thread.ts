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
  /** How much the program may grow meanwhile, in bytes. */
  growth?: number;
  signal?: AbortSignal;
  /** Gives back whether this was the last answer. */
  onAnswer: (answer: Answer) => boolean;
}

/** `out-of-memory` and `broken` end the thread by themselves, `silent` and `stopped` from here. */
export type ThreadEnd = 'finished' | 'silent' | 'out-of-memory' | 'broken' | 'stopped';

/** What a thread may take where nobody says less: the program's growth, of which its objects and all that it decodes are part. */
const mostGrowth = 1.5 * 1024 ** 3;
/**
 * Where a thread reaches V8's own limit within one large step, V8 ends the whole program, not the thread. So that limit lies far behind
 * the one that is watched here.
 */
const heapMegabytes = (growth: number): number => (2 * growth) / 1024 ** 2;
const watchMs = 50;

/** Those that run side by side now, and how many ever began. */
const running = new Set<Promise<ThreadEnd>>();
let started = 0;
/** Those that run alone, one after the other, and how many of them are not done. Nobody begins meanwhile. */
let turns: Promise<unknown> = Promise.resolve();
let turnsLeft = 0;

/**
 * `program`: the file that `threadProgram` found. Throws only where the system has no thread to give. Answers come before it resolves.
 *
 * The memory is the program's, and so are the processors: beside another thread it can't be told whose fault an end was, and the end of
 * a file is remembered. So whoever was not alone is run once more, alone; its answers begin anew.
 */
export async function runThread<Task, Answer>(
  program: string,
  task: Task,
  limits: ThreadLimits<Answer>
): Promise<ThreadEnd> {
  const run = (): Promise<ThreadEnd> => runOnce(program, task, limits);
  while (turnsLeft > 0) if ((await unlessStopped(turns, limits.signal)) === 'stopped') return 'stopped';
  const number = (started += 1);
  const beside = running.size > 0;
  const first = run();
  running.add(first);
  const end = await first;
  running.delete(first);
  const wasAlone = !beside && started === number;
  return wasAlone || (end !== 'out-of-memory' && end !== 'silent') ? end : unlessStopped(alone(run), limits.signal);
}

/** Who is stopped before its turn leaves the others theirs. */
function alone(run: () => Promise<ThreadEnd>): Promise<ThreadEnd> {
  turnsLeft += 1;
  const turn = turns
    .then(() => Promise.all(running))
    .then(run)
    .finally(() => (turnsLeft -= 1));
  turns = turn.then(
    () => undefined,
    () => undefined
  );
  return turn;
}

function unlessStopped<Value>(work: Promise<Value>, signal: AbortSignal | undefined): Promise<Value | 'stopped'> {
  if (!signal) return work;
  return new Promise((resolve, reject) => {
    const stop = (): void => resolve('stopped');
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    void work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}

function runOnce<Task, Answer>(
  program: string,
  task: Task,
  { silence, growth = mostGrowth, signal, onAnswer }: ThreadLimits<Answer>
): Promise<ThreadEnd> {
  if (signal?.aborted) return Promise.resolve('stopped');
  const worker = new Worker(program, {
    workerData: task,
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytes(growth) }
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
      if (process.memoryUsage.rss() - before > growth) end('out-of-memory');
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
