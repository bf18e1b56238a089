/** A thread with limits ends in one of five ways, whatever its program does, and this one goes on. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runThread, threadProgram, type ThreadEnd } from '../../../../../src-main/core/kernel/threads/run-thread';
import { temporaryFolder } from '../../create-core/open-test-core';

const program = join(import.meta.dirname, 'programs/misbehave.mjs');
/** What these programs may take; enough to be no accident, little enough to be filled at once. */
const growth = 192 * 1024 ** 2;
const run = (task: string, silence: number, signal?: AbortSignal) =>
  runThread<string, string>(program, task, { silence, growth, signal, onAnswer: (answer) => answer === 'done' });

test('it finishes with its last answer', async () => expect(await run('answer', 60_000)).toBe('finished'));
test('one that says nothing is given up', async () => expect(await run('loop', 300)).toBe('silent'));
test('one that throws or ends is broken', async () => {
  expect(await run('throw', 60_000)).toBe('broken');
  expect(await run('exit', 60_000)).toBe('broken');
  expect(await runThread(join(import.meta.dirname, 'nowhere.mjs'), '', { silence: 60_000, onAnswer: () => true })).toBe(
    'broken'
  );
});
test('one that fills its heap, or the memory outside of it, is out of memory', async () => {
  expect(await run('objects', 60_000)).toBe('out-of-memory');
  expect(await run('bytes', 60_000)).toBe('out-of-memory');
}, 60_000);
/** Threads that take too much beside one another, and what each of them says, in order. */
async function threads() {
  const folder = await temporaryFolder();
  const answers: string[] = [];
  const judged = (
    name: string,
    { guilty = false, signal, onAgain }: { guilty?: boolean; signal?: AbortSignal; onAgain?: () => void } = {}
  ): Promise<ThreadEnd> => {
    const onAnswer = (answer: string): boolean => {
      answers.push(`${name} ${answer}`);
      if (answer === 'begun again') onAgain?.();
      return answer === 'done';
    };
    return runThread<object, string>(program, { folder, name, guilty }, { silence: 60_000, growth, signal, onAnswer });
  };
  return { folder, answers, judged };
}

test('who ran beside another is judged alone: only one that takes too much by itself is out of memory', async () => {
  const { answers, judged } = await threads();
  const ends = await Promise.all([judged('one'), judged('guilty', { guilty: true })]);
  expect(ends).toEqual(['finished', 'out-of-memory']);
  expect(answers.filter((answer) => answer === 'guilty begun')).toHaveLength(2);
  // Alone from the beginning, nobody needs a second look.
  expect(await judged('by itself')).toBe('out-of-memory');
  expect(answers.filter((answer) => answer.startsWith('by itself'))).toEqual(['by itself begun']);
}, 60_000);

test('who waits for its turn can be stopped, and leaves alone who runs alone', async () => {
  const { folder, answers, judged } = await threads();
  await writeFile(join(folder, 'later'), '');
  let later: Promise<ThreadEnd> | undefined;
  const begin = (name: string, other: AbortController, { signal }: AbortController): Promise<ThreadEnd> => {
    const onAgain = (): void => {
      other.abort();
      // Once the other one has ended.
      setImmediate(() => (later = judged('later')));
    };
    return judged(name, { signal, onAgain });
  };
  const [one, two] = [new AbortController(), new AbortController()];
  const ends = await Promise.all([begin('one', two, one), begin('two', one, two)]);
  expect(ends.toSorted()).toEqual(['finished', 'stopped']);
  expect(await later).toBe('finished');
  expect(answers.slice(-4)).toEqual([
    ...[expect.stringMatching(/ begun again$/), expect.stringMatching(/ done$/)],
    ...['later begun again', 'later done']
  ]);
  expect(await run('answer', 60_000)).toBe('finished');
}, 60_000);

test('a thread that can’t be begun stands in nobody’s way', async () => {
  await expect(runThread('no absolute path', '', { silence: 60_000, onAnswer: () => true })).rejects.toThrow();
  expect(await run('answer', 60_000)).toBe('finished');
});
test('it can be stopped before and while it runs', async () => {
  expect(await run('loop', 60_000, AbortSignal.abort())).toBe('stopped');
  const ending = new AbortController();
  const end = run('talk and go on', 60_000, ending.signal);
  setTimeout(() => ending.abort(), 50);
  expect(await end).toBe('stopped');
});
test('the program is the source’s while there is one, else the bundle’s', () => {
  const here = new URL('../../../../../src-main/core/packet/thread.ts', import.meta.url).href;
  expect(threadProgram(here, 'packet')).toMatch(/packet[\\/]worker\.ts$/);
  expect(threadProgram(import.meta.url, 'packet')).toMatch(/packet-worker\.js$/);
});
