/** Nothing is cut off in a small window and at 200 % zoom, whatever the names are. */
import type { Page } from '@playwright/test';
import { misfitsOn } from '../support/layout';
import { expect, test } from '../support/program-test';
import {
  dialogScreens,
  onEach,
  openedScreens,
  searchScreen,
  settingsScreen,
  shortcuts,
  stageScreens,
  trashScreen,
  type Screen
} from '../support/sample-screens';
import { begunInterview, operate, showStage, started, timeZone } from '../support/walk';

/** A small laptop's window, and the one of 1280 × 800 pixels at 200 %. */
const windows = [
  { width: 1024, height: 640 },
  { width: 640, height: 400 }
];

async function misfitsOnAll(page: Page, screens: Screen[]): Promise<string[]> {
  const found: string[] = [];
  for (const size of windows) {
    await page.setViewportSize(size);
    await onEach(page, screens, async ({ name }) => {
      await page.waitForTimeout(60);
      found.push(...(await misfitsOn(page)).map((misfit) => `${size.width} px, ${name}: ${misfit}`));
    });
  }
  return found;
}

test('everything fits with the sample', async ({ page }) => {
  test.setTimeout(180_000);
  await started(page);
  const { interviewId } = await operate(page, 'sample.add', {});
  const [unsaid] = await operate(page, 'unsaid.list', { interviewId });
  await operate(page, 'trash.move', { kind: 'unsaid', id: unsaid!.id });
  await page.reload();
  const found = await misfitsOnAll(page, [
    ...stageScreens(interviewId),
    ...openedScreens(interviewId),
    ...dialogScreens(interviewId),
    settingsScreen,
    trashScreen,
    shortcuts
  ]);
  await page.setViewportSize(windows[0]!);
  await onEach(page, [searchScreen], async () => void found.push(...(await misfitsOn(page))));
  expect(found).toEqual([]);
});

const unbroken = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'
  .repeat(3)
  .slice(0, 200);
const rightToLeft = 'شركة النقل والخدمات اللوجستية المتحدة للتجارة والتوزيع '.repeat(4).trim();

/** An interview in which every name is as bad as names get. */
async function awkwardInterview(page: Page): Promise<string> {
  const { id } = await operate(page, 'interviews.create', {
    timeZone,
    company: unbroken,
    role: rightToLeft,
    round: unbroken,
    place: unbroken,
    brainDump: unbroken.repeat(3),
    startsAt: new Date(Date.now() - 5 * 3_600_000).toISOString()
  });
  const ofInterview = { interviewId: id };
  await operate(page, 'people.create', {
    ...ofInterview,
    patch: { name: unbroken, title: rightToLeft, postalAddress: unbroken }
  });
  await operate(page, 'signs.create', { ...ofInterview, kind: 'good', text: unbroken });
  await operate(page, 'signs.create', { ...ofInterview, kind: 'bad', text: rightToLeft });
  await operate(page, 'perspective.addItem', { ...ofInterview, kind: 'impression', label: unbroken });
  await operate(page, 'fit.addSign', { ...ofInterview, label: unbroken });
  await operate(page, 'fit.decide', { ...ofInterview, decision: 'recover', reason: unbroken });
  const card = await operate(page, 'questionCards.create', {
    ...ofInterview,
    patch: { question: unbroken, said: rightToLeft, wishSaid: unbroken, score: 2, useInLetter: true }
  });
  const fact = await operate(page, 'facts.create', {
    ...ofInterview,
    patch: { statement: unbroken, figure: '1'.repeat(60), unit: unbroken, period: rightToLeft, verifiableBy: unbroken }
  });
  await operate(page, 'facts.linkCard', { id: fact.id, cardId: card.id, linked: true });
  const retracted = await operate(page, 'facts.create', { ...ofInterview, patch: { statement: unbroken } });
  await operate(page, 'facts.retract', { id: retracted.id, retracted: true, because: unbroken });
  await operate(page, 'unsaid.create', { ...ofInterview, text: unbroken });
  await operate(page, 'requests.create', {
    ...ofInterview,
    patch: { who: unbroken, contact: unbroken, what: rightToLeft }
  });
  const thrown = await operate(page, 'unsaid.create', { ...ofInterview, text: unbroken });
  await operate(page, 'trash.move', { kind: 'unsaid', id: thrown.id });
  await operate(page, 'letters.create', { ...ofInterview, kind: 'recovery' });
  return id;
}

test('everything fits with names that are long, unbroken or written from right to left', async ({ page }) => {
  test.setTimeout(180_000);
  await started(page);
  const id = await awkwardInterview(page);
  await page.reload();
  await showStage(page, id, 'proof');
  await page.locator('input[type=file][multiple]').setInputFiles({
    name: `${unbroken.slice(0, 150)}.txt`,
    mimeType: 'text/plain',
    buffer: Buffer.from(unbroken)
  });
  await page
    .getByRole('main')
    .getByRole('tab', { name: /^Evidence/ })
    .click();
  await expect(page.getByRole('main').getByRole('list', { name: 'Evidence' }).getByRole('listitem')).toHaveCount(1);
  const found = await misfitsOnAll(page, [...stageScreens(id), settingsScreen, trashScreen]);
  expect(found).toEqual([]);
});

test('a whole question card is in sight on a 13-inch laptop, with the player below it', async ({ page }) => {
  await started(page);
  const { interviewId } = await operate(page, 'sample.add', {});
  await page.reload();
  await page.setViewportSize({ width: 1280, height: 800 });
  await showStage(page, interviewId, 'debrief');
  const card = page.getByRole('article', { name: 'The open question' });
  await expect(
    page.getByRole('region', { name: 'Recording' }).getByRole('button', { name: 'Play', exact: true })
  ).toBeVisible();
  await expect(card.getByRole('textbox', { name: 'What I said' })).toHaveValue(/returns/);
  await expect(card).toBeInViewport({ ratio: 1 });

  // In the smallest window it is whole too, beside the library, while no player needs the room.
  const written = await begunInterview(page);
  await operate(page, 'questionCards.create', {
    interviewId: written,
    patch: {
      question: 'How much scrap did your incoming inspection actually save, and how do you know?',
      wishSaid: 'We cut scrap from supplier parts by 18 % within nine months: we measured ten of each delivery.',
      wentWrong: ['blank', 'no_figures']
    }
  });
  await page.setViewportSize(windows[0]!);
  await showStage(page, written, 'debrief');
  await expect(card.getByRole('textbox', { name: 'They asked' })).toHaveValue(/scrap/);
  await expect(card).toBeInViewport({ ratio: 1 });
  expect(await card.getByRole('textbox').evaluateAll(inReadingOrder)).toBe(true);
});

/** As the eye goes: what comes later for the keyboard begins lower, or further right. */
function inReadingOrder(fields: Element[]): boolean {
  const boxes = fields.map((field) => field.getBoundingClientRect()).filter(({ height }) => height > 0);
  return boxes.every((box, at) => {
    const next = boxes[at + 1];
    return !next || next.top >= box.bottom || next.left >= box.right;
  });
}

test('what does not fit is found', async ({ page }) => {
  await started(page);
  await page.getByRole('main').evaluate((main) => {
    const wide = document.createElement('button');
    wide.textContent = 'Too wide';
    wide.style.width = '3000px';
    main.append(wide);
  });
  const found = (await misfitsOn(page)).join('\n');
  expect(found).toContain('scrolls sideways');
  expect(found).toContain('“Too wide” is cut off');
});
