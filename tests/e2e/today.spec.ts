/** The evening's frame: a day without a time says no hour, starting leads to Today, and a decline ends in peace. */
import { expect, test } from '../support/program-test';
import { begunInterview, operate, settled, showStage, started } from '../support/walk';

test('only a day is given: no hour is said anywhere, and the next start leads to Today and back', async ({
  launch,
  program,
  page
}) => {
  await started(page);
  const id = await begunInterview(page, { role: 'Ward nurse' });
  await operate(page, 'fit.decide', { interviewId: id, decision: 'recover' });
  await showStage(page, id, 'capture');
  const main = page.getByRole('main');
  const today = await page.evaluate(() => {
    const now = new Date();
    return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
  });
  await main.getByRole('button', { name: /^When and how/ }).click();
  await main.getByLabel('Date and time: date').fill(today);
  await settled(page);
  await expect(main.getByLabel('Date and time: time', { exact: true })).toHaveValue('');
  await expect(page.getByText('Best time ends tomorrow', { exact: true }).first()).toBeVisible();
  expect(await page.locator('body').innerText()).not.toMatch(/\d+ (h|min) left|09:00|9:00/);
  expect((await operate(page, 'interviews.get', { id })).timeKnown).toBe(false);

  await program.close();
  const again = (await launch()).page;
  await started(again);
  const start = again.getByRole('main');
  await expect(start.getByRole('heading', { name: 'Go through the questions.' })).toBeVisible();
  await expect(start.getByText('Ward nurse, tomorrow')).toBeVisible();
  await start.getByRole('button', { name: 'Continue', exact: true }).click();
  await expect(start.getByRole('heading', { name: 'What exactly went wrong?' })).toBeVisible();
});

test('after a decline nobody is told to ask or to wait', async ({ page }) => {
  await started(page);
  const id = await begunInterview(page, { company: 'Elbe Klinik' });
  await operate(page, 'fit.decide', { interviewId: id, decision: 'decline' });
  await operate(page, 'afterwards.update', {
    interviewId: id,
    patch: { sentAt: new Date().toISOString(), followUpOn: '2026-11-01' }
  });
  await showStage(page, id, 'sent');
  const main = page.getByRole('main');
  await expect(main.getByText('You declined, and there is nothing left to do here.')).toBeVisible();
  await expect(main.getByText(/Ask once|If you hear nothing|Follow up/)).toHaveCount(0);
  await expect(main.getByRole('radio', { name: 'They said no' })).toHaveCount(0);
  await main.getByRole('button', { name: 'Go to Today' }).click();
  await expect(main.getByRole('heading', { name: 'Nothing is due.' })).toBeVisible();
});

test('who writes is asked once, in the first letter, and signs the next one by itself', async ({ page }) => {
  await started(page);
  const id = await begunInterview(page, { company: 'Elbe Klinik' });
  await operate(page, 'fit.decide', { interviewId: id, decision: 'thank_only' });
  await operate(page, 'letters.create', { interviewId: id, kind: 'thank_you' });
  await showStage(page, id, 'letter');
  await page.getByRole('button', { name: 'Add your name' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Your name' }).fill('Mia Sand');
  await dialog.getByRole('textbox', { name: /^Your address/ }).fill('3 Quay Street');
  await dialog.getByRole('button', { name: 'Keep for every letter' }).click();
  await expect(page.getByRole('textbox', { name: 'Letter, in Markdown' })).toContainText('Mia Sand');
  await expect(page.getByRole('button', { name: 'Add your name' })).toHaveCount(0);
  await settled(page);
  const next = await operate(page, 'letters.create', { interviewId: id, kind: 'decline' });
  expect(next.sender).toBe('Mia Sand\n3 Quay Street');
  expect(next.body).toContain('Mia Sand');
});

test('a fact that is opened keeps its line where it was pressed, and takes the writing to its first field', async ({
  page
}) => {
  await page.setViewportSize({ width: 1024, height: 640 });
  await started(page);
  const interviewId = await begunInterview(page, { company: 'Elbe Klinik' });
  for (let count = 1; count <= 6; count += 1)
    await operate(page, 'facts.create', { interviewId, patch: { statement: `Falls on ward ${count} halved` } });
  await showStage(page, interviewId, 'proof');
  const main = page.getByRole('main');
  const line = (count: number) => main.getByRole('button', { name: new RegExp(`^Falls on ward ${count} halved`) });
  await line(1).click();
  await line(4).scrollIntoViewIfNeeded();
  const before = await line(4).boundingBox();
  await line(4).click();
  await expect(main.getByRole('textbox', { name: 'The fact, in one sentence' })).toBeFocused();
  const after = await line(4).boundingBox();
  expect(Math.abs(after!.y - before!.y)).toBeLessThan(2);
});
