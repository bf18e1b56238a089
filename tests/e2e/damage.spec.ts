/** A disk that gives back other words, a clock that jumped, and erasing for good: told of, understood and mended by mouse and by keyboard. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { violationsOn } from '../support/axe';
import { backUp, believeLastOpen, dropBackups, flipWords } from '../support/damaged-library';
import { Keyboard } from '../support/keyboard';
import { expect, test, type RunningProgram } from '../support/program-test';
import { begunInterview, editor, operate, show, showStage, started } from '../support/walk';

test.use({ viewport: { width: 1024, height: 640 } });

const main = (page: Page) => page.getByRole('main');
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Damaged texts' });
const banner = (page: Page) => page.getByText(/texts? (is|are) damaged$/);
const daysAgo = (days: number): Date => new Date(Date.now() - days * 86_400_000);

interface Written {
  id: string;
  letterId: string;
}

/** A letter, a card and a fact in a closed library, each in a backup. */
async function written({ page, libraryFolder, close }: RunningProgram): Promise<Written> {
  await started(page);
  const id = await begunInterview(page, { company: 'Acme' });
  const letter = await operate(page, 'letters.create', { interviewId: id, kind: 'recovery' });
  const body = `Dear Ada,\n\n${'At the works we counted every week. '.repeat(30)}\n\nWaste fell by Quartz in one year.`;
  await operate(page, 'letters.save', {
    id: letter.id,
    baseRevision: letter.revision,
    patch: { subject: 'What I should have said', body }
  });
  await operate(page, 'questionCards.create', { interviewId: id, patch: { question: 'Why Basalt?' } });
  await operate(page, 'facts.create', { interviewId: id, patch: { statement: 'The wait fell to Marble days.' } });
  await close();
  backUp(libraryFolder);
  return { id, letterId: letter.id };
}

async function noViolations(page: Page): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
    expect(await violationsOn(page), colorScheme).toEqual([]);
  }
}

test('by mouse: what changed is marked where it stands and in the list, the backup’s words come back, and the letter can leave', async ({
  launch,
  libraryFolder
}) => {
  const { id, letterId } = await written(await launch());
  for (const [words, bit] of [
    ['Quartz', 1],
    ['Basalt', 4],
    ['Marble', 2]
  ] as const)
    expect(flipWords(libraryFolder, words, bit)).toBeGreaterThan(0);
  const { page } = await launch();
  await started(page);
  await expect(banner(page)).toHaveText('3 texts are damaged');
  await expect(page.getByText('The disk changed words in 1 fact card, 1 letter, and 1 question card.')).toBeVisible();

  await showStage(page, id, 'letter');
  await page.keyboard.press('ControlOrMeta+E');
  const go = page.getByRole('button', { name: /anyway$/ });
  const refusal = page.getByText(/No file was made\./).first();
  await expect(go.or(refusal).first()).toBeVisible();
  if (await go.isVisible()) await go.click();
  await expect(refusal).toBeVisible();
  await page.keyboard.press('Escape');

  await main(page).getByRole('button', { name: 'See what changed' }).click();
  await expect(dialog(page).locator('[aria-current]')).toHaveText(/^Letter\s*What I should have said$/);
  // Without scrolling, on the smallest window.
  await expect(dialog(page).locator('del')).toHaveText('Puartz');
  await expect(dialog(page).locator('del')).toBeInViewport();
  await expect(dialog(page).locator('ins')).toHaveText('Quartz');
  await noViolations(page);
  await dialog(page).getByRole('button', { name: 'Use the backup’s text' }).click();
  await expect(dialog(page).getByRole('listitem')).toHaveCount(2);
  expect((await operate(page, 'letters.get', { id: letterId })).body).toContain('by Quartz in');
  expect(await operate(page, 'letters.versions', { id: letterId })).toHaveLength(1);

  await dialog(page)
    .getByRole('button', { name: /^Question card/ })
    .click();
  await expect(dialog(page).locator('del')).toHaveText(/Faselt|Fasalt|Basalt/i);
  await dialog(page).getByRole('button', { name: 'Keep what is there now' }).click();
  await expect(dialog(page).locator('ins')).toHaveText('Marble');
  await dialog(page).getByRole('button', { name: 'Use the backup’s text' }).click();
  await expect(dialog(page)).toHaveCount(0);
  await expect(banner(page)).toHaveCount(0);
  await expect(main(page).getByRole('button', { name: 'See what changed' })).toHaveCount(0);
  await editor(page).press('ControlOrMeta+End');
  await expect(editor(page)).toContainText('by Quartz in');
});

test('by keyboard: from the settings’ check through the list to the last text, and the focus is never lost', async ({
  launch,
  libraryFolder
}) => {
  await written(await launch());
  expect(flipWords(libraryFolder, 'Basalt', 4) * flipWords(libraryFolder, 'Marble', 2)).toBeGreaterThan(0);
  const { page } = await launch();
  await started(page);
  const keys = new Keyboard(page);
  await page.keyboard.press('ControlOrMeta+,');
  await expect(main(page).getByRole('heading', { name: 'Settings' })).toBeVisible();
  await keys.activate('Check the library for damage');
  await expect(main(page).getByRole('status')).toHaveText(/^2 of \d+ texts are damaged/);
  await keys.activate('Damaged texts');
  await expect(dialog(page).locator('[aria-current]')).toHaveText(/^Fact card/);
  await keys.activate(/^Question card/);
  await expect(dialog(page).locator('[aria-current]')).toHaveText(/^Question card/);
  await keys.activate('Use the backup’s text');
  await expect(dialog(page).getByRole('heading', { name: /^Fact card: The wait fell/ })).toBeFocused();
  await keys.activate('Keep what is there now');
  await expect(dialog(page)).toHaveCount(0);
  await expect.poll(() => page.evaluate(() => document.activeElement !== document.body)).toBe(true);
  await keys.activate('Check the library for damage', { back: true });
  await expect(main(page).getByRole('status')).toHaveText(/^All is well: \d+ texts/);
});

test('without a backup the whole text is shown, and it can be kept', async ({ launch, libraryFolder }) => {
  await written(await launch());
  dropBackups(libraryFolder);
  expect(flipWords(libraryFolder, 'Marble', 2)).toBeGreaterThan(0);
  const { page } = await launch();
  await started(page);
  await expect(banner(page)).toHaveText('One text is damaged');
  await page.getByRole('button', { name: 'See what changed' }).click();
  await expect(dialog(page).getByText(/^No backup has an undamaged copy/)).toBeVisible();
  await expect(dialog(page).getByText('The wait fell to Oarble days.', { exact: true })).toBeVisible();
  await expect(dialog(page).getByRole('button', { name: 'Use the backup’s text' })).toHaveCount(0);
  await noViolations(page);
  await dialog(page).getByRole('button', { name: 'Keep what is there now' }).click();
  await expect(banner(page)).toHaveCount(0);
});

for (const way of ['mouse', 'keyboard'] as const)
  test(`a clock that jumped is told of, and believed once the user says so, by ${way}`, async ({
    launch,
    libraryFolder
  }) => {
    const first = await launch();
    await started(first.page);
    const id = await begunInterview(first.page, { company: 'Acme' });
    await operate(first.page, 'trash.move', { kind: 'interview', id });
    await first.close();
    believeLastOpen(libraryFolder, daysAgo(way === 'mouse' ? 400 : -400));
    const { page } = await launch();
    await started(page);
    const notice = page.getByText(/^Is today .+ \d{4}\?$/);
    await expect(notice).toBeVisible();
    await expect(page.getByText('Nothing is erased automatically until the date is certain')).toBeVisible();
    if (way === 'mouse') {
      await noViolations(page);
      await page.getByRole('button', { name: 'The date is right' }).click();
    } else {
      await new Keyboard(page).activate('The date is right');
      await expect.poll(() => page.evaluate(() => document.activeElement !== document.body)).toBe(true);
    }
    await expect(notice).toHaveCount(0);
    expect(await operate(page, 'trash.list', {})).toHaveLength(1);
    await page.reload();
    await started(page);
    await expect(notice).toHaveCount(0);
  });

for (const way of ['mouse', 'keyboard'] as const)
  test(`erasing for good says what stays, and leaves no word in any file of the library, by ${way}`, async ({
    launch,
    libraryFolder
  }) => {
    const { id } = await written(await launch());
    const { page } = await launch();
    await started(page);
    await operate(page, 'trash.move', { kind: 'interview', id });
    await show(page, 'trash');
    const sure = page.getByRole('dialog', { name: 'Erase for good?' });
    const keys = new Keyboard(page);
    if (way === 'mouse') {
      await main(page).getByRole('button', { name: 'Erase', exact: true }).click();
      await expect(sure.getByText(/files that you saved/)).toBeVisible();
      await noViolations(page);
      await sure.getByRole('button', { name: 'Erase', exact: true }).click();
    } else {
      await keys.activate('Erase');
      // Enter by mistake erases nothing.
      await expect(sure.getByRole('button', { name: 'Cancel' })).toBeFocused();
      await keys.press('Enter');
      await expect(sure).toHaveCount(0);
      await keys.activate('Erase');
      await keys.activate('Erase');
    }
    await expect(page.getByText('Erased, from the backups too.')).toBeVisible();
    await expect(main(page).getByText('The trash is empty.')).toBeVisible();
    const files = readdirSync(libraryFolder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
    const holding = files.filter((each) =>
      /Quartz|Basalt/.test(readFileSync(join(each.parentPath, each.name), 'latin1'))
    );
    expect(holding.map(({ name }) => name)).toEqual([]);
  });
