/** Time zones go by today's names, old ones are found by typing, and one stored under its old name shows today's. */
import { expect, test } from '../support/program-test';
import { operate, showStage, started } from '../support/walk';

test('a zone is shown, offered and found by the name of today', async ({ page }) => {
  await started(page);
  const { id } = await operate(page, 'interviews.create', { timeZone: 'Asia/Calcutta', company: 'Northwind' });
  await showStage(page, id, 'capture');
  const main = page.getByRole('main');
  await main.getByRole('button', { name: /^When and how/ }).click();
  const zone = main.getByLabel('Date and time: time zone');
  await expect(zone).toHaveValue('Asia/Kolkata');

  const options = await main
    .locator('datalist option')
    .evaluateAll((all) => all.map((o) => (o as HTMLOptionElement).value));
  for (const name of ['Asia/Kolkata', 'Europe/Kyiv', 'Asia/Ho_Chi_Minh', 'Asia/Yangon', 'America/Nuuk']) {
    expect(options).toContain(name);
  }
  for (const old of ['Asia/Calcutta', 'Europe/Kiev', 'Asia/Saigon']) expect(options).not.toContain(old);
  const known = (names: string[]): string[] =>
    names.filter((name) => !new Intl.DateTimeFormat('en', { timeZone: name }));
  expect(await page.evaluate(known, options)).toEqual([]);

  for (const [typed, shown] of [
    ['Kiev', 'Europe/Kyiv'],
    ['Asia/Saigon', 'Asia/Ho_Chi_Minh'],
    ['rangoon', 'Asia/Yangon'],
    ['Nowhere', 'Asia/Yangon'],
    ['New York', 'America/New_York']
  ] as const) {
    await zone.fill(typed);
    await zone.press('Tab');
    await expect(zone).toHaveValue(shown);
  }
});
