/** A recording of a gigabyte goes in with constant memory while the program stays responsive. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder';
import { bundledChild, startChild } from './child-program';

const uploader = bundledChild('uploader');
const GIBIBYTE = 1024 ** 3;
const MEGABYTE = 1_000_000;

interface Report {
  status: number;
  filed: number | null;
  tail: number | null;
  growth: number;
  delay: number;
  jobs: string[];
}

test('1 GiB grows the process by less than 150 MB', { timeout: 60_000 }, async () => {
  const child = startChild(uploader(), temporaryFolder(), String(GIBIBYTE));
  const report = JSON.parse(await child.nextLine()) as Report;
  expect(await child.ended).toBe(0);
  expect(report).toMatchObject({ status: 200, filed: GIBIBYTE, tail: GIBIBYTE - 64 * 1024, jobs: ['finished'] });
  expect(report.growth).toBeLessThan(150 * MEGABYTE);
  console.log(
    `1 GiB: ${(report.growth / MEGABYTE).toFixed(0)} MB more memory, ${report.delay.toFixed(0)} ms the longest delay`
  );
});

test('cancelled half way, nothing stays', async () => {
  const folder = temporaryFolder();
  const child = startChild(uploader(), folder, String(64 * MEGABYTE), String(32 * MEGABYTE));
  const report = JSON.parse(await child.nextLine()) as Report;
  expect(await child.ended).toBe(0);
  expect(report).toMatchObject({ status: 499, filed: null, jobs: ['cancelled'] });
  expect(readdirSync(join(folder, 'incoming'))).toEqual([]);
  expect(readdirSync(join(folder, 'evidence'))).toEqual([]);
});
