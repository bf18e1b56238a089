/** What was typed is what stands on the paper and in the PDF, its marks set curly: a real Chromium lays it out and prints it, pdftotext reads it. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import fc from 'fast-check';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { findChromium, quietSwitches } from '../../src-main/hosts/browser/find-chromium';
import { projectFolder } from '../support/launched-host';
import { asTyped } from '../support/read-outputs';
import { beginnings, typedLetters, words } from '../support/typed-letters';

let folder: string;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  mkdirSync(join(projectFolder, '.cache'), { recursive: true });
  folder = mkdtempSync(join(projectFolder, '.cache', 'same-text-'));
  await build({
    root: projectFolder,
    configFile: false,
    logLevel: 'error',
    resolve: {
      alias: {
        $contract: join(projectFolder, 'src-main/contract/index.ts'),
        $shared: join(projectFolder, 'src-main/shared')
      }
    },
    build: {
      outDir: folder,
      assetsInlineLimit: 10_000_000,
      minify: false,
      rollupOptions: { output: { inlineDynamicImports: true } },
      lib: {
        entry: join(projectFolder, 'tests/support/paper-page.ts'),
        formats: ['es'],
        fileName: () => 'page.js',
        cssFileName: 'page'
      }
    }
  });
  browser = await chromium.launch({ executablePath: findChromium() ?? '', args: quietSwitches() });
  page = await browser.newPage();
  const [style, script] = ['page.css', 'page.js'].map((name) => readFileSync(join(folder, name), 'utf8'));
  await page.setContent('<!doctype html><meta charset="utf-8"><body></body>');
  await page.addStyleTag({ content: style });
  await page.addScriptTag({ content: script, type: 'module' });
  await page.waitForFunction(() => 'show' in globalThis);
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The texts of many letters, one shown after the other: a way into the page and back takes longer than a letter. */
const shownEach = (bodies: string[]): Promise<string[]> =>
  page.evaluate(
    (texts) => texts.map((text) => (globalThis as unknown as { show: (text: string) => string }).show(text)),
    bodies
  );
const shown = async (body: string): Promise<string> => (await shownEach([body]))[0]!;

// Only ends what hangs: what is judged is what is read.
vi.setConfig({ testTimeout: 600_000 });

test('on the paper, after the sanitiser', async () => {
  const known = [...beginnings, ...words];
  const seen = await shownEach(known.map(({ typed }) => `Dear Ada,\n\n${typed} so\n\nKind regards`));
  expect(seen.map(asTyped)).toEqual(known.map(({ read }) => asTyped(`Dear Ada, ${read} so Kind regards`)));
  // A thousand letters, fifty at a time; of fifty that fail, the one that does is found by leaving out the others.
  await fc.assert(
    fc.asyncProperty(fc.array(typedLetters, { minLength: 1, maxLength: 50, size: 'max' }), async (letters) => {
      const read = await shownEach(letters.map(({ typed }) => typed));
      expect(read.map(asTyped)).toEqual(letters.map((letter) => asTyped(letter.read)));
    }),
    { numRuns: 50 }
  );
});

/** Bullets are drawn, not written. Lines break elsewhere in a PDF, and a hyphen at a line’s end may be a parted word’s; one before a number must be there. */
const signs = (text: string): string => text.replace(/-(?![ \t]*[\d€½])/g, '').replace(/[\s\u00ad\u200b\ufeff]/g, '');

test.skipIf(spawnSync('pdftotext', ['-v']).error !== undefined)('in the PDF', async () => {
  const file = join(folder, 'letter.pdf');
  await fc.assert(
    fc.asyncProperty(typedLetters, async ({ typed, read }) => {
      // What no font here can print leaves no letter behind.
      fc.pre(!/\p{Script=Han}/u.test(typed));
      await shown(typed);
      await page.evaluate(() => document.fonts.ready.then(() => null));
      writeFileSync(file, await page.pdf({ format: 'A4', tagged: true }));
      const printed = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
      expect(signs(asTyped(printed)).replace('23November2026', '')).toBe(signs(asTyped(read.replaceAll('• ', ''))));
    }),
    { numRuns: 25 }
  );
});
