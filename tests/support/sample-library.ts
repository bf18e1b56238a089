/** A library with the sample in it, all its files read: made once for a test worker and copied for each of its tests. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { launchProgram } from './launch-program';
import { operate, started } from './walk';

export interface SampleLibrary {
  /** To a folder that does not exist yet. */
  copyTo(folder: string): Promise<void>;
  remove(): void;
}

/** Nothing is made before the first copy is wanted. */
export function createSampleLibrary(): SampleLibrary {
  const home = mkdtempSync(join(tmpdir(), 'second-impression-sample-'));
  const library = join(home, 'library');
  let made: Promise<void> | undefined;
  return {
    copyTo: async (folder) => {
      await (made ??= fill(library));
      cpSync(library, folder, { recursive: true });
    },
    remove: () => rmSync(home, { recursive: true, force: true })
  };
}

async function fill(libraryFolder: string): Promise<void> {
  const program = await launchProgram({ host: 'browser', libraryFolder });
  const { page } = program;
  await started(page);
  const { interviewId } = await operate(page, 'sample.add', {});
  const unread = async (): Promise<string[]> =>
    (await operate(page, 'evidence.list', { interviewId }))
      .filter(({ words, pictureWords }) => words === 'waiting' || pictureWords === 'waiting')
      .map(({ fileName }) => fileName);
  await expect.poll(unread, { timeout: 60_000 }).toEqual([]);
  await program.close();
}
