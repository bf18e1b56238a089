/** Compose for people of whom not everything is known, and for another country: whom to ask, in which language, and the letter's own paragraphs. */
import type { Page } from '@playwright/test';
import { violationsOn } from '../support/axe';
import { Keyboard } from '../support/keyboard';
import { expect, test } from '../support/program-test';
import { begunInterview, editor, operate, showStage, started } from '../support/walk';

const main = (page: Page) => page.getByRole('main');
const paper = (page: Page) => main(page).getByRole('article', { name: 'The letter as it is picked' });
const points = (page: Page) => paper(page).getByRole('group', { name: /^Point \d/ });
const question = 'This goes to Austria. Write it in German?';

/** A sawmill's review: one person with an address in Austria, one without a name, and short things to say. */
async function review(page: Page): Promise<string> {
  const interviewId = await begunInterview(page, { company: 'Holz Ager', role: 'Saw Operator' });
  await operate(page, 'settings.update', { patch: { senderName: 'Ivo Marsh' } });
  const people = [
    { name: 'Frau Ebner', title: 'Betriebsleiterin', postalAddress: 'Sägestraße 4\n4840 Vöcklabruck\nAustria' },
    { name: 'Herr Sch…', title: 'Schichtleiter' }
  ];
  for (const patch of people) await operate(page, 'people.create', { interviewId, patch });
  await operate(page, 'signs.create', {
    interviewId,
    kind: 'good',
    text: 'She laughed at the story about the frozen log'
  });
  for (const text of ['I hold a forklift licence since 2019.', 'I speak German and Slovak.'])
    await operate(page, 'unsaid.create', { interviewId, text });
  for (const { id } of await operate(page, 'unsaid.list', { interviewId }))
    await operate(page, 'unsaid.update', { id, patch: { useInLetter: true } });
  await page.reload();
  await started(page);
  return interviewId;
}

async function compose(page: Page, id: string): Promise<void> {
  await showStage(page, id, 'letter');
  await main(page).getByRole('button', { name: 'Compose it from my answers' }).click();
  await expect(paper(page)).toBeVisible();
}

/** The text of the letter as it was begun, paragraph by paragraph. */
async function paragraphs(page: Page, interviewId: string): Promise<string[]> {
  const [letter] = await operate(page, 'letters.list', { interviewId });
  return (await operate(page, 'letters.get', { id: letter!.id })).body.trim().split('\n\n');
}

test('the sheet says whom to ask for a name, stands in the letter’s paragraphs, and the letter follows', async ({
  page
}, testInfo) => {
  await started(page);
  const id = await review(page);
  await compose(page, id);
  await expect(main(page)).toContainText(question);
  await expect(paper(page)).toContainText('Dear Ms Ebner and colleagues,');
  await expect(paper(page)).toContainText('Ask the front desk by phone, or whoever invited you');
  await expect(paper(page)).toContainText('I was glad that we talked about the frozen log.');
  await expect(main(page)).toContainText('no fact and no figure in it yet');

  const together = points(page).filter({ hasText: /forklift|Slovak/ });
  await expect(together).toHaveCount(2);
  expect(await together.first().evaluate((each) => each.parentElement?.querySelectorAll('[data-point]').length)).toBe(
    2
  );
  expect(await violationsOn(page)).toEqual([]);
  for (const [width, height] of [
    [1280, 800],
    [1024, 640]
  ] as const) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme });
      await page.screenshot({ path: testInfo.outputPath(`compose-${width}-${colorScheme}.png`) });
    }
  }
  const shown = (await paper(page).locator('.row > .paragraph').allInnerTexts()).map((text) => text.trim());
  await main(page).getByRole('button', { name: 'Keep English' }).click();
  await expect(main(page)).not.toContainText(question);
  await main(page).getByRole('button', { name: 'Continue to the letter' }).click();
  await expect(editor(page)).toBeVisible();
  await expect(main(page)).not.toContainText(question);
  const written = await paragraphs(page, id);
  const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();
  expect(written.map(flat)).toContain('I have held a forklift licence since 2019. I speak German and Slovak.');
  expect(shown.map(flat)).toContain('I have held a forklift licence since 2019. I speak German and Slovak.');
});

test('by keys: points move and grow, and the question’s answer is the letter’s language', async ({ page }) => {
  await started(page);
  const id = await review(page);
  await showStage(page, id, 'letter');
  const keys = new Keyboard(page);
  await keys.activate('Compose it from my answers');
  await expect(main(page)).toContainText(question);
  const second = points(page).nth(1);
  const about = await second.getAttribute('data-point');
  await second.locator('[data-passage]').first().focus();
  await keys.press('Alt+ArrowUp');
  await expect(points(page).first()).toHaveAttribute('data-point', about!);
  await expect(points(page).first().locator('[data-passage]').first()).toBeFocused();
  await keys.press('F2');
  const more =
    ' This was typed in one go, and it is long enough that the point needs a paragraph of its own in the letter.';
  await keys.type(more.repeat(3));
  await keys.press('Escape');
  await expect(points(page).first().locator('[data-passage]').first()).toBeFocused();
  expect(
    await points(page)
      .first()
      .evaluate((each) => each.parentElement?.querySelectorAll('[data-point]').length)
  ).toBe(1);

  await expect(points(page).first()).toContainText(more.trim());
  await keys.activate('Write it in German', { back: true });
  await expect(paper(page)).toContainText('Sehr geehrte Frau Ebner,');
  await expect(main(page)).not.toContainText(question);
  await expect(paper(page)).toContainText('sehr geehrte Damen und Herren,');
  await keys.press('ControlOrMeta+Enter');
  await expect(editor(page)).toBeVisible();
  const [letter] = await operate(page, 'letters.list', { interviewId: id });
  const { language, keepLanguage, body } = await operate(page, 'letters.get', { id: letter!.id });
  expect([language, keepLanguage]).toEqual(['de-AT', false]);
  expect(body).toContain('Sehr geehrte Frau Ebner,');
});

test('a letter that is composed again keeps its own language', async ({ page }) => {
  await started(page);
  const id = await review(page);
  await compose(page, id);
  await main(page).getByRole('button', { name: 'Write it in German' }).click();
  await expect(paper(page)).toContainText('Sehr geehrte Frau Ebner,');
  await main(page).getByRole('button', { name: 'Continue to the letter' }).click();
  await expect(editor(page)).toContainText('Sehr geehrte Frau Ebner,');
  await main(page).getByRole('button', { name: 'More for this letter' }).click();
  await page.getByRole('menuitem', { name: 'Choose the sentences again' }).click();
  await expect(paper(page)).toContainText('Sehr geehrte Frau Ebner,');
  await expect(main(page)).not.toContainText(question);
});
