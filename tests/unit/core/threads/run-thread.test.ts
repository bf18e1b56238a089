/** A thread with limits ends in one of five ways, whatever its program does, and this one goes on. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runThread, threadProgram } from '../../../../src-main/core/threads/run-thread';

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
