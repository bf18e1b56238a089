/** What stands in the list of enclosures, and in a packet beside them: the core's and the screen's work, the same in every host. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { claimMarkdown } from '../../src-main/shared/letter/claims/links';
import { claimingLetter, dialog, enclosureRow, exportPacket, textOf } from '../support/claiming-letter';
import { annotationTags } from '../support/annotation-tags';
import { paper } from '../support/paper';
import { readPacket } from '../support/read-links';
import { expect, test } from '../support/program-test';
import { operate, settled, showStage, writeLetter } from '../support/walk';

test.use({ sampled: true });

const main = (page: Page) => page.getByRole('main');

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

  await enclosureRow(page, 'Forklift training record').getByRole('button', { name: 'Black out…' }).press('Enter');
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
  await expect(
    enclosureRow(page, 'Forklift training record').getByRole('button', { name: 'Black out…' })
  ).toBeFocused();

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
