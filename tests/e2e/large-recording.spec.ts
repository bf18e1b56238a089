/** A recording of gigabytes is compared with what was filed before anything of it plays: that is seen, can be stopped, and be done later. */
import { chmodSync, readdirSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { violationsOn } from '../support/axe';
import { expect, test } from '../support/program-test';
import { tone } from '../support/sample-files';
import { begunInterview, operate, showStage, started } from '../support/walk';

const size = 6 * 1024 ** 3;

test('looked at, it shows how far it is; stopped, it says what is safe and goes on when asked to', async ({
  launch,
  libraryFolder
}) => {
  const first = await launch();
  await started(first.page);
  const id = await begunInterview(first.page, { company: 'Acme' });
  await showStage(first.page, id, 'proof');
  await first.page
    .getByRole('main')
    .getByRole('tab', { name: /^Evidence/ })
    .click();
  await first.page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'Talk.wav', mimeType: 'audio/wav', buffer: tone(1) });
  await expect.poll(async () => (await operate(first.page, 'evidence.list', { interviewId: id })).length).toBe(1);
  await first.close();
  // Six gigabytes that take no room: a file with a hole. Its sum is another one, so in the end it is told to be changed.
  const folder = join(libraryFolder, 'evidence');
  const file = readdirSync(folder, { recursive: true, withFileTypes: true }).find((entry) => entry.isFile())!;
  chmodSync(join(file.parentPath, file.name), 0o600);
  truncateSync(join(file.parentPath, file.name), size);
  const db = new BetterSqlite3(join(libraryFolder, 'library.sqlite'));
  db.prepare('UPDATE blobs SET bytes = ?').run(size);
  db.close();

  const { page } = await launch({ viewport: { width: 1024, height: 640 } });
  await started(page);
  await showStage(page, id, 'proof');
  await page
    .getByRole('main')
    .getByRole('tab', { name: /^Evidence/ })
    .click();
  await page.getByRole('main').getByText('Talk.wav').first().click();
  const viewer = page.getByRole('dialog', { name: 'Talk.wav' });
  await expect(viewer.getByText('Making sure that “Talk.wav” is the file you added')).toBeVisible();
  await expect(viewer.getByRole('progressbar')).toBeVisible();
  expect(await violationsOn(page)).toEqual([]);
  // The program goes on meanwhile.
  expect((await operate(page, 'library.info', {})).interviews).toBe(1);
  await viewer.getByRole('button', { name: 'Cancel' }).click();
  await expect(viewer.getByText('You stopped before the file was read')).toBeVisible();
  await viewer.getByRole('button', { name: 'Read it now' }).click();
  await expect(viewer.getByRole('progressbar')).toBeVisible();
  await viewer.getByRole('button', { name: 'Cancel' }).click();
  await expect(viewer.getByText('It is safe in your library.')).toBeVisible();
});
