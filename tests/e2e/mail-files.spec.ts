/** Mails of Outlook and of archives in the viewer: thirty attachments with long names, each filed as it is. */
import { createHash } from 'node:crypto';
import { expect, test } from '../support/program-test';
import { base64 } from '../support/evidence-inputs/mail-maker';
import { msgOf } from '../support/evidence-inputs/msg-maker';
import { closeViewer, evidenceTab, lookAt, tile, viewer } from '../support/proof-desk';
import { writeText } from '../support/sample-files';
import { operate } from '../support/walk';

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const longName = (number: number): string =>
  `${number}. Auswertung der Rückläufer und Beschwerden nach Standort, Schicht und Warengruppe – überarbeitete Fassung für den Ausschuss (Stand März 2026)${number % 3 === 0 ? '_endgültig_ohne_Leerzeichen_nirgends_umbrechbar' : ''}.pdf`;

test('a mail of Outlook with thirty attachments: seen, read, filed', async ({ page }, testInfo) => {
  const interviewId = await evidenceTab(page);
  const files = Array.from({ length: 30 }, (_, at) => ({
    name: longName(at + 1),
    type: 'application/pdf',
    bytes: Buffer.from(`%PDF-1.7 ${'x'.repeat(at * 999)}`)
  }));
  const mail = msgOf({
    subject: 'Alle Unterlagen',
    from: { name: 'Ruth Amsel', address: 'ruth@amsel.example' },
    to: [{ name: 'Jo', address: 'jo@sample.example' }],
    sent: new Date('2026-03-03T09:12:00Z'),
    body: 'Anbei alles, worum du gebeten hast.',
    attachments: [...files, { mail: { subject: 'Lob vom Ausschuss', body: 'Sehr gut gemacht.' } }]
  });
  await page
    .locator('input[type=file][multiple]')
    .setInputFiles(writeText(testInfo.outputPath('alles.msg'), Buffer.from(mail)));
  await lookAt(page, 'alles.msg');
  await expect(viewer(page).getByRole('heading', { name: '31 attachments' })).toBeVisible();
  await expect(viewer(page).getByRole('heading', { name: 'Lob vom Ausschuss' })).toBeVisible();
  for (const scheme of ['light', 'dark'] as const) {
    for (const [width, height] of [
      [1280, 800],
      [1024, 640]
    ] as const) {
      await page.emulateMedia({ colorScheme: scheme });
      await page.setViewportSize({ width, height });
      await viewer(page).getByRole('heading', { name: '31 attachments' }).scrollIntoViewIfNeeded();
      await page.screenshot({ path: testInfo.outputPath(`${scheme}-${width}.png`) });
      const wider = await viewer(page).evaluate(
        (dialog) => [...dialog.querySelectorAll('li')].filter((row) => row.scrollWidth > row.clientWidth + 1).length
      );
      expect(wider, 'rows that are wider than their place').toBe(0);
    }
  }
  for (const name of [files[2]!.name, 'Lob vom Ausschuss.msg']) {
    const button = viewer(page).getByRole('button', { name: `Add to evidence: ${name}` });
    await button.click();
    await expect(viewer(page).getByRole('button', { name: `In your evidence: ${name}` })).toBeVisible();
  }
  const list = await operate(page, 'evidence.list', { interviewId });
  expect(list.find(({ fileName }) => fileName === files[2]!.name)?.hash).toBe(hashOf(files[2]!.bytes));
  await closeViewer(page);
  await lookAt(page, 'Lob vom Ausschuss.msg');
  await expect(viewer(page).locator('.words')).toContainText('Sehr gut gemacht.');
});

test('an archive of mails: what is attached to its second mail is filed', async ({ page }, testInfo) => {
  const interviewId = await evidenceTab(page);
  const mail = (name: string, words: string): string =>
    `From ruth@amsel.example Tue Mar  3 09:12:00 2026\nFrom: Ruth <ruth@amsel.example>\nSubject: ${name}\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\n${words}\n--b\nContent-Disposition: attachment; filename="${name}.txt"\nContent-Transfer-Encoding: base64\n\n${base64(words)}\n--b--\n\n`;
  await page
    .locator('input[type=file][multiple]')
    .setInputFiles(
      writeText(testInfo.outputPath('mails.mbox'), mail('one', 'The first words') + mail('two', 'The second words'))
    );
  await lookAt(page, 'mails.mbox');
  await expect(viewer(page).getByRole('heading', { name: 'two' })).toBeVisible();
  await viewer(page).getByRole('button', { name: 'Add to evidence: two.txt' }).click();
  await expect(viewer(page).getByRole('button', { name: 'In your evidence: two.txt' })).toBeVisible();
  await closeViewer(page);
  await expect(tile(page, 'two.txt')).toBeVisible();
  const list = await operate(page, 'evidence.list', { interviewId });
  expect(list.find(({ fileName }) => fileName === 'two.txt')?.hash).toBe(hashOf(Buffer.from('The second words')));
});
