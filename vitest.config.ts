/**
 * `unit` (rules, database, parsers; no browser) and `hosts` (both hosts' real code, a real Chromium) are tests; `bench` measures and prints,
 * and is no part of `npm test`.
 */
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { steadyEnvironment } from './tests/support/steady-environment.ts';

steadyEnvironment();

const alias = {
  $contract: resolve(import.meta.dirname, 'src-main/contract/index.ts'),
  $shared: resolve(import.meta.dirname, 'src-main/shared')
};

export default defineConfig({
  test: {
    // By itself Vitest leaves one processor out: of two, half.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        plugins: [svelte()],
        resolve: { alias },
        test: {
          name: 'unit',
          include: ['tests/{unit,migrations,faults}/**/*.test.ts'],
          environment: 'node',
          testTimeout: 60_000
        }
      },
      {
        resolve: { alias },
        test: {
          name: 'hosts',
          include: ['tests/{hosts,security}/**/*.test.ts'],
          environment: 'node',
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // They wait for real browsers and processes: two files at once would be in each other’s way.
          fileParallelism: false
        }
      },
      {
        plugins: [svelte()],
        resolve: { alias },
        test: { name: 'bench', include: ['tests/bench/**/*.test.ts'], environment: 'node', fileParallelism: false }
      }
    ]
  }
});
