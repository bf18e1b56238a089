/** R1 in small: whatever was acknowledged survives kill -9, and nothing else is broken by it. */
import { readdirSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createBlobStore } from '../../src-main/core/blobs/blob-store';
import { firstDamageInFile } from '../../src-main/core/db/check';
import { listSnapshots, snapshotFile } from '../../src-main/core/library/snapshots';
import { memoryFolder } from '../support/temporary-folder';
import { bundledChild, someLines, startChild } from './child-program';
import { examine, open, type Contents } from './children/library';

const writer = bundledChild('writer');
const killAtPoint = bundledChild('kill-at-point');

const RANDOM_KILLS = 60;
const KILLS_PER_LIBRARY = 12;
let slowestRestart = 0;

/** Opens after a kill as the program would, within the promised time, and closes again. */
async function reopen(folder: string): Promise<Contents> {
  const started = performance.now();
  const library = await open(folder);
  slowestRestart = Math.max(slowestRestart, performance.now() - started);
  expect(readdirSync(library.layout.incoming)).toEqual([]);
  const contents = await examine(library);
  for (const snapshot of listSnapshots(library.layout)) {
    expect(firstDamageInFile(snapshotFile(library.layout, snapshot))).toBeNull();
  }
  await library.close();
  return contents;
}

test(`${RANDOM_KILLS} kills at random moments`, { timeout: 120_000 }, async () => {
  let notesKept = 0;
  let filesKept = 0;
  // A new library now and then, or looking through it would take longer than the kills.
  for (let series = 0; series < RANDOM_KILLS / KILLS_PER_LIBRARY; series += 1) {
    const folder = memoryFolder();
    const notes: string[] = [];
    const files: string[] = [];
    for (let run = 0; run < KILLS_PER_LIBRARY; run += 1) {
      const child = startChild(writer(), folder, String(run));
      // Every sixth run is killed while it is still starting or opening.
      if (run % 6 !== 5) await someLines(child, 12);
      await pause(Math.random() * 30);
      child.process.kill('SIGKILL');
      expect(await child.ended).toBe('SIGKILL');
      for (const line of child.lines) {
        if (line.startsWith('note ')) notes.push(line.slice(5));
        if (line.startsWith('file ')) files.push(line.slice(5));
      }
      if (run % 3 !== 2) continue;
      const kept = await reopen(folder);
      expect(notes.filter((text) => !kept.notes.has(text))).toEqual([]);
      expect(files.filter((hash) => !kept.hashes.includes(hash))).toEqual([]);
    }
    notesKept += notes.length;
    filesKept += files.length;
  }
  console.log(`The slowest of the restarts took ${slowestRestart.toFixed(0)} ms.`);
  expect(notesKept).toBeGreaterThan(RANDOM_KILLS);
  expect(filesKept).toBeGreaterThan(RANDOM_KILLS / 5);
});

test('killed before and after every call to the disk while evidence is filed', { timeout: 60_000 }, async () => {
  const counting = startChild(killAtPoint(), memoryFolder());
  expect(await counting.ended).toBe(0);
  const calls = Number(counting.lines.at(-1)?.replace('calls ', ''));
  expect(calls).toBeGreaterThan(8);
  const outcomes = new Set<string>();
  for (let point = 0; point < calls; point += 1) {
    for (const when of ['before', 'after']) {
      const folder = memoryFolder();
      const child = startChild(killAtPoint(), folder, String(point), when);
      expect(await child.ended, `${when} call ${point}`).toBe('SIGKILL');
      const { hashes } = await reopen(folder);
      if (child.lines.length > 0) expect(hashes).toHaveLength(1);
      outcomes.add(hashes.length > 0 ? 'filed' : 'not filed');

      // Bytes that no commit came to name are collected; what is named stays.
      const library = await open(folder);
      await createBlobStore(library.layout).collectGarbage(() => new Set(hashes));
      const kept = readdirSync(library.layout.evidence, { recursive: true, withFileTypes: true });
      expect(kept.filter((entry) => entry.isFile()).map(({ name }) => name)).toEqual(hashes);
      await library.close();
    }
  }
  expect(outcomes).toEqual(new Set(['filed', 'not filed']));
});
