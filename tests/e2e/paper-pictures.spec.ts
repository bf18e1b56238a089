/** The preview is the PDF, to the pixel: pictures of every page, on both papers, in all styles, with a signature. */
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { CallInputOf } from '../../src-main/contract';
import { laidOut, paper, readPdf } from '../support/paper';
import { differingPixels, readPicture, type Picture } from '../support/pictures';
import { expect, test } from '../support/program-test';
import { exploreSample, leaveBy, operate, showStage, started } from '../support/walk';

/** So wide that the preview reaches its largest zoom, one and a half: 144 dots an inch. */
test.use({ sampled: true, viewport: { width: 3200, height: 2100 } });
const dotsPerInch = 144;
/** Of two million; the smoothing of a page's letters stays far below, a single other digit is above. */
const mostPixels = 25;

/** Nothing in it that needs a fact: an export must not stop to warn. */
const paragraph =
  'I took over a returns line on which parcels lay and waited. I had them **sorted by fault instead of by customer**, asked colleagues to help with *opening*, and hung the count of the day at the gate. The wait grew shorter, and callers grew quiet; Ines Moreau, who runs the depot, can confirm it.';
const body = [
  'Dear Ms Lindqvist,',
  paragraph,
  '- sorted by fault\n- counted at the gate\n- nobody added',
  ...['North', 'East', 'South', 'West', 'Yard', 'Gate', 'Hall', 'Ramp'].map((place) => `${place}: ${paragraph}`),
  'Yours sincerely,',
  'Nadia Ferreira'
].join('\n\n');

async function previewPages(page: Page): Promise<Picture[]> {
  const sheets = paper(page).locator('.sheet');
  const pictures: Picture[] = [];
  for (const sheet of await sheets.all()) pictures.push(await readPicture(await sheet.screenshot()));
  return pictures;
}

function pdfPage(file: string, number: number): Promise<Picture> {
  const root = `${file}-${number}`;
  const pages = ['-f', String(number), '-l', String(number)];
  execFileSync('pdftoppm', ['-r', String(dotsPerInch), '-png', '-singlefile', ...pages, file, root]);
  const png = readFileSync(`${root}.png`);
  rmSync(`${root}.png`);
  return readPicture(png);
}

/** A picture of a wave, as a signature. */
const drawnSignature = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 400, height: 120 });
    const context = canvas.getContext('2d')!;
    Object.assign(context, { lineWidth: 6, strokeStyle: '#123' });
    context.beginPath();
    context.moveTo(10, 90);
    context.bezierCurveTo(120, -60, 200, 200, 390, 30);
    context.stroke();
    return canvas.toDataURL('image/png');
  });

const rightToLeft = [
  'שלום רב,',
  'תודה על השיחה. אני רוצה להוסיף דבר אחד שלא אמרתי: הובלתי צוות, והלקוחות חיכו פחות. Ines Moreau יכולה לאשר זאת.',
  '- מיון לפי תקלה\n- ספירה בשער',
  'בברכה,',
  'נדיה פריירה'
].join('\n\n');

interface Sheet {
  name: string;
  pages: number;
  patch: CallInputOf<'letters.save'>['patch'];
}
const sheets: Sheet[] = [
  ...(['A4', 'Letter'] as const).flatMap((paperSize) =>
    (['classic', 'modern', 'plain'] as const).map((paperStyle) => ({
      name: `${paperSize}, ${paperStyle}`,
      pages: 2,
      patch: { body, paperSize, paperStyle, language: 'en-GB' }
    }))
  ),
  {
    name: 'A4, modern, small text and narrow margins',
    pages: 2,
    patch: { body, paperSize: 'A4', paperStyle: 'modern', language: 'en-GB', textSize: '10', margins: 'narrow' }
  },
  {
    name: 'Letter, classic, ten and a half points',
    pages: 2,
    patch: { body, paperSize: 'Letter', paperStyle: 'classic', language: 'en-US', textSize: '10.5' }
  },
  {
    name: 'A4, classic, with numbers at the foot',
    pages: 2,
    patch: { body, paperSize: 'A4', paperStyle: 'classic', language: 'en-GB', pageNumbers: true }
  },
  {
    name: 'Letter, modern, small text, with numbers at the foot',
    pages: 2,
    patch: { body, paperSize: 'Letter', paperStyle: 'modern', language: 'en-US', textSize: '10.5', pageNumbers: true }
  },
  {
    name: 'A4, modern, right to left',
    pages: 1,
    patch: { body: rightToLeft, paperSize: 'A4', paperStyle: 'modern', language: 'he-IL' }
  }
];

test('each page of the preview looks like the PDF’s', async ({ program, page }) => {
  test.setTimeout(480_000);
  await started(page);
  const id = await exploreSample(page);
  await operate(page, 'settings.update', { patch: { signature: await drawnSignature(page) } });
  const letters = await operate(page, 'letters.list', { interviewId: id });
  const letterId = letters.find(({ kind }) => kind === 'recovery')!.id;
  for (const { name, pages, patch } of sheets) {
    await test.step(name, async () => {
      const { revision } = await operate(page, 'letters.get', { id: letterId });
      const usual = {
        signed: true,
        datedOn: '2026-11-23',
        textSize: '11',
        margins: 'normal',
        pageNumbers: false
      } as const;
      await operate(page, 'letters.save', { id: letterId, baseRevision: revision, patch: { ...usual, ...patch } });
      await page.reload();
      await showStage(page, id, 'letter', letterId);
      await expect(paper(page).locator('.signature-image')).toBeVisible();
      await laidOut(page);
      const feet = Array.from({ length: pages }, (_, index) => (patch.pageNumbers && index > 0 ? `${index + 1}` : ''));
      expect(await paper(page).locator('.sheet').allTextContents()).toEqual(feet);
      const shown = await previewPages(page);
      const file = await program.savedFile(() => leaveBy(page, 'Save as PDF'));
      expect(readPdf(file).pages).toBe(shown.length);
      expect(shown.length).toBe(pages);
      for (const [index, preview] of shown.entries()) {
        const printed = await pdfPage(file, index + 1);
        expect(Math.abs(printed.width - preview.width)).toBeLessThanOrEqual(2);
        expect(differingPixels(preview, printed), `${name}, page ${index + 1}`).toBeLessThan(mostPixels);
      }
      // The comparison must be able to fail: one page is not the other.
      if (pages > 1) expect(differingPixels(shown[0]!, await pdfPage(file, 2))).toBeGreaterThan(mostPixels);
      rmSync(file);
    });
  }
});
