/** The whole point of the program in one walk: from an empty library and a bad answer to one PDF that proves what the letter says. */
import { execFileSync } from 'node:child_process';
import { interviewTime, journey } from '../support/journey';
import { isPictured, paper, readPdf } from '../support/paper';
import { withPrintedFiles } from '../support/printed-files';
import { expect, test } from '../support/program-test';
import { dropFiles, selectWords } from '../support/proof-desk';
import { docxOf } from '../support/office-files';
import { writeText } from '../support/sample-files';
import { composeLetter, clickLabel, editor, leaveBy, operate, pressWay, settled } from '../support/walk';

const story = {
  question: 'Tell me about something you improved',
  better: 'I weighed the bins and moved the cooling rack to where the dough is turned out.',
  proved: 'Costs on the night shift fell by 32 % between March and June 2026.',
  secret: 'Wages by name: T. Marlow 2140',
  unasked: 'Recipes of the night shift',
  photo: 'COOLING RACK AFTER THE MOVE',
  formerBoss: 'Ines Marlow',
  confirmed: 'My shift worked 14 months without an accident.',
  answer:
    'From: ines@old-bakery.example\r\nTo: jonah@home.example\r\nSubject: Your question\r\n\r\nYes: 14 months without an accident, and you may quote me.\r\n'
} as const;

const makeFiles = () =>
  withPrintedFiles(async ({ pdf, photo }) => ({
    report: await pdf([
      ['Cost report of the night shift', story.proved],
      ['People', story.secret, 'Fourteen people work on this shift.'],
      [story.unasked, 'None of this concerns the costs.']
    ]),
    photo: await photo(story.photo)
  }));

test('from debrief to a packet that proves the letter', async ({ program, page }, testInfo) => {
  test.setTimeout(180_000);
  const main = page.getByRole('main');
  const dialog = page.getByRole('dialog');
  const stages = page.getByRole('navigation', { name: 'Stages' });
  const go = (stage: string) => stages.getByRole('link', { name: stage }).click();
  const button = (name: string | RegExp) => main.getByRole('button', { name, exact: typeof name === 'string' });
  const textbox = (name: string | RegExp) => main.getByRole('textbox', { name });
  const tab = (name: RegExp) => main.getByRole('tab', { name });
  const choose = (group: string, option: string | RegExp) =>
    clickLabel(main.getByRole('group', { name: group }).getByRole('radio', { name: option, exact: true }));
  const tile = (name: string) => main.getByRole('list', { name: 'Evidence' }).getByRole('button', { name }).first();
  const unbacked = editor(page).locator('.cm-finding.claims');
  const troubled = editor(page).locator('.cm-claim.trouble');
  const files = await makeFiles();

  await test.step('an empty library; the interview, the debrief of one question for the letter', async () => {
    await page.getByRole('button', { name: 'Add your first interview' }).click();
    await textbox('A good sign').fill(journey.goodSign);
    await page.keyboard.press('Enter');
    await choose('How did it go, from 1 to 10?', String(journey.gut));
    await button(/keep/i).click();
    await button(/^The job/).click();
    await textbox('Role').fill(journey.role);
    await textbox('Company').fill(journey.company);
    await button(/^When and how/).click();
    const { date, time } = interviewTime();
    await main.getByLabel('Date and time: date').fill(date);
    await main.getByLabel('Date and time: time', { exact: true }).fill(time);
    await button(/^People you met/).click();
    await button('Add a person').click();
    await textbox('Name').fill(journey.person);

    await go('Perspective');
    await button(/Skip the pause/).click();
    await go('Fit');
    await button('Your decision').click();
    await choose('Your decision', /send a recovery letter/);
    await button('Make this my decision').click();

    await go('Debrief');
    await button('Add the first question').click();
    await textbox('They asked').fill(story.question);
    await textbox('What I said').fill(journey.said);
    await textbox('What I wish I had said').fill(story.better);
    await main.getByRole('switch', { name: 'Use in the letter' }).click();
  });

  await test.step('a report is dropped; words in it become a fact with page and quote', async () => {
    await go('Proof');
    await dropFiles(page, { name: 'cost-report.pdf', type: 'application/pdf', bytes: files.report });
    await tile('cost-report.pdf').click();
    await expect(dialog.getByRole('region', { name: 'Page 1' }).locator('.text')).toContainText('32 %');
    await selectWords(page, 'fell by', '32 %');
    await dialog.getByRole('button', { name: 'Add a fact' }).click();
    await expect(dialog.getByRole('status').filter({ hasText: 'Fact added' })).toContainText('fell by 32 %');
    await dialog.getByRole('button', { name: 'Open it' }).click();
    await expect(textbox('The fact, in one sentence')).toHaveValue(story.proved);
    await expect(textbox(/^Figure/)).toHaveValue('32');
    await expect(main.getByRole('spinbutton', { name: 'Page' })).toHaveValue('1');
    await expect(textbox('The words in it that say so')).toHaveValue('fell by 32 %');
    await choose('May I share it?', 'Yes');
    await button('Close').last().click();
  });

  await test.step('a Word document and a photo are dropped beside it', async () => {
    await dropFiles(
      page,
      { name: 'shift-review.docx', type: '', bytes: docxOf('Review of the night shift', 'Careful with material.') },
      { name: 'rack.jpg', type: 'image/jpeg', bytes: files.photo }
    );
    for (const name of ['shift-review.docx', 'rack.jpg']) await expect(tile(name)).toBeVisible();
  });

  await test.step('a former boss is asked, answers by mail, and may be quoted; the fact backs the question', async () => {
    await tab(/^Facts/).click();
    await button('Add a fact').click();
    await textbox('The fact, in one sentence').fill(story.confirmed);
    await textbox(/^Figure/).fill('14');
    await textbox(/^Unit/).fill('months');
    await choose('May I share it?', 'Yes');
    await button('Link a question').click();
    await main.getByRole('checkbox', { name: story.question }).click();
    await page.keyboard.press('Escape');
    await button('Ask them to confirm it').click();
    await textbox('Who').fill(story.formerBoss);
    await textbox('What you ask for').fill('One line about the accidents');
    await button('I have asked').click();
    await button('They answered').click();
    await dropFiles(page, { name: 'answer.eml', type: 'message/rfc822', bytes: Buffer.from(story.answer) });
    await expect(main.getByText('It now proves the fact, too.')).toBeVisible();
    await main.getByText('I may quote it', { exact: true }).click();
    await settled(page);
  });

  await test.step('the letter is drafted from the review, in the user’s own words', async () => {
    await go('Letter');
    await composeLetter(page);
    await expect(editor(page)).toContainText(`Dear ${journey.person}`);
    for (const words of ['You asked about something I improved', story.better, story.confirmed.replace(/\.$/, '')]) {
      await expect(editor(page)).toContainText(words);
    }
    await button(/^Address & paper/).click();
    await textbox('Your address').fill(journey.sender);
    await button(/^Address & paper/).click();
    // The name is offered once the checks have seen the address.
    await expect(async () => {
      await editor(page).getByText('[your name').click({ timeout: 1_000 });
      await page.keyboard.press('Alt+Enter');
      await expect(editor(page)).not.toContainText('[your name', { timeout: 1_000 });
    }).toPass();
    await expect(editor(page)).toContainText(journey.sender.split('\n')[0]!);
    await expect(unbacked).toHaveCount(0);
  });

  await test.step('“cut costs by 32 %” is marked until the fact is linked', async () => {
    await editor(page).getByText('Sincerely,').click();
    await page.keyboard.press('Home');
    await page.keyboard.type('I cut costs by 32 % on my shift.\n\n');
    await expect(unbacked).toHaveText('32 %');
    // The checks look a moment later than the text is marked.
    await expect(async () => {
      await page.keyboard.press('Shift+F8');
      expect(await page.evaluate(() => getSelection()?.toString())).toContain('32 %');
    }).toPass();
    await page.keyboard.press('ControlOrMeta+Shift+K');
    await page.getByRole('option', { name: new RegExp(story.proved) }).click();
    await expect(unbacked).toHaveCount(0);
    await expect(paper(page).locator('.enclosures')).toContainText('cost-report');
    await settled(page);
  });

  await test.step('retracting the fact brings the mark back; the export warns, and goes on', async () => {
    await go('Proof');
    await main.getByRole('button', { name: new RegExp(story.proved) }).click();
    await button('Don’t claim it').click();
    await dialog.getByRole('textbox', { name: 'The reason' }).fill('The other shift was counted, too.');
    await dialog.getByRole('button', { name: 'Don’t claim it' }).click();
    await expect(main.getByRole('heading', { name: 'Do not claim' })).toBeVisible();
    await go('Letter');
    await expect(troubled).toHaveText(['32 %']);
    const file = await program.savedFile(async () => {
      await pressWay(page, 'Save as PDF');
      await expect(dialog).toContainText('The other shift was counted, too.');
    });
    expect(readPdf(file).text).toContain('cut costs by 32 %');
    await expect(page.getByText(/^PDF saved/)).toBeVisible();
    await page.keyboard.press('Escape');
  });

  await test.step('claimed again, it backs the letter again; the checks say what is left', async () => {
    await go('Proof');
    await button('Claim it again').click();
    await go('Letter');
    await expect(editor(page).locator('.cm-claim').last()).toHaveText('32 %');
    await expect(troubled).toHaveCount(0);
    await page.keyboard.press('ControlOrMeta+J');
    await expect(page.getByRole('complementary', { name: 'Checks' })).toBeVisible();
    await page.keyboard.press('ControlOrMeta+J');
  });

  await test.step('the enclosures: the photo added and put first, the report’s second page with a line blacked out', async () => {
    await button(/enclosures?$/i).click();
    await dialog.getByRole('combobox', { name: 'Enclose another file' }).selectOption({ label: 'rack.jpg' });
    const photo = dialog.getByRole('button', { name: /^Move rack/ });
    const first = dialog.getByRole('article').first();
    await photo.focus();
    await photo.press('Alt+ArrowUp');
    await photo.press('Alt+ArrowUp');
    await expect(first).toHaveAccessibleName(/^rack/);
    const report = dialog.getByRole('article', { name: /^cost-report/ });
    const pages = report.getByRole('textbox', { name: /^Pages of/ });
    await pages.fill('1-2');
    await pages.press('Tab');
    await expect(report).toContainText(/Pages 1.2 of 3/);
    await report.getByRole('button', { name: 'Black out…' }).click();
    await dialog.getByRole('button', { name: 'Next page' }).click();
    const sheet = dialog.getByRole('group', { name: /^Page 2/ });
    await expect
      .poll(() => sheet.locator('canvas').evaluate((canvas: HTMLCanvasElement) => canvas.width))
      .toBeGreaterThan(400);
    const { x, y, width, height } = (await sheet.boundingBox())!;
    const line = lineOf(files.report, 2, story.secret);
    await page.mouse.move(x + width * 0.02, y + height * (line.top - 0.006));
    await page.mouse.down();
    await page.mouse.move(x + width * 0.98, y + height * (line.bottom + 0.006), { steps: 4 });
    await page.mouse.up();
    await expect(sheet.getByRole('button', { name: /^Box 1/ })).toBeVisible();
    await dialog.getByRole('button', { name: 'Done' }).click();
    await expect(report).toContainText('1 place blacked out');
  });

  await test.step('the packet holds the letter, then what proves it, and nothing that was blacked out', async () => {
    await dialog.getByRole('button', { name: 'Send or save…' }).click();
    const file = await program.savedFile(() => leaveBy(page, 'Save packet'));
    const letter = textOf(file, 1);
    const [sender] = journey.sender.split('\n');
    for (const words of [journey.company, story.better, '14 months without an accident', 'cut costs by 32 %', sender]) {
      expect(letter).toContain(words);
    }
    expect(letter).not.toContain('your name');
    expect(textOf(file, 2)).toContain('Enclosure 1');
    // Page 1 of the report shares its fonts with page 2, where something is black: it is a picture, too.
    expect([isPictured(file, 3), isPictured(file, 4)]).toEqual([true, true]);
    const everything = textOf(file, 1, 99);
    for (const words of [story.secret, story.unasked]) {
      expect(everything).not.toContain(words);
      expect(textOf(writeText(testInfo.outputPath('report.pdf'), files.report), 1, 99)).toContain(words);
    }
    expect(qpdf('--check', file)).toContain('No syntax or stream encoding errors');
    const { pages, outlines, pagelabels } = JSON.parse(qpdf('--json', file)) as QpdfFacts;
    expect(pages).toHaveLength(4);
    expect(outlines.map(({ title, destpageposfrom1 }) => [title, destpageposfrom1])).toEqual([
      ['Letter', 1],
      ['Enclosure 1 · rack.jpg', 2],
      ['Enclosure 3 · cost-report.pdf', 3]
    ]);
    expect(pagelabels.map(({ index }) => index)).toEqual([0, 1, 2]);
  });

  await test.step('what the program keeps is what was made on the way', async () => {
    const [interview] = await operate(page, 'interviews.list', {});
    const facts = await operate(page, 'facts.list', { interviewId: interview!.id });
    expect(facts.map(({ sourcePage, quote, retractedAt }) => ({ sourcePage, quote, retractedAt }))).toContainEqual({
      sourcePage: 1,
      quote: 'fell by 32 %',
      retractedAt: null
    });
  });
});

interface QpdfFacts {
  pages: unknown[];
  outlines: { title: string; destpageposfrom1: number }[];
  pagelabels: { index: number }[];
}

const qpdf = (...words: string[]): string =>
  execFileSync('qpdf', words, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });

/** The text of some pages; a line's end is a space. */
const textOf = (file: string, from: number, to = from): string =>
  execFileSync('pdftotext', ['-raw', '-f', String(from), '-l', String(to), file, '-'], { encoding: 'utf8' }).replace(
    /\s+/g,
    ' '
  );

/** Where a line stands on its page, as shares of the height; its last word tells. */
function lineOf(pdf: Buffer, page: number, line: string): { top: number; bottom: number } {
  const only = ['-bbox', '-f', String(page), '-l', String(page)];
  const boxes = execFileSync('pdftotext', [...only, '-', '-'], { input: pdf, encoding: 'utf8' });
  const height = Number(/<page width="[\d.]+" height="([\d.]+)"/.exec(boxes)![1]);
  const word = new RegExp(`yMin="([\\d.]+)" xMax="[\\d.]+" yMax="([\\d.]+)">${line.split(' ').at(-1)}<`);
  const [, top, bottom] = word.exec(boxes)!;
  return { top: Number(top) / height, bottom: Number(bottom) / height };
}
