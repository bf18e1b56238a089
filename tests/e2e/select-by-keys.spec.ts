/** Without a mouse: words in a text, a transcript and a PDF, and parts of a picture, are selected by keys, become facts, and lead back. */
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { violationsOn } from '../support/axe';
import { projectFolder } from '../support/launched-host';
import { expect, test } from '../support/program-test';
import { tile } from '../support/proof-desk';
import { writeText } from '../support/sample-files';
import { begunInterview, operate, showStage, started } from '../support/walk';

const main = (page: Page) => page.getByRole('main');
const viewer = (page: Page) => page.getByRole('dialog');
const selected = (page: Page) => page.evaluate(() => getSelection()!.toString().replaceAll(/\s+/g, ' ').trim());

async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Opens a file and goes to its words by Tab alone. */
async function toTheWordsOf(page: Page, name: string): Promise<void> {
  await tile(page, name).focus();
  await page.keyboard.press('Enter');
  const region = viewer(page).getByRole('region', { name, exact: true });
  await expect(region.locator('[data-source]').first()).toContainText(/\S/);
  for (let times = 0; times < 20; times += 1) {
    if (await region.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await expect(region).toBeFocused();
  await expect(region).toHaveAccessibleDescription(/Shift and the arrow keys select lines and words/);
}

test('words are selected and made facts by keys alone', async ({ page }, testInfo) => {
  await started(page);
  const interviewId = await begunInterview(page, { company: 'Brightwell Foods' });
  await page.reload();
  await showStage(page, interviewId, 'proof');
  await main(page)
    .getByRole('tab', { name: /^Evidence/ })
    .click();
  const transcript =
    'WEBVTT\n\n00:00:05.000 --> 00:00:09.000\nHello.\n\n00:01:05.000 --> 00:01:09.000\nWe wasted 31 % less dough on the night shift.\n';
  await page
    .locator('input[type=file][multiple]')
    .setInputFiles([
      writeText(testInfo.outputPath('log.vtt'), transcript),
      writeText(testInfo.outputPath('note.txt'), 'Waste log\n\n412 kg in March, 284 kg in June.\nSigned.'),
      join(projectFolder, 'resources', 'sample', 'returns-report.pdf')
    ]);
  await expect(tile(page, 'returns-report.pdf')).toBeVisible();
  const facts = () => operate(page, 'facts.list', { interviewId });

  await test.step('a text: lines, words, back again, and out', async () => {
    await toTheWordsOf(page, 'note.txt');
    await expect(viewer(page).getByText('Shift and the arrow keys select lines and words')).toBeVisible();
    await press(page, 'Shift+ArrowDown');
    expect(await selected(page)).toBe('Waste log');
    await press(page, 'ArrowDown');
    expect(await selected(page)).toBe('412 kg in March, 284 kg in June.');
    await press(
      page,
      'Shift+ArrowDown',
      'Shift+ArrowUp',
      'ArrowUp',
      'ArrowRight',
      'Shift+ArrowRight',
      'Shift+ArrowRight'
    );
    expect(await selected(page)).toBe('412 kg in');
    await press(page, 'Shift+ArrowRight');
    await expect(viewer(page).getByRole('status').filter({ hasText: 'Selected: 412 kg in March,' })).toHaveCount(1);
    await expect(viewer(page).getByRole('button', { name: 'Add a fact' })).toBeVisible();
    expect(await violationsOn(page)).toEqual([]);
    await press(page, 'Escape');
    expect(await selected(page)).toBe('');
    await expect(viewer(page)).toBeVisible();
    await press(page, 'Shift+ArrowDown', 'ArrowDown', 'ControlOrMeta+Shift+F');
    await expect(viewer(page).getByText('Fact added:')).toBeVisible();
    expect(await facts()).toMatchObject([{ quote: '412 kg in March, 284 kg in June.' }]);
    await press(page, 'Escape');
    await expect(viewer(page)).toHaveCount(0);
    await expect(tile(page, 'note.txt')).toBeFocused();
  });

  await test.step('a transcript keeps the time of the line', async () => {
    await toTheWordsOf(page, 'log.vtt');
    await press(page, 'Shift+ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown');
    expect(await selected(page)).toBe('We wasted 31 % less dough on the night shift.');
    await press(page, 'ControlOrMeta+Shift+F');
    await expect(viewer(page).getByText('Fact added:')).toBeVisible();
    const made = (await facts()).find(({ sourceMomentMs }) => sourceMomentMs !== null);
    expect(made).toMatchObject({ figure: '31', unit: '%', sourceMomentMs: 65_000 });
    await press(page, 'Escape');
  });

  await test.step('a PDF, with the page; its words are found by search and lead to the fact', async () => {
    await toTheWordsOf(page, 'returns-report.pdf');
    await press(page, 'Shift+ArrowDown');
    for (let line = 0; line < 40 && !/parcel fell/.test(await selected(page)); line += 1)
      await press(page, 'ArrowDown');
    expect(await selected(page)).toMatch(/parcel fell/);
    await press(page, 'Shift+ArrowDown', 'ControlOrMeta+Shift+F');
    await expect(viewer(page).getByText('Fact added:')).toBeVisible();
    const made = (await facts()).find(({ sourcePage }) => sourcePage === 1)!;
    expect(made.quote).toMatch(/parcel fell/);
    await press(page, 'Escape');
    await operate(page, 'facts.update', { id: made.id, patch: { statement: 'Something else' } });
    const { hits } = await operate(page, 'search.query', { text: 'parcel fell' });
    expect(hits).toContainEqual(expect.objectContaining({ kind: 'fact', id: made.id, stage: 'proof' }));
    await page.reload();
    await showStage(page, interviewId, 'proof', made.id);
    await main(page).getByRole('button', { name: 'View', exact: true }).click();
    await expect
      .poll(() => page.evaluate(() => [...(CSS.highlights.get('quoted-words') ?? [])].join('|')))
      .toContain('parcel fell');
  });
});

test('a part of a picture is marked by hand or by keys, kept with the fact, and shown again', async ({ page }) => {
  await started(page);
  const interviewId = await begunInterview(page, { company: 'Brightwell Foods' });
  await page.reload();
  await showStage(page, interviewId, 'proof');
  await main(page)
    .getByRole('tab', { name: /^Evidence/ })
    .click();
  await page
    .locator('input[type=file][multiple]')
    .setInputFiles(join(projectFolder, 'resources', 'sample', 'training-record.png'));
  const facts = () => operate(page, 'facts.list', { interviewId });
  const mark = viewer(page).getByRole('button', { name: /^Marked part:/ });
  const picture = viewer(page).getByRole('img', { name: 'training-record.png' });

  await test.step('by the mouse', async () => {
    await tile(page, 'training-record.png').click();
    await expect(viewer(page).getByRole('button', { name: 'Add a fact from this image' })).toBeVisible();
    const { x, y, width, height } = (await picture.boundingBox())!;
    await page.mouse.move(x + width * 0.1, y + height * 0.2);
    await page.mouse.down();
    await page.mouse.move(x + width * 0.6, y + height * 0.4, { steps: 4 });
    await page.mouse.up();
    await expect(mark).toBeVisible();
    expect(await violationsOn(page)).toEqual([]);
    await viewer(page).getByRole('button', { name: 'Add a fact from this part' }).click();
    await expect(viewer(page)).toHaveCount(0);
    const near = (value: number) => expect.closeTo(value, 1);
    expect((await facts())[0]?.sourceBox).toEqual([near(0.1), near(0.2), near(0.5), near(0.2)]);
    await expect(main(page).getByText('In the part of the picture that you marked')).toBeVisible();
    await main(page).getByRole('button', { name: 'View', exact: true }).click();
    await expect(mark).toHaveAccessibleName(/10% from the left, 20% from the top, 50% wide, 20% high/);
    await page.keyboard.press('Escape');
    await expect(viewer(page)).toHaveCount(0);
  });

  await test.step('by keys', async () => {
    await main(page)
      .getByRole('tab', { name: /^Evidence/ })
      .click();
    await tile(page, 'training-record.png').click();
    await viewer(page).getByRole('button', { name: 'Mark a part' }).focus();
    await page.keyboard.press('Enter');
    await expect(mark).toBeFocused();
    await press(page, 'ArrowLeft', 'ArrowUp', 'Shift+ArrowDown');
    await expect(mark).toHaveAccessibleName(/29% from the left, 44% from the top, 40% wide, 4% high/);
    await press(page, 'ControlOrMeta+Shift+F');
    await expect(viewer(page)).toHaveCount(0);
    expect((await facts()).map(({ sourceBox }) => sourceBox)).toContainEqual([
      expect.closeTo(0.29, 5),
      expect.closeTo(0.44, 5),
      expect.closeTo(0.4, 5),
      expect.closeTo(0.04, 5)
    ]);
  });
});
