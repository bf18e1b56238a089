/** In a window too narrow for both, the paper takes the text's place: nothing may happen to words that nobody sees, and every step can be taken back from where one is. */
import type { Page } from '@playwright/test';
import { expect, test } from '../support/program-test';
import { begunInterview, editor, operate, settled, showStage, started, writeLetter } from '../support/walk';

const statement = 'Material costs on ward 3b fell by 7 %';
const body = 'Dear Ms Weidmann, I cut our waste by 14 % & it saved money.';

async function letterWithFact(page: Page): Promise<{ letterId: string; claim: RegExp }> {
  await started(page);
  const id = await begunInterview(page, { company: 'St Joseph', role: 'Ward Manager' });
  await operate(page, 'people.create', { interviewId: id, patch: { name: 'Petra Weidmann' } });
  await operate(page, 'facts.create', {
    interviewId: id,
    patch: { statement, figure: '7', unit: '%', sourcePerson: 'Jens Albrecht', sharing: 'yes' }
  });
  const letter = await operate(page, 'letters.create', { interviewId: id, kind: 'recovery' });
  await showStage(page, id, 'letter', letter.id);
  await writeLetter(page, body);
  await page.keyboard.press('ControlOrMeta+J');
  await expect(panel(page)).toBeVisible();
  return { letterId: letter.id, claim: /\[Material costs on ward 3b fell by 7 %\]\(fact:[0-9a-f]{10}\)/ };
}
const panel = (page: Page) => page.getByRole('complementary', { name: 'Checks' });
const paper = (page: Page) => page.getByRole('region', { name: 'Paper' });
const bodyOf = async (page: Page, letterId: string): Promise<string> =>
  (await operate(page, 'letters.get', { id: letterId })).body;
const showPaper = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Show the paper' }).click();
  await expect(paper(page)).toBeVisible();
};
const insert = async (page: Page): Promise<void> => {
  await panel(page).getByRole('tab', { name: /Facts/ }).click();
  await panel(page)
    .getByRole('button', { name: `Insert “${statement}”` })
    .click();
};
const finding = (page: Page) => panel(page).getByRole('button', { name: /No fact backs “14/ });

test.use({ viewport: { width: 1280, height: 800 } });

for (const paperFirst of [true, false]) {
  test(`a fact put in replaces no word that a check led to${paperFirst ? ', behind the paper either' : ''}`, async ({
    page
  }) => {
    const { letterId, claim } = await letterWithFact(page);
    if (paperFirst) await showPaper(page);
    await finding(page).click();
    if (!paperFirst) await showPaper(page);
    await insert(page);
    await expect(editor(page)).toBeFocused();
    await expect(paper(page)).toHaveCount(0);
    await settled(page);
    const now = await bodyOf(page, letterId);
    expect(now).toMatch(claim);
    expect(now.replace(claim, '').replace('  ', ' ')).toBe(body);
    expect(now).toContain('by 14 % [Material');
    await page.keyboard.press('ControlOrMeta+Z');
    await settled(page);
    expect(await bodyOf(page, letterId)).toBe(body);
  });
}

test('words selected by hand are replaced where they are seen, and kept where the paper hides them', async ({
  page
}) => {
  const { letterId, claim } = await letterWithFact(page);
  await editor(page).click();
  await page.keyboard.press('ControlOrMeta+End');
  for (let word = 0; word < 3; word += 1) await page.keyboard.press('ControlOrMeta+Shift+ArrowLeft');
  await showPaper(page);
  await insert(page);
  await settled(page);
  expect((await bodyOf(page, letterId)).replace(claim, '').trim()).toBe(body);
  await page.keyboard.press('ControlOrMeta+Z');
  await page.keyboard.press('ControlOrMeta+End');
  for (let word = 0; word < 3; word += 1) await page.keyboard.press('ControlOrMeta+Shift+ArrowLeft');
  await panel(page)
    .getByRole('button', { name: `Insert “${statement}”` })
    .click();
  await settled(page);
  expect((await bodyOf(page, letterId)).replace(claim, '¤')).toBe(body.replace('saved money.', '¤'));
});

test('what the panel puts right behind the paper is shown, and Ctrl+Z takes it back', async ({ page }) => {
  const { letterId } = await letterWithFact(page);
  await writeLetter(page, 'Dear Ms Weidman, thank you for the talk.');
  const misspelt = panel(page).getByRole('button', { name: '“Weidman” may be a misspelling of “Weidmann”.' });
  await expect(misspelt).toBeVisible();
  await showPaper(page);
  await misspelt.focus();
  await page.keyboard.press('Enter');
  await panel(page).getByRole('button', { name: 'Write “Weidmann”' }).click();
  await expect(editor(page)).toBeVisible();
  await expect(editor(page)).toContainText('Weidmann');
  await editor(page).press('ControlOrMeta+Z');
  await settled(page);
  expect(await bodyOf(page, letterId)).toBe('Dear Ms Weidman, thank you for the talk.');
});

test('with the paper hidden the measure follows the text', async ({ page }) => {
  await letterWithFact(page);
  const meter = page.getByRole('contentinfo', { name: 'Length and time' });
  const measure = meter.or(page.locator('footer.meter'));
  await expect(measure.first()).toContainText(/% of a page/);
  await writeLetter(page, 'I would be glad to tell you more about the ward and its people. '.repeat(90));
  await expect(measure.first()).toContainText('2 pages');
  await expect(panel(page).getByRole('button', { name: 'It takes 2 pages.' })).toBeVisible();
  await writeLetter(page, 'Dear Ms Weidmann, thank you.');
  await expect(measure.first()).toContainText(/\d\d?% of a page/);
});
