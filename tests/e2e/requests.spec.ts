/** The requests desk, from the first click to a quotable answer: by mouse, by keyboard alone, with an e-mail, with pasted words, and with a no. */
import type { Page } from '@playwright/test';
import { violationsOn } from '../support/axe';
import { Keyboard } from '../support/keyboard';
import { expect, test } from '../support/program-test';
import { writeText } from '../support/sample-files';
import { begunInterview, editor, operate, settled, showStage, started } from '../support/walk';

const main = (page: Page) => page.getByRole('main');
const field = (page: Page, name: string) => main(page).getByRole('textbox', { name, exact: true });
const press = (page: Page, name: string) => main(page).getByRole('button', { name, exact: true }).click();
const line = (page: Page, name: RegExp) =>
  main(page).getByRole('list', { name: 'Requests' }).getByRole('button', { name }).first();

/** The calendar day so many days from now, where the window is. */
const dayFromNow = (page: Page, days: number): Promise<string> =>
  page.evaluate((after) => {
    const day = new Date();
    day.setDate(day.getDate() + after);
    return `${day.getFullYear()}-${String(day.getMonth() + 1).padStart(2, '0')}-${String(day.getDate()).padStart(2, '0')}`;
  }, days);

async function emptyDesk(page: Page): Promise<string> {
  await started(page);
  const id = await begunInterview(page, { company: 'Brightwell Foods', role: 'Bakery Supervisor' });
  await page.reload();
  await showStage(page, id, 'proof');
  await main(page)
    .getByRole('tab', { name: /^Requests/ })
    .click();
  return id;
}

test('by mouse: asked, reminded, answered with an e-mail, allowed to be quoted', async ({ page }, testInfo) => {
  const interviewId = await emptyDesk(page);
  const fact = await operate(page, 'facts.create', { interviewId, patch: { statement: 'Dough waste fell by 31 %.' } });
  await page.reload();
  await main(page)
    .getByRole('tab', { name: /^Requests/ })
    .click();
  const request = async () => (await operate(page, 'requests.list', { interviewId }))[0]!;

  await press(page, 'Ask somebody');
  await expect(field(page, 'Who')).toBeFocused();
  await field(page, 'Who').fill('Agnes Okafor');
  await field(page, 'How to reach them').fill('agnes@brightwell.example');
  await field(page, 'What you ask for').fill('one line about the waste log');
  await main(page).getByRole('combobox', { name: 'The fact it would back' }).selectOption(fact.id);
  await main(page)
    .getByLabel('By when')
    .fill(await dayFromNow(page, 1));
  await settled(page);
  await expect(line(page, /Agnes Okafor/)).toContainText('needed tomorrow');
  const due = page.getByRole('navigation', { name: 'Library' });
  await expect(due.getByText('Ask Agnes Okafor for what you need.')).toBeVisible();

  await test.step('the draft knows all of it, and leads back', async () => {
    await press(page, 'Draft the request');
    await expect(editor(page)).toContainText('Dear Agnes Okafor');
    await expect(editor(page)).toContainText('one line about the waste log');
    await expect(editor(page)).toContainText('Dough waste fell by 31 %');
    await press(page, 'Back to the request');
    await expect(field(page, 'Who')).toHaveValue('Agnes Okafor');
    await expect(main(page).getByRole('button', { name: 'Open the draft' })).toBeVisible();
  });

  await press(page, 'I have asked');
  await expect(due.getByText('Has Agnes Okafor answered?')).toBeVisible();
  await main(page)
    .getByLabel('By when')
    .fill(await dayFromNow(page, -1));
  await settled(page);
  await expect(line(page, /Agnes Okafor/)).toContainText('was needed yesterday');
  expect(await request()).toMatchObject({ state: 'asked', askedOn: await dayFromNow(page, 0), answeredOn: null });

  await test.step('the answer is an e-mail, filed behind the fact', async () => {
    await press(page, 'They answered');
    await expect(due.getByText('Has Agnes Okafor answered?')).toHaveCount(0);
    const mail = 'From: agnes@brightwell.example\r\nSubject: Re: waste log\r\n\r\nThe log is right.\r\n';
    await page
      .locator('input[type=file][aria-label="Their answer"]')
      .setInputFiles(writeText(testInfo.outputPath('answer.eml'), mail));
    await press(page, 'View');
    await expect(page.getByRole('dialog')).toContainText('The log is right.');
    await page.keyboard.press('Escape');
    const filed = await request();
    expect(filed).toMatchObject({ state: 'received', answeredOn: await dayFromNow(page, 0), mayQuote: false });
    expect((await operate(page, 'facts.list', { interviewId }))[0]?.sourceEvidenceId).toBe(filed.answerEvidenceId);
    await expect(line(page, /Agnes Okafor/)).toContainText('no permission to quote yet');
  });

  await main(page).getByText('I may quote it', { exact: true }).click();
  await expect(main(page).getByRole('textbox', { name: /^Who said so, and when/ })).toHaveValue(/^Agnes Okafor, /);
  await expect(line(page, /Agnes Okafor/)).not.toContainText('no permission to quote yet');
  await settled(page);
  expect(await request()).toMatchObject({ mayQuote: true, note: expect.stringContaining('Agnes Okafor') });
  expect(await violationsOn(page)).toEqual([]);
});

test('by keyboard: asked, answered in words that are written down and filed', async ({ page }) => {
  const interviewId = await emptyDesk(page);
  const keyboard = new Keyboard(page);
  await keyboard.press('Tab');
  await keyboard.activate('Ask somebody', { role: 'button' });
  await expect(field(page, 'Who')).toBeFocused();
  await keyboard.type('Tom Achebe, shift lead until 2024');
  await keyboard.fill('What you ask for', 'two sentences about the fair');
  await keyboard.activate('I have asked', { back: true });
  await expect(main(page).getByLabel('Asked on')).toBeVisible();
  await keyboard.activate('They answered');
  await keyboard.fill(/^Or write down their words/, 'It was the best stand we ever had.');

  // Closed and opened again, nothing that was written is gone; nor in a window that is made anew.
  await settled(page);
  await keyboard.activate('Close');
  await expect(line(page, /Tom Achebe/)).toBeFocused();
  await page.reload();
  await main(page)
    .getByRole('tab', { name: /^Requests/ })
    .click();
  await line(page, /Tom Achebe/).focus();
  await keyboard.press('Enter');
  await expect(main(page).getByRole('textbox', { name: /^Or write down their words/ })).toHaveValue(
    'It was the best stand we ever had.'
  );
  await keyboard.activate('Add these words as evidence');
  await expect(main(page).getByRole('button', { name: 'View', exact: true })).toBeVisible();
  await expect(main(page).getByRole('textbox', { name: /^Or write down their words/ })).toHaveCount(0);
  const [filed] = await operate(page, 'evidence.list', { interviewId });
  expect(filed).toMatchObject({ fileName: 'Answer from Tom Achebe.txt' });
  const [request] = await operate(page, 'requests.list', { interviewId });
  expect(request).toMatchObject({ state: 'received', answerEvidenceId: filed!.id });
});

test('a no is kept, somebody else is asked, and two drafts with one subject stand beside each other', async ({
  page
}) => {
  const interviewId = await emptyDesk(page);
  const draftOf = async (who: string): Promise<void> => {
    await line(page, new RegExp(who)).click();
    await press(page, 'Draft the request');
    await expect(editor(page)).toContainText(`Dear ${who}`);
    await press(page, 'Back to the request');
    await expect(field(page, 'Who')).toHaveValue(who);
  };
  await operate(page, 'requests.create', { interviewId, patch: { who: 'Ines Moreau', what: 'A figure' } });
  await page.reload();
  await main(page)
    .getByRole('tab', { name: /^Requests/ })
    .click();
  await draftOf('Ines Moreau');
  await press(page, 'I have asked');
  await press(page, 'They said no');
  await expect(main(page).getByLabel('Said no on')).toHaveValue(await dayFromNow(page, 0));
  await press(page, 'Ask somebody else');
  // Both ask for the same: only the empty name tells the new one from the one that said no.
  await expect(field(page, 'Who')).toHaveValue('');
  await expect(field(page, 'What you ask for')).toHaveValue('A figure');
  await field(page, 'Who').fill('Jo Hart');
  await settled(page);
  await press(page, 'Close');
  await draftOf('Jo Hart');

  await press(page, 'Open the draft');
  await page.getByRole('button', { name: 'Request for confirmation' }).click();
  await page.getByRole('menuitemradio', { name: /^Ines Moreau: / }).click();
  await expect(editor(page)).toContainText('Dear Ines Moreau');
  expect((await operate(page, 'requests.list', { interviewId })).map(({ who, state }) => [who, state]).sort()).toEqual([
    ['Ines Moreau', 'refused'],
    ['Jo Hart', 'to_ask']
  ]);
});

test('of five and twenty requests, those that need something come first', async ({ page }) => {
  const interviewId = await emptyDesk(page);
  for (let index = 0; index < 25; index += 1) {
    const state = (['refused', 'asked', 'received', 'to_ask'] as const)[index % 4]!;
    const patch = { who: `Person ${index}`, state, mayQuote: index % 8 === 2, dueOn: await dayFromNow(page, index) };
    await operate(page, 'requests.create', { interviewId, patch });
  }
  await page.reload();
  await main(page)
    .getByRole('tab', { name: /^Requests/ })
    .click();
  const lines = main(page).getByRole('list', { name: 'Requests' }).getByRole('listitem');
  await expect(lines).toHaveCount(25);
  const texts = await lines.allInnerTexts();
  const settledAt = texts.map(
    (text) => /said no/.test(text) || (/answered/.test(text) && !/no permission to quote/.test(text))
  );
  expect(settledAt).toEqual([...settledAt].sort());
  expect(settledAt).toContain(true);
  expect(await violationsOn(page)).toEqual([]);
});
