/** In normal use the page's own policy refuses nothing, and nothing is written to the console as an error. */
import type { Page } from '@playwright/test';
import { expect, test } from '../support/program-test';
import { closeViewer, lookAt, viewer } from '../support/proof-desk';
import { recordVideo } from '../support/record-video';
import { writeText } from '../support/sample-files';
import { everyScreen, onEach } from '../support/sample-screens';
import { editor, leaveBy, operate, showStage, started } from '../support/walk';

test.describe.configure({ timeout: 240_000 });

/** What is told to the console as an error or refused by the policy from now on, each with where it was. */
function listen(page: Page, where: () => string): string[] {
  const told: string[] = [];
  page.on('console', (message) => {
    const words = message.text();
    if (message.type() === 'error' || /content security policy/i.test(words)) told.push(`${where()}: ${words}`);
  });
  page.on('pageerror', (error) => told.push(`${where()}: ${error.message}`));
  return told;
}

test('on no screen, dialog or viewer is anything refused by the policy or told to the console', async ({ page }) => {
  let at = 'start';
  const told = listen(page, () => at);
  await started(page);
  const { interviewId } = await operate(page, 'sample.add', {});
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.reload();
    await onEach(page, everyScreen(interviewId), ({ name }) => {
      at = `${name}, ${colorScheme}`;
      return Promise.resolve();
    });
    at = `writing, ${colorScheme}`;
    await showStage(page, interviewId, 'letter');
    await editor(page).click();
    await page.keyboard.type('And **so** it is, with 40 % more. ');
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.press('ControlOrMeta+C');
    await page.keyboard.press('ControlOrMeta+V');
    await page.keyboard.press('ControlOrMeta+F');
    await page.keyboard.press('Escape');
  }
  expect(told).toEqual([]);
});

test('nor while a video plays, words are blacked out, and the letter leaves in every form', async ({
  page,
  program,
  host
}, testInfo) => {
  let at = 'start';
  const told = listen(page, () => at);
  await started(page);
  const { interviewId } = await operate(page, 'sample.add', {});
  await page.reload();
  const main = page.getByRole('main');
  const dialog = page.getByRole('dialog');

  at = 'a video in the viewer';
  const video = await recordVideo(page, 1500);
  await showStage(page, interviewId, 'proof');
  await main.getByRole('tab', { name: /^Evidence/ }).click();
  await page.locator('input[type=file][multiple]').setInputFiles(writeText(testInfo.outputPath('moving.webm'), video));
  await lookAt(page, 'moving.webm');
  const shown = viewer(page).locator('video');
  await expect.poll(() => shown.evaluate((media: HTMLVideoElement) => media.duration)).toBeLessThan(10);
  await shown.evaluate((media: HTMLVideoElement) => media.play());
  await expect.poll(() => shown.evaluate((media: HTMLVideoElement) => media.currentTime)).toBeGreaterThan(0.3);
  await closeViewer(page);

  at = 'a video in the player';
  const files = await operate(page, 'evidence.list', { interviewId });
  const evidenceId = files.find(({ fileName }) => fileName === 'moving.webm')!.id;
  const consent = { agreed: true, who: 'All', when: 'Before' };
  await operate(page, 'recordings.add', { interviewId, evidenceId, consent });
  await page.reload();
  await showStage(page, interviewId, 'debrief');
  await main.getByRole('tab', { name: /^Recording/ }).click();
  await main
    .getByRole('button', { name: /moving\.webm/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Show video' }).click();
  await expect(page.getByRole('region', { name: 'Recording' }).locator('video')).toBeVisible();

  at = 'blacking out';
  await showStage(page, interviewId, 'letter');
  await main
    .getByRole('button', { name: /enclosure/ })
    .first()
    .click();
  await dialog.getByRole('button', { name: 'Black out…' }).first().click();
  const add = dialog.getByRole('button', { name: 'Add a box' });
  await expect(add).toBeEnabled();
  await add.click();
  await page.keyboard.press('ArrowRight');
  await dialog.getByRole('button', { name: 'Done' }).click();

  await page.keyboard.press('Escape');
  for (const form of ['Save as Word', 'Save as HTML', 'Save packet', 'Save e-mail draft', 'Save as PDF']) {
    at = `leaving: ${form}`;
    await program.savedFile(() => leaveBy(page, form));
  }

  // Electron prints in a window of its own and answers no frame.
  if (host === 'browser') await lookAtPrintViews(page, interviewId, (view) => (at = view));
  expect(told).toEqual([]);
});

/** The letter and its cover labels as they are printed, in a frame. */
async function lookAtPrintViews(page: Page, interviewId: string, tell: (view: string) => void): Promise<void> {
  const letters = await operate(page, 'letters.list', { interviewId });
  const letterId = letters.find(({ requestId }) => requestId === null)!.id;
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const view of [`print.html?letter=${letterId}`, `print.html?labels=${letterId}`]) {
      tell(`${view}, ${colorScheme}`);
      await page.evaluate((path) => {
        document.querySelector('iframe')?.remove();
        document.body.append(Object.assign(document.createElement('iframe'), { src: path }));
      }, view);
      await expect(page.frameLocator('iframe').locator('html[data-ready="true"]')).toBeAttached();
    }
  }
}

test('what the policy refuses is heard', async ({ page }) => {
  const told: string[] = [];
  page.on('console', (message) => told.push(message.text()));
  await started(page);
  await page.evaluate(() =>
    document.head.append(Object.assign(document.createElement('style'), { textContent: 'a{}' }))
  );
  await expect.poll(() => told.join('\n')).toMatch(/content security policy/i);
});
