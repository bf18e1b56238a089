/** Drafts in a tone, of a new draft only what is chosen, versions that know their facts, and what was sent, frozen. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { holdAnswers } from '../support/held-answer';
import { expect, test } from '../support/program-test';
import { readPdf } from '../support/paper';
import { composeLetter, clickLabel, editor, exploreSample, operate, showStage, started } from '../support/walk';

const main = (page: Page) => page.getByRole('main');
const more = async (page: Page, item: string): Promise<void> => {
  await main(page).getByRole('button', { name: 'More for this letter' }).click();
  await page.getByRole('menuitem', { name: item }).click();
};
const letterOf = async (page: Page, interviewId: string) =>
  (await operate(page, 'letters.list', { interviewId })).find(({ kind }) => kind === 'recovery')!;

test('a letter begins in the chosen tone', async ({ page }) => {
  await started(page);
  const { id } = await operate(page, 'interviews.create', {
    timeZone: 'Europe/Berlin',
    company: 'Acme',
    role: 'Clerk'
  });
  await page.reload();
  await showStage(page, id, 'letter');
  await clickLabel(main(page).getByRole('radio', { name: 'Formal' }));
  await composeLetter(page);
  await expect(editor(page)).toContainText('Thank you for the interview for the position of Clerk.');
  await expect(editor(page)).toContainText('position of Clerk at Acme');
});

test('of a new draft only what is chosen is taken, and the version before it knows its facts', async ({
  page,
  host
}) => {
  await started(page);
  const id = await exploreSample(page);
  const before = await letterOf(page, id);
  const own = 'These are my own words and they stay.';
  const body = before.body.split('\n\n').with(1, own).join('\n\n');
  const patch = { subject: 'My own subject', body };
  await operate(page, 'letters.save', { id: before.id, baseRevision: before.revision, patch });
  await page.reload();
  await showStage(page, id, 'letter', before.id);
  await more(page, 'Compare with a new draft…');
  const dialog = page.getByRole('dialog', { name: 'Compare with a new draft' });
  await expect(dialog.getByRole('radio', { name: 'Plain' })).toBeChecked();
  if (host === 'browser') {
    // The first draft is there before the answer to the next one is held.
    await expect(dialog.getByRole('checkbox').first()).toBeAttached();
    const letCome = await holdAnswers(page, 'letters.draft');
    await clickLabel(dialog.getByRole('radio', { name: 'Formal' }));
    // Of the draft that is still on the screen; it is none of the one that comes.
    await dialog.getByRole('checkbox').first().check({ force: true });
    await expect(dialog.getByRole('button', { name: 'Use 1 change' })).toBeEnabled();
    await letCome();
    await expect(dialog.getByText('Thank you for the interview', { exact: false })).toBeVisible();
    await expect(dialog.getByRole('button', { name: 'Use what I choose' })).toBeDisabled();
  }
  await clickLabel(dialog.getByRole('radio', { name: 'Warm' }));
  await expect(dialog.getByText('Thank you for making time for me', { exact: false })).toBeVisible();
  await expect(dialog.getByText(own)).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Use what I choose' })).toBeDisabled();
  await dialog
    .getByRole('group', { name: 'The subject' })
    .getByRole('checkbox', { name: 'Use the new words' })
    .check({ force: true });
  await dialog.getByRole('button', { name: 'Use 1 change' }).click();
  await expect.poll(async () => (await letterOf(page, id)).subject).toBe(before.subject);
  const after = await letterOf(page, id);
  expect(after.body).toBe(body);

  const facts = await operate(page, 'facts.list', { interviewId: id });
  const claimed = facts.find(({ figure }) => figure === '78')!;
  await operate(page, 'facts.retract', { id: claimed.id, retracted: true, because: 'Another hall was counted.' });
  await more(page, 'Versions');
  const versions = page.getByRole('dialog', { name: 'Versions' });
  await versions.getByRole('button', { name: /^Before a new draft/ }).click();
  await expect(versions.getByText('Retracted since: Another hall was counted.')).toBeVisible();
  await clickLabel(versions.getByRole('radio', { name: 'Side by side' }));
  const beside = versions.getByRole('region', { name: 'This version beside your letter now' });
  await expect(beside).toContainText(own);
  // The subject and the tone were taken from the new draft: the comparison says both.
  await expect(beside.getByRole('heading', { name: 'Subject' })).toBeVisible();
  await expect(beside.getByRole('heading', { name: 'Tone of the draft' })).toBeVisible();
  await expect(beside.getByRole('heading', { name: 'Their address' })).toHaveCount(0);
});

test('a version brings everything back: text, address, paper', async ({ page, host }) => {
  await started(page);
  const id = await exploreSample(page);
  const before = await letterOf(page, id);
  await operate(page, 'letters.keepVersion', { id: before.id, label: 'As it was' });
  const patch = { recipient: 'Somebody else', textSize: '10', margins: 'narrow', body: 'Nothing left.' } as const;
  await operate(page, 'letters.save', { id: before.id, baseRevision: before.revision, patch });
  await page.reload();
  await showStage(page, id, 'letter', before.id);
  await more(page, 'Versions');
  const versions = page.getByRole('dialog', { name: 'Versions' });
  await versions.getByRole('button', { name: /^As it was/ }).click();
  for (const name of ['Their address', 'Paper', 'Facts claimed', 'Text'])
    await expect(versions.getByRole('heading', { name })).toBeVisible();
  const bringBack = versions.getByRole('button', { name: 'Restore this version' });
  if (host === 'browser') {
    // Twice, and away: it comes back once, and nothing can be typed before it is there.
    const letCome = await holdAnswers(page, 'letters.restoreVersion');
    await bringBack.dblclick();
    await page.keyboard.press('Escape');
    await expect(versions).toBeVisible();
    await letCome();
  } else await bringBack.click();
  await expect(versions).toHaveCount(0);
  await expect(editor(page)).toContainText('Dear Marta Lindqvist');
  const { recipient, textSize, margins, body } = before;
  expect(await letterOf(page, id)).toMatchObject({ recipient, textSize, margins, body });
  const kept = await operate(page, 'letters.versions', { id: before.id });
  expect(kept.filter(({ reason }) => reason === 'before_restore')).toHaveLength(1);
  await editor(page).press('ControlOrMeta+Z');
  await expect(editor(page)).toHaveText('Nothing left.');
});

test('what was sent stays as it went out', async ({ program, page }) => {
  await started(page);
  const id = await exploreSample(page);
  const letter = await letterOf(page, id);
  await showStage(page, id, 'sent');
  await main(page).getByRole('button', { name: 'Mark as sent' }).click();
  await expect(main(page).getByRole('heading', { name: 'What you sent' })).toBeVisible();
  await expect(main(page).getByRole('button', { name: 'View', exact: true })).toBeVisible({ timeout: 30_000 });
  const [copy] = await operate(page, 'letters.sentCopies', { interviewId: id });
  expect(copy).toMatchObject({ letterId: letter.id, subject: letter.subject, pages: 1 });
  expect(copy!.claimed.map(({ figure }) => figure).toSorted()).toEqual(['14', '6', '78']);

  await operate(page, 'letters.save', { id: letter.id, baseRevision: letter.revision, patch: { body: 'Changed.' } });
  const file = await program.savedFile(() => main(page).getByRole('button', { name: 'Save the PDF' }).click());
  expect(createHash('sha256').update(readFileSync(file)).digest('hex')).toBe(copy!.pdfHash);
  const pdf = readPdf(file);
  // Whoever copies the text out of the PDF can't take the enclosure's number for a part of the figure.
  expect(pdf.text).toMatch(/all passed in November 2025\s\[2\]\s?\./);
  expect(pdf.text).not.toContain('fact:');
  await expect(main(page).getByText('The PDF is still what you sent')).toBeVisible();
  await main(page).getByRole('button', { name: 'View', exact: true }).click();
  await expect(page.getByRole('dialog').locator('canvas').first()).toBeVisible();
});
