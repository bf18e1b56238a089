/** What one window changes stands in the other by itself, and what is being typed there stays. How long each took is noted, not judged. */
import type { Locator, Page, TestInfo } from '@playwright/test';
import { expect, test } from '../support/program-test';
import { begunInterview, editor, operate, settled, show, showStage, started, writeLetter } from '../support/walk';

/** Another window of the same library. Electron's program has one: there it is whoever else calls the core. */
async function otherWindow(page: Page, host: string): Promise<Page> {
  if (host !== 'browser') return page;
  const key = await page.evaluate(() => sessionStorage.getItem('second-impression.token'));
  const tab = await page.context().newPage();
  await tab.addInitScript((token) => sessionStorage.setItem('second-impression.token', token ?? ''), key);
  await tab.goto(new URL('/#/', page.url()).href);
  await started(tab);
  await page.bringToFront();
  return tab;
}

async function arrives(what: string, change: () => Promise<unknown>, there: () => Promise<void>, info: TestInfo) {
  await change();
  const from = performance.now();
  await there();
  info.annotations.push({ type: 'arrived', description: `${what}: ${Math.round(performance.now() - from)} ms` });
  console.log(`  ${info.project.name}, ${what}: ${Math.round(performance.now() - from)} ms`);
}

/** Files something as the other window does. */
const upload = (other: Page, interviewId: string, name: string): Promise<void> =>
  other.evaluate(
    async ([interview, file]) => {
      const token = sessionStorage.getItem('second-impression.token') ?? '';
      const query = new URLSearchParams({ interview: interview!, name: file!, job: crypto.randomUUID() });
      const headers = { 'x-second-impression-token': token };
      const body = new Blob(['Shift book']);
      const answer = await fetch(`/files/evidence?${query}`, { method: 'POST', headers, body });
      if (!answer.ok) throw new Error(`Refused: ${answer.status}`);
    },
    [interviewId, name]
  );

const main = (page: Page): Locator => page.getByRole('main');

test('an interview renamed, a fact, a file, the trash and the settings', async ({ page, host }, info) => {
  await started(page);
  const id = await begunInterview(page, { company: 'Brightwell Foods' });
  const other = await otherWindow(page, host);
  await showStage(page, id, 'capture');
  const list = page.getByRole('navigation', { name: 'Library' });
  const happened = page.getByRole('textbox', { name: 'What happened?' });
  await happened.fill('They asked about the losses, and');

  const rename = () => operate(other, 'interviews.update', { id, patch: { company: 'Halden Works' } });
  await arrives('renamed', rename, () => expect(list.getByText('Halden Works').first()).toBeVisible(), info);
  await expect(happened).toHaveValue('They asked about the losses, and');
  await happened.press('ControlOrMeta+End');
  await page.keyboard.type(' I froze.');
  await expect(happened).toHaveValue('They asked about the losses, and I froze.');

  await showStage(page, id, 'proof');
  const patch = { statement: 'Losses fell by a third' };
  const add = () => operate(other, 'facts.create', { interviewId: id, patch });
  const fact = main(page).getByRole('button', { name: /Losses fell by a third/ });
  await arrives('a fact', add, () => expect(fact.first()).toBeVisible(), info);

  await page.getByRole('tab', { name: /^Evidence/ }).click();
  const tile = main(page).getByRole('button', { name: /shift-book/ });
  await arrives(
    'a file',
    () => upload(other, id, 'shift-book.txt'),
    () => expect(tile.first()).toBeVisible(),
    info
  );

  await show(page, 'settings');
  const dark = () => operate(other, 'settings.update', { patch: { theme: 'dark' } });
  await arrives('the theme', dark, () => expect(page.locator('html')).toHaveAttribute('data-theme', 'dark'), info);

  await show(page, 'trash');
  const [gone] = await operate(other, 'facts.list', { interviewId: id });
  const trash = () => operate(other, 'trash.move', { kind: 'fact', id: gone!.id });
  await arrives('the trash', trash, () => expect(main(page).getByText('Losses fell by a third')).toBeVisible(), info);
});

test('a letter: what is written there comes in here, and what is typed here is never written over', async ({
  page,
  host
}, info) => {
  await started(page);
  const id = await begunInterview(page, { company: 'Brightwell Foods' });
  const letter = await operate(page, 'letters.create', { interviewId: id, kind: 'recovery' });
  const other = await otherWindow(page, host);
  await showStage(page, id, 'letter', letter.id);
  await writeLetter(page, 'Dear Ms Okafor, ');
  await settled(page);

  const write = async (body: string): Promise<void> => {
    const { revision } = await operate(other, 'letters.get', { id: letter.id });
    await operate(other, 'letters.save', { id: letter.id, baseRevision: revision, patch: { body } });
  };
  const theirs = 'Dear Ms Okafor, thank you.';
  await arrives(
    'a letter',
    () => write(theirs),
    () => expect(editor(page)).toHaveText(theirs),
    info
  );

  // Where these words were saved before the other window wrote, nothing clashed: again, until it does.
  let times = 0;
  await expect(async () => {
    times += 1;
    await editor(page).click();
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.type(` Mine ${times}.`);
    await write('Theirs alone.');
    await page.keyboard.type(' And on.');
    await expect(page.getByText('This letter was also changed in another window.')).toBeVisible({ timeout: 4_000 });
  }).toPass();
  await expect(editor(page)).toHaveText(new RegExp(` Mine ${times}\\. And on\\.$`));
  await settled(page);
  const versions = await operate(page, 'letters.versions', { id: letter.id });
  const kept = await Promise.all(versions.map(({ id: versionId }) => operate(page, 'letters.version', { versionId })));
  expect(kept.map(({ content }) => content.body)).toContain('Theirs alone.');
});
