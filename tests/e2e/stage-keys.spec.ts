/** Alt and a number lead to a stage, and the keyboard goes along, wherever it was. */
import { expect, test } from '../support/program-test';
import { exploreSample, started } from '../support/walk';

test.use({ sampled: true });

test('Alt+1 to Alt+7 from the library, the rail and the stage itself lead into the stage', async ({ page }) => {
  await started(page);
  await exploreSample(page);
  const stages = ['Capture', 'Perspective', 'Fit', 'Debrief', 'Proof', 'Letter', 'Sent'];
  const search = page.locator('#library-search');
  const row = page.getByRole('navigation', { name: 'Library' }).getByRole('link').first();
  const rail = page.getByRole('navigation', { name: 'Stages' });
  for (const from of [search, row, rail.getByRole('link').first()]) {
    for (const [index, name] of stages.entries()) {
      await from.focus();
      await page.keyboard.press(`Alt+${index + 1}`);
      await expect(rail.locator('[aria-current]')).toContainText(name);
      await expect(page.locator('#workspace :is(h1, h2):focus')).toHaveCount(1);
    }
  }
  // On the stage that is open already, too.
  await search.focus();
  await page.keyboard.press('Alt+7');
  await expect(page.locator('#workspace :focus')).toHaveCount(1);
});
