/** What is kept as sent is what went out: the text that was exported, not what was written afterwards; and it has one date. */
import { expect, test } from '../support/program-test';
import { readPdf } from '../support/paper';
import { begunInterview, letLeave, operate, settled, showStage, started, writeLetter } from '../support/walk';

test('exported, changed, marked as sent: the kept copy has the exported text, and one date', async ({
  program,
  page
}) => {
  await started(page);
  const id = await begunInterview(page, { company: 'Caritas', role: 'Nurse' });
  const startsAt = new Date(Date.now() - 3_600_000).toISOString();
  await operate(page, 'interviews.update', { id, patch: { startsAt } });
  const letter = await operate(page, 'letters.create', { interviewId: id, kind: 'recovery' });
  await page.reload();
  await showStage(page, id, 'letter', letter.id);
  await writeLetter(page, 'Dear all, these words went out.');
  await settled(page);
  await letLeave(page, () => page.keyboard.press('ControlOrMeta+E'));
  await expect(page.getByText(/^PDF saved/).first()).toBeVisible({ timeout: 30_000 });
  await writeLetter(page, 'Dear all, these words came later.');
  await settled(page);

  await showStage(page, id, 'sent');
  const main = page.getByRole('main');
  const text = main.getByRole('group', { name: 'Which text did you send?' });
  await expect(text.getByRole('radio', { name: /^As you saved or printed it today at/ })).toBeChecked();
  await expect(text.getByRole('radio', { name: 'As it is now' })).not.toBeChecked();
  await main.getByRole('button', { name: 'Mark as sent' }).click();
  await expect(main.getByRole('button', { name: 'View', exact: true })).toBeVisible({ timeout: 30_000 });
  const kept = readPdf(await program.savedFile(() => main.getByRole('button', { name: 'Save the PDF' }).click()));
  expect(kept.text).toContain('these words went out');
  expect(kept.text).not.toContain('came later');

  await main.getByRole('button', { name: 'Mark as not sent' }).click();
  await expect(main.getByText('You have since marked it as not sent')).toBeVisible();
  const undo = page.getByText('Marked as not sent.');
  await expect(undo).toBeVisible();
  const day = new Date(Date.now() - 2 * 86_400_000).toISOString().slice(0, 10);
  await main.getByLabel('When?: date').fill(day);
  await main.getByRole('button', { name: 'Mark as sent' }).click();
  await expect(main.getByText(/^That is before the interview/)).toBeVisible();
  // Scrolling to the button moves what is below the stages, and never the frame.
  expect(await page.evaluate(() => document.documentElement.scrollTop)).toBe(0);
  expect((await operate(page, 'afterwards.get', { interviewId: id })).sentAt).toBeNull();
  await main.getByRole('button', { name: 'Mark anyway' }).click();
  await expect(main.getByRole('button', { name: 'Change', exact: true })).toBeVisible();
  await expect(undo).toHaveCount(0);
  const { sentAt } = await operate(page, 'afterwards.get', { interviewId: id });
  expect(sentAt?.slice(0, 10)).toBe(day);
  await expect(main.getByText(/^Sent today/)).toHaveCount(0);
  await expect(main.getByText(/, 1 page\.$/)).toContainText('Sent ');
  expect(await operate(page, 'letters.sentCopies', { interviewId: id })).toHaveLength(1);

  // The next round is begun once, however often it is asked for.
  await main.getByRole('radio', { name: 'Next round', exact: true }).check();
  await main.getByRole('button', { name: 'Begin the next round' }).click();
  await expect(page).toHaveURL(/capture$/);
  expect(await operate(page, 'interviews.list', {})).toHaveLength(2);
  await showStage(page, id, 'sent');
  await main.getByRole('button', { name: 'Open “Next round”' }).click();
  await expect(page).toHaveURL(/capture/);
  expect(await operate(page, 'interviews.list', {})).toHaveLength(2);
});
