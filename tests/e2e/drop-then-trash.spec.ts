/** Thirty files dropped, and the interview moved to the trash while they are still coming: the program goes on in every window. */
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from '../support/program-test';
import { dropFiles, evidenceTab } from '../support/proof-desk';
import { operate } from '../support/walk';

test('files dropped while their interview goes to the trash end nothing', async ({ page }) => {
  for (const wait of [0, 150, 400]) {
    const id = await evidenceTab(page);
    const files = Array.from({ length: 30 }, (_, index) => ({
      name: `file-${index}.bin`,
      type: 'application/octet-stream',
      bytes: Buffer.alloc(200_000 + index, index)
    }));
    await dropFiles(page, ...files);
    await pause(wait);
    await operate(page, 'trash.move', { kind: 'interview', id });
    await pause(500);
    expect(await operate(page, 'library.info', {})).toBeTruthy();
    await expect
      .poll(async () => (await operate(page, 'jobs.list', {})).filter((job) => job.state === 'running'))
      .toEqual([]);
    await operate(page, 'trash.restore', { kind: 'interview', id });
    const kept = await operate(page, 'evidence.list', { interviewId: id });
    expect(kept.every(({ state }) => state === 'whole')).toBe(true);
  }
});
