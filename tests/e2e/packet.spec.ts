/** From a claim in the text to one PDF that proves it: enclosures that follow the letter, pages chosen, words blacked out for good. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { claimMarkdown } from '../../src-main/shared/letter/claims/links';
import { annotationTags } from '../support/annotation-tags';
import { violationsOn } from '../support/axe';
import { isPictured, paper } from '../support/paper';
import { readPacket } from '../support/read-links';
import { expect, test } from '../support/program-test';
import { exploreSample, leaveBy, pressWay, operate, settled, showStage, started, writeLetter } from '../support/walk';

const main = (page: Page) => page.getByRole('main');
const dialog = (page: Page) => page.getByRole('dialog');
const row = (page: Page, name: string) => dialog(page).getByRole('article', { name });

const textOf = (file: string, from: number, to = from): string =>
  execFileSync('pdftotext', ['-raw', '-f', String(from), '-l', String(to), file, '-'], { encoding: 'utf8' });

/** The sample's letter, anew: one claim backed by a page of the report, one by the training record. */
async function claimingLetter(page: Page): Promise<string> {
  await started(page);
  const interviewId = await exploreSample(page);
  const facts = await operate(page, 'facts.list', { interviewId });
  const evidence = await operate(page, 'evidence.list', { interviewId });
  const idOf = (fileName: string): string => {
    const file = evidence.find((each) => each.fileName === fileName)!.id;
    return facts.find((fact) => fact.sourceEvidenceId === file && fact.retractedAt === null)!.id;
  };
  await showStage(page, interviewId, 'letter');
  const claims = [
    claimMarkdown('The wait fell by 78%', idOf('returns-report.pdf')),
    claimMarkdown('I trained 6 colleagues', idOf('training-record.png'))
  ];
  await writeLetter(page, `Dear Marta Lindqvist,\n\n${claims.join('. ')}.\n\nKind regards\n\nNadia Ferreira`);
  await settled(page);
  await expect(main(page).getByRole('button', { name: '2 enclosures' })).toBeVisible();
  return interviewId;
}

const exportPacket = (page: Page): Promise<void> => leaveBy(page, 'Save packet');

test('claims bring their files; one is left out, words on a page are blacked out, and the packet holds just the rest', async ({
  program,
  page
}) => {
  await claimingLetter(page);
  await expect(paper(page).locator('.enclosures')).toContainText('Enclosures:1 Returns report, spring 2026 (page 1)');
  await expect(paper(page).locator('.enclosures')).toContainText('2 Forklift training record');

  await main(page).getByRole('button', { name: '2 enclosures' }).click();
  expect(await violationsOn(page)).toEqual([]);
  await row(page, 'Forklift training record').getByRole('switch', { name: 'Enclosed' }).click();
  const report = row(page, 'Returns report, spring 2026');
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

test('a last page says where to check the letter, where that is wanted', async ({ program, page }) => {
  await claimingLetter(page);
  await main(page).getByRole('button', { name: '2 enclosures' }).click();
  const wanted = dialog(page).getByRole('switch', { name: 'Where to check it' });
  await expect(wanted).not.toBeChecked();
  await wanted.click();
  await settled(page);
  const file = await program.savedFile(() => exportPacket(page));
  // The letter, the list, one page of the report, and the picture.
  const bytes = readFileSync(file);
  const { pages, links, piecesIn } = await readPacket(bytes);
  expect(pages).toBe(4);
  expect(textOf(file, 1)).not.toContain('Where to check it');
  const words = textOf(file, 2).replace(/[\s\u00a0]+/g, ' ');
  expect(words).toContain('Where to check it');
  expect(words).toContain('In the letter Where it stands Who can confirm it');
  expect(words).toMatch(
    /The wait fell by 78%.* Enclosure 1, p. 1 .*Returns report, spring 2026.* Ines Moreau, depot manager/
  );
  expect(words).toMatch(/I trained 6 colleagues Enclosure 2 Forklift training record Low Moor Training Ltd/);
  const fromList = links.filter((link) => link.page === 2);
  expect(fromList.map(({ to }) => to!.page)).toEqual([3, 4]);
  expect(await piecesIn(2, [fromList[0]!.area])).toContain('Enclosure');
  // From the passage one gets back to the text, not to the list.
  expect(links.filter((link) => link.page > 2).map(({ to }) => to!.page)).toEqual([1, 1, 1, 1]);
  expect((await annotationTags(bytes)).wrong).toEqual([]);
  expect(execFileSync('qpdf', ['--check', file], { encoding: 'utf8' })).toContain(
    'No syntax or stream encoding errors'
  );
});

test('a file that goes along by itself has a number without a way, and its name is said', async ({ program, page }) => {
  const interviewId = await claimingLetter(page);
  const evidence = await operate(page, 'evidence.list', { interviewId });
  const transcript = evidence.find(({ fileName }) => fileName === 'interview.vtt')!;
  const patch = { statement: 'I answered for half a minute', sourceEvidenceId: transcript.id, sharing: 'yes' as const };
  const { id } = await operate(page, 'facts.create', { interviewId, patch });
  await writeLetter(page, `Dear Marta Lindqvist,\n\n${claimMarkdown('I answered', id)}.\n\nNadia Ferreira`);
  await settled(page);
  await main(page).getByRole('button', { name: '1 enclosure' }).click();
  const file = await program.savedFile(() => exportPacket(page));
  const { pages, links, textOf: wordsOf } = await readPacket(readFileSync(file));
  expect({ pages, links }).toEqual({ pages: 1, links: [] });
  const words = (await wordsOf(1)).replace(/[\s\u00a0]+/g, ' ');
  expect(words).toMatch(/I answered ?\[1\]/);
  expect(words).toContain(`${transcript.title}; a file of its own: interview.vtt`);
});

test('by keyboard alone: order changed, a box added, moved, sized and taken away, a file added by hand', async ({
  page
}) => {
  const interviewId = await claimingLetter(page);
  await main(page).getByRole('button', { name: '2 enclosures' }).press('Enter');
  await dialog(page).getByRole('button', { name: 'Move Forklift training record' }).press('Alt+ArrowUp');
  await expect(dialog(page).getByRole('article').first()).toHaveAccessibleName('Forklift training record');
  await expect(paper(page).locator('.enclosures')).toContainText('1 Forklift training record');

  await row(page, 'Forklift training record').getByRole('button', { name: 'Black out…' }).press('Enter');
  const addBox = dialog(page).getByRole('button', { name: 'Add a box' });
  await expect(addBox).toBeEnabled();
  await addBox.press('Enter');
  const box = dialog(page).getByRole('button', { name: /^Box 1/ });
  await expect(box).toBeFocused();
  await expect(box).toHaveAccessibleName('Box 1: 30% from the left, 45% from the top, 40% wide, 3% high');
  await page.keyboard.press('ArrowRight');
  await expect(box).toHaveAccessibleName(/^Box 1: 31%/);
  await page.keyboard.press('Shift+ArrowDown');
  await expect(box).toHaveAccessibleName(/4% high$/);
  await page.keyboard.press('Delete');
  await expect(box).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(row(page, 'Forklift training record').getByRole('button', { name: 'Black out…' })).toBeFocused();

  const letters = await operate(page, 'letters.list', { interviewId });
  const letterId = letters.find((letter) => letter.requestId === null)!.id;
  const stored = () => operate(page, 'enclosures.follow', { letterId });
  await expect
    .poll(async () => (await stored()).map(({ fileName, redactions }) => [fileName, redactions]))
    .toEqual([
      ['training-record.png', []],
      ['returns-report.pdf', []]
    ]);
  await dialog(page).getByRole('combobox', { name: 'Enclose another file' }).selectOption({ index: 1 });
  const third = dialog(page).getByRole('article').nth(2);
  await expect(third).toContainText('Enclosed as a separate file');

  // A name that is being written is kept when the list is closed over it.
  await third.getByRole('textbox', { name: 'Name on the list' }).fill('A recording of the talk');
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
  await expect.poll(async () => (await stored())[2]?.label).toBe('A recording of the talk');
  await main(page).getByRole('button', { name: '3 enclosures' }).press('Enter');
  await expect(third).toHaveAccessibleName('A recording of the talk');
  const byHand = (await stored())[2]!.evidenceId;
  await dialog(page)
    .getByRole('button', { name: /^Remove/ })
    .press('Enter');
  await expect(dialog(page).getByRole('article')).toHaveCount(2);
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
  await writeLetter(page, 'Dear Marta Lindqvist,\n\nThank you.\n\nNadia Ferreira');
  await expect(main(page).getByRole('button', { name: 'Enclosures' })).toBeVisible();
  await expect(paper(page).locator('.enclosures')).toHaveCount(0);

  // Another letter that claims nothing has enclosures of its own.
  const { id } = await operate(page, 'letters.create', { interviewId, kind: 'request' });
  await operate(page, 'enclosures.add', { letterId: id, evidenceId: byHand });
  await showStage(page, interviewId, 'letter', id);
  await expect(main(page).getByRole('button', { name: '1 enclosure' })).toBeVisible();
  await expect(paper(page).locator('.enclosures')).toHaveCount(1);
});
