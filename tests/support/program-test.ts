/** What end-to-end tests import: a running program with a library of its own, in the host that the project names. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from '@playwright/test';
import { findElectron } from './launch-electron';
import { createSampleLibrary, type SampleLibrary } from './sample-library';
import { launchProgram, type HostKind, type LaunchOptions, type RunningProgram } from './launch-program';
import type { FontSet } from './steady-environment';

export { expect } from '@playwright/test';
export type { RunningProgram } from './launch-program';

interface ProgramFixtures {
  /** Set by the project; a test may look at it, not change it. */
  host: HostKind;
  /** Which fonts the computer has: `bare`, or `scripts` for a file that needs Chinese or Japanese letters. */
  fonts: FontSet;
  /** See `LaunchPlan`. */
  wholeBrowser: boolean;
  /** The library holds the sample from the start; a test of how it gets there adds it itself. */
  sampled: boolean;
  /** A temporary folder; gone after the test. */
  libraryFolder: string;
  /** Starts a program on this test's library (again); whatever still runs at the end is closed, or killed if the test failed. */
  launch: (options?: Partial<LaunchOptions>) => Promise<RunningProgram>;
  program: RunningProgram;
}

interface WorkerFixtures {
  sampleLibrary: SampleLibrary;
}

export const test = base.extend<ProgramFixtures, WorkerFixtures>({
  host: ['browser', { option: true }],

  fonts: ['bare', { option: true }],

  wholeBrowser: [false, { option: true }],

  sampled: [false, { option: true }],

  sampleLibrary: [
    async ({}, use) => {
      const library = createSampleLibrary();
      await use(library);
      library.remove();
    },
    { scope: 'worker' }
  ],

  libraryFolder: async ({ sampled, sampleLibrary }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'second-impression-library-'));
    if (sampled) await sampleLibrary.copyTo(join(folder, 'library'));
    await use(join(folder, 'library'));
    rmSync(folder, { recursive: true, force: true });
  },

  launch: async ({ host, fonts, wholeBrowser, libraryFolder, colorScheme, viewport }, use, testInfo) => {
    testInfo.skip(host === 'electron' && findElectron() === undefined, "Electron's binary is not here.");
    const running: RunningProgram[] = [];
    await use(async (options = {}) => {
      const scheme = colorScheme === 'dark' ? { colorScheme: 'dark' as const } : {};
      const program = await launchProgram({
        host,
        fonts,
        wholeBrowser,
        libraryFolder,
        ...scheme,
        ...(viewport && { viewport }),
        ...options
      });
      running.push(program);
      return program;
    });
    const failed = testInfo.status !== testInfo.expectedStatus;
    for (const program of running) {
      if (failed) await showFailure(program, testInfo);
      await (failed ? program.kill() : program.close());
    }
  },

  program: async ({ launch }, use) => use(await launch()),

  page: async ({ program }, use) => use(program.page)
});

async function showFailure(program: RunningProgram, testInfo: import('@playwright/test').TestInfo): Promise<void> {
  const picture = await program.page.screenshot({ timeout: 5_000 }).catch(() => undefined);
  if (picture) await testInfo.attach('page', { body: picture, contentType: 'image/png' });
  // The HTML reporter shows attachments; on a terminal a file is what one can look at.
  if (picture) (await import('node:fs')).writeFileSync(testInfo.outputPath('page.png'), picture);
}
