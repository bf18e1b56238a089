/** One picture a stage, of the real program on its own sample: docs/guide shows what the program shows today. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { launchProgram } from '../support/launch-program';
import { projectFolder } from '../support/launched-host';
import { exploreSample, showSheet, showStage, started } from '../support/walk';

const folder = join(projectFolder, 'docs', 'guide');
const size = { width: 1280, height: 800 };
const heaviest = 200_000;

/** Steps and tabs within a stage. */
const choose = (page: Page, name: RegExp): Promise<void> =>
  page.getByRole('main').locator('.tab').filter({ hasText: name }).click();

async function take(page: Page, name: string): Promise<void> {
  const path = join(folder, `${name}.png`);
  // Nothing is hovered over, and fonts and transitions are done.
  await page.mouse.move(0, 0);
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(500);
  await page.screenshot({ path });
  if (statSync(path).size > heaviest / 2) makeLighter(path);
  expect(statSync(path).size, path).toBeLessThan(heaviest);
}

/** A screen of few colours needs no more than 256; without ImageMagick the picture stays as it is. */
function makeLighter(path: string): void {
  try {
    execFileSync('convert', [path, '+dither', '-colors', '256', '-define', 'png:compression-level=9', `png8:${path}`]);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
}

test('pictures for the guide', async () => {
  mkdirSync(folder, { recursive: true });
  const program = await launchProgram({ host: 'browser', viewport: size, colorScheme: 'light' });
  const { page } = program;
  await started(page);
  await take(page, 'start');
  const id = await exploreSample(page);
  await showStage(page, id, 'capture');
  await take(page, 'capture');
  await showStage(page, id, 'perspective');
  await choose(page, /Result/);
  await take(page, 'perspective');
  await showStage(page, id, 'fit');
  await choose(page, /Your decision/);
  await take(page, 'fit');
  await showStage(page, id, 'debrief');
  await take(page, 'debrief');
  await showStage(page, id, 'proof');
  await take(page, 'proof');
  await showStage(page, id, 'letter', 'compose-recovery');
  await expect(page.getByRole('article', { name: 'The letter as it is picked' })).toBeVisible({ timeout: 15_000 });
  await take(page, 'compose');
  await showStage(page, id, 'letter');
  await expect(page.getByText('1 page, US Letter')).toBeVisible();
  await expect(page.getByRole('button', { name: '3 of 3 claims backed' })).toBeVisible();
  await take(page, 'letter');
  await page.getByRole('button', { name: 'Enclosures' }).click();
  await expect(page.getByRole('dialog').getByText('The packet contains the letter and 2 enclosures.')).toBeVisible();
  await expect(page.getByRole('dialog').locator('li img')).toHaveCount(2);
  await take(page, 'enclosures');
  await page.keyboard.press('Escape');
  await showSheet(page);
  await expect(page.getByRole('dialog').locator('canvas')).toHaveCount(2);
  await page.waitForTimeout(2_000);
  await take(page, 'leaving');
  await page.keyboard.press('Escape');
  await showStage(page, id, 'sent');
  await page.getByRole('button', { name: 'Mark as sent' }).click();
  await page.getByRole('button', { name: 'Remind me then' }).click();
  await page.getByRole('button', { name: 'I have asked' }).waitFor();
  await page.getByText('The PDF is still what you sent').waitFor({ timeout: 30_000 });
  await take(page, 'sent');
  await program.close();
});
