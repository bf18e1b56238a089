/** What “Fit to one page” counts, it counts in the paper's own fonts, also where they take their time to come. */
import { expect, test } from '../support/program-test';
import { laidOut } from '../support/paper';
import { exploreSample, showStage, started, writeLetter } from '../support/walk';

test.use({ sampled: true });

test('no word is counted before the fonts of every style are there', async ({ page, host }) => {
  test.skip(host !== 'browser', 'Only there can the fonts be held back on their way.');
  const held = Promise.withResolvers<void>();
  await page.route(/\/(source-serif-4|inter)-[\w-]+-(400|600)-(normal|italic)-[\w-]+\.woff2?$/, async (route) => {
    await held.promise;
    await route.continue();
  });
  await started(page);
  await showStage(page, await exploreSample(page), 'letter');
  const middle = 'We counted every parcel at the gate and wrote the **number** on a board. '.repeat(44).trim();
  await writeLetter(page, `Dear Ms Lindqvist,\n\n${middle}\n\nYours sincerely,\n\nNadia Ferreira`);
  const tighten = page.getByRole('main').getByRole('button', { name: 'Fit to one page…' });
  const panel = page.getByRole('dialog', { name: 'Fit the letter to one page' });
  const said = panel.getByText(/^\d+ words? too long for one page\.$/);
  await tighten.click();
  await expect(panel.getByText('Counting…')).toBeVisible();
  await page.waitForTimeout(700);
  await expect(said).toHaveCount(0);
  held.resolve();
  const first = await said.textContent();
  const uses = await panel.locator('.setting').allTextContents();
  await page.keyboard.press('Escape');
  await laidOut(page);
  await tighten.click();
  await expect(said).toHaveText(first!);
  expect(await panel.locator('.setting').allTextContents()).toEqual(uses);
});
