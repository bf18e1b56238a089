/** The checks beside a letter, without a mouse: walked through, put right, waved through and looked at again; and a proofreader that can't work. */
import type { Page, Request } from '@playwright/test';
import { violationsOn } from '../support/axe';
import { expect, test } from '../support/program-test';
import { begunInterview, editor, operate, settled, show, showStage, started, writeLetter } from '../support/walk';

const body = 'Dear all,\n\nI beleive that I am a team player. Your questions were unclear.';
const panel = (page: Page) => page.getByRole('complementary', { name: 'Checks' });
const finding = (page: Page, name: RegExp) => panel(page).getByRole('button', { name });

async function letterToCheck(page: Page): Promise<{ id: string; letterId: string }> {
  await started(page);
  const id = await begunInterview(page, { company: 'Brightwell Foods', role: 'Bakery Supervisor' });
  const { id: letterId } = await operate(page, 'letters.create', { interviewId: id, kind: 'recovery' });
  await showStage(page, id, 'letter', letterId);
  await writeLetter(page, body);
  await page.keyboard.press('ControlOrMeta+J');
  await expect(finding(page, /“team player”/)).toBeVisible();
  return { id, letterId };
}

test('F8 says what is found where, Alt+Enter puts it right', async ({ page }) => {
  await letterToCheck(page);
  await expect(finding(page, /“beleive”/)).toBeVisible({ timeout: 30_000 });
  await editor(page).focus();
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.press('F8');
  const card = page.locator('.cm-claim-card');
  await expect(card).toContainText('“beleive” is not in the dictionary.');
  await expect(card).toContainText('Alt+Enter: Write “believe”');
  await page.keyboard.press('Alt+Enter');
  await expect(card).toHaveCount(0);
  await expect(editor(page)).toContainText('I believe that');
  await expect(finding(page, /“beleive”/)).toHaveCount(0);
});

test('whoever comes to a finding by the arrows hears of it, once', async ({ page }) => {
  await letterToCheck(page);
  // The spelling comes last.
  await expect(finding(page, /“beleive”/)).toBeVisible({ timeout: 30_000 });
  const heard = page.locator('.cm-announced');
  await editor(page).focus();
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  // The full stop stands behind the blame.
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowLeft');
  await expect(heard).toContainText('can be read as blame');
  await expect(heard.locator('div').filter({ hasText: 'can be read as blame' })).toHaveCount(1);
});

test('the panel by keyboard: a finding is opened, ignored, found again; a word is added and taken back', async ({
  page
}) => {
  await letterToCheck(page);
  await expect(finding(page, /“beleive”/)).toBeVisible({ timeout: 30_000 });
  const lines = panel(page).locator('[data-finding]');
  const count = await lines.count();
  const status = panel(page).getByRole('status');
  await expect(status).toHaveText(`${count} to look at`);

  // Arrows walk; Enter opens with reason and source, and the focus stays.
  await lines.first().focus();
  for (let step = 1; step < count; step += 1) {
    if ((await page.locator(':focus').textContent())?.includes('unclear')) break;
    await page.keyboard.press('ArrowDown');
  }
  await expect(finding(page, /can be read as blame/)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(panel(page).getByText('This program’s own rule of thumb, 2026')).toBeVisible();
  await expect(finding(page, /can be read as blame/)).toBeFocused();
  expect(await violationsOn(page)).toEqual([]);
  await page.keyboard.press('Tab');
  await expect(panel(page).getByRole('button', { name: 'Go there' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(finding(page, /can be read as blame/)).toHaveCount(0);
  await expect(status).toHaveText(`${count - 1} to look at`);
  await expect(panel(page).locator('[data-finding]:focus')).toHaveCount(1);

  // It stays ignored, also after a restart, until it is taken back.
  await settled(page);
  await page.reload();
  await expect(status).toHaveText(`${count - 1} to look at`, { timeout: 30_000 });
  await panel(page).getByRole('button', { name: '1 ignored' }).press('Enter');
  await panel(page).getByRole('button', { name: 'Stop ignoring' }).press('Enter');
  await expect(finding(page, /can be read as blame/)).toBeVisible();

  await finding(page, /“beleive”/).press('Enter');
  await panel(page).getByRole('button', { name: 'Add to dictionary' }).press('Enter');
  await expect(finding(page, /“beleive”/)).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).last().press('Enter');
  await expect(finding(page, /“beleive”/)).toBeVisible();

  // Escape leads back to the text.
  await lines.first().focus();
  await page.keyboard.press('Escape');
  await expect(editor(page)).toBeFocused();
});

test('a claim that must not be made can’t be waved through', async ({ page }) => {
  const { id, letterId } = await letterToCheck(page);
  const { claimMarkdown } = await import('../../src-main/shared/letter/claims/links');
  const fact = await operate(page, 'facts.create', { interviewId: id, patch: { statement: 'Waste fell' } });
  await operate(page, 'facts.retract', { id: fact.id, retracted: true, because: 'counted twice' });
  await page.reload();
  await showStage(page, id, 'letter', letterId);
  await writeLetter(page, `Dear Ms Okafor, ${claimMarkdown('waste fell', fact.id)}.`);
  await finding(page, /do not claim/).press('Enter');
  await expect(panel(page).getByRole('button', { name: 'Unlink the fact' })).toBeVisible();
  await expect(panel(page).getByRole('button', { name: 'Ignore' })).toHaveCount(0);
});

test('without its proofreader the program says so, and every other check goes on', async ({ page }) => {
  await page.route('**/spelling-worker*', (route) => route.abort());
  await letterToCheck(page);
  await expect(panel(page).getByText('Spelling and grammar can’t be checked right now.')).toBeVisible();
  await expect(finding(page, /“team player”/)).toBeVisible();
});

test('spelling is switched off in the settings, and own words are kept there', async ({ page }) => {
  const { id, letterId } = await letterToCheck(page);
  await expect(finding(page, /“beleive”/)).toBeVisible({ timeout: 30_000 });
  await show(page, 'settings');
  await page.getByRole('textbox', { name: 'Your dictionary' }).fill('beleive');
  await showStage(page, id, 'letter', letterId);
  await expect(finding(page, /“team player”/)).toBeVisible();
  await expect(finding(page, /“beleive”/)).toHaveCount(0);
  await show(page, 'settings');
  await page.getByRole('textbox', { name: 'Your dictionary' }).fill('');
  await page.getByText('Check spelling and grammar', { exact: true }).click();
  await showStage(page, id, 'letter', letterId);
  await expect(panel(page).getByText('Spelling and grammar are switched off in the settings.')).toBeVisible();
  await expect(finding(page, /“beleive”/)).toHaveCount(0);
});

test('a letter that is left before its facts were read begins no worker that nobody ends', async ({ page, host }) => {
  test.skip(
    host !== 'browser',
    'Elsewhere nothing stands between the window and its core that could hold an answer back.'
  );
  const { id, letterId } = await letterToCheck(page);
  await showStage(page, id, 'proof');
  await page.evaluate(() => {
    const begun: string[] = [];
    const Own = Worker;
    globalThis.Worker = class extends Own {
      constructor(...given: ConstructorParameters<typeof Own>) {
        super(...given);
        begun.push(String(given[0]));
      }
    };
    Object.assign(globalThis, { begun });
  });

  const held = Promise.withResolvers<void>();
  const asks = (name: string) => (request: Request) => request.postData()?.includes(`"${name}"`) ?? false;
  await page.route('**/api/operation', async (route) => {
    if (asks('requests.unquotable')(route.request())) await held.promise;
    await route.continue();
  });
  const asked = page.waitForRequest(asks('requests.unquotable'));
  await showStage(page, id, 'letter', letterId);
  await asked;
  await showStage(page, id, 'proof');
  await expect(page.getByRole('tab', { name: /Facts/ })).toBeVisible();
  const answered = page.waitForResponse((response) => asks('requests.unquotable')(response.request()));
  held.resolve();
  await (await answered).finished();
  // Whoever got the answer has gone on from it by the time a later question is answered.
  await operate(page, 'settings.get', {});
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
  expect(await page.evaluate(() => (globalThis as unknown as { begun: string[] }).begun)).toEqual([]);
});

test('who is offered as the addressee stays on the screen while the letter is saved', async ({ page, host }) => {
  test.skip(host !== 'browser', 'Elsewhere the window’s questions can’t be watched.');
  await started(page);
  const id = await begunInterview(page, { company: 'Brightwell Foods', role: 'Bakery Supervisor' });
  await operate(page, 'people.create', { interviewId: id, patch: { name: 'Dana Ruiz' } });
  const { id: letterId } = await operate(page, 'letters.create', { interviewId: id, kind: 'recovery' });
  await showStage(page, id, 'letter', letterId);
  await page.getByRole('button', { name: 'Address & paper' }).click();
  const pick = page.getByRole('button', { name: 'Pick somebody you met' });
  await pick.click();
  const offered = page.getByRole('menuitem', { name: 'Dana Ruiz' });
  await expect(offered).toBeVisible();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.postData() ?? ''));
  await page.evaluate(() => {
    const subject = document.querySelector<HTMLTextAreaElement>('textarea.subject')!;
    subject.value = 'Adding to our interview';
    subject.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await expect.poll(() => asked.some((each) => each.includes('"interviews.get"'))).toBe(true);
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
  await expect(offered).toBeVisible();
  expect(asked.filter((each) => each.includes('"people.list"'))).toHaveLength(0);
});

test('beside a narrow text the panel opens and closes without taking the cursor, the focus or what can be undone', async ({
  page
}) => {
  await page.setViewportSize({ width: 1024, height: 640 });
  await started(page);
  const id = await begunInterview(page, { company: 'Brightwell Foods', role: 'Bakery Supervisor' });
  await showStage(page, id, 'letter');
  await page.getByRole('button', { name: 'Compose it from my answers' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Continue to the letter' })).toBeVisible();
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(editor(page)).toBeFocused();
  await page.keyboard.type('A word to take back. ');
  for (const shown of [true, false]) {
    await page.keyboard.press('ControlOrMeta+J');
    await expect(panel(page)).toBeVisible({ visible: shown });
    await expect(editor(page)).toBeFocused();
    const here = page.getByRole('navigation', { name: 'Stages' }).getByRole('link', { name: 'Letter' });
    await expect(here).toBeInViewport({ ratio: 0.9 });
  }
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(editor(page)).not.toContainText('A word to take back.');

  // A window at 200 %: the panel lies over the right, the text stays in sight at the left.
  await page.setViewportSize({ width: 640, height: 400 });
  await page.keyboard.press('ControlOrMeta+J');
  await expect(panel(page).getByRole('tab', { name: /Checks/ })).toBeInViewport({ ratio: 1 });
  await panel(page).getByRole('button', { name: 'Hide the checks' }).click();
  await expect(panel(page)).toHaveCount(0);
});

test('nothing is called fine before the checks have looked', async ({ page }) => {
  const { id, letterId } = await letterToCheck(page);
  await showStage(page, id, 'proof');
  await page.evaluate(() => {
    const said: string[] = [];
    Object.assign(globalThis, { said });
    const look = () => {
      const text = document.body.textContent ?? '';
      said.push(
        ...['all checks passed', 'Nothing left to look at', 'Nothing to look at'].filter((each) => text.includes(each))
      );
    };
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  await showStage(page, id, 'letter', letterId);
  await expect(finding(page, /“team player”/)).toBeVisible();
  expect(await page.evaluate(() => (globalThis as unknown as { said: string[] }).said)).toEqual([]);
});
