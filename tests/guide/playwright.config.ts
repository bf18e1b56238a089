/** Takes the pictures of the guide; no part of the suite, because pictures change with every look of the program. */
import { defineConfig } from '@playwright/test';
import { steadyEnvironment } from '../support/steady-environment';

steadyEnvironment();

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/guide',
  workers: 1,
  timeout: 120_000,
  reporter: 'list',
  use: { actionTimeout: 10_000 }
});
