/** The sheet through which a letter leaves: its pages, styles, what is open with its fix beside it, and the one next step. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { violationsOn } from '../support/axe';
import { paper, readPdf } from '../support/paper';
import { expect, test } from '../support/program-test';
import {
  clickLabel,
  editor,
  exploreSample,
  finalSheet,
  operate,
  settled,
  showSheet,
  showStage,
  started,
  writeLetter
} from '../support/walk';

test.use({ sampled: true });

const main = (page: Page) => page.getByRole('main');
/** Two things that a reader may ask about, and a slip. */
const stillOpen = '\n\nI also cut costs by 32 %, and [your figure] more.\n\nI am sorry for teh delay.';

async function openLetter(page: Page, more = ''): Promise<string> {
  await started(page);
  const id = await exploreSample(page);
  await showStage(page, id, 'letter');
  await expect(editor(page)).toBeVisible();
  await expect(main(page).getByRole('button', { name: '2 enclosures' })).toBeVisible();
  if (more !== '') {
    await writeLetter(page, (await letterOf(page, id)).body + more);
    await settled(page);
  }
  return id;
}

const letterOf = async (page: Page, interviewId: string) =>
  (await operate(page, 'letters.list', { interviewId })).find(({ kind }) => kind === 'recovery')!;
const tile = (page: Page, name: RegExp) =>
  finalSheet(page).getByRole('region', { name: 'Pages' }).getByRole('button', { name });

test('by keys: opens with the main way out in hand, walks, leaves, marks as sent, and gives the focus back', async ({
  program,
  page
}) => {
  const interviewId = await openLetter(page);
  await editor(page).focus();
  await page.keyboard.press('ControlOrMeta+Shift+E');
  const sheet = finalSheet(page);
  await expect(sheet.getByRole('button', { name: 'Save packet', exact: true })).toBeFocused();
  await expect(sheet.getByText('Nothing left to check.')).toBeVisible();
  // The keys of the letter mean the same wherever the focus is.
  expect(readPdf(await program.savedFile(() => page.keyboard.press('ControlOrMeta+E'))).pages).toBe(1);
  await expect(sheet.getByRole('button', { name: 'Mark as sent' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(sheet).toHaveCount(0);
  await expect(editor(page)).toBeFocused();

  await page.keyboard.press('ControlOrMeta+Shift+E');
  // Letter, packet and e-mail are one group; the pages behind it are a place to scroll, and each a button.
  await sheet.getByRole('radio', { name: 'Packet' }).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(sheet.getByRole('radio', { name: 'Letter' })).toBeChecked();
  await page.keyboard.press('Tab');
  await expect(sheet.getByRole('region', { name: 'Pages' })).toBeFocused();
  await expect(tile(page, /^Letter\. Look closer$/)).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(tile(page, /^Letter\. Look closer$/)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(tile(page, /^Letter\. Back to all pages$/)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(tile(page, /^Letter\. Look closer$/)).toBeVisible();
  await expect(sheet).toBeVisible();

  // Nothing is open: it goes at once, by the keys that it has in the letter.
  const file = await program.savedFile(() => page.keyboard.press('ControlOrMeta+E'));
  expect(readPdf(file).pages).toBe(1);
  await expect(sheet.getByText(/^PDF saved/)).toBeVisible();
  await expect(sheet.getByText('anyway')).toHaveCount(0);
  const sent = sheet.getByRole('button', { name: 'Mark as sent' });
  await sent.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/sent$/);
  await expect(sheet).toHaveCount(0);
  await expect(main(page).getByText(/^Recovery letter by e-mail, today/)).toBeVisible();
  await expect(main(page).getByRole('button', { name: 'View', exact: true })).toBeVisible();
  const { id } = await letterOf(page, interviewId);
  expect(await operate(page, 'afterwards.get', { interviewId })).toMatchObject({ sentHow: 'email', sentLetterId: id });
  expect(await operate(page, 'letters.sentCopies', { interviewId })).toHaveLength(1);
});

test('after a press the one next step has the focus; what goes to oneself alone offers none', async ({
  program,
  page
}) => {
  await openLetter(page);
  const sheet = await showSheet(page);
  const sent = sheet.getByRole('button', { name: 'Mark as sent' });
  // Escape closes the menu alone.
  await sheet.getByRole('button', { name: 'Other formats' }).click();
  await expect(sheet.getByRole('menuitem', { name: 'Save as Markdown' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(sheet.getByRole('menuitem', { name: 'Save as Markdown' })).toBeHidden();
  await expect(sheet).toBeVisible();
  await program.savedFile(async () => {
    await sheet.getByRole('button', { name: 'Other formats' }).click();
    await sheet.getByRole('menuitem', { name: 'Save as Markdown' }).click();
  });
  await expect(sheet.getByText(/^Markdown saved/)).toBeVisible();
  await expect(sent).toHaveCount(0);
  const packet = await program.savedFile(() => sheet.getByRole('button', { name: 'Save packet' }).click());
  await expect(sent).toBeFocused();
  await expect(sheet.getByText(/^Packet saved, 4 pages/)).toBeVisible();
  expect(readPdf(packet).pages).toBe(4);
  expect(await violationsOn(page)).toEqual([]);

  // Put away, it is the letter's next step too.
  await page.keyboard.press('Escape');
  await main(page).getByRole('button', { name: 'Mark as sent' }).click();
  await expect(main(page).getByText(/^Recovery letter by e-mail, today/)).toBeVisible();
});

test('a packet that is made after the sheet was put away is told all the same', async ({ program, page }) => {
  await openLetter(page);
  const sheet = await showSheet(page);
  await program.savedFile(async () => {
    await sheet.getByRole('button', { name: 'Save packet' }).click();
    await page.keyboard.press('Escape');
  });
  await expect(sheet).toHaveCount(0);
  await expect(page.getByText(/^Packet saved, 4 pages/)).toBeVisible();
});

test('what is open stands beside its fix, goes to its place, and holds no press back', async ({ program, page }) => {
  await openLetter(page, stillOpen);
  const sheet = await showSheet(page);
  await expect(sheet.getByText('2 things to check.')).toBeVisible();
  expect(await violationsOn(page)).toEqual([]);
  const costs = sheet.getByRole('button', { name: /No fact backs “32 %”/ });
  const prize = sheet.getByRole('button', { name: /Still to fill in: \[your figure\]/ });

  await test.step('to its place in the letter', async () => {
    await prize.click();
    await expect(sheet).toHaveCount(0);
    await expect(editor(page)).toBeFocused();
    expect(await page.evaluate(() => getSelection()?.toString())).toBe('[your figure]');
  });

  await test.step('a fact is linked at its place', async () => {
    await showSheet(page);
    await sheet
      .getByRole('listitem')
      .filter({ hasText: 'No fact backs' })
      .getByRole('button', { name: 'Link a fact' })
      .click();
    await expect(sheet).toHaveCount(0);
    await expect(page.getByRole('listbox')).toBeVisible();
    await page.keyboard.press('Escape');
  });

  await test.step('a slip is put right without leaving the sheet', async () => {
    await showSheet(page);
    await sheet.getByText(/\d+ suggestions?$/).click();
    const slip = sheet.getByRole('listitem').filter({ hasText: 'teh' });
    await slip.getByRole('button', { name: 'Write “the”' }).click();
    await expect(slip).toHaveCount(0);
    await expect(sheet).toBeVisible();
    await expect(paper(page)).toContainText('sorry for the delay');
  });

  await test.step('ignored stays ignored', async () => {
    await sheet
      .getByRole('listitem')
      .filter({ hasText: 'Still to fill in' })
      .getByRole('button', { name: 'Ignore' })
      .click();
    await expect(prize).toHaveCount(0);
    await expect(sheet.getByText('One thing to check.')).toBeVisible();
    await page.keyboard.press('Escape');
    await page.reload();
    await started(page);
    await showSheet(page);
    await expect(costs).toBeVisible();
    await expect(prize).toHaveCount(0);
  });

  await test.step('one press, and it has left', async () => {
    await clickLabel(sheet.getByRole('radio', { name: 'Letter' }));
    const file = await program.savedFile(() => sheet.getByRole('button', { name: 'Save as PDF anyway' }).click());
    expect(readPdf(file).text).toContain('I also cut costs by 32 %');
    await expect(page.getByRole('dialog')).toHaveCount(1);
    await expect(sheet.getByText(/^PDF saved/)).toBeVisible();
  });
});

test('by its keys what is open comes up once, and the next press goes', async ({ program, page }) => {
  await openLetter(page, stillOpen);
  await page.keyboard.press('ControlOrMeta+E');
  const anyway = finalSheet(page).getByRole('button', { name: 'Save as PDF anyway' });
  await expect(anyway).toBeFocused();
  await program.savedFile(() => page.keyboard.press('Enter'));
  await page.keyboard.press('Escape');
  await expect(finalSheet(page)).toHaveCount(0);
  await program.savedFile(() => page.keyboard.press('ControlOrMeta+E'));
  await expect(finalSheet(page)).toHaveCount(0);
});

test('the pages are those of the packet, and a style is chosen by its picture', async ({ program, page }) => {
  const interviewId = await openLetter(page);
  const sheet = await showSheet(page);
  const pages = sheet.getByRole('region', { name: 'Pages' });
  await expect(pages.getByRole('button')).toHaveCount(4);
  await expect(sheet.getByText('4 pages in all')).toBeVisible();
  await expect(tile(page, /^Enclosure 1, page 2 of 2: Returns report/)).toBeVisible();
  const drawn = (index: number) =>
    pages
      .locator('canvas')
      .nth(index)
      .evaluate((canvas: HTMLCanvasElement) => {
        const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
        return data.some((value, at) => at % 4 < 3 && value < 100 && data[at - (at % 4) + 3] === 255);
      });
  await expect.poll(() => drawn(0)).toBe(true);
  // What is drawn is the letter, laid out as the paper is.
  const frame = pages.frameLocator('iframe').first();
  await expect(frame.locator('.letter')).toContainText('Dear Marta Lindqvist');

  await tile(page, /^Enclosure 1, page 1 of 2/).click();
  await expect(pages.getByRole('button')).toHaveCount(1);
  await tile(page, /Back to all pages$/).click();
  await expect(pages.getByRole('button')).toHaveCount(4);

  const modern = sheet.getByRole('radio', { name: 'Modern' });
  await clickLabel(modern);
  await expect(modern).toBeChecked();
  await expect(frame.locator('.letter.modern')).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(sheet.getByRole('radio', { name: 'Plain' })).toBeChecked();
  await page.keyboard.press('ArrowLeft');
  await sheet.locator('summary').filter({ hasText: 'Paper' }).click();
  await clickLabel(sheet.getByRole('radio', { name: 'A4', exact: true }));
  await clickLabel(sheet.getByRole('radio', { name: 'Letter', exact: true }).first());
  await expect(sheet.getByText('1 page, A4')).toBeVisible();
  const file = await program.savedFile(() => sheet.getByRole('button', { name: 'Save as PDF' }).click());
  expect(readPdf(file).pageSize).toMatch(/^59[45].* x 84[12]/);
  await expect.poll(async () => (await letterOf(page, interviewId)).paperStyle).toBe('modern');
});

test('the e-mail goes as it is proposed, without a step between', async ({ program, page }) => {
  await openLetter(page);
  const sheet = await showSheet(page);
  const file = await program.savedFile(() => sheet.getByRole('button', { name: 'Save e-mail draft' }).click());
  expect(readFileSync(file, 'utf8')).toMatch(/^X-Unsent: 1/im);
  await expect(sheet.getByText(/^E-mail draft saved/)).toBeVisible();
  await expect(sheet.getByRole('button', { name: 'Mark as sent' })).toBeVisible();
});

test('nothing is cut off on a small window, at 200 %, in the dark', async ({ page }, testInfo) => {
  await openLetter(page, stillOpen);
  await showSheet(page);
  for (const [width, height] of [
    [1280, 800],
    [1024, 640],
    [640, 400],
    [512, 320]
  ] as const) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme });
      for (const view of ['Packet', 'E-mail']) {
        await clickLabel(finalSheet(page).getByRole('radio', { name: view, exact: true }));
        const cut = await finalSheet(page).evaluate((dialog) => {
          const out = (element: Element): boolean => {
            const { left, right, width: wide } = element.getBoundingClientRect();
            return wide > 0 && (left < -1 || right > innerWidth + 1);
          };
          const controls = [...dialog.querySelectorAll('button, label, h2, h3, p')];
          return [
            ...controls.filter(out).map((each) => each.textContent),
            ...controls
              .filter((each) => each.matches('footer button') && each.scrollWidth > each.clientWidth + 1)
              .map((each) => each.textContent)
          ];
        });
        expect(cut, `${width}x${height} ${view}`).toEqual([]);
        for (const button of await finalSheet(page).locator('footer').getByRole('button').all())
          await expect(button).toBeInViewport({ ratio: 1 });
      }
      await page.screenshot({ path: testInfo.outputPath(`${width}-${colorScheme}.png`) });
    }
  }
  await page.setViewportSize({ width: 1280, height: 800 });
  expect(await violationsOn(page)).toEqual([]);
});
