/** The keyboard stays where the eyes are when what had the focus goes away. */
import type { Page } from '@playwright/test';
import { expect, test } from '../support/program-test';
import { exploreSample, showStage, started } from '../support/walk';

test.use({ sampled: true });

/** Whether the focus fell out of the screen. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement;
    return { isLost: !at || at === document.body || at.id === 'workspace', inMain: Boolean(at?.closest('main')) };
  });

test('after a card, a link or a request went away, the next control has the focus', async ({ page }) => {
  await started(page);
  const id = await exploreSample(page);
  await showStage(page, id, 'proof');
  const main = page.getByRole('main');
  const facts = main.getByRole('button', { name: /^The wait for|^I lead the evening|^I trained/ });
  await expect(facts).toHaveCount(3);

  await test.step('a fact to the trash', async () => {
    await facts.first().press('Enter');
    await main.getByRole('button', { name: 'Move to the trash' }).press('Enter');
    await expect(facts).toHaveCount(2);
    await expect.poll(() => focused(page)).toEqual({ isLost: false, inMain: true });
  });

  await test.step('a link of a fact', async () => {
    await facts.first().press('Enter');
    const links = main.getByRole('button', { name: /^Unlink|^Take away|^Remove/ });
    const before = await links.count();
    expect(before).toBeGreaterThan(0);
    await links.first().press('Enter');
    await expect(links).toHaveCount(before - 1);
    await expect.poll(() => focused(page)).toEqual({ isLost: false, inMain: true });
  });

  await test.step('a fact that is begun, once for a double click and for a key held down', async () => {
    const statement = main.getByRole('textbox', { name: 'The fact, in one sentence' });
    const begun = main.getByRole('button', { name: /^A fact not written yet/ });
    const write = main.getByRole('button', { name: 'Add a fact' });
    await write.dblclick();
    await expect(statement).toBeFocused();
    await expect(begun).toHaveCount(1);
    await write.focus();
    await page.keyboard.down('Enter');
    await expect(begun).toHaveCount(2);
    await expect(statement).toBeFocused();
    for (let times = 0; times < 3; times += 1) await page.keyboard.down('Enter');
    await page.keyboard.up('Enter');
    await expect(statement).toHaveValue('');
    await expect(begun).toHaveCount(2);
  });

  await test.step('a page that Enter is held on goes on getting larger, and the button keeps the focus at its end', async () => {
    await showStage(page, id, 'proof');
    await main.getByRole('tab', { name: /^Evidence|^Files/ }).press('Enter');
    await main
      .getByRole('button', { name: /^Forklift training record/ })
      .first()
      .press('Enter');
    const larger = page.getByRole('button', { name: 'Zoom in' });
    await larger.focus();
    for (let times = 0; times < 12; times += 1) await page.keyboard.down('Enter');
    await page.keyboard.up('Enter');
    await expect(larger).toBeDisabled();
    await expect(larger).toBeFocused();
    await page.keyboard.press('Escape');
  });

  await test.step('a request to the trash', async () => {
    await main.getByRole('tab', { name: /^Requests/ }).press('Enter');
    const requests = main.getByRole('button', { name: /Ines Moreau/ });
    await requests.first().press('Enter');
    await main.getByRole('button', { name: 'Move to the trash' }).press('Enter');
    await expect(requests).toHaveCount(0);
    await expect.poll(() => focused(page)).toEqual({ isLost: false, inMain: true });
  });
});

test('what could not be kept is shown as it is, and its button keeps the focus', async ({ page, host }) => {
  test.skip(host !== 'browser', 'Only the browser host’s operations pass where a test can refuse them.');
  await started(page);
  const id = await exploreSample(page);
  await showStage(page, id, 'proof');
  const main = page.getByRole('main');

  await test.step('a link that could not be made is shown as it is', async () => {
    await main
      .getByRole('button', { name: /^The wait for/ })
      .first()
      .press('Enter');
    await page.route('**/api/operation', (route) =>
      /"name":"(facts\.linkCard|fit\.decide)"/.test(route.request().postData() ?? '') ? route.abort() : route.fallback()
    );
    await main.getByRole('button', { name: 'Link a question' }).press('Enter');
    const box = page.locator('input[type=checkbox]:not(:checked):visible').first();
    const question = page.getByRole('checkbox', {
      name: await box.evaluate((at: HTMLInputElement) => at.labels![0]!.innerText)
    });
    await question.press('Space');
    await expect(page.getByRole('button', { name: 'Dismiss' })).not.toHaveCount(0);
    await expect(question).not.toBeChecked();
    await page.keyboard.press('Escape');
  });

  await test.step('a decision that could not be kept', async () => {
    await showStage(page, id, 'fit');
    await main.getByRole('button', { name: 'Your decision' }).press('Enter');
    await main.getByRole('radio', { checked: false }).first().press('Space');
    const keep = main.getByRole('button', { name: /this (?:my )?decision$/ });
    await keep.press('Enter');
    await expect(page.getByRole('button', { name: 'Dismiss' })).not.toHaveCount(0);
    await expect(keep).toBeEnabled();
    await expect(keep).toBeFocused();
  });
});
