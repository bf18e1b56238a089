/** Date, subject and text keep their distance whichever of the blocks above them are left out. */
import { expect, test } from '../support/program-test';
import { laidOut, paper } from '../support/paper';
import { exploreSample, operate, showStage, started } from '../support/walk';

test.use({ sampled: true });

const address = 'Nadia Ferreira\n4 Quay Street\nHull HU1 2AB';

test('no block runs into the next one, without addresses or with one of them', async ({ page }) => {
  await started(page);
  const interviewId = await exploreSample(page);
  await showStage(page, interviewId, 'letter');
  const [letter] = await operate(page, 'letters.list', { interviewId });
  const { id } = letter!;
  for (const language of ['en-US', 'en-GB', 'de-DE', 'fr-FR']) {
    for (const paperStyle of ['classic', 'modern', 'plain'] as const) {
      for (const [sender, recipient, subject] of [
        ['', '', 'Our talk'],
        [address, '', 'Our talk'],
        ['', address, 'Our talk'],
        ['', '', ''],
        [address, '', '']
      ] as const) {
        const { revision } = await operate(page, 'letters.get', { id });
        const patch = { language, paperStyle, sender, recipient, subject, body: 'Dear all,\n\nIt went well.\n' };
        await operate(page, 'letters.save', { id, baseRevision: revision, patch });
        await page.evaluate(() => dispatchEvent(new Event('focus')));
        await expect(paper(page).locator('.letter')).toHaveClass(new RegExp(paperStyle));
        await expect(paper(page).locator('.subject')).toHaveText(subject);
        await laidOut(page);
        const gaps = await paper(page).evaluate((body) => {
          const shown = [...body.querySelectorAll<HTMLElement>('.letter > :not([hidden])')].filter(
            (part) => !part.matches('.enclosures') && part.offsetHeight > 0
          );
          const line = parseFloat(body.ownerDocument.defaultView!.getComputedStyle(shown.at(-1)!).lineHeight);
          return shown.slice(1).map((part, index) => ({
            what: `${shown[index]!.className} | ${part.className}`,
            gap: (part.getBoundingClientRect().top - shown[index]!.getBoundingClientRect().bottom) / line
          }));
        });
        const named = `${language} ${paperStyle} “${sender.slice(0, 5)}” “${recipient.slice(0, 5)}” “${subject}”`;
        expect(
          gaps.filter(({ gap }) => gap < 0.2),
          named
        ).toEqual([]);
      }
    }
  }
});
