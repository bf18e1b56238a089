/** No screen has a violation that axe can find: empty and full, in light and in dark, dialogs included. */
import type { Page } from '@playwright/test';
import { violationsOn } from '../support/axe';
import type { HostKind } from '../support/launch-program';
import { misspokenOn } from '../support/spoken';
import { expect, test } from '../support/program-test';
import {
  everyScreen,
  onEach,
  palette,
  settingsScreen,
  shortcuts,
  stageScreens,
  trashScreen,
  type Screen
} from '../support/sample-screens';
import { begunInterview, operate, started } from '../support/walk';

test.describe.configure({ timeout: 240_000 });

/**
 * Light with every rule; dark, which is the same page in other colours, with the rule about colours, and once for all hosts:
 * the style sheets are the same in each.
 */
async function violationsOnAll(page: Page, host: HostKind, screens: Screen[]): Promise<string[]> {
  const found: string[] = [];
  const look = async (name: string, colorScheme: 'light' | 'dark', rules?: string[]): Promise<void> => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
    found.push(...(await violationsOn(page, rules)).map((violation) => `${name}, ${colorScheme}: ${violation}`));
  };
  await onEach(page, screens, async ({ name }) => {
    if (host === 'browser') await look(name, 'dark', ['color-contrast']);
    await look(name, 'light');
    found.push(...(await misspokenOn(page)).map((fault) => `${name}: ${fault}`));
  });
  return found;
}

test('axe finds no violation in an empty library and a new interview, in light and (in the browser host) in dark', async ({
  page,
  host
}) => {
  await started(page);
  const empty = { name: 'empty library', open: () => Promise.resolve() };
  const found = await violationsOnAll(page, host, [empty, palette, shortcuts, settingsScreen, trashScreen]);
  const id = await begunInterview(page);
  await page.reload();
  found.push(...(await violationsOnAll(page, host, stageScreens(id))));
  expect(found).toEqual([]);
});

test('axe finds no violation with the sample, dialogs included, in light and (in the browser host) in dark', async ({
  page,
  host
}) => {
  await started(page);
  const { interviewId } = await operate(page, 'sample.add', {});
  const [unsaid] = await operate(page, 'unsaid.list', { interviewId });
  await operate(page, 'trash.move', { kind: 'unsaid', id: unsaid!.id });
  await page.reload();
  const found = await violationsOnAll(page, host, everyScreen(interviewId));
  expect(found).toEqual([]);
});

test('axe does find what is wrong', async ({ page }) => {
  await started(page);
  await page.getByRole('main').evaluate((main) => {
    const pale = Object.assign(document.createElement('p'), { textContent: 'pale' });
    pale.style.cssText = 'position: relative; color: #bbb; background: #fff';
    main.prepend(document.createElement('button'), pale);
  });
  const found = (await violationsOn(page)).join('\n');
  expect(found).toContain('button-name');
  expect(found).toContain('color-contrast');
});
