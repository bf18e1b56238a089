/** In normal use the page's own policy refuses nothing, and nothing is written to the console as an error. */
import { expect, test } from '../support/program-test';
import {
  dialogScreens,
  onEach,
  openedScreens,
  palette,
  searchScreen,
  settingsScreen,
  shortcuts,
  stageScreens,
  trashScreen
} from '../support/sample-screens';
import { editor, operate, showStage, started } from '../support/walk';

test.describe.configure({ timeout: 240_000 });

test('on no screen, dialog or viewer is anything refused by the policy or told to the console', async ({
  page
}) => {
  const told: string[] = [];
  let at = 'start';
  page.on('console', (message) => {
    const words = message.text();
    if (message.type() === 'error' || /content security policy/i.test(words)) told.push(`${at}: ${words}`);
  });
  page.on('pageerror', (error) => told.push(`${at}: ${error.message}`));
  await started(page);
  const { interviewId } = await operate(page, 'sample.add', {});
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.reload();
    await onEach(
      page,
      [
        ...stageScreens(interviewId),
        ...openedScreens(interviewId),
        ...dialogScreens(interviewId),
        palette,
        shortcuts,
        searchScreen,
        settingsScreen,
        trashScreen
      ],
      ({ name }) => {
        at = `${name}, ${colorScheme}`;
        return Promise.resolve();
      }
    );
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

test('what the policy refuses is heard', async ({ page }) => {
  const told: string[] = [];
  page.on('console', (message) => told.push(message.text()));
  await started(page);
  await page.evaluate(() =>
    document.head.append(Object.assign(document.createElement('style'), { textContent: 'a{}' }))
  );
  await expect.poll(() => told.join('\n')).toMatch(/content security policy/i);
});
