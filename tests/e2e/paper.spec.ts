/** The preview is the PDF: the same words on the same pages, for every paper and style; and a letter can do no harm. */
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/program-test';
import { laidOut, paper, readPdf } from '../support/paper';
import {
  clickLabel,
  editor,
  exploreSample,
  finalSheet,
  leaveBy,
  operate,
  pressWay,
  settled,
  showStage,
  started,
  writeLetter
} from '../support/walk';

test.use({ sampled: true });

const paragraph =
  'In March I took over a returns line on which parcels waited nine days. I had them **sorted by fault instead of by customer**, put two people on opening, and hung the day’s count at the gate. By the end of May the wait was down by 78 %, while the parcels rose by a quarter; Ines Moreau, the depot manager, can confirm every one of these figures.';

const longLetter = [
  'Dear Ms Lindqvist,',
  ...Array.from({ length: 9 }, (_, index) => `${index + 1}. part: ${paragraph}`.replace('. part', ' — part')),
  '## What changed',
  '- the wait fell from nine days to two\n- the parcels rose by a *quarter*\n- nobody was added to the shift',
  '| month | days |\n|---|---|\n| March | 9 |\n| April | 5 |\n| May | 2 |',
  '> Nadia sorted by fault, and we all wondered why we never had.',
  ...Array.from({ length: 9 }, (_, index) => `${paragraph} That was week ${index + 1}.`),
  'Yours sincerely,\n\nNadia Ferreira'
].join('\n\n');

const words = (text: string): string => text.replaceAll('\u00ad', '').replace(/\s+/g, ' ').trim();

/** The text of each page of the preview, by where its words stand. */
async function pagesOfPreview(page: Page): Promise<string[]> {
  return paper(page).evaluate((body) => {
    const view = body.ownerDocument.defaultView!;
    const sheets = [...body.querySelectorAll('.sheet')].map((sheet) => sheet.getBoundingClientRect());
    const pages: string[] = sheets.map(() => '');
    const letter = body.querySelector('.letter')!;
    const walker = body.ownerDocument.createTreeWalker(letter, view.NodeFilter.SHOW_TEXT);
    const range = body.ownerDocument.createRange();
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (const match of (node.textContent ?? '').matchAll(/\S+/g)) {
        range.setStart(node, match.index);
        range.setEnd(node, match.index + match[0].length);
        const { top, bottom, left, right, width } = range.getClientRects()[0] ?? new view.DOMRect();
        if (width === 0) continue;
        const [x, y] = [(left + right) / 2, (top + bottom) / 2];
        const at = sheets.findIndex(
          (sheet) => x >= sheet.left && x <= sheet.right && y >= sheet.top && y <= sheet.bottom
        );
        pages[at] += ` ${match[0]}`;
      }
    }
    return pages;
  });
}

/** Without spaces: where a word is set in two styles, the preview's text has two pieces of it. */
const letters = (text: string): string =>
  words(text)
    .replace(/\s/g, '')
    .replace(/[•‣–-]/g, '');

const pageOfPdf = (file: string, page: number): string =>
  execFileSync('pdftotext', ['-raw', '-f', String(page), '-l', String(page), file, '-'], { encoding: 'utf8' });

const main = (page: Page) => page.getByRole('main');

async function openAddress(page: Page): Promise<void> {
  await main(page)
    .getByRole('button', { name: /^Address & paper/ })
    .click();
  await expect(main(page).getByRole('group', { name: 'Paper' })).toBeVisible();
}

test('a letter of three pages: preview and PDF agree page by page, on both papers, in all styles', async ({
  program,
  page
}) => {
  await started(page);
  const id = await exploreSample(page);
  await showStage(page, id, 'letter');
  await writeLetter(page, longLetter);
  await expect(paper(page)).toContainText('That was week 9.');
  // Without its claims nothing goes along with it.
  await expect(paper(page).locator('.enclosures')).toHaveCount(0);
  await openAddress(page);
  const sizes = {
    A4: { label: 'A4', points: /^59[45]\.\d+ x 84[12]/ },
    Letter: { label: 'US Letter', points: /^612 x 792/ }
  };
  for (const size of ['A4', 'Letter'] as const) {
    await clickLabel(main(page).getByRole('group', { name: 'Paper' }).getByRole('radio', { name: sizes[size].label }));
    for (const style of ['Classic', 'Modern', 'Plain']) {
      await test.step(`${size}, ${style}`, async () => {
        await clickLabel(main(page).getByRole('group', { name: 'Style' }).getByRole('radio', { name: style }));
        await expect(paper(page).locator('.letter')).toHaveClass(new RegExp(style.toLowerCase()));
        await laidOut(page);
        const shown = await pagesOfPreview(page);
        expect(shown.length).toBeGreaterThanOrEqual(3);
        await expect(main(page).getByText(new RegExp(`^${shown.length} pages, `))).toBeVisible();
        const file = await program.savedFile(() => leaveBy(page, 'Save as PDF'));
        const pdf = readPdf(file);
        expect(pdf).toMatchObject({ pages: shown.length, tagged: true, foreignFonts: [], author: 'Nadia Ferreira' });
        expect(pdf.title).not.toBe('');
        expect(pdf.pageSize).toMatch(sizes[size].points);
        for (const [index, text] of shown.entries()) {
          expect(letters(text), `page ${index + 1} of the preview is not empty`).not.toBe('');
          expect(letters(pageOfPdf(file, index + 1)), `page ${index + 1}`).toBe(letters(text));
        }
        // The next one has the same name.
        rmSync(file);
      });
    }
  }
});

test('“Fit to one page” says exactly how many words are over, and its smaller setting holds the letter', async ({
  page
}) => {
  await started(page);
  const id = await exploreSample(page);
  await showStage(page, id, 'letter');
  const sentence = 'We counted every parcel at the gate and wrote the number on a board. ';
  const head = 'Dear Ms Lindqvist,\n\n';
  const tail = '\n\nYours sincerely,\n\nNadia Ferreira';
  const middle = Array.from({ length: 42 }, (_, index) => `${sentence}${index % 4 === 3 ? '\n\n' : ''}`).join('');
  const pages = (count: string) => main(page).getByText(new RegExp(`^${count}, `));
  await writeLetter(page, `${head}${middle.trim()}${tail}`);
  await expect(pages('2 pages')).toBeVisible();
  // The words are counted in the font that the paper shows.
  await laidOut(page);
  await main(page).getByRole('button', { name: 'Fit to one page…' }).click();
  const panel = page.getByRole('dialog', { name: 'Fit the letter to one page' });
  const said = await panel.getByText(/^\d+ words? too long for one page\.$/).textContent();
  const over = Number.parseInt(said ?? '', 10);
  const ends = [...middle.trim().matchAll(/[A-Za-z]+/g)].map((word) => word.index + word[0].length);
  const cutBy = (words: number): string => `${head}${middle.slice(0, ends[ends.length - 1 - words])}${tail}`;
  await page.keyboard.press('Escape');
  await writeLetter(page, cutBy(over));
  await expect(pages('1 page')).toBeVisible();
  await writeLetter(page, cutBy(over - 1));
  await expect(pages('2 pages')).toBeVisible();
  await main(page).getByRole('button', { name: 'Fit to one page…' }).click();
  await panel.getByRole('button', { name: 'Use it' }).first().click();
  await expect(pages('1 page')).toBeVisible();
});

test('what a letter brings along as markup runs nothing and loads nothing', async ({ program, page }) => {
  const outside: string[] = [];
  page.context().on('request', (request) => {
    if (/attacker|evil/.test(request.url())) outside.push(request.url());
  });
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await started(page);
  const id = await exploreSample(page);
  await showStage(page, id, 'letter');
  const hostile = [
    'Dear <b>Marta</b>,',
    '<script>top.attacked = 1; alert(1)</script>',
    '<img src=x onerror="top.attacked=1"><img src="http://attacker.invalid/a.png">',
    '![picture](http://attacker.invalid/b.png) ![data](data:image/svg+xml,<svg/onload=alert(1)>)',
    '[click me](javascript:top.attacked=1) [out](https://evil.example/x) <a href="//attacker.invalid">there</a>',
    '<svg><animate onbegin="top.attacked=1" attributeName=x dur=1s></svg><math><mi//xlink:href="data:x,<script>alert(1)</script>">',
    '<iframe src="http://attacker.invalid/"></iframe><object data="http://attacker.invalid/"></object><embed src="http://attacker.invalid/">',
    '<style>@import url(http://attacker.invalid/c.css); body { background: url(http://attacker.invalid/d.png) }</style>',
    '<link rel="stylesheet" href="http://attacker.invalid/e.css"><meta http-equiv="refresh" content="0;url=http://attacker.invalid/">',
    '<form action="http://attacker.invalid/"><button autofocus onfocus="top.attacked=1">send</button></form>',
    '<video src="http://attacker.invalid/f.mp4" onerror="top.attacked=1"></video><p style="background:url(http://attacker.invalid/g)">styled</p>',
    'The last line.'
  ].join('\n\n');
  await writeLetter(page, hostile);
  await expect(paper(page)).toContainText('The last line.');
  const onPaper = paper(page).locator('.letter');
  await expect(
    onPaper.locator('script, iframe, object, embed, svg, math, img, video, style, link, meta, form, button')
  ).toHaveCount(0);
  const attributes = await onPaper.evaluate((letter) =>
    [...letter.querySelectorAll('*')].flatMap((element) =>
      [...element.attributes]
        .filter(({ name, value }) => /^(on|style$|src|srcset)/i.test(name) || /javascript:/i.test(value))
        .map(({ name }) => name)
    )
  );
  expect(attributes).toEqual([]);
  await program.savedFile(() => leaveBy(page, 'Save as PDF'));
  expect(await page.evaluate(() => 'attacked' in globalThis)).toBe(false);
  expect(dialogs).toEqual([]);
  expect(outside).toEqual([]);

  // On the paper of the preview a link only shows its whole address; nothing is there to follow.
  await expect(onPaper.getByText('out', { exact: true })).toHaveAttribute('title', 'https://evil.example/x');
  await expect(onPaper.locator('a[href]')).toHaveCount(0);
});

test('the letter is copied as rich and as plain text, and saved as Markdown', async ({ program, page, host }) => {
  await started(page);
  const id = await exploreSample(page);
  await showStage(page, id, 'letter');
  const body =
    'Dear Ms Lindqvist,\n\nthe wait fell **by 78 %**, from *nine* days to two.\n\n- one\n- two\n\nYours sincerely,\n\nNadia Ferreira';
  await writeLetter(page, body);
  await settled(page);

  await test.step('Markdown', async () => {
    const file = await program.savedFile(() => leaveBy(page, 'Save as Markdown'));
    expect(file).toMatch(/\.md$/);
    const [letter] = await operate(page, 'letters.list', { interviewId: id });
    expect(letter?.body).toBe(body);
    expect(readFileSync(file, 'utf8')).toContain(body);
  });

  await test.step('the clipboard', async () => {
    if (host === 'browser') await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.evaluate(() => {
      const written: Record<string, string> = {};
      Object.assign(globalThis, { written });
      navigator.clipboard.write = async (items) => {
        for (const item of items)
          for (const type of item.types) written[type] = await (await item.getType(type)).text();
      };
    });
    // Nothing backs these figures, and the program says so where it lets them go.
    await pressWay(page, 'Copy text');
    await expect(finalSheet(page)).toContainText('No fact backs');
    await expect(page.getByText(/^Copied\./)).toBeVisible();
    const written = await page.evaluate(() => (globalThis as unknown as { written: Record<string, string> }).written);
    expect(written['text/html']).toContain('<strong>by 78 %</strong>');
    expect(written['text/plain']).toContain('the wait fell by 78 %, from nine days to two.\n\n- one\n- two');
    expect(written['text/plain']).toMatch(/^Dear Ms Lindqvist,\n\n/);
    expect(written['text/plain']).not.toMatch(/[*<>]/);
  });
  await expect(editor(page)).toBeVisible();
});
