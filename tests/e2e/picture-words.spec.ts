/** A photographed certificate becomes words by itself: found by search, selected on the picture, quoted, and unsure where it is. */
import { expect, test } from '../support/program-test';
import { closeViewer, evidenceTab, lookAt, selectWords, viewer } from '../support/proof-desk';
import { photographedPages, type PhotographedPage } from '../support/photographed/pages';
import { paintPage } from '../support/photographed/paint-page';
import { writeText } from '../support/sample-files';

const page = (name: string): PhotographedPage => photographedPages.find((each) => each.name === name)!;
const read = 'Words read from the picture';

test('words of a photograph are found, selected and quoted', async ({ page: window }, testInfo) => {
  test.setTimeout(180_000);
  const { bytes } = await paintPage({ ...page('German letter, photographed'), exif: undefined, tilted: 0 });
  await evidenceTab(window);
  await window
    .locator('input[type=file][multiple]')
    .setInputFiles(writeText(testInfo.outputPath('thanks.jpg'), Buffer.from(bytes)));
  await lookAt(window, 'thanks.jpg');
  const looked = viewer(window);
  await expect(looked.getByText(read)).toBeVisible({ timeout: 90_000 });
  await expect(looked.locator('[data-recognised]')).toContainText('Feuerlöscher');

  await selectWords(window, 'Schülerinnen', 'Erlebnis');
  expect(await window.evaluate(() => getSelection()!.toString().replace(/\s+/g, ' ').trim())).toBe(
    'Schülerinnen und Schüler das schönste Erlebnis'
  );
  await window.keyboard.press('ControlOrMeta+Shift+F');
  await expect(looked.getByText('Fact added:')).toBeVisible();
  await expect(looked.getByText('Feuerlöscher war für alle 26', { exact: false }).first()).toBeVisible();
  await closeViewer(window);

  await window
    .getByRole('main')
    .getByRole('tab', { name: /^Facts/ })
    .click();
  await expect(window.getByText('Words read from a picture').first()).toBeVisible();
  await window.getByRole('textbox', { name: 'Search the library' }).fill('Jugendfeuerwehr');
  await expect(window.getByRole('navigation', { name: 'Library' }).getByText('thanks.jpg').first()).toBeVisible();
});

test('a fact of unsure words says so until they were compared', async ({ page: window }, testInfo) => {
  test.setTimeout(180_000);
  const { bytes } = await paintPage({ ...page('letter, compressed'), dpi: 90, jpeg: 9 });
  await evidenceTab(window);
  await window
    .locator('input[type=file][multiple]')
    .setInputFiles(writeText(testInfo.outputPath('bad-scan.jpg'), Buffer.from(bytes)));
  await lookAt(window, 'bad-scan.jpg');
  const looked = viewer(window);
  await expect(looked.getByText(/words are unsure/)).toBeVisible({ timeout: 90_000 });
  const unsure = looked.locator('[data-unsure]').first();
  // Said to those who listen, and no part of what is quoted.
  await expect(unsure).toContainText('unsure:');
  await unsure.dblclick();
  await window.keyboard.press('ControlOrMeta+Shift+F');
  await expect(looked.getByText('Some of these words are unsure: compare them with the picture.')).toBeVisible();
  await looked.getByRole('button', { name: 'Open it' }).click();
  const quote = window.getByLabel('The words in it that say so');
  await expect(quote).not.toHaveValue(/unsure/);
  await window.getByRole('button', { name: 'They are correct now' }).click();
  await expect(window.getByText('Some quoted words are unsure')).toHaveCount(0);
});
