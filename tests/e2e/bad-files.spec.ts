/**
 * Files that nobody would choose to meet, each as a real file in the real program: kept, shown or kindly not shown, never a hang.
 *
 * | what | here | and below the screen |
 * |---|---|---|
 * | a PDF of 5,000 pages | opens, jumps, paints only what is near | |
 * | a PDF with a password, or one that only forbids | said, or shown | hostile-files.test.ts, packet.test.ts |
 * | zero bytes, of every kind | each has its sentence | hostile-files.test.ts, packet.test.ts |
 * | a picture of 300 megapixels | never decoded | image-size.test.ts, packet.test.ts |
 * | cut off: PDF, JPEG, Word | said | hostile-files.test.ts |
 * | a PNG called .pdf | shown as what it is | media-type.test.ts |
 * | names of 255 bytes, emoji, right-to-left, line ends | evidence.spec.ts | file-name.test.ts |
 * | gone, changed or unreadable on the disk | on the stage and in the viewer | verification.test.ts |
 * | bombs, loops, nesting | | hostile-files.test.ts, run-thread.test.ts |
 * | letters from right to left, in Chinese or Japanese, with emoji; pasted from Word and Google Docs | writing-systems.spec.ts | paste-markdown.test.ts |
 */
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { PDFDocument, StandardFonts } from 'pdf-lib';
import { pngOfOneColour } from '../support/hostile-files';
import { projectFolder } from '../support/launched-host';
import { docxOf } from '../support/office-files';
import { sealedPdfs } from '../support/sealed-pdfs';
import { expect, test } from '../support/program-test';
import { closeViewer, evidenceTab, lookAt, tile, viewer } from '../support/proof-desk';
import { tone, writeText } from '../support/sample-files';
import { operate, showStage } from '../support/walk';

const sample = (name: string): string => join(projectFolder, 'resources', 'sample', name);
const main = (page: Page) => page.getByRole('main');

async function add(page: Page, ...paths: string[]): Promise<void> {
  await page.locator('input[type=file][multiple]').setInputFiles(paths);
}

/** Every page says its number. */
async function writePages(path: string, count: number): Promise<string> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  for (let number = 1; number <= count; number += 1) {
    pdf.addPage([595, 842]).drawText(`This is page ${number}.`, { x: 60, y: 760, size: 18, font });
  }
  writeFileSync(path, await pdf.save());
  return path;
}

test('a PDF of 5,000 pages opens, jumps and scrolls, and only near pages are painted', async ({ page }, testInfo) => {
  test.setTimeout(180_000);
  await evidenceTab(page);
  await add(page, await writePages(testInfo.outputPath('ledger.pdf'), 5_000));
  await lookAt(page, 'ledger.pdf');
  const sheet = (number: number) => viewer(page).getByRole('region', { name: `Page ${number}`, exact: true });
  await expect(sheet(1).locator('.text')).toContainText('This is page 1.', { timeout: 20_000 });
  await expect(viewer(page).getByText('of 5000')).toBeVisible();
  const painted = () => viewer(page).locator('canvas').count();
  expect(await painted()).toBeLessThan(12);

  await viewer(page).getByRole('spinbutton', { name: 'Page' }).fill('4900');
  await viewer(page).getByRole('spinbutton', { name: 'Page' }).press('Enter');
  await expect(sheet(4900).locator('.text')).toContainText('This is page 4900.', { timeout: 20_000 });
  await expect(sheet(4900)).toBeInViewport();
  await expect(sheet(1)).toHaveCount(0);
  await expect.poll(painted).toBeLessThan(12);

  const pages = viewer(page).getByRole('region', { name: 'ledger.pdf' });
  await pages.evaluate((pane) => pane.scrollBy({ top: -6 * pane.clientHeight }));
  await expect(sheet(4900)).toHaveCount(0);
  await expect.poll(painted).toBeGreaterThan(0);
  await expect.poll(painted).toBeLessThan(12);
  await expect(viewer(page).getByRole('spinbutton', { name: 'Page' })).not.toHaveValue('4900');
});

test('a PDF with a password says so; one that only forbids is shown', async ({ page }, testInfo) => {
  await evidenceTab(page);
  const plain = await writePages(testInfo.outputPath('plain.pdf'), 1);
  const encrypted = (name: string, user: string, ...rules: string[]): string => {
    const path = testInfo.outputPath(name);
    execFileSync('qpdf', ['--encrypt', user, 'owner', '256', ...rules, '--', plain, path]);
    return path;
  };
  await add(page, encrypted('asks.pdf', 'secret'), encrypted('forbids.pdf', '', '--extract=n', '--print=none'));
  await lookAt(page, 'asks.pdf');
  await expect(viewer(page).getByText('This file needs a password')).toBeVisible();
  await expect(viewer(page).getByText('Search can’t look inside it: it needs a password.')).toBeVisible();
  await closeViewer(page);
  await expect(tile(page, 'asks.pdf')).toContainText('not searchable');
  await lookAt(page, 'forbids.pdf');
  await expect(viewer(page).getByRole('region', { name: 'Page 1' }).locator('.text')).toContainText('This is page 1.');
});

test('empty, cut off or wrongly named: each file is kept and says what is wrong with it', async ({
  page
}, testInfo) => {
  const id = await evidenceTab(page);
  const file = (name: string, bytes: string | Buffer) => writeText(testInfo.outputPath(name), bytes);
  const endings = ['pdf', 'png', 'jpg', 'docx', 'odt', 'rtf', 'txt', 'csv', 'eml', 'html', 'vtt', 'wav', 'mp4', 'xyz'];
  const jpeg = await page.evaluate(() => {
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = 300;
    return canvas.toDataURL('image/jpeg').split(',')[1]!;
  });
  const half = (bytes: Buffer): Buffer => bytes.subarray(0, bytes.length / 2);
  await add(
    page,
    ...endings.map((ending) => file(`empty.${ending}`, '')),
    file('cut.pdf', readFileSync(sample('returns-report.pdf')).subarray(0, 400)),
    file('cut.jpg', Buffer.from(jpeg, 'base64').subarray(0, 100)),
    file('cut.docx', half(docxOf('Scrap fell by 9 %'))),
    file('cut.wav', tone(2).subarray(0, 30)),
    file('beheaded.pdf', Buffer.alloc(5_000, 1)),
    ...sealedPdfs.map(([how, bytes]) => file(`${how}.pdf`, bytes)),
    file('picture.pdf', readFileSync(sample('training-record.png')))
  );
  await expect(tile(page, 'picture.pdf')).toBeVisible({ timeout: 30_000 });
  await expect
    .poll(async () => (await operate(page, 'evidence.list', { interviewId: id })).map(({ words }) => words), {
      timeout: 30_000
    })
    .not.toContain('waiting');

  for (const ending of endings) {
    await lookAt(page, `empty.${ending}`);
    await expect(viewer(page).getByText('This file is empty'), ending).toBeVisible();
    await expect(viewer(page).getByText('Opening…')).toHaveCount(0);
    await closeViewer(page);
  }
  const said = [
    ['cut.pdf', 'This file is damaged'],
    ['cut.jpg', 'This file is damaged'],
    ['cut.docx', 'This file is damaged, or not the type its name says'],
    ['beheaded.pdf', 'This file is damaged, or not the type its name says'],
    ...sealedPdfs.map(([how]) => [`${how}.pdf`, 'This file is encrypted'] as const),
    ['cut.wav', 'This recording can’t be played here']
  ] as const;
  for (const [name, words] of said) {
    await lookAt(page, name);
    await expect(viewer(page).getByText(words, { exact: true }), name).toBeVisible();
    await expect(viewer(page).getByText('This kind of file'), name).toHaveCount(0);
    await closeViewer(page);
  }
  await expect(tile(page, 'cut.docx')).toContainText('not searchable');
  await lookAt(page, 'picture.pdf');
  await expect
    .poll(() =>
      viewer(page)
        .locator('img')
        .evaluate((image: HTMLImageElement) => image.naturalWidth)
    )
    .toBeGreaterThan(100);
});

test('an empty file is said when it is taken, in the list, in the viewer and where it is enclosed', async ({
  page
}, testInfo) => {
  const id = await evidenceTab(page);
  const file = (name: string) => writeText(testInfo.outputPath(name), '');
  await add(page, file('certificate.docx'));
  await expect(
    page.getByText('“certificate.docx” is empty, so there is nothing in it to show or to send.')
  ).toBeVisible();
  await expect(tile(page, 'certificate.docx')).toContainText('an empty file');
  await expect(tile(page, 'certificate.docx')).not.toContainText('not searchable');
  await add(page, file('a.pdf'), writeText(testInfo.outputPath('whole.txt'), 'words'), file('b.png'));
  await expect(
    page.getByText('“a.pdf” and “b.png” are empty, so there is nothing in them to show or to send.')
  ).toBeVisible();
  await expect(tile(page, 'whole.txt')).not.toContainText('empty');
  await lookAt(page, 'certificate.docx');
  await expect(viewer(page).getByText('This file is empty')).toBeVisible();
  await closeViewer(page);

  await operate(page, 'letters.create', { interviewId: id, kind: 'thank_you' });
  await showStage(page, id, 'letter');
  await main(page)
    .getByRole('button', { name: /enclosures?$|^Enclose/i })
    .first()
    .click();
  const choice = page.getByRole('dialog').getByRole('combobox', { name: 'Enclose another file' });
  await expect(choice.locator('option', { hasText: '(an empty file)' })).toHaveCount(3);
  await choice.selectOption({ label: 'certificate.docx (an empty file)' });
  const row = page.getByRole('dialog').getByRole('article', { name: 'certificate.docx' });
  await expect(row).toContainText('This file is empty.');
  await expect(row).toContainText('Not in the packet');
});

test('a whole picture of 300 megapixels is kept, and never decoded', async ({ page }, testInfo) => {
  await evidenceTab(page);
  const bytes = pngOfOneColour(20_000, 15_000);
  expect(bytes.length).toBeLessThan(100_000);
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/files/evidence/') && request.resourceType() === 'image') asked.push(request.url());
  });
  await add(page, writeText(testInfo.outputPath('wall.png'), bytes), sample('training-record.png'));
  // The small one is drawn after the large one was passed over.
  await expect(tile(page, 'training-record.png').locator('img')).toBeVisible();
  await expect(tile(page, 'wall.png').locator('img')).toHaveCount(0);
  const before = asked.length;
  await lookAt(page, 'wall.png');
  await expect(viewer(page).getByText('This image is too large to be shown here')).toBeVisible();
  await expect(viewer(page).locator('img')).toHaveCount(0);
  expect(asked.length).toBe(before);
});

test('what is gone, changed or unreadable on the disk is said on the stage and in the viewer', async ({
  page,
  libraryFolder
}, testInfo) => {
  const id = await evidenceTab(page);
  const names = ['gone.txt', 'shorter.txt', 'changed.txt', 'folder.txt'];
  await add(page, ...names.map((name) => writeText(testInfo.outputPath(name), `the words of ${name}`)));
  await expect(tile(page, 'folder.txt')).toBeVisible();
  const stored = await operate(page, 'evidence.list', { interviewId: id });
  const pathOf = (name: string): string => {
    const { hash } = stored.find(({ fileName }) => fileName === name)!;
    const path = join(libraryFolder, 'evidence', hash.slice(0, 2), hash);
    chmodSync(path, 0o600);
    return path;
  };
  rmSync(pathOf('gone.txt'));
  writeFileSync(pathOf('shorter.txt'), 'the');
  writeFileSync(pathOf('changed.txt'), 'THE words of changed.txt');
  // Whoever runs the tests may read everything; a folder in the file's place nobody can.
  const folder = pathOf('folder.txt');
  rmSync(folder);
  mkdirSync(folder);

  await test.step('one of as many bytes is found by looking', async () => {
    await lookAt(page, 'changed.txt');
    await viewer(page).getByRole('button', { name: 'Verify this file' }).click();
    await expect(viewer(page).getByText('This file is no longer the one you added')).toBeVisible();
    await closeViewer(page);
  });
  await page.reload();
  await main(page)
    .getByRole('tab', { name: /^Evidence/ })
    .click();
  await expect(tile(page, 'gone.txt')).toContainText('missing from the library');
  await expect(tile(page, 'shorter.txt')).toContainText('no longer the file you added');
  await expect(tile(page, 'changed.txt')).toContainText('no longer the file you added');
  await expect(tile(page, 'folder.txt')).toContainText(/missing from the library|no longer the file you added/);
  for (const name of ['gone.txt', 'shorter.txt', 'folder.txt']) {
    await lookAt(page, name);
    await expect(viewer(page).getByText('This file can’t be read from the library'), name).toBeVisible();
    await expect(viewer(page).getByText('Add the original again and it takes its place.')).toBeVisible();
    await closeViewer(page);
  }
  await test.step('adding the original again mends it', async () => {
    await add(page, testInfo.outputPath('gone.txt'));
    await expect(tile(page, 'gone.txt')).not.toContainText('missing from the library');
  });
});
