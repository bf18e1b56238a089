/** The whole path as somebody walks it who uses no mouse: every step by Tab, arrows and shortcuts, the focus always in sight. */
import { writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { interviewTime, journey } from '../support/journey';
import { Keyboard } from '../support/keyboard';
import { expectPaperInPdf, paper } from '../support/paper';
import { expect, test } from '../support/program-test';
import { letLeave, started } from '../support/walk';

/** Writes a day into the focused date field the way this window's language asks for it. */
async function typeDay(page: Page, day: string): Promise<void> {
  const digits = await page.evaluate((iso) => {
    const parts = new Intl.DateTimeFormat(undefined, { year: 'numeric', month: '2-digit', day: '2-digit' });
    return parts
      .formatToParts(new Date(`${iso}T12:00:00`))
      .filter(({ type }) => type !== 'literal')
      .map(({ value }) => value)
      .join('');
  }, day);
  await page.keyboard.type(digits);
}

/** The same for a time of the day. */
async function typeTime(page: Page, time: string): Promise<void> {
  const signs = await page.evaluate((wanted) => {
    const parts = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' });
    return parts
      .formatToParts(new Date(`2026-01-01T${wanted}`))
      .filter(({ type }) => type !== 'literal')
      .map(({ value }) => value)
      .join('');
  }, time);
  await page.keyboard.type(signs);
}

/** On the paper the number of the enclosure follows the figure. */
const drafted = journey.wishSaid.split(' less')[0] ?? '';

test('from a bad interview to a letter on paper, by keyboard alone', async ({ program, page }, testInfo) => {
  test.setTimeout(180_000);
  await started(page);
  const keys = new Keyboard(page);
  const main = page.getByRole('main');
  const stages = page.getByRole('navigation', { name: 'Stages' });

  await test.step('Capture', async () => {
    await keys.press('ControlOrMeta+N');
    await expect(main.getByRole('heading', { name: 'What happened, before I forget?' })).toBeVisible();
    await keys.fill('What happened?', `${journey.goodSign}. ${journey.brainDump}`);
    await keys.choose('How did it go, from 1 to 10?', String(journey.gut));
    await keys.activate(/^Keep 3 as/);
    await expect(main.getByText(/It stays as it is/)).toBeVisible();
    await keys.activate('Add 3 items');
    await expect(main.getByRole('textbox', { name: 'A good sign 1' })).toHaveValue(journey.goodSign);
    await keys.fill('A bad sign', journey.badSign);
    await keys.press('Enter');
    await keys.activate(/^The job/);
    await keys.fill('Role', journey.role);
    await keys.fill('Company', journey.company);
    await keys.fill('Round', journey.round);
    await keys.activate(/^When and how/);
    await keys.tabTo('Date and time: date');
    const { date, time } = interviewTime();
    await typeDay(page, date);
    await keys.tabTo('Date and time: time');
    await typeTime(page, time);
    await expect(main.getByLabel('Date and time: time', { exact: true })).toHaveValue(time);
    await keys.tabTo(/^Format/);
    await keys.type('On site');
    await keys.activate(/^People you met/);
    await keys.activate('Add a person');
    await expect(main.getByRole('textbox', { name: 'Name', exact: true })).toBeFocused();
    await keys.type(journey.person);
    await keys.fill('Job title', journey.personTitle);
    await keys.tabTo('Postal address');
    for (const [index, line] of journey.personAddress.split('\n').entries()) {
      if (index > 0) await keys.press('Enter');
      await keys.type(line);
    }
    await expect(page.getByRole('heading', { level: 1 })).toContainText(journey.company);
    await expect(stages.getByRole('link', { name: /Capture.*done/ })).toBeVisible();
  });

  await test.step('Perspective', async () => {
    await keys.press('Alt+2');
    await keys.activate(/Skip the pause/);
    await keys.choose('Everything went too fast', 'It only felt that way');
    await keys.choose(journey.worry, 'Yes, and they could see it');
    await keys.activate('Look closer');
    await keys.fill(/What could they actually see or hear/, journey.seen);
    await keys.fill(/What tells you otherwise/, journey.against);
    await keys.choose('How much does it matter?', 'A little');
    await keys.choose(journey.badSign, 'Yes, it happened');
    await keys.activate('Continue to the second rating');
    await keys.choose('How did it go, from 1 to 10?', String(journey.second));
    await keys.activate(/^Keep/);
    await expect(main.getByText('How this was worked out')).toBeVisible();
  });

  await test.step('Fit', async () => {
    await keys.press('Alt+3');
    await keys.choose('True of your interview?', 'No');
    await keys.activate(/^A bad match\?/);
    await keys.choose('Was the bad interview a sign of a bad match?', 'No');
    await keys.activate(/^Your decision/);
    await keys.choose('Your decision', /send a recovery letter/);
    await keys.activate('Make this my decision');
    await expect(main.getByText(/^Decided /)).toBeVisible();
  });

  await test.step('Debrief', async () => {
    await keys.press('Alt+4');
    await keys.activate('Add the first question');
    await expect(main.getByRole('textbox', { name: 'They asked' })).toBeFocused();
    await keys.type(journey.question);
    await keys.fill('What I said', journey.said);
    await keys.fill('What I wish I had said', journey.wishSaid);
    await keys.choose('How it went', '2');
    await keys.tabTo('No figures', { role: 'checkbox' });
    await keys.press('Space');
    await keys.tabTo('Use in the letter', { role: 'switch' });
    await keys.press('Space');
    await expect(main.getByRole('switch', { name: 'Use in the letter' })).toBeChecked();
  });

  await test.step('Proof', async () => {
    // Asked for well before: a file chooser that opens while the listener is still on its way is nobody's.
    const choosing = page.waitForEvent('filechooser', { timeout: 60_000 });
    await keys.press('Alt+5');
    await keys.tabTo('Facts', { role: 'tab' });
    await keys.press('ArrowRight');
    await keys.tabTo('Add files');
    const file = testInfo.outputPath(journey.evidenceName);
    writeFileSync(file, journey.evidenceText);
    await keys.press('Enter');
    await (await choosing).setFiles(file);
    await expect(main.getByText(journey.evidenceName)).toBeVisible();
    await keys.tabTo(/^Evidence/, { role: 'tab', back: true });
    await keys.press('ArrowLeft');
    await keys.activate('Add the first fact');
    await keys.fill('The fact, in one sentence', journey.fact);
    await keys.fill(/^Figure/, journey.figure);
    await keys.fill(/^Unit/, journey.unit);
    await keys.fill(/^Period/, journey.period);
    await keys.activate('Add a file');
    await expect(page.getByRole('menuitem', { name: 'A new file…' })).toBeFocused();
    await keys.press('ArrowDown');
    await keys.press('Enter');
    await expect(main.getByRole('button', { name: 'View', exact: true })).toBeVisible();
    await keys.fill('Who can confirm it', journey.verifier);
    await keys.choose('May I share it?', 'Yes');
    await keys.activate('Link a question');
    await keys.tabTo(journey.question, { role: 'checkbox' });
    await keys.press('Space');
    await keys.press('Escape');
    await keys.activate('Close');
    await expect(main.getByText(`${journey.figure}${journey.unit}, ${journey.period}`)).toBeVisible();
  });

  await test.step('Letter, through the command palette', async () => {
    await keys.press('ControlOrMeta+K');
    await keys.type('Go to Letter');
    await keys.press('Enter');
    await keys.activate('Compose it from my answers');
    await keys.activate('Continue to the letter');
    await expect(paper(page)).toContainText(`Dear ${journey.person}`);
    for (const word of [journey.company, journey.role, drafted, journey.figure]) {
      await expect(paper(page)).toContainText(word);
    }
    await keys.activate(/^Address & paper/);
    await keys.tabTo('Your address');
    for (const [index, line] of journey.sender.split('\n').entries()) {
      if (index > 0) await keys.press('Enter');
      await keys.type(line);
    }
    await keys.tabTo('Letter, in Markdown');
    await keys.press('ControlOrMeta+End');
    await keys.press('Enter');
    await keys.press('Enter');
    await keys.type('P.S. I can show you the rack.');
    await expect(paper(page)).toContainText('P.S. I can show you the rack.');
    await keys.press('Tab');
    await expect(main.getByRole('textbox', { name: 'Letter, in Markdown' })).not.toBeFocused();
  });

  await test.step('The PDF is the paper', async () => {
    const file = await program.savedFile(() => letLeave(page, () => keys.press('ControlOrMeta+E')));
    const pdf = await expectPaperInPdf(page, file);
    expect(pdf.pages).toBe(1);
    for (const word of [journey.company, journey.person, journey.figure, 'Jonah Reyes'])
      expect(pdf.text).toContain(word);
  });

  await test.step('Sent', async () => {
    await keys.press('Alt+7');
    await keys.choose('How?', 'E-mail');
    await keys.activate('Mark as sent');
    await keys.activate('Remind me then');
    await expect(stages.getByRole('link', { name: /Sent.*done/ })).toBeVisible();
  });
});
