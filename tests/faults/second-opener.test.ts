/** R6 in small: of programs that open a library at the same moment, one wins and the others explain themselves. */
import { expect, test } from 'vitest';
import { memoryFolder } from '../support/temporary-folder';
import { bundledChild, startChild } from './child-program';

const opener = bundledChild('opener');
const RACES = 20;

interface Answer {
  opened?: boolean;
  code?: string;
  details?: { holder: { pid: number } | null };
  milliseconds?: number;
}

test(`${RACES} races of three processes`, { timeout: 120_000 }, async () => {
  const folder = memoryFolder();
  let slowest = 0;
  const children = [1, 2, 3].map(() => startChild(opener(), folder));
  try {
    await Promise.all(children.map((child) => child.nextLine()));
    for (let race = 0; race < RACES; race += 1) {
      // Every other library begins with the race: then even the lock's file is not there yet.
      for (const child of children) child.send(race % 2 === 0 ? 'open kept' : `open ${race}`);
      const answers = await Promise.all(children.map(async (child) => JSON.parse(await child.nextLine()) as Answer));
      const winners = children.filter((_, index) => answers[index]?.opened);
      expect(winners, JSON.stringify(answers)).toHaveLength(1);
      for (const answer of answers.filter(({ opened }) => !opened)) {
        expect(answer.code).toBe('LIBRARY_IN_USE');
        slowest = Math.max(slowest, answer.milliseconds ?? 0);
        expect(answer.details?.holder?.pid).toBe(winners[0]?.process.pid);
      }
      for (const winner of winners) {
        winner.send('close');
        await winner.nextLine();
      }
    }
  } finally {
    for (const child of children) child.process.kill('SIGKILL');
    await Promise.all(children.map(({ ended }) => ended));
    console.log(`Losers of ${RACES} races explained themselves within ${slowest.toFixed(0)} ms.`);
  }
});
