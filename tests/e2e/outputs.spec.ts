/** Every way out of a letter: what is open is said, and what comes out opens elsewhere and holds the letter. */
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import PostalMime from 'postal-mime';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from '@playwright/test';
import { violationsOn } from '../support/axe';
import { holdAnswers } from '../support/held-answer';
import { readPdf } from '../support/paper';
import { expect, test, type RunningProgram } from '../support/program-test';
import {
  editor,
  exploreSample,
  finalSheet,
  leaveBy,
  operate,
  settled,
  showSheet,
  showStage,
  started,
  writeLetter
} from '../support/walk';

test.use({ sampled: true });

const dialog = (page: Page) => page.getByRole('dialog');

async function openLetter(page: Page): Promise<string> {
  await started(page);
  const id = await exploreSample(page);
  await showStage(page, id, 'letter');
  await expect(editor(page)).toBeVisible();
  return id;
}

const wayOut = (program: RunningProgram, page: Page, name: string): Promise<string> =>
  program.savedFile(() => leaveBy(page, name));

test('what nothing backs is said before the letter leaves; the user may go back, or go on', async ({
  program,
  page,
  host
}) => {
  const interviewId = await openLetter(page);
  await writeLetter(page, 'Dear Ms Lindqvist,\n\nI cut costs by 32 % in a year.\n\nKind regards\n\nNadia Ferreira');
  await settled(page);
  await page.keyboard.press('ControlOrMeta+E');
  await expect(finalSheet(page)).toContainText('I cut costs by 32 %');
  expect(await violationsOn(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);

  // In the middle of a word: what stands on the screen leaves.
  await editor(page).press('ControlOrMeta+End');
  const file = await program.savedFile(async () => {
    await page.keyboard.insertText(' P.S. until th');
    await page.keyboard.press('ControlOrMeta+E');
    await finalSheet(page).getByRole('button', { name: 'Save as PDF anyway' }).click();
  });
  expect(readPdf(file).text).toContain('P.S. until th');
  // The file may be there before the program has done with it.
  await expect(page.getByText(/^PDF saved/)).toBeVisible();
  await page.keyboard.press('Escape');
  // The same is not asked a second time.
  await program.savedFile(() => page.keyboard.press('ControlOrMeta+E'));
  await expect(dialog(page)).toHaveCount(0);
  if (host !== 'browser') return;

  // The letter that was asked for leaves, also where another one is open before the checks have looked.
  const other = await operate(page, 'letters.create', { interviewId, kind: 'thank_you' });
  const asked = await program.savedFile(async () => {
    const letCome = await holdAnswers(page, 'facts.list');
    await page.keyboard.press('ControlOrMeta+E');
    await showStage(page, interviewId, 'letter', other.id);
    await expect(editor(page)).not.toContainText('I cut costs');
    await letCome();
  });
  expect(readPdf(asked).text).toContain('I cut costs');
});

test('Word, HTML and packet hold the letter and nothing of the machinery', async ({ program, page }) => {
  await openLetter(page);
  await showSheet(page);
  expect(await violationsOn(page)).toEqual([]);
  await page.keyboard.press('Escape');

  const docx = await wayOut(program, page, 'Save as Word');
  expect(docx).toMatch(/\.docx$/);
  const document = strFromU8(unzipSync(readFileSync(docx))['word/document.xml']!);
  for (const words of ['Nadia Ferreira', 'Marta Lindqvist', 'by 78%', 'Enclosures:']) {
    expect(document).toContain(words);
  }
  expect(document).not.toContain('fact:');

  const html = readFileSync(await wayOut(program, page, 'Save as HTML'), 'utf8');
  expect(html).toContain('by 78%');
  expect(html).not.toMatch(/fact:|<script/);

  const packet = await wayOut(program, page, 'Save packet');
  expect(readFileSync(packet).subarray(0, 5).toString()).toBe('%PDF-');
  if (spawnSync('qpdf', ['--version']).error === undefined) execFileSync('qpdf', ['--check', packet]);
});

/** Where a page's words stand: the left and the foot of the first of each, in points. */
function places(pdf: string, words: readonly string[]): [number, number][] {
  const box = execFileSync('pdftotext', ['-bbox', pdf, '-'], { encoding: 'utf8' });
  return words.map((word) => {
    const [, left, foot] = new RegExp(`xMin="([\\d.]+)"[^>]*yMax="([\\d.]+)">${word}<`).exec(box) ?? [];
    return [Number(left), Number(foot)];
  });
}

test('the Word document looks like the paper in LibreOffice: the same things in the same places', async ({
  program,
  page
}, testInfo) => {
  test.skip(spawnSync('soffice', ['--version']).error !== undefined, 'LibreOffice is not here.');
  test.setTimeout(180_000);
  const interviewId = await openLetter(page);
  const [letter] = await operate(page, 'letters.list', { interviewId });
  const words = ['Ferreira', 'Lindqvist', 'Dear', 'sincerely,', 'Enclosures:'];
  for (const paperStyle of ['classic', 'modern', 'plain'] as const) {
    const { revision } = await operate(page, 'letters.get', { id: letter!.id });
    const paperSize = paperStyle === 'plain' ? 'Letter' : 'A4';
    await operate(page, 'letters.save', { id: letter!.id, baseRevision: revision, patch: { paperStyle, paperSize } });
    await page.reload();
    await started(page);
    await expect(editor(page)).toBeVisible();
    const pdf = await wayOut(program, page, 'Save as PDF');
    const docx = await wayOut(program, page, 'Save as Word');
    const folder = testInfo.outputPath(paperStyle);
    const profile = `-env:UserInstallation=file://${testInfo.outputPath('office')}`;
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, docx]);
    const converted = join(folder, basename(docx).replace(/\.docx$/, '.pdf'));
    // This computer has none of the paper's fonts: what is shown came in the document.
    const shown = execFileSync('pdffonts', [converted], { encoding: 'utf8' });
    expect(shown).toMatch(/SourceSerif4-Regular/);
    expect(/Inter-Regular/.test(shown)).toBe(paperStyle === 'modern');
    expect(shown).not.toMatch(/DejaVu|OpenSymbol/);
    const [onPaper, inWord] = [places(pdf, words), places(converted, words)];
    for (const [index, word] of words.entries()) {
      for (const side of [0, 1] as const) {
        const apart = Math.abs(onPaper[index]![side] - inWord[index]![side]);
        // Less than half a line; a word that another font moved to another line would stand farther away.
        expect(apart, `${word} in ${paperStyle}, ${side === 0 ? 'across' : 'down'}`).toBeLessThan(6);
      }
    }
  }
});

test('the e-mail draft has the user’s text, the letter and its enclosures', async ({ program, page }) => {
  await openLetter(page);
  const file = await program.savedFile(async () => {
    await showSheet(page, 'E-mail');
    const text = page.getByRole('textbox', { name: 'Text of the e-mail' });
    await expect(text).toHaveValue(/^Dear Marta Lindqvist/);
    expect(await violationsOn(page)).toEqual([]);
    await text.fill('Dear Marta,\n\nhere is what I should have told you.\n\nNadia');
    await expect(dialog(page)).toContainText('11 words');
    await dialog(page).getByRole('button', { name: 'Restore the suggested text' }).click();
    await expect(text).toHaveValue(/^Dear Marta Lindqvist/);
    await text.fill('Dear Marta,\n\nhere is what I should have told you.\n\nNadia');
    await dialog(page).getByRole('button', { name: 'Save e-mail draft' }).click();
  });
  expect(file).toMatch(/\.eml$/);
  const mail = await PostalMime.parse(readFileSync(file));
  expect(mail.headers.find(({ key }) => key === 'x-unsent')?.value).toBe('1');
  expect(mail.to?.[0]?.address).toBe('m.lindqvist@halden-rowe.example');
  expect(mail.text?.trim()).toBe('Dear Marta,\n\nhere is what I should have told you.\n\nNadia');
  expect(mail.attachments.map(({ mimeType }) => mimeType)).toEqual(['application/pdf', 'application/pdf', 'image/png']);
});

test('the letter itself is the text of the e-mail, and no second letter stands around it', async ({
  program,
  page
}, testInfo) => {
  const interviewId = await openLetter(page);
  const [letter] = await operate(page, 'letters.list', { interviewId });
  const file = await program.savedFile(async () => {
    await showSheet(page, 'E-mail');
    const attach = page.getByRole('switch', { name: 'Attach the letter as a PDF' });
    await expect(attach).toBeChecked();
    await attach.uncheck();
    await expect(dialog(page)).toContainText('2 enclosures');
    await expect(page.getByRole('textbox', { name: 'Text of the e-mail' })).toBeHidden();
    await expect(page.getByRole('group', { name: 'Text of the e-mail' })).toContainText('Nadia');
    expect(await violationsOn(page)).toEqual([]);
    await page.screenshot({ path: testInfo.outputPath('mail.png') });
    await dialog(page).getByRole('button', { name: 'Save e-mail draft' }).click();
  });
  const mail = await PostalMime.parse(readFileSync(file));
  expect(mail.text?.split('\n')[0]?.trim()).toBe(letter!.body.split('\n')[0]);
  expect(mail.attachments.map(({ mimeType }) => mimeType)).toEqual(['application/pdf', 'image/png']);
});

test('text from Word and Google Docs is pasted as Markdown', async ({ page }) => {
  const id = await openLetter(page);
  await writeLetter(page, '');
  const copied =
    '<html><head><style>p{color:red}</style></head><body><!--StartFragment--><b style="font-weight:normal" id="docs-internal-guid-x"><p dir="ltr"><span style="font-weight:400">Dear Marta, </span><span style="font-weight:700">thank you</span></p><p class=MsoListParagraph style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">·<span>&nbsp;</span></span>one</p><p onclick="alert(1)">end<script>alert(1)</script></p></b><table class=MsoTableGrid border=1><tr><td><p class=MsoNormal>Month<o:p></o:p></p></td><td><p class=MsoNormal>Days</p></td></tr><tr><td><p class=MsoNormal>May</p></td><td><p class=MsoNormal>2</p></td></tr></table><p class=MsoNormal>kept<del cite="mailto:x" datetime="2024-05-01T10:00"> gone</del></p><!--EndFragment--></body></html>';
  await editor(page).evaluate((element, html) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', html);
    clipboardData.setData('text/plain', 'plain');
    (element as HTMLElement).focus();
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    // Typed on before the copied text could be read.
    document.execCommand('insertText', false, ' for good');
  }, copied);
  await expect(editor(page)).toContainText('kept');
  await settled(page);
  const [letter] = await operate(page, 'letters.list', { interviewId: id });
  expect(letter?.body).toBe(
    'Dear Marta, **thank you**\n\n- one\n\nend\n\n| Month | Days |\n|---|---|\n| May | 2 |\n\nkept for good'
  );
});
