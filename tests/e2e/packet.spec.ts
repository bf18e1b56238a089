/** From a claim in the text to one PDF that proves it: enclosures that follow the letter, pages chosen, words blacked out for good. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { claimMarkdown } from '../../src-main/shared/letter/claims/links';
import { claimingLetter, dialog, enclosureRow, exportPacket, textOf } from '../support/claiming-letter';
import { annotationTags } from '../support/annotation-tags';
import { violationsOn } from '../support/axe';
import { isPictured, paper } from '../support/paper';
import { readPacket } from '../support/read-links';
import { expect, test } from '../support/program-test';
import { pressWay, operate, settled, writeLetter } from '../support/walk';

test.use({ sampled: true });

const main = (page: Page) => page.getByRole('main');

test('claims bring their files; one is left out, words on a page are blacked out, and the packet holds just the rest', async ({
  program,
  page
}) => {
  await claimingLetter(page);
  await expect(paper(page).locator('.enclosures')).toContainText('Enclosures:1 Returns report, spring 2026 (page 1)');
  await expect(paper(page).locator('.enclosures')).toContainText('2 Forklift training record');

  await main(page).getByRole('button', { name: '2 enclosures' }).click();
  expect(await violationsOn(page)).toEqual([]);
  await enclosureRow(page, 'Forklift training record').getByRole('switch', { name: 'Enclosed' }).click();
  const report = enclosureRow(page, 'Returns report, spring 2026');
  const pages = report.getByRole('textbox', { name: /^Pages of/ });
  await expect(pages).toHaveValue('1');
  await pages.fill('1-2x');
  await pages.press('Tab');
  await expect(report).toContainText('Write pages like 1-3, 5.');
  await pages.fill('1-2');
  await pages.press('Tab');
  await expect(report).toContainText('Both pages');
  await expect(dialog(page)).toContainText('The packet contains the letter and one enclosure.');

  await test.step('a box drawn with the mouse', async () => {
    await report.getByRole('button', { name: 'Black out…' }).click();
    const sheet = dialog(page).getByRole('group', { name: /^Page 1/ });
    await expect(sheet.locator('canvas')).toBeVisible();
    await expect
      .poll(() => sheet.locator('canvas').evaluate((canvas: HTMLCanvasElement) => canvas.width))
      .toBeGreaterThan(400);
    const { x, y, width } = (await sheet.boundingBox())!;
    await page.mouse.move(x + width * 0.2, y + 60);
    await page.mouse.down();
    await page.mouse.move(x + width * 0.8, y + 260, { steps: 4 });
    await page.mouse.up();
    const box = sheet.getByRole('button', { name: /^Box 1: 20% from the left/ });
    await expect(box).toBeVisible();
    await expect(box).not.toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
    await dialog(page).getByRole('button', { name: 'Done' }).click();
    await expect(report).toContainText('1 place blacked out');
  });

  const file = await program.savedFile(() => pressWay(page, 'Save packet'));
  expect(file).toMatch(/Packet for Halden/);
  expect(textOf(file, 1)).toContain('The wait fell by 78%');
  expect(textOf(file, 1)).toMatch(/Enclosure:\s+1 Returns report, spring 2026/);
  expect(textOf(file, 2)).toContain('Enclosure 1, page 1 of 2 · Returns report, spring 2026 · A4');
  expect(textOf(file, 3)).toContain('Enclosure 1, page 2 of 2');
  // It shares its fonts with the page that has a box, so it is a picture, too.
  expect(isPictured(file, 3)).toBe(true);
  await expect(page.getByText(/share fonts or pictures with a blacked-out page/).first()).toBeVisible();
  await page.keyboard.press('Escape');
  const enclosed = textOf(file, 2, 99);
  expect(enclosed).not.toContain('Brackwater Depot · evening shift');
  expect(enclosed).not.toContain('fell from 9.1 days');
  expect(enclosed).not.toContain('Forklift training record');
  const facts = JSON.parse(
    execFileSync('qpdf', ['--json', file], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
  ) as {
    pages: unknown[];
    outlines: { title: string; destpageposfrom1: number }[];
  };
  expect(facts.pages).toHaveLength(3);
  expect(facts.outlines.map((each) => [each.title, each.destpageposfrom1])).toEqual([
    ['Letter', 1],
    ['Enclosure 1 · Returns report, spring 2026', 2]
  ]);
  expect(execFileSync('qpdf', ['--check', file], { encoding: 'utf8' })).toContain(
    'No syntax or stream encoding errors'
  );
  const info = execFileSync('pdfinfo', [file], { encoding: 'utf8' });
  expect(info).toMatch(/Tagged: +yes/);
  expect(info).toMatch(/Author: +Nadia Ferreira/);
});

test('each number in the letter leads to its passage, as Chromium printed and the merging linked it, and back', async ({
  program,
  page
}) => {
  const interviewId = await claimingLetter(page);
  const facts = await operate(page, 'facts.list', { interviewId });
  const people = facts.find(({ figure }) => figure === '14')!;
  await writeLetter(
    page,
    [
      'Dear Marta Lindqvist,',
      ...facts
        .filter(({ retractedAt }) => retractedAt === null)
        .map((fact) => `${claimMarkdown(`${fact.statement}: ${fact.figure} ${fact.unit}`, fact.id)}.`),
      'Nadia Ferreira'
    ].join('\n\n')
  );
  await settled(page);
  expect(people.sourcePage).toBe(2);
  await expect(paper(page).locator('sup')).toHaveText([
    '\u00a0[1,\u00a0p.\u00a01]',
    '\u00a0[1,\u00a0p.\u00a02]',
    '\u00a0[2]'
  ]);
  await main(page).getByRole('button', { name: '2 enclosures' }).click();
  const file = await program.savedFile(() => exportPacket(page));
  const bytes = readFileSync(file);
  const { links, marks, piecesIn } = await readPacket(bytes);

  const fromLetter = links.filter(({ page: on }) => on === 1);
  const landings = [];
  for (const link of fromLetter.slice(0, 3)) {
    const onPage = marks.filter((mark) => mark.page === link.to!.page);
    landings.push({
      // The rectangle lies where the number stands.
      number: /\[[^\]]*\]/.exec((await piecesIn(1, [link.area])).replaceAll('\u00a0', ' '))?.[0],
      page: link.to!.page,
      marked: await piecesIn(onPage[0]!.page, onPage[0]!.lines),
      // In sight, with something above it.
      below: onPage[0]!.area[1] - link.to!.down >= 0 && onPage[0]!.area[1] - link.to!.down < 95
    });
  }
  expect(landings).toEqual([
    { number: '[1, p. 1]', page: 2, marked: expect.stringContaining('by 78%'), below: true },
    { number: '[1, p. 2]', page: 3, marked: expect.stringContaining('14 people'), below: true },
    // A picture has no words; its place was marked by hand.
    { number: '[2]', page: 4, marked: '', below: true }
  ]);
  const report = 'Enclosure 1 · Returns report, spring 2026';
  const record = 'Enclosure 2 · Forklift training record';
  expect(fromLetter.map(({ words }) => words.replaceAll('\u00a0', ' '))).toEqual([
    ...[`${report}, p. 1`, `${report}, p. 2`, record],
    ...[report, record]
  ]);
  // Back from each passage and from each cover label.
  expect(links.filter(({ page: on }) => on > 1).map(({ page: on, to }) => [on, to!.page])).toEqual(
    [2, 2, 3, 4, 4].map((on) => [on, 1])
  );
  expect(marks.map(({ contents }) => contents.replaceAll('\u00a0', ' '))).toEqual([
    'Evidence for [1, p. 1] in the letter',
    'Evidence for [1, p. 2] in the letter',
    'Evidence for [2] in the letter'
  ]);
  expect(execFileSync('qpdf', ['--check', file], { encoding: 'utf8' })).toContain(
    'No syntax or stream encoding errors'
  );
  const tags = await annotationTags(bytes);
  expect(tags.wrong).toEqual([]);
  expect(tags.types.filter((type) => type === 'Annot')).toHaveLength(marks.length);
  expect(bytes.toString('latin1')).not.toContain('.invalid');
});
