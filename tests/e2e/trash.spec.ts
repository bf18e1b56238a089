/** Whatever is deleted can be brought back to its place, by Undo and from the trash, until it is erased for good. */
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../support/program-test';
import { exploreSample, operate, show, showStage, started } from '../support/walk';

test.use({ sampled: true });

const main = (page: Page) => page.getByRole('main');
const undo = (page: Page) => page.getByRole('button', { name: 'Undo' }).last();

/** Deletes through the screen; what was there is gone, and Undo puts back exactly what and where it was. */
async function deletesAndUndoes(page: Page, look: () => Promise<unknown>, remove: () => Promise<void>): Promise<void> {
  const before = await look();
  await remove();
  await expect(undo(page)).toBeVisible();
  await expect.poll(look).not.toEqual(before);
  await undo(page).click();
  await expect.poll(look).toEqual(before);
}

const texts = (list: Locator) => () => list.allInnerTexts();

test('one thing of each kind is deleted and brought back to its place', async ({ page }) => {
  await started(page);
  const id = await exploreSample(page);
  const ids = (list: { id: string }[]) => list.map((each) => each.id);
  const list =
    (
      name:
        'signs' | 'people' | 'questionCards' | 'unsaid' | 'recordings' | 'facts' | 'evidence' | 'requests' | 'letters'
    ) =>
    async () =>
      ids(await operate(page, `${name}.list`, { interviewId: id }));

  await test.step('a sign', async () => {
    await showStage(page, id, 'capture');
    await deletesAndUndoes(page, list('signs'), () =>
      main(page)
        .getByRole('button', { name: /^Remove “Marta nodded/ })
        .click()
    );
    await expect(main(page).getByRole('textbox', { name: 'A good sign 2' })).toHaveValue(/^Marta nodded/);
  });

  await test.step('a person', async () => {
    await main(page)
      .getByRole('button', { name: /^People you met/ })
      .click();
    await main(page)
      .getByRole('button', { name: /^Marta Lindqvist/ })
      .click();
    await deletesAndUndoes(page, list('people'), () =>
      main(page).getByRole('button', { name: 'Remove Marta Lindqvist' }).click()
    );
    await expect(main(page).getByRole('button', { name: /^Marta Lindqvist/ })).toBeVisible();
  });

  await test.step('an item of one’s own in Perspective, and a sign of one’s own in Fit', async () => {
    const { items } = await operate(page, 'perspective.addItem', {
      interviewId: id,
      kind: 'impression',
      label: 'I sat crooked'
    });
    const item = items.find(({ own }) => own)!;
    await showStage(page, id, 'perspective', item.itemId);
    const labels = async () =>
      (await operate(page, 'perspective.get', { interviewId: id })).items.map(({ label }) => label);
    await deletesAndUndoes(page, labels, () => main(page).getByRole('button', { name: 'Remove', exact: true }).click());
    const { signs } = await operate(page, 'fit.addSign', { interviewId: id, label: 'No daylight' });
    await showStage(page, id, 'fit', signs.find(({ own }) => own)!.itemId);
    const fitLabels = async () => (await operate(page, 'fit.get', { interviewId: id })).signs.map(({ label }) => label);
    await deletesAndUndoes(page, fitLabels, () =>
      main(page).getByRole('button', { name: 'Remove', exact: true }).click()
    );
  });

  await test.step('a question card, out of the middle', async () => {
    const [, second] = await operate(page, 'questionCards.list', { interviewId: id });
    await showStage(page, id, 'debrief', second!.id);
    const questions = texts(main(page).getByRole('list', { name: 'Questions' }).getByRole('listitem'));
    await expect(main(page).getByRole('textbox', { name: 'They asked' })).toHaveValue(/^How many people/);
    await deletesAndUndoes(page, list('questionCards'), () =>
      main(page).getByRole('button', { name: 'Move this question to the trash' }).click()
    );
    await expect.poll(async () => (await questions())[1]).toMatch(/How many people/);
  });

  await test.step('something left unsaid', async () => {
    await main(page)
      .getByRole('tab', { name: /^Left unsaid/ })
      .click();
    await deletesAndUndoes(page, list('unsaid'), () =>
      main(page)
        .getByRole('button', { name: /^Move “I can start/ })
        .click()
    );
  });

  await test.step('a moment, and the recording itself', async () => {
    await main(page)
      .getByRole('tab', { name: /^Recording/ })
      .click();
    const [recording] = await operate(page, 'recordings.list', { interviewId: id });
    await deletesAndUndoes(
      page,
      async () => ids(await operate(page, 'markers.list', { recordingId: recording!.id })),
      () =>
        main(page)
          .getByRole('button', { name: /^Move the moment/ })
          .first()
          .click()
    );
    await deletesAndUndoes(page, list('recordings'), () =>
      main(page).getByRole('button', { name: 'Move this recording to the trash' }).click()
    );
    await expect(
      main(page)
        .getByRole('button', { name: /^Play from/ })
        .first()
    ).toBeVisible();
  });

  await test.step('a fact, an evidence file and a request', async () => {
    await showStage(page, id, 'proof');
    await main(page).getByRole('list', { name: 'Facts' }).getByRole('button').first().click();
    const source = async () =>
      (await operate(page, 'facts.list', { interviewId: id })).map((fact) => [
        fact.statement,
        fact.cardIds,
        fact.sourceEvidenceId
      ]);
    await deletesAndUndoes(page, source, () => main(page).getByRole('button', { name: 'Move to the trash' }).click());
    await main(page)
      .getByRole('tab', { name: /^Evidence/ })
      .click();
    await deletesAndUndoes(page, list('evidence'), async () => {
      await main(page).getByRole('button', { name: 'More for Returns report, spring 2026' }).click();
      await page.getByRole('menuitem', { name: 'Move to the trash' }).click();
    });
    await main(page)
      .getByRole('tab', { name: /^Requests/ })
      .click();
    await main(page).getByRole('list', { name: 'Requests' }).getByRole('button').first().click();
    await deletesAndUndoes(page, list('requests'), () =>
      main(page).getByRole('button', { name: 'Move to the trash' }).click()
    );
    await expect(main(page).getByRole('list', { name: 'Requests' })).toContainText('Ines Moreau');
  });

  await test.step('a letter', async () => {
    await showStage(page, id, 'letter');
    await deletesAndUndoes(page, list('letters'), async () => {
      await main(page).getByRole('button', { name: 'More for this letter' }).click();
      await page.getByRole('menuitem', { name: 'Move to the trash' }).click();
    });
    await expect(main(page).getByRole('textbox', { name: 'Letter, in Markdown' })).toBeVisible();
  });

  await test.step('the interview, and Ctrl+Z as another way back', async () => {
    await page.getByRole('banner').getByRole('button', { name: 'More for this interview' }).click();
    await page.getByRole('menuitem', { name: 'Move to the trash' }).click();
    const rows = page.getByRole('navigation', { name: 'Library' }).getByRole('list', { name: 'Interviews' });
    await expect(rows.getByText('Halden & Rowe Logistics')).toHaveCount(0);
    await page.getByRole('main').focus();
    await page.keyboard.press('ControlOrMeta+Z');
    await expect(rows.getByText('Halden & Rowe Logistics')).toBeVisible();
    expect((await operate(page, 'questionCards.list', { interviewId: id })).length).toBe(5);
  });
});

test('the trash puts back or erases for good', async ({ page }) => {
  await started(page);
  const id = await exploreSample(page);
  const [first, second, third] = await operate(page, 'questionCards.list', { interviewId: id });
  for (const card of [first!, second!, third!])
    await operate(page, 'trash.move', { kind: 'question_card', id: card.id });
  await show(page, 'trash');
  const entries = main(page).getByRole('list', { name: 'In the trash' }).getByRole('listitem');
  await expect(entries).toHaveCount(3);
  const entryOf = (question: string) => entries.filter({ hasText: question.slice(0, 40) });

  await entryOf(second!.question).getByRole('button', { name: 'Restore' }).click();
  await expect(entries).toHaveCount(2);
  const cards = async () => (await operate(page, 'questionCards.list', { interviewId: id })).map((card) => card.id);
  expect(await cards()).toContain(second!.id);

  await entryOf(first!.question).getByRole('button', { name: 'Erase' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  await expect(entries).toHaveCount(2);
  await entryOf(first!.question).getByRole('button', { name: 'Erase' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Erase', exact: true }).click();
  await expect(entries).toHaveCount(1);

  await main(page).getByRole('button', { name: 'Empty the trash' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Erase', exact: true }).click();
  await expect(main(page).getByText('The trash is empty.')).toBeVisible();
  const left = await cards();
  expect(left).not.toContain(first!.id);
  expect(left).not.toContain(third!.id);
  expect(left.length).toBe(3);
});

test('the next round takes people, facts and evidence along, and the sample goes in one step', async ({ page }) => {
  await started(page);
  const id = await exploreSample(page);
  await page.getByRole('banner').getByRole('button', { name: 'More for this interview' }).click();
  await page.getByRole('menuitem', { name: 'Begin the next round' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Halden & Rowe Logistics');
  await expect.poll(() => page.evaluate(() => location.hash)).not.toContain(id);
  const next = (await page.evaluate(() => location.hash)).split('/')[2]!;
  await expect(page.getByRole('navigation', { name: 'Other rounds of this application' })).toContainText(
    'First interview'
  );
  const people = await operate(page, 'people.list', { interviewId: next });
  expect(people.map(({ name }) => name)).toEqual(['Marta Lindqvist', 'Tom Achebe']);
  const facts = await operate(page, 'facts.list', { interviewId: next });
  expect(facts.map(({ figure }) => figure).sort()).toEqual(['14', '33', '6', '78']);
  expect((await operate(page, 'questionCards.list', { interviewId: next })).length).toBe(0);
  expect((await operate(page, 'evidence.list', { interviewId: next })).length).toBeGreaterThan(0);
  await operate(page, 'trash.move', { kind: 'interview', id: next });
  await operate(page, 'trash.erase', { kind: 'interview', id: next });

  await show(page, 'settings');
  await main(page).getByRole('button', { name: 'Remove the sample' }).click();
  await expect(main(page).getByRole('button', { name: 'Add the sample' })).toBeVisible();
  const info = await operate(page, 'library.info', {});
  expect(info).toMatchObject({ interviews: 0, evidenceFiles: 0, sample: null });
  expect(await operate(page, 'trash.list', {})).toEqual([]);
  const { hits } = await operate(page, 'search.query', { text: 'Halden' });
  expect(hits).toEqual([]);
});
