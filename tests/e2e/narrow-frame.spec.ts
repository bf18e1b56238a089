/** What must stay in sight in a small window: every stage beside library and checks, the role beside a long company, the button of what was picked. */
import { expect, test } from '../support/program-test';
import { begunInterview, editor, operate, showStage, started } from '../support/walk';

const company =
  'Ein wirklich außerordentlich langer Firmenname Spedition Lagerhaus Gesellschaft mit beschränkter Haftung';

test.use({ viewport: { width: 1024, height: 640 } });

test('beside library and checks all seven stages are in sight, and a long company leaves role and round', async ({
  page
}) => {
  await started(page);
  const id = await begunInterview(page, { company, role: 'Schichtleiter' });
  await operate(page, 'interviews.update', { id, patch: { round: 'Second talk' } });
  const letter = await operate(page, 'letters.create', { interviewId: id, kind: 'recovery' });
  await page.reload();
  await showStage(page, id, 'letter', letter.id);
  await expect(editor(page)).toBeVisible();
  await page.keyboard.press('ControlOrMeta+J');
  await expect(page.getByRole('complementary', { name: 'Checks' })).toBeVisible();
  const stages = page.getByRole('navigation', { name: 'Stages' });
  for (const name of ['Capture', 'Perspective', 'Fit', 'Debrief', 'Proof', 'Letter', 'Sent'])
    await expect(stages.getByRole('link', { name })).toBeInViewport({ ratio: 1 });
  expect(await stages.evaluate((nav) => nav.scrollWidth - nav.clientWidth)).toBeLessThanOrEqual(0);

  await page.setViewportSize({ width: 1280, height: 800 });
  await page.keyboard.press('ControlOrMeta+J');
  const parts = page.getByRole('banner').getByRole('heading', { level: 1 }).locator('span');
  await expect(parts).toHaveText([company, 'Schichtleiter', 'Second talk']);
  for (const part of await parts.all())
    expect(await part.evaluate(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)).toBe(
      (await part.textContent()) === company
    );

  // The row's menu takes the date's place.
  const row = page.getByRole('navigation', { name: 'Library' }).getByRole('listitem').first();
  await row.hover();
  const more = row.getByRole('button', { name: /^More for/ });
  const [name, button] = [await row.locator('.company').boundingBox(), await more.boundingBox()];
  expect(name!.x + name!.width).toBeLessThanOrEqual(button!.x + 1);
  await expect(row.locator('.date')).toBeHidden();
});

test('what was picked is kept by a button in sight, and so is an own item', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await started(page);
  const id = await begunInterview(page, { company: 'Caritas', role: 'Nurse' });
  await page.reload();
  await showStage(page, id, 'fit');
  await page.getByRole('button', { name: 'Your decision' }).click();
  await page.getByRole('radio', { name: /^I want this job/ }).check();
  await expect(page.getByRole('button', { name: 'Make this my decision' })).toBeInViewport({ ratio: 1 });
  await page.getByRole('button', { name: 'The signs' }).click();
  await page
    .getByRole('main')
    .getByRole('button', { name: /own|else/i })
    .last()
    .click();
  await expect(page.getByRole('button', { name: 'Add it' })).toBeInViewport({ ratio: 1 });
});

test('several lines pasted are several signs, and one Undo takes them back', async ({ page }) => {
  await started(page);
  const id = await begunInterview(page, { company: 'Caritas', role: 'Nurse' });
  await page.reload();
  await showStage(page, id, 'capture');
  const signs = async () =>
    (await operate(page, 'signs.list', { interviewId: id })).map(({ kind, text }) => [kind, text]);
  const paste = (name: string, text: string) =>
    page.getByRole('textbox', { name, exact: true }).evaluate((field, words) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', words);
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, text);
  await paste('A good sign', '- Parkhaus gleich gefunden\r\n- pünktlich\n\n- sie hat gelacht');
  await expect.poll(signs).toEqual([
    ['good', 'Parkhaus gleich gefunden'],
    ['good', 'pünktlich'],
    ['good', 'sie hat gelacht']
  ]);
  await expect(page.getByRole('textbox', { name: 'A good sign', exact: true })).toHaveValue('');
  await paste('A bad sign', 'lost the thread\nno figures');
  await expect.poll(async () => (await signs()).length).toBe(5);
  await page
    .getByText('2 signs noted, one from each line.')
    .locator('..')
    .getByRole('button', { name: 'Undo' })
    .click();
  await expect.poll(signs).toHaveLength(3);
});
