/** Words of a PDF are selected as they are read: column by column, and also what is filled in and noted on a page. */
import { expect, test } from '../support/program-test';
import { closeViewer, evidenceTab, lookAt, selectWords, tile, viewer } from '../support/proof-desk';
import { writeText } from '../support/sample-files';
import { formInBothWays, shellForm } from '../unit/core/packet/odd-files';
import { annotated, oddPdf } from '../unit/core/packet/odd-pdfs';

const line = (text: string, x: number, y: number): string => `BT /F1 12 Tf ${x} ${y} Td (${text}) Tj ET`;
const columns = (order: 'by columns' | 'by lines'): Uint8Array => {
  const left = ['Alpha returns fell by half', 'within three months of', 'the new night shift'].map((text, at) =>
    line(text, 60, 700 - 16 * at)
  );
  const right = ['Omega waste rose again', 'in the other warehouse', 'until the summer'].map((text, at) =>
    line(text, 320, 700 - 16 * at)
  );
  const content = order === 'by columns' ? [...left, ...right] : left.flatMap((each, at) => [each, right[at]!]);
  return oddPdf([{ content: content.join('\n') }]);
};
const field = (value: string, y: number, more = ''): string =>
  `<< /Type /Annot /Subtype /Widget /FT /Tx /T (f${y}) /V (${value}) /DA (/Helv 14 Tf 0 g) /F 4 /Rect [100 ${y} 400 ${y + 24}] ${more} >>`;
const filled = annotated(
  [
    field('Returns halved in March', 600),
    field('First line of the note\\rSecond line of it', 500, '/Ff 4096'),
    field('secretword', 450, '/Ff 8192'),
    '<< /Type /Annot /Subtype /Widget /FT /Ch /T (c) /V (b) /Opt [[(a) (Never)] [(b) (Every week)]] /DA (/Helv 14 Tf 0 g) /F 4 /Ff 131072 /Rect [100 400 400 424] >>',
    '<< /Type /Annot /Subtype /FreeText /Contents (Typed beside it) /DA (/Helv 12 Tf 0 g) /F 4 /Rect [100 340 400 364] >>'
  ],
  '/AcroForm << /Fields [] /NeedAppearances true /DA (/Helv 0 Tf 0 g) /DR << /Font << /Helv << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>'
);

const selected = (text: string): string => text.replace(/\s+/g, ' ').trim();

for (const order of ['by columns', 'by lines'] as const) {
  test(`two columns, written ${order}`, async ({ page }, testInfo) => {
    await evidenceTab(page);
    await page
      .locator('input[type=file][multiple]')
      .setInputFiles(writeText(testInfo.outputPath('columns.pdf'), Buffer.from(columns(order))));
    await lookAt(page, 'columns.pdf');
    await expect(viewer(page).locator('.text')).toContainText('Omega');
    await selectWords(page, 'Alpha', 'half');
    expect(selected(await page.evaluate(() => getSelection()!.toString()))).toBe('Alpha returns fell by half');
    await selectWords(page, 'Omega', 'again');
    expect(selected(await page.evaluate(() => getSelection()!.toString()))).toBe('Omega waste rose again');
    if (order === 'by lines') return;
    await selectWords(page, 'Alpha', 'shift');
    expect(selected(await page.evaluate(() => getSelection()!.toString()))).toBe(
      'Alpha returns fell by half within three months of the new night shift'
    );
    await selectWords(page, 'in the other', 'summer');
    expect(selected(await page.evaluate(() => getSelection()!.toString()))).toBe(
      'in the other warehouse until the summer'
    );
  });
}

test('what is filled in and noted is selected where it is seen, and becomes a fact', async ({ page }, testInfo) => {
  await evidenceTab(page);
  await page
    .locator('input[type=file][multiple]')
    .setInputFiles(writeText(testInfo.outputPath('form.pdf'), Buffer.from(filled)));
  await lookAt(page, 'form.pdf');
  const text = viewer(page).locator('.text');
  for (const words of ['Returns halved in March', 'Second line of it', 'Every week', 'Typed beside it'])
    await expect(text).toContainText(words);
  await expect(text).not.toContainText('secretword');
  await selectWords(page, 'Returns', 'March');
  expect(selected(await page.evaluate(() => getSelection()!.toString()))).toBe('Returns halved in March');
  await page.screenshot({ path: testInfo.outputPath('form.png') });
  await viewer(page).getByRole('button', { name: /fact/i }).first().click();
  await expect(viewer(page).getByRole('textbox').first()).toBeVisible();
  await page.screenshot({ path: testInfo.outputPath('fact.png') });
});

test('a form that only Adobe’s programs show says so, and what to do', async ({ page }, testInfo) => {
  await evidenceTab(page);
  await page
    .locator('input[type=file][multiple]')
    .setInputFiles([
      writeText(testInfo.outputPath('shell.pdf'), Buffer.from(shellForm)),
      writeText(testInfo.outputPath('both.pdf'), Buffer.from(formInBothWays))
    ]);
  // Each file that comes moves the tiles.
  await expect(tile(page, 'both.pdf')).toBeVisible();
  await lookAt(page, 'shell.pdf');
  await expect(viewer(page).getByText('This form can only be shown by Adobe’s own programs')).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.screenshot({ path: testInfo.outputPath(`shell-${colorScheme}.png`) });
  }
  await closeViewer(page);
  await lookAt(page, 'both.pdf');
  await expect(viewer(page).locator('.text')).toContainText('Filled');
  await expect(viewer(page).getByText('This form can only be shown')).toHaveCount(0);
});
