/** What may be inside which bundle, and what the core may import: looked up in what is shipped and in the sources. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { mainBundle, projectFolder } from '../support/launched-host';

const imports = /(?:\bimport\b[^'"`;]*?|\bfrom\s*|\bimport\s*\(\s*|\brequire\s*\(\s*)['"`]([^'"`\n]+)['"`]/g;

const importsOf = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(imports)].map(([, name]) => name ?? '');

/** The bundle and every chunk that it reaches. */
function reachedFrom(entry: string, seen = new Set<string>()): Set<string> {
  if (seen.has(entry)) return seen;
  seen.add(entry);
  for (const name of importsOf(entry)) {
    const file = resolve(dirname(entry), name);
    if (name.startsWith('.') && existsSync(file)) reachedFrom(file, seen);
  }
  return seen;
}

const filesUnder = (folder: string, ending: RegExp): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));

const isElectron = (name: string): boolean => name === 'electron' || name.startsWith('electron/');

test('the Electron host does import electron, so that the next tests can fail', () => {
  const files = [...reachedFrom(mainBundle('electron'))];
  expect(files.flatMap(importsOf).some(isElectron)).toBe(true);
});

test('the browser host and every chunk it reaches import no electron', () => {
  const files = [...reachedFrom(mainBundle('browser'))];
  expect(files.flatMap(importsOf)).toContain('playwright-core');
  expect(files.flatMap(importsOf).filter(isElectron)).toEqual([]);
});

test('the renderer imports neither electron nor Node', () => {
  const files = filesUnder(join(projectFolder, 'out', 'renderer'), /\.m?js$/);
  expect(files.length).toBeGreaterThan(0);
  // pdf.js asks for these only where it finds itself under Node; a page has no require.
  const own = files.filter((file) => !/pdf/.test(file));
  expect(own.flatMap(importsOf).filter((name) => isElectron(name) || name.startsWith('node:'))).toEqual([]);
});

test('the core imports neither electron nor a server or a browser, the contract only zod and what is shared', () => {
  const forbidden = /^(electron|playwright.*|(node:)?(http|https|http2|net|tls|dgram))$/;
  const core = filesUnder(join(projectFolder, 'src-main', 'core'), /\.ts$/);
  expect(core.length).toBeGreaterThan(10);
  expect(core.flatMap(importsOf).filter((name) => forbidden.test(name))).toEqual([]);
  const contract = filesUnder(join(projectFolder, 'src-main', 'contract'), /\.ts$/);
  expect(contract.flatMap(importsOf).filter((name) => !/^(\.\/|\.\.\/shared\/|zod$)/.test(name))).toEqual([]);
});
