/** A German letter: its address in the field of DIN 5008 in every output, and the question where an English one goes to Germany. */
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Page } from '@playwright/test';
import { violationsOn } from '../support/axe';
import { expect, test, type RunningProgram } from '../support/program-test';
import { editor, exploreSample, leaveBy, operate, showStage, started } from '../support/walk';

test.use({ sampled: true });

const main = (page: Page) => page.getByRole('main');

const recipient = 'Frau Dr. Yıldız\nKlinikum am See gGmbH\nSeestraße 12\n78464 Konstanz';
const body =
  'Sehr geehrte Frau Dr. Yıldız,\n\nvielen Dank für das Gespräch am 22. November.\n\nMit freundlichen Grüßen\n\nNadia Ferreira\n';
const subject = 'Ihre Frage zum Stationswechsel';

const wayOut = (program: RunningProgram, page: Page, name: string): Promise<string> =>
  program.savedFile(() => leaveBy(page, name));

/** Millimetres from the upper left corner of the sheet to the first letter of a word. */
function placeOf(pdf: string, word: string): { left: number; top: number } {
  const box = execFileSync('pdftotext', ['-bbox', pdf, '-'], { encoding: 'utf8' });
  const [, left, top] = new RegExp(`xMin="([\\d.]+)" yMin="([\\d.]+)"[^>]*>${word}<`).exec(box) ?? [];
  return { left: (Number(left) * 25.4) / 72, top: (Number(top) * 25.4) / 72 };
}

function expectInField(pdf: string): void {
  const [first, last] = [placeOf(pdf, 'Frau'), placeOf(pdf, '78464')];
  expect(first.left).toBeGreaterThan(20);
  expect(first.left).toBeLessThan(27);
  expect(first.top).toBeGreaterThan(58);
  expect(first.top).toBeLessThan(68);
  expect(last.top).toBeLessThan(87);
  expect(placeOf(pdf, 'Ihre').top).toBeGreaterThan(95);
  expect(placeOf(pdf, 'Ihre').top).toBeLessThan(108);
}

test('its address stands where an envelope’s window shows it: PDF, Word, HTML', async ({ program, page }, testInfo) => {
  test.setTimeout(240_000);
  await started(page);
  const interviewId = await exploreSample(page);
  const [letter] = await operate(page, 'letters.list', { interviewId });
  for (const paperStyle of ['classic', 'modern', 'plain'] as const) {
    const { revision } = await operate(page, 'letters.get', { id: letter!.id });
    const patch = { paperStyle, language: 'de-DE', paperSize: 'A4' as const, recipient, body, subject };
    await operate(page, 'letters.save', { id: letter!.id, baseRevision: revision, patch });
    await showStage(page, interviewId, 'letter');
    await page.reload();
    await started(page);
    await expect(editor(page)).toBeVisible();
    const pdf = await wayOut(program, page, 'Save as PDF');
    expectInField(pdf);
    execFileSync('pdftoppm', ['-r', '50', '-png', pdf, testInfo.outputPath(`${paperStyle}-pdf`)]);
    if (spawnSync('soffice', ['--version']).error === undefined) {
      const docx = await wayOut(program, page, 'Save as Word');
      const folder = testInfo.outputPath(paperStyle);
      const profile = `-env:UserInstallation=file://${testInfo.outputPath('office')}`;
      execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, docx]);
      const converted = join(folder, basename(docx).replace(/\.docx$/, '.pdf'));
      execFileSync('pdftoppm', ['-r', '50', '-png', converted, testInfo.outputPath(`${paperStyle}-docx`)]);
      expectInField(converted);
    }
    const html = readFileSync(await wayOut(program, page, 'Save as HTML'), 'utf8');
    const other = await page.context().newPage();
    await other.setContent(html);
    const inSheet = async (selector: string): Promise<number> =>
      (await other.locator(selector).boundingBox())!.y - (await other.locator('.letter').boundingBox())!.y;
    expect(((await inSheet('.recipient')) * 25.4) / 96).toBeGreaterThan(58);
    expect(((await inSheet('.recipient')) * 25.4) / 96).toBeLessThan(66);
    await other.close();
  }
});

test('an English letter to Germany is asked about once, and the answer stays', async ({ page }, testInfo) => {
  await started(page);
  const interviewId = await exploreSample(page);
  const [letter] = await operate(page, 'letters.list', { interviewId });
  await operate(page, 'letters.save', { id: letter!.id, baseRevision: letter!.revision, patch: { recipient } });
  await showStage(page, interviewId, 'letter');
  await expect(main(page)).toContainText('This goes to Germany. Write it in German?');
  expect(await violationsOn(page)).toEqual([]);
  for (const [width, height] of [
    [1280, 800],
    [1024, 640]
  ] as const) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme });
      await page.screenshot({ path: testInfo.outputPath(`question-${width}-${colorScheme}.png`) });
    }
  }
  await main(page).getByRole('button', { name: 'Keep English' }).click();
  await expect(main(page)).not.toContainText('This goes to Germany');
  await expect.poll(async () => (await operate(page, 'letters.get', { id: letter!.id })).keepLanguage).toBe(true);
  await page.reload();
  await started(page);
  await expect(editor(page)).toBeVisible();
  await expect(main(page)).not.toContainText('This goes to Germany');
});
