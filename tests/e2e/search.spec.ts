/** Search finds whatever was written, marks it, and opens the place where it stands. */
import { writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/program-test';
import { editor, exploreSample, operate, settled, showStage, started, writeLetter } from '../support/walk';

const field = (page: Page) => page.getByRole('textbox', { name: 'Search the library' });
const results = (page: Page, kind: string) =>
  page.getByRole('navigation', { name: 'Library' }).getByRole('list', { name: kind });

async function searchFor(page: Page, words: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+F');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type(words);
}

/** Opens the first result of a kind with Enter and the arrow, as the keyboard does. */
async function openFirst(page: Page): Promise<void> {
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
}

test('finds cards, letters, facts, evidence, people and requests, and opens them', async ({ page }, testInfo) => {
  await started(page);
  const id = await exploreSample(page);
  const main = page.getByRole('main');

  await test.step('a file that has only just come in, by its text', async () => {
    await showStage(page, id, 'proof');
    const file = testInfo.outputPath('reference.txt');
    writeFileSync(file, 'The quartermaster praised the zephyrine handover board.');
    await page.locator('input[type=file]').first().setInputFiles(file);
    await expect(main.getByText('reference.txt')).toBeVisible();
    await searchFor(page, 'zephyrine');
    await expect(results(page, 'Evidence').locator('mark')).toHaveText('zephyrine');
    await openFirst(page);
    await expect(page.getByRole('dialog')).toContainText('quartermaster praised');
    await page.keyboard.press('Escape');
  });

  await test.step('the text inside a PDF', async () => {
    await searchFor(page, 'Moreau');
    await expect(results(page, 'Evidence').getByRole('link', { name: /^Returns report, spring 2026/ })).toBeVisible();
    await expect(results(page, 'Requests').getByText('Ines Moreau').first()).toBeVisible();
    await results(page, 'Requests').getByRole('link').first().press('Enter');
    await expect(main.getByRole('textbox', { name: 'Who', exact: true })).toHaveValue('Ines Moreau');
  });

  await test.step('a question card, by a word in the middle of an answer', async () => {
    await searchFor(page, 'planned parcels');
    await expect(results(page, 'Question cards').locator('mark').first()).toHaveText(/planned|parcels/i);
    await results(page, 'Question cards').getByRole('link').first().press('Enter');
    await expect(main.getByRole('textbox', { name: 'They asked' })).toHaveValue(
      'What do you know about our new returns centre?'
    );
  });

  await test.step('a fact', async () => {
    await searchFor(page, 'forklift test');
    await results(page, 'Fact cards').getByRole('link').first().press('Enter');
    await expect(main.getByRole('textbox', { name: 'The fact, in one sentence' })).toHaveValue(/forklift test/);
  });

  await test.step('a person', async () => {
    await searchFor(page, 'Achebe');
    await results(page, 'People').getByRole('link').first().press('Enter');
    await expect(main.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('Tom Achebe');
  });

  await test.step('a letter, by what was written a moment ago', async () => {
    await showStage(page, id, 'letter');
    await writeLetter(page, 'Dear Ms Lindqvist,\n\nthe hallmark was a kaleidoscope of crates.');
    await settled(page);
    await showStage(page, id, 'capture');
    await searchFor(page, 'kaleido');
    await expect(results(page, 'Letters').locator('mark')).toHaveText('kaleidoscope');
    await results(page, 'Letters').getByRole('link').first().press('Enter');
    await expect(editor(page)).toContainText('kaleidoscope of crates');
  });

  await test.step('what is in the trash is not found', async () => {
    const [unsaid] = await operate(page, 'unsaid.list', { interviewId: id });
    await searchFor(page, 'four weeks');
    await expect(results(page, 'Left unsaid')).toBeVisible();
    await operate(page, 'trash.move', { kind: 'unsaid', id: unsaid!.id });
    await page.keyboard.press('Escape');
    await searchFor(page, 'four weeks');
    await expect(page.getByText(/Nothing found for/)).toBeVisible();
    await expect(results(page, 'Left unsaid')).toHaveCount(0);
  });

  await test.step('signs that mean something to a search engine or a page are only text', async () => {
    for (const words of ['""', "') OR 1=1 --", 'NEAR(', '<img src=x onerror=alert(1)>', 'a*b*', '🦊 fox']) {
      await field(page).fill(words);
      await expect(page.getByText(/Nothing found|places? found/)).toBeVisible();
      await expect(field(page)).toHaveValue(words);
    }
  });
});

test('the command palette finds actions, interviews and text', async ({ page }) => {
  await started(page);
  const id = await exploreSample(page);
  await showStage(page, id, 'capture');
  const palette = page.getByRole('dialog', { name: 'Find anything' });
  const ask = async (words: string) => {
    await page.keyboard.press('ControlOrMeta+K');
    await expect(palette.getByRole('combobox')).toBeFocused();
    await page.keyboard.type(words);
  };

  await ask('forklift test');
  await expect(palette.getByRole('group', { name: 'Text' }).locator('mark').first()).toHaveText(/forklift/i);
  await page.keyboard.press('Enter');
  await expect(palette).toHaveCount(0);
  await expect(page.getByRole('textbox', { name: 'The fact, in one sentence' })).toHaveValue(/forklift test/);

  await ask('Go to Fit');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Is the job really for me?' })).toBeVisible();

  await ask('Halden');
  await expect(palette.getByRole('group', { name: 'Interviews' })).toContainText('Halden & Rowe Logistics');
  await page.keyboard.press('Escape');
  await expect(palette).toHaveCount(0);

  await ask('qqqq');
  await expect(palette).toContainText('Nothing found for “qqqq”. Try the beginning of a word.');
});

test('both searches find the same: what was noted, what was advertised, and what was answered on every stage', async ({
  page
}) => {
  await started(page);
  const { id } = await operate(page, 'interviews.create', { timeZone: 'Europe/Berlin', company: 'Caritas' });
  await operate(page, 'interviews.update', { id, patch: { notes: 'Im Parkhaus', jobAd: 'branchenübliches Gehalt' } });
  await operate(page, 'signs.create', { interviewId: id, kind: 'good', text: 'She showed me the Kantine' });
  await operate(page, 'perspective.addItem', { interviewId: id, kind: 'fact', label: 'My phone buzzed' });
  await operate(page, 'fit.decide', { interviewId: id, decision: 'recover', reason: 'Because of the Tagdienst' });
  await operate(page, 'afterwards.update', { interviewId: id, patch: { practise: 'Die Gehaltsfrage' } });
  await page.reload();
  await started(page);
  const palette = page.getByRole('dialog', { name: 'Find anything' });
  for (const [words, kind, question] of [
    ['parkhaus', 'Interviews', 'What happened, before I forget?'],
    ['branchenüblich', 'Interviews', 'What happened, before I forget?'],
    ['kantine', 'Signs', 'What happened, before I forget?'],
    ['buzzed', 'Perspective', 'Was it as bad as I thought?'],
    ['tagdienst', 'Fit', 'Is the job really for me?'],
    ['gehaltsfrage', 'Sent & after', 'What came of it?']
  ] as const) {
    await searchFor(page, words);
    await expect(results(page, kind).locator('mark')).toHaveText(new RegExp(words, 'i'));
    await page.keyboard.press('Escape');
    await page.keyboard.press('ControlOrMeta+K');
    await page.keyboard.type(words);
    await expect(palette.getByRole('group', { name: 'Text' }).locator('mark')).toHaveText(new RegExp(words, 'i'));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: question })).toBeVisible();
    if (kind !== 'Signs') continue;
    // A sign is no card to be opened: it is marked where it stands, and in sight.
    const sign = page.getByRole('main').getByRole('listitem').and(page.locator('[aria-current=true]'));
    await expect(sign.getByRole('textbox')).toHaveValue('She showed me the Kantine');
    await expect(sign).toBeInViewport();
  }
});
