/** A letter that promises papers which don't go along, and facts whose file nobody can read: said at the fact, beside the text, and before it leaves. */
import { writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { PDFDocument } from 'pdf-lib';
import { claimMarkdown } from '../../src-main/shared/letter/claims/links';
import { expect, test } from '../support/program-test';
import { evidenceTab, viewer, lookAt, closeViewer, tile } from '../support/proof-desk';
import { editor, operate, showStage } from '../support/walk';

const panel = (page: Page) => page.getByRole('complementary', { name: 'Checks' });
const meter = (page: Page) => page.getByRole('button', { name: /claims? backed|no claims yet/ });

async function wholePdf(): Promise<Buffer> {
  const pdf = await PDFDocument.create();
  for (let page = 0; page < 6; page += 1) pdf.addPage().drawSquare({ size: 80 + page });
  return Buffer.from(await pdf.save({ useObjectStreams: false }));
}

/** A fact for each file, claimed in a recovery letter that says what is enclosed. */
async function letterAbout(
  page: Page,
  interviewId: string,
  names: readonly string[],
  sentence: string
): Promise<string> {
  const files = await operate(page, 'evidence.list', { interviewId });
  const claims: string[] = [];
  for (const name of names) {
    const statement = `I know it from ${name}`;
    const sourceEvidenceId = files.find(({ fileName }) => fileName === name)!.id;
    const fact = await operate(page, 'facts.create', {
      interviewId,
      patch: { statement, sourceEvidenceId, sharing: 'yes' }
    });
    claims.push(claimMarkdown(statement, fact.id));
  }
  const { id, revision } = await operate(page, 'letters.create', { interviewId, kind: 'recovery' });
  const body = `Dear all,\n\n${claims.join('. ')}. ${sentence} I want this job.\n\nKind regards`;
  await operate(page, 'letters.save', { id, baseRevision: revision, patch: { body, subject: 'Our talk' } });
  return id;
}

test('an empty and a cut-off file prove nothing: at the fact, in the letter, before it leaves, and when they are checked', async ({
  page
}, testInfo) => {
  const interviewId = await evidenceTab(page);
  const pdf = await wholePdf();
  const paths = { 'leer.docx': Buffer.alloc(0), 'torn.pdf': pdf.subarray(0, 40), 'whole.pdf': pdf };
  for (const [name, bytes] of Object.entries(paths)) writeFileSync(testInfo.outputPath(name), bytes);
  const names = Object.keys(paths);
  await page.locator('input[type=file][multiple]').setInputFiles(names.map((name) => testInfo.outputPath(name)));
  await expect(tile(page, 'torn.pdf')).toBeVisible();
  await expect
    .poll(async () => (await operate(page, 'evidence.list', { interviewId })).map(({ words }) => words))
    .not.toContain('waiting');

  for (const [name, said] of [
    ['leer.docx', 'but it is empty'],
    ['torn.pdf', 'but it can’t be opened'],
    ['whole.pdf', 'The file is intact: exactly as you added it.']
  ] as const) {
    await lookAt(page, name);
    await viewer(page).getByRole('button', { name: 'Verify this file' }).click();
    const status = viewer(page).getByRole('status').filter({ hasText: 'exactly as you added it' });
    await expect(status).toContainText(said);
    if (name === 'whole.pdf') await expect(status).not.toContainText('but it');
    await closeViewer(page);
  }

  const letterId = await letterAbout(page, interviewId, names, 'We spoke of it.');
  await page.reload();
  await showStage(page, interviewId, 'proof');
  await page
    .getByRole('main')
    .getByRole('tab', { name: /^Facts/ })
    .click();
  const fact = (name: string) => page.getByRole('main').getByRole('button', { name: `I know it from ${name}` });
  await expect(fact('leer.docx')).toContainText('its file is empty and proves nothing');
  await expect(fact('torn.pdf')).toContainText('its file can’t be opened and proves nothing');
  await expect(fact('whole.pdf')).not.toContainText('proves nothing');

  await showStage(page, interviewId, 'letter', letterId);
  await expect(meter(page)).toContainText('1 of 3 claims backed');
  await expect(editor(page).locator('.cm-claim.trouble')).toHaveCount(2);
  await page.keyboard.press('ControlOrMeta+E');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('“leer.docx” is empty, so it proves nothing.');
  await expect(dialog).toContainText('“torn.pdf” can’t be opened');
});

test('papers that the text promises and that stay behind are missed, also where only their number differs', async ({
  page
}, testInfo) => {
  const interviewId = await evidenceTab(page);
  const names = ['one.pdf', 'two.pdf'];
  for (const name of names) writeFileSync(testInfo.outputPath(name), await wholePdf());
  await page.locator('input[type=file][multiple]').setInputFiles(names.map((name) => testInfo.outputPath(name)));
  await expect(tile(page, 'two.pdf')).toBeVisible();
  const letterId = await letterAbout(page, interviewId, names, 'Two papers that prove it are enclosed.');
  await page.reload();
  await showStage(page, interviewId, 'letter', letterId);
  await expect(editor(page)).toBeVisible();
  await page.keyboard.press('ControlOrMeta+J');
  await expect(panel(page).getByText(/\d checks passed/)).toBeVisible();
  const number = panel(page).getByRole('button', { name: '“Two papers”, but one file is enclosed.' });
  const none = panel(page).getByRole('button', { name: '“enclosed”, but nothing is enclosed with this letter.' });
  await expect(number.or(none)).toHaveCount(0);

  await page
    .getByRole('button', { name: /^(\d+ )?enclosures?$/i })
    .first()
    .click();
  const switches = page.getByRole('dialog').getByLabel('Enclosed');
  await switches.first().click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(number).toBeVisible();
  await page
    .getByRole('button', { name: /^(\d+ )?enclosures?$/i })
    .first()
    .click();
  await switches.nth(1).click();
  await page.keyboard.press('Escape');
  await expect(none).toBeVisible();
  await page.keyboard.press('ControlOrMeta+E');
  await expect(page.getByRole('dialog')).toContainText('nothing is enclosed with this letter');
});
