/** R1 for “Erase for good”: kill -9 at any act of writing, within VACUUM too. Nothing is half erased, and what was erased is gone after the next start. */
import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { canaries, expectWholeSnapshots, fullLibrary, openAt, remaining } from '../support/erasable-library';
import { memoryFolder } from '../support/temporary-folder';
import { bundledChild } from './child-program';
import { recordSession } from './power-loss/session';
import { noShim } from './native-shim';

/** `KILLS=200` for more. */
const KILLS = Number(process.env['KILLS'] ?? 9);
const child = bundledChild('eraser');

test(`${KILLS} kills while an interview is erased for good`, { timeout: 900_000 }, async ({ skip }) => {
  const { folder, id } = await fullLibrary();
  const run = async (killAt?: number) => {
    const to = join(memoryFolder(), 'library');
    cpSync(folder, to, { recursive: true });
    return recordSession(child(), to, [id], killAt);
  };
  const whole = await run();
  if (!whole) return skip(noShim);
  expect(whole.end).toBe(0);
  const said = (line: string): number =>
    whole.acts.findIndex(({ kind, bytes }) => kind === 'ack' && bytes.toString() === `${line}\n`);
  // Acts are counted from the first acknowledgement on, without acknowledgements.
  const numberOf = (index: number): number =>
    whole.acts.slice(said('erasing'), index).filter(({ kind }) => kind !== 'ack').length;
  const [compacting, compacted, erased] = [said('compacting'), said('compacted'), said('erased')].map(numberOf) as [
    number,
    number,
    number
  ];
  expect(compacted - compacting).toBeGreaterThan(10);
  const evenly = (from: number, to: number, count: number): number[] =>
    Array.from({ length: count }, (_, index) => Math.round(from + ((index + 0.5) * (to - from)) / count));
  const within = Math.round(KILLS / 3);
  const points = [...evenly(1, erased, KILLS - within), ...evenly(compacting + 1, compacted, within)];
  const outcomes = { untouched: 0, erased: 0, unfinished: 0 };
  for (const point of points) {
    const killed = await run(point);
    expect(killed?.end, `act ${point}`).toBe('SIGKILL');
    const { root } = killed!;
    expectWholeSnapshots(root, 3);
    const left = remaining(root).length;
    const again = await openAt(root, 6);
    const trash = await again.call('trash.list', {});
    expect(await again.call('library.verify', {}), `act ${point}`).toMatchObject({ sound: true, damaged: [] });
    await again.core.close();
    if (trash.length > 0) {
      expect(remaining(root), `act ${point}`).toEqual(canaries);
      outcomes.untouched += 1;
    } else {
      expect(remaining(root), `act ${point}`).toEqual([]);
      outcomes.erased += 1;
      if (left > 0) outcomes.unfinished += 1;
    }
    expectWholeSnapshots(root, 3);
    expect(readdirSync(join(root, 'incoming'))).toEqual([]);
  }
  console.log(`Killed within ${erased} acts, ${compacted - compacting} of them VACUUM:`, outcomes);
  expect(outcomes.erased).toBeGreaterThan(KILLS / 3);
  // Else every kill came too late to leave anything to the next start.
  expect(outcomes.unfinished).toBeGreaterThan(0);
});
