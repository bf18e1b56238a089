/** The library's folder is moved away while somebody writes: nothing is called saved, and the words get out of the window. */
import { readFileSync, renameSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/program-test';
import { editor, exploreSample, operate, settled, showStage, started, writeLetter, pressWay } from '../support/walk';

test.use({ sampled: true });

const saveText = (page: Page) => page.getByRole('button', { name: 'Save the text' });

test('what is typed then is saved as a file, copied, and kept until the folder is back', async ({
  program,
  page,
  host,
  libraryFolder
}) => {
  test.setTimeout(120_000);
  if (host === 'browser') await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await started(page);
  const interviewId = await exploreSample(page);
  await showStage(page, interviewId, 'letter');
  await writeLetter(page, 'Dear Marta Lindqvist,\n\nWords from before.\n\nNadia');
  await settled(page);
  renameSync(libraryFolder, `${libraryFolder}-away`);
  await writeLetter(page, 'Dear Marta Lindqvist,\n\nWords of now.\n\nNadia');
  const banner = page.getByRole('region', { name: 'Notices' });
  await expect(banner).toContainText('Not saved yet');
  await expect(banner).toContainText('The library’s folder is no longer where it was');

  for (const way of ['Save as PDF', 'Save as Word', 'Save as HTML', 'Print']) {
    await test.step(way, async () => {
      await pressWay(page, way);
      await expect(saveText(page)).toBeVisible();
      await expect(page.getByText('so this was not done')).toBeVisible();
      const file = await program.savedFile(() => saveText(page).click());
      expect(readFileSync(file, 'utf8')).toContain('Words of now.');
      await expect(page.getByText('The text is saved as “Letter.txt”')).toBeVisible();
      await page.keyboard.press('Escape');
    });
  }
  await test.step('Markdown is text anyway', async () => {
    const file = await program.savedFile(() => pressWay(page, 'Save as Markdown'));
    expect(readFileSync(file, 'utf8')).toContain('Words of now.');
    await page.keyboard.press('Escape');
  });
  await test.step('and copied', async () => {
    await pressWay(page, 'Copy text');
    await expect(page.getByText(/^Copied\./)).toBeVisible();
    // Reading the clipboard is not allowed in every host.
    if (host === 'browser')
      expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('Words of now.');
    await page.keyboard.press('Escape');
  });
  await test.step('back at its place it has every word', async () => {
    renameSync(`${libraryFolder}-away`, libraryFolder);
    // The program tries again by itself, too, and takes the button away where it was sooner.
    await Promise.any([banner.getByRole('button', { name: 'Save now' }).click(), expect(banner).toBeHidden()]);
    await expect(banner).toBeHidden();
    const [letter] = await operate(page, 'letters.list', { interviewId });
    expect((await operate(page, 'letters.get', { id: letter!.id })).body).toContain('Words of now.');
    await expect(editor(page)).toContainText('Words of now.');
  });
});
