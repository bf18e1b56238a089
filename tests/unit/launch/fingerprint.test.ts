/** When a build is stale: after any change to what is compiled in, and after no other. */
import { cpSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { fingerprintSources } from '../../../src-main/launch/fingerprint.mjs';
import { temporaryFolder } from '../core/create-core/open-test-core';

const project = resolve(import.meta.dirname, '../../..');
let copy = '';

/** The project's own folders and files with their times, but for tests and packages. */
beforeEach(async () => {
  copy = await temporaryFolder();
  const left = new Set(['node_modules', 'out', 'tests', 'docs', '.git', 'test-results']);
  for (const name of readdirSync(project).filter((each) => !left.has(each)))
    cpSync(join(project, name), join(copy, name), { recursive: true, preserveTimestamps: true });
});

function write(path: string, text = 'changed'): void {
  mkdirSync(dirname(join(copy, path)), { recursive: true });
  writeFileSync(join(copy, path), text);
}

/** Whether a change makes the build stale. */
function stale(change: () => void): boolean {
  const before = fingerprintSources(copy);
  change();
  return fingerprintSources(copy) !== before;
}

test('a changed file of any kind that is compiled in', () => {
  for (const path of [
    'resources/languages/de.json',
    'resources/letters/en/recovery.json',
    'resources/checklists/fit.v1.json',
    'resources/icons/icon.svg',
    'src-main/core/create-core.ts',
    'src-renderer/index.html',
    'src-renderer/parts/paper/paper.css',
    'electron.vite.config.ts',
    'vite-pdf-resources.ts',
    'svelte.config.js',
    'tsconfig.base.json',
    'package.json',
    'package-lock.json'
  ]) {
    expect(
      stale(() => write(path)),
      path
    ).toBe(true);
  }
});

test('an added, a removed, a renamed file, and one touched without another length', () => {
  expect(stale(() => write('resources/languages/fr.json', '{}'))).toBe(true);
  expect(stale(() => rmSync(join(copy, 'resources/languages/fr.json')))).toBe(true);
  expect(stale(() => write('resources/letters/fr/new/deep.md', ''))).toBe(true);
  expect(
    stale(() =>
      renameSync(join(copy, 'resources/letters/fr/new/deep.md'), join(copy, 'resources/letters/fr/new/other.md'))
    )
  ).toBe(true);
  expect(stale(() => write('vite-another-plugin.ts', ''))).toBe(true);
  expect(stale(() => utimesSync(join(copy, 'resources/languages/en.json'), 1, 1))).toBe(true);
});

test('nothing changed, another place, or a change to tests, lint and documents alone', () => {
  const before = fingerprintSources(copy);
  expect(fingerprintSources(copy)).toBe(before);
  const moved = `${copy}-moved`;
  cpSync(copy, moved, { recursive: true, preserveTimestamps: true });
  expect(fingerprintSources(moved)).toBe(before);
  rmSync(moved, { recursive: true });
  for (const path of [
    'vitest.config.ts',
    'playwright.config.ts',
    'eslint.config.js',
    'README.md',
    'CHANGELOG.md',
    'tests/unit/one.test.ts'
  ])
    expect(
      stale(() => write(path)),
      path
    ).toBe(false);
  expect(statSync(join(copy, 'resources')).isDirectory()).toBe(true);
});
