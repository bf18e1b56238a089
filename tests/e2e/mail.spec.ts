/** Mails and pages are looked at as words: made into facts, their attachments filed, their letters read in another encoding. */
import type { Page } from '@playwright/test';
import { base64, head, html, multi, part, quoted } from '../support/evidence-inputs/mail-maker';
import { expect, test } from '../support/program-test';
import { closeViewer, evidenceTab, lookAt, tile, viewer } from '../support/proof-desk';
import { writeText } from '../support/sample-files';
import { operate } from '../support/walk';

const encoded = (type: string, body: string): string => part(type, base64(body), 'Content-Transfer-Encoding: base64');
const attached = (name: string, body: string): string =>
  part(
    'application/octet-stream',
    base64(body),
    'Content-Transfer-Encoding: base64',
    `Content-Disposition: attachment; filename="${name}"`
  );
const withFiles = (): string =>
  head('Cc: Tom Berg <tom@berg.example>', 'Subject: Your returns', 'Date: Tue, 3 Mar 2026 09:12:00 +0000') +
  multi(
    'mixed',
    'm1',
    encoded('text/plain; charset=utf-8', 'Jo halved the returns in March.\nWe thank her.'),
    attached('figures.csv', 'month,kg\nMarch,412\n'),
    part('message/rfc822', head('Subject: From the ward') + part('text/plain', 'The ward noticed it too.'))
  );

const source = (page: Page) => viewer(page).locator('[data-source]');

async function select(page: Page, words: string): Promise<void> {
  await source(page)
    .locator('.words')
    .first()
    .evaluate((element, wanted) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = (node as Text).data.indexOf(wanted);
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + wanted.length);
        getSelection()!.removeAllRanges();
        getSelection()!.addRange(range);
        return;
      }
      throw new Error('These words are not shown.');
    }, words);
}

test('a mail is shown as a mail, its words become a fact, and an attachment is filed', async ({ page }, testInfo) => {
  const interviewId = await evidenceTab(page);
  await page
    .locator('input[type=file][multiple]')
    .setInputFiles(writeText(testInfo.outputPath('thanks.eml'), withFiles()));
  await lookAt(page, 'thanks.eml');
  await expect(viewer(page).getByRole('heading', { name: 'Your returns' })).toBeVisible();
  for (const words of ['Ruth Amsel <ruth@amsel.example>', 'Tom Berg <tom@berg.example>', 'Tuesday, March 3, 2026'])
    await expect(source(page).first()).toContainText(words);
  await expect(viewer(page).getByRole('heading', { name: 'From the ward' })).toBeVisible();

  await select(page, 'Jo halved the returns in March.');
  await viewer(page).getByRole('button', { name: 'Add a fact' }).click();
  await expect
    .poll(() => operate(page, 'facts.list', { interviewId }))
    .toMatchObject([{ quote: 'Jo halved the returns in March.' }]);

  await expect(viewer(page).getByText('2 attachments')).toBeVisible();
  await viewer(page).getByRole('button', { name: 'Add to evidence: figures.csv' }).click();
  const filed = viewer(page).getByRole('button', { name: 'In your evidence: figures.csv' });
  await expect(filed).toBeVisible();
  await expect(filed).toBeFocused();
  await closeViewer(page);
  await lookAt(page, 'figures.csv');
  await expect(source(page)).toHaveText('month,kg\nMarch,412');
  await closeViewer(page);
  await expect(tile(page, 'From the ward.eml')).toHaveCount(0);
});

test('quoted-printable, a mail of HTML alone, and a page are read as words and never run', async ({
  page
}, testInfo) => {
  await evidenceTab(page);
  const hostile =
    '<p>Gr&uuml;&szlig;e</p><script>document.title="ran"</script><img src=x onerror="document.title=\'ran\'">';
  await page
    .locator('input[type=file][multiple]')
    .setInputFiles([
      writeText(
        testInfo.outputPath('quoted.eml'),
        head('Subject: quoted') +
          part(
            'text/plain; charset=utf-8',
            quoted(Buffer.from('Lefèvrier sagt: Rückläufer')),
            'Content-Transfer-Encoding: quoted-printable'
          )
      ),
      writeText(testInfo.outputPath('page.eml'), head() + encoded('text/html; charset=utf-8', html(hostile))),
      writeText(testInfo.outputPath('page.html'), html(hostile))
    ]);
  await expect(tile(page, 'page.html')).toBeVisible();
  await lookAt(page, 'quoted.eml');
  await expect(source(page)).toContainText('Lefèvrier sagt: Rückläufer');
  await closeViewer(page);
  await lookAt(page, 'page.eml');
  await expect(viewer(page).getByRole('heading', { name: 'No subject' })).toBeVisible();
  await expect(source(page)).toContainText('Grüße');
  await closeViewer(page);
  await lookAt(page, 'page.html');
  await expect(source(page)).toHaveText('Grüße');
  expect(await page.title()).not.toBe('ran');
});

test('where the encoding is a guess another one is chosen, and stays', async ({ page }, testInfo) => {
  await evidenceTab(page);
  await page
    .locator('input[type=file][multiple]')
    .setInputFiles(
      writeText(testInfo.outputPath('kunden.csv'), Buffer.from('Name;Ort\nSobczy\xf1ska;\xa3\xf3d\x9f\n', 'latin1'))
    );
  await lookAt(page, 'kunden.csv');
  const choice = viewer(page).getByLabel('Garbled text? Read it as');
  await choice.selectOption('windows-1252');
  await expect(source(page)).toContainText('Sobczyñska');
  await choice.selectOption('windows-1250');
  await expect(source(page)).toContainText('Sobczyńska;Łódź');
  await closeViewer(page);
  await page.reload();
  await page
    .getByRole('main')
    .getByRole('tab', { name: /^Evidence/ })
    .click();
  await lookAt(page, 'kunden.csv');
  await expect(choice).toHaveValue('windows-1250');
  await expect(source(page)).toContainText('Łódź');
});
