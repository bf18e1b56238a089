/** The end-to-end suite, run once in every host: the browser host, the Electron host on its stand-in, and real Electron. */
import { defineConfig } from '@playwright/test';
import type { HostKind } from './tests/support/launch-program';
import { steadyEnvironment } from './tests/support/steady-environment';

steadyEnvironment();

const hosts: HostKind[] = ['browser', 'electron-standin', 'electron'];

/** Screens in which no host takes part, and forms that the core makes. The stand-in shows them in the browser host's own Chromium, so that once is enough there; Electron's is another. */
const screensOnly = [
  'accessibility',
  'bad-files',
  'checks',
  'claims',
  'compose',
  'compose-typed',
  'compose-whom',
  'damage',
  'debrief-to-packet',
  'drafts-versions-sent',
  'evening',
  'focus',
  'forced-colours',
  'german-letter',
  'layout',
  'leaving-sheet',
  'locales',
  'mail-files',
  'missing-fonts',
  'narrow-frame',
  'nothing-proven',
  'other-language',
  'outputs',
  'packet-list',
  'paper',
  'paper-heads',
  'paper-pictures',
  'paper-setting',
  'path-by-keyboard',
  'pdf-words',
  'picture-words',
  'proof-beside',
  'proof-desk',
  'requests',
  'search',
  'select-by-keys',
  'stage-keys',
  'text-behind-paper',
  'tighten-fonts',
  'time-zones',
  'today',
  'trash',
  'what-was-sent',
  'writing-systems'
].map((name) => `**/${name}.spec.ts`);

export default defineConfig<{ host: HostKind }>({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  // These only end what hangs; no test judges the program by how long it takes on a busy machine.
  timeout: 150_000,
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  reporter: 'list',
  use: { actionTimeout: 20_000 },
  projects: hosts.map((host) => ({
    name: host,
    use: { host },
    testIgnore: host === 'electron-standin' ? screensOnly : []
  }))
});
