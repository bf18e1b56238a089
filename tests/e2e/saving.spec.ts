/** Everything saves itself: at a kill at most three seconds of typing go, at every orderly end nothing does. */
import { execFileSync } from 'node:child_process';
import type { Locator, Page } from '@playwright/test';
import { expect, test, type RunningProgram } from '../support/program-test';
import { composeLetter, begunInterview, editor, operate, showStage, started, writeLetter } from '../support/walk';

test.use({ wholeBrowser: true });

/** How much typing a kill may take along, in milliseconds. */
const mostLost = 3_000;
const sentence = 'We weighed every bin for a month and threw away less. ';

/** Types for some seconds and answers what had been typed at which moment. */
async function typeFor(page: Page, milliseconds: number): Promise<{ text: string; at: number }[]> {
  const log: { text: string; at: number }[] = [];
  let text = '';
  for (const end = Date.now() + milliseconds; Date.now() < end;) {
    const key = sentence[text.length % sentence.length]!;
    await page.keyboard.type(key);
    text += key;
    log.push({ text, at: Date.now() });
    await page.waitForTimeout(40);
  }
  return log;
}

/** Kills the program in the middle of typing and answers what had to be in the library by then. */
async function killWhileTyping(program: RunningProgram): Promise<{ owed: string; typed: string }> {
  const log = await typeFor(program.page, 6_000);
  const killedAt = Date.now();
  await program.kill();
  const owed = log.findLast(({ at }) => at <= killedAt - mostLost)?.text ?? '';
  return { owed, typed: log.at(-1)!.text };
}

async function cardWithQuestion(page: Page, id: string): Promise<Locator> {
  await showStage(page, id, 'debrief');
  await page.getByRole('main').getByRole('button', { name: 'Add the first question' }).click();
  const field = page.getByRole('textbox', { name: 'What I wish I had said' });
  await field.click();
  return field;
}

async function newLetter(page: Page, id: string): Promise<void> {
  await showStage(page, id, 'letter');
  await composeLetter(page);
  await writeLetter(page, 'Dear Ms Okafor, ');
}

test('a kill in the middle of typing takes at most three seconds of it', async ({ program, launch }) => {
  await started(program.page);
  const id = await begunInterview(program.page, { company: 'Brightwell Foods' });
  await program.page.reload();
  await cardWithQuestion(program.page, id);
  const inCard = await killWhileTyping(program);

  const second = await launch();
  await started(second.page);
  const [card] = await operate(second.page, 'questionCards.list', { interviewId: id });
  expect(inCard.owed.length).toBeGreaterThan(20);
  expect(inCard.typed.startsWith(card!.wishSaid)).toBe(true);
  expect(card!.wishSaid.length).toBeGreaterThanOrEqual(inCard.owed.length);
  await expect(second.page.getByText(/didn’t close properly last time.*nothing is damaged/)).toBeVisible();

  await newLetter(second.page, id);
  const inLetter = await killWhileTyping(second);
  const third = await launch();
  await started(third.page);
  const [letter] = await operate(third.page, 'letters.list', { interviewId: id });
  const { body } = await operate(third.page, 'letters.get', { id: letter!.id });
  const kept = body.slice('Dear Ms Okafor, '.length);
  expect(inLetter.typed.startsWith(kept)).toBe(true);
  expect(kept.length).toBeGreaterThanOrEqual(inLetter.owed.length);
  await showStage(third.page, id, 'letter');
  await expect(editor(third.page)).toContainText('Dear Ms Okafor');
});

test('words survive leaving the stage, a reload and the closing of the window right after typing', async ({
  program,
  page,
  launch,
  host
}) => {
  // Only a browser has a way to reload; Electron's menu has none. There the words have a second to be saved first.
  const reload = async (): Promise<void> => {
    if (host !== 'browser') await page.waitForTimeout(1_500);
    await page.reload();
  };
  await started(page);
  const id = await begunInterview(page, { company: 'Brightwell Foods' });
  await page.reload();
  const wishSaid = async (on: Page) => (await operate(on, 'questionCards.list', { interviewId: id }))[0]!.wishSaid;
  const field = await cardWithQuestion(page, id);

  await page.keyboard.type('One.');
  await page.keyboard.press('Alt+5');
  await expect(page.getByRole('heading', { name: 'How can they check it?' })).toBeVisible();
  await expect.poll(() => wishSaid(page), { timeout: 1_000 }).toBe('One.');
  await page.keyboard.press('Alt+4');
  await expect(field).toHaveValue('One.');

  await field.focus();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type(' Two.');
  await reload();
  await expect(field).toHaveValue('One. Two.');

  await newLetter(page, id);
  await page.keyboard.type('in a hurry.');
  await reload();
  await expect(editor(page)).toContainText('Dear Ms Okafor, in a hurry.');

  await showStage(page, id, 'debrief');
  await field.focus();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type(' Three.');
  await program.close();
  const again = await launch();
  await started(again.page);
  expect(await wishSaid(again.page)).toBe('One. Two. Three.');

  await showStage(again.page, id, 'letter');
  await editor(again.page).click();
  await again.page.keyboard.press('ControlOrMeta+End');
  await again.page.keyboard.type(' Bye.');
  await again.close();
  const last = await launch();
  await started(last.page);
  const [letter] = await operate(last.page, 'letters.list', { interviewId: id });
  expect((await operate(last.page, 'letters.get', { id: letter!.id })).body).toContain('in a hurry. Bye.');
});

test('a save that fails says so, keeps the words, and is tried again', async ({ program, page, launch }) => {
  test.skip(process.platform !== 'linux', 'Only Linux can forbid a running program to write.');
  await started(page);
  const id = await begunInterview(page, { company: 'Brightwell Foods' });
  await page.reload();
  const field = await cardWithQuestion(page, id);
  await page.keyboard.type('Before. ');
  await expect(page.getByText(/^Saved/).first()).toBeVisible();

  // Every write beyond the first bytes of a file now fails with EFBIG, as on a full disk.
  const allow = (bytes: string): Buffer => execFileSync('prlimit', ['--pid', String(program.pid), `--fsize=${bytes}:`]);
  allow('1');
  await page.keyboard.type('While it fails. ');
  const banner = page.getByText('Not saved yet');
  await expect(banner).toBeVisible();
  await expect(field).toHaveValue('Before. While it fails. ');
  await page.keyboard.type('More. ');
  await expect(field).toHaveValue('Before. While it fails. More. ');
  // These words have failed too by now: from here on, only trying again can save them.
  await page.waitForTimeout(1_500);

  allow('unlimited');
  // The program waits up to half a minute between two tries.
  await expect(banner).toHaveCount(0, { timeout: 45_000 });
  const [card] = await operate(page, 'questionCards.list', { interviewId: id });
  expect(card!.wishSaid).toBe('Before. While it fails. More. ');

  await program.close();
  const again = await launch();
  await started(again.page);
  const [stored] = await operate(again.page, 'questionCards.list', { interviewId: id });
  expect(stored!.wishSaid).toBe('Before. While it fails. More. ');
});

test('a second program on the same library says that it is in use, and changes nothing', async ({
  program,
  launch
}) => {
  await started(program.page);
  const id = await begunInterview(program.page, { company: 'Brightwell Foods' });
  await expect(launch()).rejects.toThrow(/in use|open in another|already/i);
  expect((await operate(program.page, 'interviews.get', { id })).company).toBe('Brightwell Foods');
});
