/** A thread with limits ends in one of five ways, whatever its program does, and this one goes on. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runThread, threadProgram, type ThreadEnd } from '../../../../src-main/core/threads/run-thread';
import { temporaryFolder } from '../create-core/open-test-core';

const program = join(import.meta.dirname, 'programs/misbehave.mjs');
const run = (task: string, silence: number, signal?: AbortSignal) =>
  runThread<string, string>(program, task, { silence, signal, onAnswer: (answer) => answer === 'done' });

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
}, 120_000);
test('who ran beside another is judged alone: only one that takes too much by itself is out of memory', async () => {
  const folder = await temporaryFolder();
  const answers: string[] = [];
  const judged = (name: string, guilty = false, signal?: AbortSignal): Promise<ThreadEnd> =>
    runThread<object, string>(
      program,
      { folder, name, guilty },
      { silence: 60_000, signal, onAnswer: (answer) => answers.push(`${name} ${answer}`) > 0 && answer === 'done' }
    );
  const ends = await Promise.all([judged('one'), judged('guilty', true)]);
  expect(ends).toEqual(['finished', 'out-of-memory']);
  expect(answers.filter((answer) => answer === 'guilty begun')).toHaveLength(2);
  // Alone from the beginning, nobody needs a second look.
  expect(await judged('by itself')).toBe('out-of-memory');
  expect(answers.filter((answer) => answer.startsWith('by itself'))).toEqual(['by itself begun']);
}, 120_000);
test('who waits for its turn can be stopped', async () => {
  const ending = new AbortController();
  const [first, second] = [run('loop', 1_000), run('loop', 1_000, ending.signal)];
  const both = Promise.all([first, second]);
  // One of them is run again alone, for another second; the other one waits, or is it.
  setTimeout(() => ending.abort(), 1_500);
  expect(await both).toEqual(['silent', 'stopped']);
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
  const here = new URL('../../../../src-main/core/packet/thread.ts', import.meta.url).href;
  expect(threadProgram(here, 'packet')).toMatch(/packet[\\/]worker\.ts$/);
  expect(threadProgram(import.meta.url, 'packet')).toMatch(/packet-worker\.js$/);
});
