/** One question at a time, in slices: the next key's ends the one before, and nobody else's. */
import { setImmediate } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { createTurns, inSlices, sliceMs } from '../../../../src-main/core/search/slices';
import { openTestCore } from '../create-core/open-test-core';

const never = new AbortController().signal;
const code = (work: Promise<unknown>) => work.then(() => 'answered', ({ code: said }: { code: string }) => said); // prettier-ignore

function busyFor(milliseconds: number): void {
  for (const until = performance.now() + milliseconds; performance.now() < until;);
}

test('a newer question of the same asker ends the one that is being answered and those that wait, and no one else’s', async () => {
  const turns = createTurns(never);
  const begun: string[] = [];
  const ask = (name: string, asker: string | null) =>
    code(
      turns.take(asker, (check) => {
        begun.push(name);
        return inSlices(
          (function* () {
            for (let step = 0; step < 5; step += 1) {
              busyFor(sliceMs);
              yield;
            }
          })(),
          check
        );
      })
    );
  const first = ask('a', 'field');
  await setImmediate();
  const rest = [ask('ab', 'field'), ask('of nobody', null), ask('abc', 'field'), ask('of another', 'palette')];
  expect(turns.busy).toBe(true);
  expect(await Promise.all([first, ...rest])).toEqual(['CANCELLED', 'CANCELLED', 'answered', 'answered', 'answered']);
  expect([begun, turns.busy]).toEqual([['a', 'of nobody', 'abc', 'of another'], false]);
  expect(await ask('abcd', 'field')).toBe('answered');
});

test('a failure of one is not the next one’s; once the program ends none is answered', async () => {
  const ending = new AbortController();
  const turns = createTurns(ending.signal);
  const failed = code(
    turns.take('field', () => Promise.reject(Object.assign(new Error('no'), { code: 'SQLITE_IOERR' })))
  );
  const next = code(turns.take(null, () => Promise.resolve()));
  expect([await failed, await next]).toEqual(['SQLITE_IOERR', 'answered']);
  const work = vi.fn(() => Promise.resolve());
  ending.abort();
  expect(await code(turns.take(null, work))).toBe('CANCELLED');
  expect(work).not.toHaveBeenCalled();
});

test('everything else has its turn between two slices', async () => {
  let others = 0;
  const steps = (function* () {
    for (let step = 0; step < 20; step += 1) {
      busyFor(1);
      yield;
    }
    return others;
  })();
  const timer = setInterval(() => (others += 1), 0);
  const seen = await inSlices(steps, () => undefined);
  clearInterval(timer);
  expect(seen).toBeGreaterThanOrEqual(2);
});

test('keys typed quickly: the last question is answered, the others are ended', async () => {
  const { core, call } = await openTestCore();
  const { id: interviewId } = await call('interviews.create', { timeZone: 'UTC' });
  await call('unsaid.create', { interviewId, text: 'Platypus' });
  const typed = ['pl', 'pla', 'plat'].map((text) => core.dispatch('search.query', { text, asker: 'field' }));
  const other = core.dispatch('search.query', { text: 'platy', asker: 'palette' });
  const said = (await Promise.all([...typed, other])).map((envelope) =>
    envelope.ok ? 'answered' : envelope.error.code
  );
  expect(said).toEqual(['CANCELLED', 'CANCELLED', 'answered', 'answered']);
});
