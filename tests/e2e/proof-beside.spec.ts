/** The proof of a claim beside the text: by a press and by key, mended there, and back to the caret. A card says whether its file says so. */
import type { Page } from '@playwright/test';
import { withPrintedFiles } from '../support/printed-files';
import { expect, test } from '../support/program-test';
import { evidenceTab } from '../support/proof-desk';
import { editor, operate, settled, showStage } from '../support/walk';

const report = [
  ['Annual report', 'Seventeen sites, one harbour. Page 1 of 3.'],
  ['People', 'In the spring 14 people were trained in the new till system.'],
  ['Returns', 'The share of returns fell by 38 per cent within a year, in all of our sites.']
];

async function begun(page: Page) {
  const interviewId = await evidenceTab(page);
  const bytes = await withPrintedFiles(({ pdf }) => pdf(report));
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'report.pdf', mimeType: 'application/pdf', buffer: bytes });
  await expect(page.getByRole('main').getByRole('button', { name: 'report.pdf' }).first()).toBeVisible();
  const [file] = await operate(page, 'evidence.list', { interviewId });
  const make = (patch: Record<string, unknown>) =>
    operate(page, 'facts.create', { interviewId, patch: { sourceEvidenceId: file?.id, sharing: 'ask', ...patch } });
  const returns = await make({ statement: 'Returns fell by 38 %', figure: '38', unit: '%', sourcePage: 1 });
  await make({ statement: 'Trained 14 people', figure: '14', unit: 'people', sourcePage: 2 });
  await make({ statement: 'Saved 9 hours', figure: '9', unit: 'hours', sourcePage: 2 });
  return { interviewId, returns };
}
const beside = (page: Page) => page.getByRole('region', { name: /^The proof of/ });

test('cards say where their file says so, and take the right page', async ({ page }) => {
  const { interviewId } = await begun(page);
  await showStage(page, interviewId, 'proof');
  await page
    .getByRole('main')
    .getByRole('tab', { name: /^Facts/ })
    .click();
  const facts = page.getByRole('main').getByRole('list', { name: 'Facts' });
  await expect(facts).toContainText('Not on page 1, but on page 3');
  await expect(facts).toContainText('Found on page 2');
  await expect(facts).toContainText('Not found on page 2, nor on any other');
  await facts.getByRole('button', { name: /Returns fell/ }).click();
  await page.getByRole('button', { name: 'Use page 3' }).click();
  await expect(facts.getByText('Found on page 3')).not.toHaveCount(0);
});

test('a press on a claim shows its passage, a key too; it is mended there, and Escape goes back', async ({ page }) => {
  const { interviewId, returns } = await begun(page);
  const letter = await operate(page, 'letters.create', { interviewId, kind: 'recovery' });
  const key = returns.id.replaceAll('-', '').slice(-10);
  const body = `Dear Ms Okafor,\n\nReturns [fell by 38 %](fact:${key}). I also won 21 customers.`;
  await operate(page, 'letters.save', { id: letter.id, baseRevision: letter.revision, patch: { body } });
  await showStage(page, interviewId, 'letter', letter.id);
  await expect(editor(page)).toBeVisible();
  const claim = editor(page).locator('.cm-claim').first();
  await expect(editor(page).locator('.cm-claim.trouble').first()).toBeVisible();
  await claim.click();
  await expect(beside(page)).toContainText('Not on page 1, but on page 3');
  await expect(editor(page)).toBeFocused();
  await expect(beside(page).locator('[data-page="3"]')).toContainText('38 per cent');
  await expect.poll(() => page.evaluate(() => CSS.highlights.has('quoted-words'))).toBe(true);
  await beside(page).getByRole('button', { name: 'Use page 3' }).click();
  await expect(beside(page)).toContainText('Found on page 3');
  await beside(page).getByRole('button', { name: 'I may share it' }).click();
  await expect(beside(page).getByRole('button', { name: 'I may share it' })).toHaveCount(0);
  await beside(page).getByRole('button', { name: 'Ask them to confirm it' }).click();
  await expect(beside(page).getByRole('button', { name: 'See what you asked for' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(beside(page)).toHaveCount(0);
  await expect(editor(page)).toBeFocused();
  await expect(editor(page).locator('.cm-claim.trouble')).toHaveCount(0);

  // By keys alone: to the figure without a fact, its proof, back, and a fact for it.
  await page.keyboard.press('ControlOrMeta+End');
  for (let back = ' customers.'.length; back > 0; back -= 1) await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('F9');
  await expect(beside(page)).toBeFocused();
  await expect(beside(page)).toContainText('Nothing backs “21');
  await page.keyboard.press('Escape');
  await expect(editor(page)).toBeFocused();
  await page.keyboard.press('F9');
  await beside(page).getByRole('button', { name: 'Link a fact' }).press('Enter');
  await expect(page.getByRole('option', { name: /Trained 14 people/ })).toBeVisible();
  await settled(page);
});
