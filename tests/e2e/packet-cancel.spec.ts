/** A packet that takes long is seen, stopped halfway, leaves nothing behind, and is made the next time. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { PDFDocument, StandardFonts } from 'pdf-lib';
import {
  fileAddress,
  exploreSample,
  finalSheet,
  leaveBy,
  operate,
  pressWay,
  showSheet,
  showStage,
  started
} from '../support/walk';
import { expect, test } from '../support/program-test';

// A label in Cyrillic and Chinese.
test.use({ sampled: true, fonts: 'scripts' });

/** Pages full of lines, each of which must be painted because something on it is blacked out. */
async function largeReport(pages: number): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Courier);
  for (let number = 1; number <= pages; number++) {
    const page = pdf.addPage([595, 842]);
    for (let line = 0; line < 90; line++) {
      page.drawText(`Page ${number}, line ${line}: ${'what was counted '.repeat(4)}`, {
        x: 20,
        y: 820 - line * 9,
        size: 7,
        font
      });
    }
  }
  return pdf.save();
}

/** Adds a file to the interview as the window would. */
async function upload(page: Page, interview: string, name: string, bytes: Uint8Array): Promise<string> {
  const address = await fileAddress(page, `/files/evidence?${new URLSearchParams({ interview, name })}`);
  const body = Buffer.from(bytes).toString('base64');
  const { value } = await page.evaluate(
    async ([where, base64]) => {
      const token = sessionStorage.getItem('second-impression.token') ?? '';
      const data = Uint8Array.from(atob(base64!), (sign) => sign.charCodeAt(0));
      const headers = { 'x-second-impression-token': token };
      return (await (await fetch(where!, { method: 'POST', headers, body: data })).json()) as { value: { id: string } };
    },
    [address, body]
  );
  return value.id;
}

/** All but the copies of the database that the library makes in its own time, finished or begun. */
const everythingIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => !/^snapshots\b|\.snapshot$/.test(path))
    .sort();

test('cancelled halfway, nothing is left of it, and the next packet is whole', async ({
  program,
  page,
  libraryFolder
}) => {
  test.setTimeout(180_000);
  await started(page);
  const interviewId = await exploreSample(page);
  const letters = await operate(page, 'letters.list', { interviewId });
  const letterId = letters.find((letter) => letter.kind === 'recovery')!.id;
  const pages = 150;
  const evidenceId = await upload(page, interviewId, 'counts.pdf', await largeReport(pages));
  const list = await operate(page, 'enclosures.add', { letterId, evidenceId });
  const { id } = list.find((each) => each.evidenceId === evidenceId)!;
  const box = { x: 0.1, y: 0.1, width: 0.2, height: 0.02 };
  const redactions = Array.from({ length: pages }, (_, index) => ({ ...box, page: index + 1 }));
  await operate(page, 'enclosures.update', { id, patch: { redactions } });

  await showStage(page, interviewId, 'letter');
  const exportPacket = async (): Promise<void> => {
    await pressWay(page, 'Save packet');
    const progress = finalSheet(page).getByRole('progressbar', { name: 'Making the packet' });
    await expect(progress).toBeVisible({ timeout: 30_000 });
  };
  const before = {
    files: everythingIn(libraryFolder),
    versions: await operate(page, 'letters.versions', { id: letterId })
  };

  await exportPacket();
  const sheet = finalSheet(page);
  const progress = sheet.getByRole('progressbar', { name: 'Making the packet' });
  const done = (): Promise<number> => progress.evaluate((bar: HTMLProgressElement) => bar.position);
  await expect.poll(done, { timeout: 60_000, intervals: [100] }).toBeGreaterThan(0.01);
  // Everything else goes on meanwhile, other ways out too; a second packet waits for the first.
  await expect(sheet.getByRole('button', { name: 'Making the packet' })).toBeDisabled();
  await expect(sheet.getByRole('button', { name: 'Save e-mail draft' })).toBeEnabled();
  // The sheet put away, it stands in the window; shown again, on the sheet.
  await page.keyboard.press('Escape');
  await expect(page.getByRole('region', { name: 'Work in progress' }).getByRole('progressbar')).toBeVisible();
  await showSheet(page);
  await sheet.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText('Making the packet was stopped. Nothing was saved.')).toBeVisible({ timeout: 20_000 });
  await expect(progress).toHaveCount(0);
  const job = (await operate(page, 'jobs.list', {})).find((each) => each.kind === 'packet')!;
  expect(job.state).toBe('cancelled');
  expect(job.done).toBeGreaterThan(0);
  expect(job.done).toBeLessThan(pages);
  expect(everythingIn(libraryFolder)).toEqual(before.files);
  expect(await operate(page, 'letters.versions', { id: letterId })).toEqual(before.versions);

  const label = 'Zählung Ж 退货报告';
  await operate(page, 'enclosures.update', { id, patch: { pages: '1-2', label } });
  const file = await program.savedFile(() => leaveBy(page, 'Save packet'));
  const packet = await PDFDocument.load(readFileSync(file));
  const last = packet.getPageCount() - 1;
  expect(last).toBeGreaterThan(2);
  // The label has every letter, and every font is in the file.
  const words = execFileSync('pdftotext', ['-f', String(last), '-l', String(last), file, '-'], { encoding: 'utf8' });
  expect(words.normalize('NFKC')).toContain('Zählung Ж 退货报告');
  const fonts = execFileSync('pdffonts', [file], { encoding: 'utf8' }).split('\n').slice(2, -1);
  expect(fonts.length).toBeGreaterThan(1);
  for (const font of fonts) expect(font).toMatch(/ yes yes (yes|no) +\d+ +0$/);
});
