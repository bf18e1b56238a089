/** What was mistyped, in Compose: put right and shown as a difference, or named beside the point that holds it. */
import type { Page } from '@playwright/test';
import { expect, test } from '../support/program-test';
import { begunInterview, operate, showStage, started } from '../support/walk';

const main = (page: Page) => page.getByRole('main');
const paper = (page: Page) => main(page).getByRole('article', { name: 'The letter as it is picked' });

test('what was mistyped is put right, and what nobody can be sure of is named beside its point', async ({ page }) => {
  await started(page);
  const id = await begunInterview(page, { company: 'Kessel Trams', role: 'Duty Manager' });
  const wishSaid =
    'I recieved the award for the safest depot. I moved the trams to the loding bay, seperately from the buses, and nobody had to wait.';
  await operate(page, 'questionCards.create', {
    interviewId: id,
    patch: { question: 'what are you proud of?', wishSaid, useInLetter: true, score: 1 }
  });
  await page.reload();
  await started(page);
  await showStage(page, id, 'letter');
  await main(page).getByRole('button', { name: 'Compose it from my answers' }).click();
  const proud = paper(page)
    .getByRole('group', { name: /^Point \d/ })
    .filter({ hasText: 'I moved the trams' });
  await expect(proud).toContainText('I received the award');
  await expect(proud).toContainText('separately from the buses');
  await expect(proud).toContainText('Check the spelling of “loding”.');
  const tidied = main(page).getByRole('region', { name: 'Tidied' });
  if ((await tidied.locator('details[open]').count()) === 0) await tidied.getByText('Tidied').click();
  await expect(tidied.getByRole('listitem').filter({ hasText: 'seperately' })).toBeVisible();
  await proud.getByRole('button', { name: /^Your answer: / }).click();
  await page.keyboard.press('F2');
  await paper(page)
    .getByRole('textbox', { name: 'Words of “Your answer”' })
    .fill('I moved the trams to the loading bay, and nobody had to wait.');
  await page.keyboard.press('Escape');
  await expect(proud).toContainText('loading bay');
  await expect(proud).not.toContainText('Check the spelling');
});
