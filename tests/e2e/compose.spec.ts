/** From a review as people type it to a letter: by mouse and by keys; what is picked stays, and so does what was written in the letter. */
import type { Page } from '@playwright/test';
import { expect, test } from '../support/program-test';
import { Keyboard } from '../support/keyboard';
import { begunInterview, editor, operate, settled, showStage, started } from '../support/walk';

const main = (page: Page) => page.getByRole('main');
const paper = (page: Page) => main(page).getByRole('article', { name: 'The letter as it is picked' });
const part = (page: Page, name: string) => paper(page).getByRole('button', { name: new RegExp(`^${name}: `) });
const others = (page: Page, name: string) => paper(page).getByRole('group', { name: `Choices for “${name}”` });
const points = (page: Page) => paper(page).getByRole('group', { name: /^Point \d/ });
const goOn = (page: Page) => main(page).getByRole('button', { name: 'Continue to the letter' });

const shiftAnswer =
  'ok so i split the depot into three rings and wrote the rota so that nobody drives the late ring twice in a week. sick days went from 11 to 4 a month';

/** A tram depot's review, typed in a hurry. */
async function roughReview(page: Page): Promise<string> {
  const interviewId = await begunInterview(page, { company: 'Kessel Trams', role: 'Duty Manager' });
  await operate(page, 'settings.update', { patch: { senderName: 'Ivo Marsh' } });
  await operate(page, 'people.create', { interviewId, patch: { name: 'Ruth Amsel', title: 'Head of Operations' } });
  await operate(page, 'people.create', { interviewId, patch: { name: 'Owen Price', title: 'Depot Manager' } });
  for (const text of ['she said they are extending line 4 next year', 'we talked about the new signal box'])
    await operate(page, 'signs.create', { interviewId, kind: 'good', text });
  const cards = [
    { question: 'how do you plan a rota?', wishSaid: shiftAnswer, kind: 'experience', topic: 'planning a rota' },
    {
      question: 'tell us about a time you had to calm somebody down',
      wishSaid:
        'I sat down with the driver (DONT mention his name!!), let him finish, and found him a route without the bridge.',
      kind: 'behavioural',
      topic: 'calming a driver'
    },
    {
      question: 'what would you do in the first month?',
      wishSaid: 'I would ride every line once with a driver of each shift, and write down what they work around.',
      kind: 'experience',
      topic: 'the first month'
    },
    {
      question: 'why us?',
      wishSaid: 'I grew up beside line 4, and I want to run a depot that people can walk to.',
      kind: 'motivation',
      topic: 'why Kessel'
    }
  ] as const;
  for (const card of cards)
    await operate(page, 'questionCards.create', { interviewId, patch: { ...card, useInLetter: true, score: 2 } });
  await operate(page, 'unsaid.create', { interviewId, text: 'I hold a tram licence since 2019.' });
  await operate(page, 'facts.create', {
    interviewId,
    patch: { statement: 'Sick days in my depot fell from 11 to 4 a month', figure: '4', unit: 'days', sharing: 'yes' }
  });
  await page.reload();
  await started(page);
  return interviewId;
}

const composeRecovery = async (page: Page, id: string): Promise<void> => {
  await showStage(page, id, 'letter');
  await main(page).getByRole('button', { name: 'Compose it from my answers' }).click();
  await expect(paper(page)).toBeVisible();
};

test('by mouse: a detail, other words, another point, another order; all of it is kept, and is the letter', async ({
  page
}) => {
  await started(page);
  const id = await roughReview(page);
  await composeRecovery(page, id);

  await test.step('nothing is blank, and a sentence opens its alternatives', async () => {
    await expect(paper(page)).not.toContainText('[');
    await part(page, 'A detail of the talk').click();
    const list = others(page, 'A detail of the talk');
    const second = list.getByRole('radio').nth(1);
    await expect(list.getByRole('radio').first()).toBeFocused();
    await expect(list).toContainText('from your good signs');
    await second.locator('xpath=ancestor::label[1]').click();
    await expect(second).toBeChecked();
    await list.getByRole('button', { name: 'Done' }).click();
    await expect(list).toBeHidden();
  });

  await test.step('words are written in place', async () => {
    await part(page, 'Next step').click();
    await others(page, 'Next step').getByRole('button', { name: 'Edit the words' }).click();
    await paper(page).getByRole('textbox', { name: 'Words of “Next step”' }).fill('I can come by on any Tuesday.');
    await paper(page).getByRole('button', { name: 'Done' }).click();
    await expect(part(page, 'Next step')).toBeFocused();
    await expect(part(page, 'Next step')).toContainText('any Tuesday');
  });

  const first = await points(page)
    .first()
    .getByRole('button', { name: /^Your answer: / })
    .textContent();
  const before = await points(page).count();
  const tray = main(page).getByRole('region', { name: 'Left out' });
  await test.step('points are left out, brought in and moved', async () => {
    await points(page)
      .first()
      .getByRole('button', { name: /^Leave out: / })
      .click();
    await expect(points(page)).toHaveCount(before - 1);
    await tray.getByRole('button', { name: /tram licence/ }).click();
    await expect(points(page)).toHaveCount(before);
    await expect(points(page).last()).toContainText('tram licence');
    await points(page)
      .last()
      .getByRole('button', { name: /^Move up: / })
      .click();
    await expect(points(page).nth(before - 2)).toContainText('tram licence');
    await expect(tray).toContainText(first!);
  });

  await test.step('what is picked is there again after a reload', async () => {
    await settled(page);
    await page.reload();
    await started(page);
    await expect(part(page, 'Next step')).toContainText('any Tuesday');
    await expect(points(page).nth(before - 2)).toContainText('tram licence');
    await expect(main(page).getByText(/^\d+ words of 180$/)).toBeVisible();
  });

  await test.step('one press goes on to the letter', async () => {
    await goOn(page).click();
    await expect(editor(page)).toBeFocused();
    await expect(editor(page)).toContainText('any Tuesday');
    await expect(editor(page)).toContainText('tram licence');
  });
});

test('back from the letter: what was picked and what was written both stay', async ({ page }) => {
  await started(page);
  const id = await roughReview(page);
  await composeRecovery(page, id);
  await goOn(page).click();
  await expect(editor(page)).toBeFocused();

  const again = async (): Promise<void> => {
    await main(page).getByRole('button', { name: 'More for this letter' }).click();
    await page.getByRole('menuitem', { name: 'Choose the sentences again' }).click();
    await expect(paper(page)).toBeVisible();
  };
  const ownNextStep = async (words: string): Promise<void> => {
    await part(page, 'Next step').click();
    await page.keyboard.press('F2');
    await paper(page).getByRole('textbox', { name: 'Words of “Next step”' }).fill(words);
    await page.keyboard.press('Escape');
  };

  await test.step('a letter that nobody wrote in takes what is picked at once', async () => {
    await again();
    await ownNextStep('I can come by on any Friday.');
    await goOn(page).click();
    await expect(editor(page)).toContainText('any Friday');
    await expect(page.getByRole('dialog')).toBeHidden();
  });

  await test.step('what was written in the letter is compared, never overwritten', async () => {
    await editor(page).click();
    await page.keyboard.press('ControlOrMeta+Home');
    await page.keyboard.type('My own first line.\n\n');
    await expect(editor(page)).toContainText('My own first line.');
    await settled(page);
    await again();
    await expect(part(page, 'Next step')).toContainText('any Friday');
    await ownNextStep('I can come by on any Monday.');
    await goOn(page).click();
    const dialog = page.getByRole('dialog', { name: 'Compare with a new draft' });
    await expect(dialog).toContainText('any Monday');
    await dialog.getByRole('button', { name: 'Keep my letter' }).click();
    await expect(editor(page)).toContainText('My own first line.');
    await expect(editor(page)).toContainText('any Friday');
  });

  await test.step('and the picks are still there', async () => {
    await again();
    await expect(part(page, 'Next step')).toContainText('any Monday');
    await main(page).getByRole('button', { name: 'Back to the letter' }).click();
    await expect(editor(page)).toContainText('My own first line.');
  });
});

test('by keys alone: open, choose, write, move, and go on', async ({ page }) => {
  await started(page);
  const id = await roughReview(page);
  await showStage(page, id, 'letter');
  const keys = new Keyboard(page);
  await keys.activate('Compose it from my answers');
  await expect(main(page).getByRole('heading', { name: 'Recovery letter' })).toBeFocused();
  // The sheet is read from the review first; Tab before that passes by where it will be.
  await expect(part(page, 'Thanks')).toBeVisible();

  await keys.tabTo(/^Subject: /);
  await keys.activate(/^Thanks: /);
  const thanks = others(page, 'Thanks');
  await expect(thanks.getByRole('radio').first()).toBeFocused();
  await keys.press('ArrowDown');
  await expect(thanks.getByRole('radio').nth(1)).toBeChecked();
  const sentence = await thanks.locator('label').nth(1).locator('.sentence').textContent();
  await keys.press('Escape');
  await expect(thanks).toBeHidden();
  await expect(part(page, 'Thanks')).toBeFocused();
  await expect(part(page, 'Thanks')).toContainText(sentence!);

  const second = await points(page).nth(1).getAttribute('data-point');
  await points(page)
    .nth(1)
    .getByRole('button', { name: /^Your answer: / })
    .focus();
  await keys.press('Alt+ArrowUp');
  await expect(points(page).first()).toHaveAttribute('data-point', second!);
  await expect(
    points(page)
      .first()
      .getByRole('button', { name: /^Your answer: / })
  ).toBeFocused();
  await keys.press('F2');
  await keys.type(' And that is how I work.');
  await keys.press('Escape');
  await expect(points(page).first()).toContainText('And that is how I work.');

  await keys.press('ControlOrMeta+Enter');
  await expect(editor(page)).toBeFocused();
  await expect(editor(page)).toContainText('And that is how I work.');
  await expect(editor(page)).toContainText(sentence!);
});

test('a panel: one letter to all, or one for each person, each with picks of its own', async ({ page }) => {
  await started(page);
  const id = await roughReview(page);
  await composeRecovery(page, id);
  const to = main(page).getByRole('combobox', { name: 'To' });
  await expect(part(page, 'Salutation')).toContainText(/Amsel.*Price/);
  await to.selectOption({ label: 'Only Owen Price' });
  await expect(part(page, 'Salutation')).not.toContainText('Amsel');
  await part(page, 'Next step').click();
  await page.keyboard.press('F2');
  await paper(page).getByRole('textbox', { name: 'Words of “Next step”' }).fill('See you at the depot.');
  await page.keyboard.press('Escape');
  await to.selectOption({ label: 'Everyone, in one letter' });
  await expect(part(page, 'Next step')).not.toContainText('See you at the depot.');
  await to.selectOption({ label: 'Only Owen Price' });
  await expect(part(page, 'Next step')).toContainText('See you at the depot.');
  await goOn(page).click();
  await expect(editor(page)).toContainText('See you at the depot.');
  await expect(editor(page)).not.toContainText('Amsel');
});

test('what is held back can be let in, and what was tidied can be refused', async ({ page }) => {
  await started(page);
  const id = await roughReview(page);
  await composeRecovery(page, id);
  const held = main(page).getByRole('region', { name: 'Held back' });
  const calmed = points(page).filter({ hasText: 'sat down' });
  await expect(paper(page)).not.toContainText('mention his name');
  await expect(held).toContainText('a note to yourself');
  await held.getByRole('button', { name: /^Allow: .*mention his name/ }).click();
  await calmed.getByRole('button', { name: /^Your answer: / }).click();
  await expect(others(page, 'Your answer')).toContainText('mention his name');
  await page.keyboard.press('Escape');
  await held.getByRole('button', { name: /^Keep it out: / }).click();
  await expect(paper(page)).not.toContainText('mention his name');

  const rota = points(page).filter({ hasText: 'three rings' });
  await expect(rota).toContainText('I split the depot');
  const tidied = main(page).getByRole('region', { name: 'Tidied' });
  await expect(tidied).toBeVisible();
  if ((await tidied.locator('details[open]').count()) === 0) await tidied.getByText('Tidied').click();
  await expect(tidied.getByRole('listitem').filter({ hasText: 'ok so i' })).toContainText('filler word');
  await tidied.getByRole('checkbox', { name: 'ok so i becomes I' }).uncheck({ force: true });
  await expect(rota).toContainText(/ok so i split the depot/i);
  await settled(page);
  await page.reload();
  await started(page);
  await expect(rota).toContainText(/ok so i split the depot/i);
});

test('what is still a note stays out until it is said in a sentence, by mouse and by keys', async ({ page }) => {
  await started(page);
  const id = await roughReview(page);
  const notes = [
    { question: 'how do you handle a late driver?', wishSaid: 'log it, ring control, spare driver out, no drama' },
    { question: 'what do you know about line 4?', wishSaid: 'single track at the bridge, signal box 1962, always late' }
  ];
  for (const card of notes)
    await operate(page, 'questionCards.create', { interviewId: id, patch: { ...card, useInLetter: true, score: 1 } });
  await page.reload();
  await started(page);
  await composeRecovery(page, id);
  const still = main(page).getByRole('region', { name: 'Only notes so far' });
  await expect(still.getByRole('button')).toHaveCount(2);
  await expect(paper(page)).not.toContainText('spare driver');

  await still.getByRole('button', { name: /spare driver/ }).click();
  const words = paper(page).getByRole('textbox', { name: 'Words of “Your answer”' });
  await expect(words).toBeFocused();
  const late = points(page).filter({ has: page.getByRole('textbox', { name: 'Words of “Your answer”' }) });
  await expect(late).toContainText('Only a note so far');
  await words.fill('I log it, ring control and send the spare driver out.');
  await page.keyboard.press('Escape');
  await expect(points(page).filter({ hasText: 'send the spare driver out' })).not.toContainText('Only a note so far');
  await expect(still.getByRole('button')).toHaveCount(1);

  await still.getByRole('button', { name: /signal box/ }).press('Enter');
  await expect(words).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Line 4 is single track at the bridge, which is where the day is lost.');
  await page.keyboard.press('Escape');
  await expect(still).toHaveCount(0);
  await page.keyboard.press('Control+Enter');
  await expect(editor(page)).toContainText('which is where the day is lost');
  await expect(editor(page)).not.toContainText('1962');
});
