/** The whole path as a first-time user walks it, by mouse: from an empty library to a letter on paper. */
import { writeFileSync } from 'node:fs';
import type { Locator } from '@playwright/test';
import { expect, test } from '../support/program-test';
import { interviewTime, journey } from '../support/journey';
import { expectPaperInPdf, paper } from '../support/paper';
import { composeLetter, leaveBy } from '../support/walk';

/** Clicks what the eye sees: the label around a radio or switch, not the hidden control. */
const clickLabel = (control: Locator) => control.locator('xpath=ancestor::label[1]').click();

/** On the paper the number of the enclosure follows the figure. */
const drafted = journey.wishSaid.split(' less')[0] ?? '';

test('from a bad interview to a letter on paper, by mouse', async ({ program, page }, testInfo) => {
  const main = page.getByRole('main');
  const stages = page.getByRole('navigation', { name: 'Stages' });
  const go = (stage: string) => stages.getByRole('link', { name: stage }).click();
  const button = (name: string | RegExp) => main.getByRole('button', { name, exact: typeof name === 'string' });
  const textbox = (name: string | RegExp) => main.getByRole('textbox', { name });
  const choose = (group: string, option: string | RegExp) =>
    clickLabel(main.getByRole('group', { name: group }).getByRole('radio', { name: option, exact: true }));

  await test.step('Capture: everything in one box, what was found in it kept with one press, the gut rating, the interview', async () => {
    await page.getByRole('button', { name: 'Add your first interview' }).click();
    await expect(textbox('What happened?')).toBeFocused();
    await page.keyboard.insertText(`${journey.goodSign}. ${journey.brainDump}`);
    await choose('How did it go, from 1 to 10?', String(journey.gut));
    await button(/as my first rating/).click();
    await expect(main.getByText(/It stays as it is/)).toBeVisible();
    await expect(main.getByRole('checkbox', { name: journey.goodSign })).toBeChecked();
    await button('Add 3 items').click();
    await expect(textbox('A good sign 1')).toHaveValue(journey.goodSign);
    await textbox('A bad sign').last().fill(journey.badSign);
    await main.getByRole('region', { name: 'What went badly?' }).getByRole('button', { name: 'Add' }).click();

    await button(/^The job/).click();
    await textbox('Role').fill(journey.role);
    await textbox('Company').fill(journey.company);
    await textbox('Round').fill(journey.round);
    await button(/^When and how/).click();
    const { date, time } = interviewTime();
    await main.getByLabel('Date and time: date').fill(date);
    await main.getByLabel('Date and time: time', { exact: true }).fill(time);
    await main.getByRole('combobox', { name: 'Format' }).selectOption('On site');
    await button(/^People you met/).click();
    await button('Add a person').click();
    await textbox('Name').fill(journey.person);
    await textbox('Job title').fill(journey.personTitle);
    await textbox('Postal address').fill(journey.personAddress);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(journey.company);
    await expect(stages.getByRole('link', { name: /Capture.*done/ })).toBeVisible();
  });

  await test.step('Perspective: no pause, a second look at what was noted, the second rating, what it comes to', async () => {
    await button('Continue to Perspective').click();
    await button(/Skip the pause/).click();
    await choose('Everything went too fast', 'It only felt that way');
    await choose(journey.badSign, 'Yes, it happened');
    await choose(journey.worry, 'Yes, and they could see it');
    const worry = main.getByRole('listitem').filter({ hasText: journey.worry });
    await worry.getByRole('button', { name: 'Look closer' }).click();
    await expect(worry.getByRole('textbox', { name: /What could they actually see or hear/ })).toBeFocused();
    await worry.getByRole('textbox', { name: /What could they actually see or hear/ }).fill(journey.seen);
    await worry.getByRole('textbox', { name: /What tells you otherwise/ }).fill(journey.against);
    await choose('How much does it matter?', /little/i);
    await button('Continue to the second rating').click();
    await choose('How did it go, from 1 to 10?', String(journey.second));
    await button(/keep/i).click();
    await expect(
      main.getByText(`At first you gave it ${journey.gut}; after a second look, ${journey.second}.`)
    ).toBeInViewport();
    await expect(button('Continue to Fit')).toBeInViewport();
    await main.getByText('Every item').click();
    for (const list of [/counts against/i, /only felt/i, /can.t tell/i]) {
      await expect(main.getByRole('heading', { name: list })).toBeVisible();
    }
    await expect(main.getByText('How this was worked out')).toBeVisible();
    await button('Continue to Fit').click();
  });

  await test.step('Fit: a sign, no symptom, the decision to recover', async () => {
    await choose('True of your interview?', 'No');
    await button('A bad match?').click();
    await choose('Was the bad interview a sign of a bad match?', 'No');
    await button('Your decision').click();
    await choose('Your decision', /send a recovery letter/);
    await button('Make this my decision').click();
    await button('Continue to Debrief').click();
  });

  await test.step('Debrief: one question, what I said, what I wish I had said, for the letter', async () => {
    await button('Add the first question').click();
    await textbox('They asked').fill(journey.question);
    await textbox('What I said').fill(journey.said);
    await textbox('What I wish I had said').fill(journey.wishSaid);
    await choose('How it went', /^2/);
    await clickLabel(main.getByRole('checkbox', { name: 'No figures' }));
    await main.getByRole('switch', { name: 'Use in the letter' }).click();
  });

  await test.step('Proof: a file as evidence, a fact with its figure, linked to the question', async () => {
    await go('Proof');
    await main.getByRole('tab', { name: /Evidence/ }).click();
    const file = testInfo.outputPath(journey.evidenceName);
    writeFileSync(file, journey.evidenceText);
    await page.locator('input[type=file]').first().setInputFiles(file);
    await expect(main.getByText(journey.evidenceName)).toBeVisible();
    await main.getByRole('tab', { name: /Facts/ }).click();
    await button('Add the first fact').click();
    await textbox('The fact, in one sentence').fill(journey.fact);
    await textbox(/^Figure/).fill(journey.figure);
    await textbox(/^Unit/).fill(journey.unit);
    await textbox(/^Period/).fill(journey.period);
    await button('Add a file').click();
    await page.getByRole('menuitem', { name: journey.evidenceName }).click();
    await expect(button('View')).toBeVisible();
    await textbox('Who can confirm it').fill(journey.verifier);
    await choose('May I share it?', 'Yes');
    await button('Link a question').click();
    await main.getByRole('checkbox', { name: journey.question }).click();
    await page.keyboard.press('Escape');
    await button('Close').last().click();
    await expect(main.getByText(`${journey.figure}${journey.unit}, ${journey.period}`)).toBeVisible();
  });

  const text = page.getByRole('textbox', { name: 'Letter, in Markdown' });
  await test.step('Letter: drafted from the review, changed by hand, seen on paper', async () => {
    await go('Letter');
    await composeLetter(page);
    await expect(text).toContainText(journey.person);
    await expect(paper(page)).toContainText(`Dear ${journey.person}`);
    for (const word of [journey.company, journey.role, drafted, journey.figure]) {
      await expect(paper(page)).toContainText(word);
    }
    await button(/^Address & paper/).click();
    await textbox('Your address').fill(journey.sender);
    await button(/^Address & paper/).click();
    await text.click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('\n\nP.S. I can show you the rack.');
    await expect(paper(page)).toContainText('P.S. I can show you the rack.');
    await expect(main.getByText(/\d+ words/)).toBeVisible();
  });

  await test.step('The PDF is the paper', async () => {
    const file = await program.savedFile(() => leaveBy(page, 'Save as PDF'));
    const pdf = await expectPaperInPdf(page, file);
    expect(pdf.pages).toBe(1);
    expect(pdf.author).toBe(journey.sender.split('\n')[0]);
    for (const word of [journey.company, journey.person, journey.figure]) expect(pdf.text).toContain(word);
  });

  await test.step('Sent: how and when, a follow-up, the stage is done', async () => {
    await go('Sent');
    await choose('How?', 'E-mail');
    await button('Mark as sent').click();
    await button('Choose another day').click();
    await expect(main.getByLabel('Which day?')).toBeFocused();
    await button('Cancel').click();
    await button('Remind me then').click();
    await expect(stages.getByRole('link', { name: /Sent.*done/ })).toBeVisible();
    await expect(page.getByRole('navigation', { name: 'Library' })).toContainText('Ask how things stand.');
  });
});
