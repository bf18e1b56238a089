/** The program starts, is reached by a real page, survives being killed, and ends in order: in every host. */
import { expect, test } from '../support/program-test';

test('opens on a new library and shows its window', async ({ program }) => {
  await expect(program.page).toHaveTitle(/Second Impression/);
  await expect(program.page.locator('main').first()).toBeVisible();
  expect(program.page.url()).not.toContain('key=');
});

test('opens again after it was killed', async ({ launch }) => {
  const first = await launch();
  await expect(first.page.locator('main').first()).toBeVisible();
  await first.kill();
  const second = await launch();
  await expect(second.page.locator('main').first()).toBeVisible();
});

test('follows the colour scheme and the viewport that a test asks for', async ({ launch }) => {
  const program = await launch({ colorScheme: 'dark', viewport: { width: 900, height: 700 } });
  const seen = await program.page.evaluate(() => ({
    dark: matchMedia('(prefers-color-scheme: dark)').matches,
    size: [innerWidth, innerHeight]
  }));
  expect(seen).toEqual({ dark: true, size: [900, 700] });
});

test('a file that the page offers is saved', async ({ program }) => {
  const path = await program.savedFile(async () => {
    await program.page.evaluate(() => {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob(['saved words'], { type: 'text/plain' }));
      link.download = 'Words – Škoda 東京.txt';
      link.click();
    });
  });
  const { readFile } = await import('node:fs/promises');
  expect(path).toMatch(/Words – Škoda 東京\.txt$/);
  expect(await readFile(path, 'utf8')).toBe('saved words');
});
