/** The proof desk: a fact from selected words, documents of every office program found by search, a request until its answer is filed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { violationsOn } from '../support/axe';
import { projectFolder } from '../support/launched-host';
import { docxOf, odtOf, rtfOf } from '../support/office-files';
import { expect, test } from '../support/program-test';
import { selectWords, tile } from '../support/proof-desk';
import { writeText } from '../support/sample-files';
import { begunInterview, exploreSample, operate, settled, showStage, started } from '../support/walk';

const sample = (name: string): string => join(projectFolder, 'resources', 'sample', name);
const main = (page: Page) => page.getByRole('main');
const viewer = (page: Page) => page.getByRole('dialog');
const tab = (page: Page, name: RegExp) => main(page).getByRole('tab', { name });
const highlighted = (page: Page) =>
  page.evaluate(() => [...(CSS.highlights.get('quoted-words') ?? [])].map((range) => range.toString()).join('|'));

test('words selected in a PDF become a fact that leads back to them', async ({ page }) => {
  await started(page);
  const id = await exploreSample(page);
  await showStage(page, id, 'proof');
  const before = (await operate(page, 'facts.list', { interviewId: id })).map((fact) => fact.id);
  await tab(page, /^Evidence/).click();
  await tile(page, 'Returns report').click();
  await expect(viewer(page).getByRole('region', { name: 'Page 1' }).locator('.text')).toContainText('78%');

  await test.step('one gesture makes it', async () => {
    await selectWords(page, 'parcel fell', '78%');
    await viewer(page).getByRole('button', { name: 'Add a fact' }).click();
    await expect(viewer(page).getByRole('status').filter({ hasText: 'Fact added' })).toContainText(
      'returned parcel fell'
    );
    const fact = (await operate(page, 'facts.list', { interviewId: id })).find((each) => !before.includes(each.id));
    expect(fact).toMatchObject({
      sourcePage: 1,
      figure: '78',
      unit: '%',
      quote: expect.stringMatching(/^parcel fell .*78%$/)
    });
    expect(fact?.statement).toMatch(/^The wait for a returned parcel fell .* by a quarter\.$/);
    expect(await violationsOn(page)).toEqual([]);
  });

  await test.step('its card shows page and quote, and opens the words', async () => {
    await viewer(page).getByRole('button', { name: 'Open it' }).click();
    await expect(viewer(page)).toHaveCount(0);
    const quote = main(page).getByRole('textbox', { name: 'The words in it that say so' });
    await expect(quote).toHaveValue(/^parcel fell/);
    await expect(main(page).getByRole('spinbutton', { name: 'Page' })).toHaveValue('1');
    await main(page).getByRole('button', { name: 'View', exact: true }).click();
    await expect.poll(() => highlighted(page)).toContain('parcel fell');
    await page.keyboard.press('Escape');
    await expect(viewer(page)).toHaveCount(0);
  });
});

test('a text by the keyboard, an image, and a small picture of each', async ({ page }, testInfo) => {
  await started(page);
  const id = await begunInterview(page, { company: 'Brightwell Foods' });
  await page.reload();
  await showStage(page, id, 'proof');
  await tab(page, /^Evidence/).click();
  await page
    .locator('input[type=file][multiple]')
    .setInputFiles([
      sample('training-record.png'),
      sample('returns-report.pdf'),
      writeText(
        testInfo.outputPath('log.vtt'),
        'WEBVTT\n\n00:01:05.000 --> 00:01:09.000\n<v Ann>We wasted 31 % less dough.\n'
      )
    ]);
  for (const name of ['training-record.png', 'returns-report.pdf']) {
    await expect(tile(page, name).locator('img')).toBeVisible();
  }
  const files = await operate(page, 'evidence.list', { interviewId: id });
  const pdf = files.find((file) => file.view === 'pdf')!;
  await expect
    .poll(async () => (await operate(page, 'evidence.thumbnail', { id: pdf.id })).png?.length)
    .toBeGreaterThan(200);

  await tile(page, 'log.vtt').click();
  await expect(viewer(page).locator('pre')).toContainText('We wasted');
  await selectWords(page, 'We wasted', 'dough');
  await page.keyboard.press('ControlOrMeta+Shift+F');
  await expect(viewer(page).getByText('Fact added:')).toBeVisible();
  await page.keyboard.press('Escape');
  expect((await operate(page, 'facts.list', { interviewId: id }))[0]).toMatchObject({
    quote: 'We wasted 31 % less dough',
    figure: '31',
    unit: '%',
    sourceMomentMs: 65_000
  });

  await tile(page, 'training-record.png').click();
  await viewer(page).getByRole('button', { name: 'Add a fact from this image' }).click();
  await expect(viewer(page)).toHaveCount(0);
  await expect(main(page).getByRole('textbox', { name: 'The fact, in one sentence' })).toBeFocused();
});

test('looking after a file beside its picture leaves the picture where it is', async ({ page }) => {
  await started(page);
  const id = await begunInterview(page, { company: 'Brightwell Foods' });
  await page.reload();
  await showStage(page, id, 'proof');
  await tab(page, /^Evidence/).click();
  await page.locator('input[type=file][multiple]').setInputFiles(sample('training-record.png'));
  await tile(page, 'training-record.png').click();
  const picture = viewer(page).getByRole('img', { name: 'training-record.png' });
  await expect(picture).toBeVisible();
  await picture.evaluate((image) => (image.dataset.same = 'yes'));
  const address = await picture.getAttribute('src');

  await viewer(page).getByRole('button', { name: 'Verify this file' }).click();
  await expect(viewer(page).getByText('The file is intact: exactly as you added it.')).toBeVisible();
  await expect(picture).toHaveAttribute('data-same', 'yes');
  await expect(picture).toHaveAttribute('src', address!);
  await expect(viewer(page).getByRole('button', { name: 'Add a fact from this image' })).toBeVisible();
});

test('a picture of 300 million pixels is kept, and never decoded', async ({ page }, testInfo) => {
  await started(page);
  const id = await begunInterview(page, { company: 'Brightwell Foods' });
  await page.reload();
  await showStage(page, id, 'proof');
  await tab(page, /^Evidence/).click();
  // The size is in the first bytes; nothing behind them is ever asked for.
  const bytes = Buffer.from(readFileSync(sample('training-record.png')));
  bytes.writeUInt32BE(20_000, 16);
  bytes.writeUInt32BE(15_000, 20);
  await page
    .locator('input[type=file][multiple]')
    .setInputFiles([writeText(testInfo.outputPath('wall.png'), bytes), sample('training-record.png')]);
  await expect(tile(page, 'training-record.png').locator('img')).toBeVisible();
  await expect(tile(page, 'wall.png').locator('img')).toHaveCount(0);
  await tile(page, 'wall.png').click();
  await expect(viewer(page).getByText('This image is too large to be shown here')).toBeVisible();
  await expect(viewer(page).locator('img')).toHaveCount(0);
});

test('Word, OpenDocument and RTF files are found by their words', async ({ page }, testInfo) => {
  await started(page);
  const id = await begunInterview(page, { company: 'Brightwell Foods' });
  await page.reload();
  await showStage(page, id, 'proof');
  await tab(page, /^Evidence/).click();
  const file = (name: string, bytes: string | Buffer) => writeText(testInfo.outputPath(name), bytes);
  await page
    .locator('input[type=file][multiple]')
    .setInputFiles([
      file('review.docx', docxOf('Her yearly review', 'She quartzed the whole line.')),
      file('letter.odt', odtOf('Empfehlung: quartzed mit Größe')),
      file('note.rtf', rtfOf('A note – quartzed “twice”'))
    ]);
  await expect(tile(page, 'note.rtf')).toBeVisible();
  const found = async () =>
    (await operate(page, 'search.query', { text: 'quartzed' })).hits.map((hit) => hit.title).sort();
  await expect.poll(found).toEqual(['letter.odt', 'note.rtf', 'review.docx']);
});

test('a request goes from asking to a filed answer that backs its fact', async ({ page }, testInfo) => {
  await started(page);
  const interviewId = await begunInterview(page, { company: 'Brightwell Foods' });
  const fact = await operate(page, 'facts.create', { interviewId, patch: { statement: 'Dough waste fell by 31 %.' } });
  await page.reload();
  await showStage(page, interviewId, 'proof', fact.id);
  await main(page).getByRole('button', { name: 'Ask them to confirm it' }).click();
  await main(page).getByRole('textbox', { name: 'Who', exact: true }).fill('Agnes Okafor');
  await main(page).getByRole('textbox', { name: 'What you ask for' }).fill('One line about the waste log');
  await main(page).getByLabel('By when').fill('2020-01-31');
  await settled(page);
  const request = async () => (await operate(page, 'requests.list', { interviewId }))[0]!;
  expect(await request()).toMatchObject({ who: 'Agnes Okafor', factId: fact.id, state: 'to_ask', askedOn: null });
  expect(await operate(page, 'due.list', {})).toContainEqual(
    expect.objectContaining({
      kind: 'request',
      overdue: true,
      what: { key: 'due.ask', params: { name: 'Agnes Okafor' } }
    })
  );

  const flow = main(page).getByRole('region', { name: 'How far it is' });
  await flow.getByRole('button', { name: 'I have asked' }).click();
  await expect(flow.getByLabel('Asked on')).toHaveValue(/^20\d\d-\d\d-\d\d$/);
  await expect(flow.locator('[aria-current=step]')).toContainText('asked');
  expect(await violationsOn(page)).toEqual([]);

  await flow.getByRole('button', { name: 'They answered' }).click();
  await page
    .locator('input[type=file][aria-label="Their answer"]')
    .setInputFiles(writeText(testInfo.outputPath('answer.txt'), 'The waste log is right. A. Okafor'));
  await expect(main(page).getByRole('button', { name: 'View', exact: true })).toBeVisible();
  const filed = await request();
  expect(filed).toMatchObject({ state: 'received', mayQuote: false, answerEvidenceId: expect.any(String) });
  expect((await operate(page, 'facts.list', { interviewId }))[0]?.sourceEvidenceId).toBe(filed.answerEvidenceId);

  await tab(page, /^Facts/).click();
  await expect(main(page).getByText('no permission to quote yet')).toBeVisible();
  await tab(page, /^Requests/).click();
  await main(page).getByText('I may quote it', { exact: true }).click();
  await main(page).getByRole('textbox', { name: 'Who said so, and when' }).fill('Agnes, on the phone');
  await settled(page);
  expect(await request()).toMatchObject({ mayQuote: true, note: 'Agnes, on the phone' });
  await tab(page, /^Facts/).click();
  await expect(main(page).getByText('no permission to quote yet')).toHaveCount(0);
});

test('a fact that is closed leaves the focus on its line', async ({ page }) => {
  await started(page);
  const id = await begunInterview(page, { company: 'Halden & Rowe' });
  await operate(page, 'facts.create', { interviewId: id, patch: { statement: 'Scrap fell' } });
  await showStage(page, id, 'proof');
  const line = main(page).getByRole('button', { name: /^Scrap fell/ });
  await line.press('Enter');
  await expect(line).toHaveAttribute('aria-expanded', 'true');
  await main(page).getByRole('button', { name: 'Close', exact: true }).press('Enter');
  await expect(line).toHaveAttribute('aria-expanded', 'false');
  await expect(line).toBeFocused();
});

test('a menu that is open keeps its entries while files come and go', async ({ page }) => {
  await started(page);
  const interviewId = await begunInterview(page, { company: 'Halden & Rowe' });
  await operate(page, 'facts.create', { interviewId, patch: { statement: 'Scrap fell' } });
  await showStage(page, interviewId, 'proof');
  const named = (name: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(name) });
  await page
    .locator('input[type=file]')
    .last()
    .setInputFiles([named('audit.txt'), named('certificate.txt')]);
  await expect(tab(page, /^Evidence/)).toContainText('2');
  await tab(page, /^Facts/).click();
  await main(page)
    .getByRole('button', { name: /^Scrap fell/ })
    .click();
  await main(page).getByRole('button', { name: 'Add a file', exact: true }).click();
  await page.getByRole('menuitem', { name: 'audit.txt' }).waitFor();
  const entries = () => page.getByRole('menuitem').allInnerTexts();
  const before = await entries();
  const files = await operate(page, 'evidence.list', { interviewId });
  const [audit, certificate] = ['audit.txt', 'certificate.txt'].map((name) =>
    files.find((file) => file.fileName === name)!
  );
  await operate(page, 'trash.move', { kind: 'evidence', id: certificate!.id });
  await expect(tab(page, /^Evidence/)).toContainText('1');
  expect(await entries()).toEqual(before);
  await page.getByRole('menuitem', { name: 'audit.txt' }).click();
  await expect(main(page).getByRole('button', { name: 'View' })).toBeVisible();
  const [fact] = await operate(page, 'facts.list', { interviewId });
  expect(fact?.sourceEvidenceId).toBe(audit!.id);
});
