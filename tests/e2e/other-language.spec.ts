/** In another language every word comes from the catalogue, and longer words have room: the whole path, in the language for tests. */
import { writeFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import type { Stage } from '../../src-renderer/store/stages';
import { crampedOn, englishOn, said, speakForeign } from '../support/foreign-words';
import { journey } from '../support/journey';
import { misfitsOn } from '../support/layout';
import { expect, test } from '../support/program-test';
import { operate, show, showStage, started } from '../support/walk';

test.use({ viewport: { width: 1024, height: 640 } });

const stages: Stage[] = ['capture', 'perspective', 'fit', 'debrief', 'proof', 'letter', 'sent'];
const main = (page: Page): Locator => page.getByRole('main');
const dialog = (page: Page): Locator => page.getByRole('dialog');

/** Looks at one screen after the other, and tells of all that was found. */
class Findings {
  readonly #found = new Map<string, string>();
  readonly #seen: string[] = [];

  constructor(
    readonly page: Page,
    readonly typed: string[]
  ) {}

  async look(name: string): Promise<void> {
    this.#seen.push(name);
    await this.page.waitForTimeout(80);
    const found = [
      ...(await englishOn(this.page, this.typed)),
      ...(await crampedOn(this.page)),
      // What floats lies on what is below it.
      ...((await this.page.locator('[popover]:popover-open').count()) === 0 ? await misfitsOn(this.page) : [])
    ];
    // What stands on many screens is told once.
    for (const each of found) if (!this.#found.has(each)) this.#found.set(each, name);
    const list = [...this.#found].map(([what, where]) => `${where}: ${what}`);
    writeFileSync(test.info().outputPath('found.txt'), [...list, '', 'Seen:', ...this.#seen, ''].join('\n'));
  }

  /** Every line with the screen on which it stood first. */
  expectNone(): void {
    const lines = [...this.#found].map(([what, where]) => `${where}: ${what}`);
    expect(lines).toEqual([]);
  }
}

const openers = 'button[aria-expanded], button[popovertarget], summary';
const closed = ':is(button[aria-expanded="false"], details:not([open]) > summary)';

/** Opens everything in a place that opens where it stands: folded parts, menus, panels. */
async function lookInside(findings: Findings, place: Locator, name: string): Promise<void> {
  const { page } = findings;
  await findings.look(name);
  const opened = new Set<string>();
  for (let at = 0; at < (await place.locator(openers).count()); at += 1) {
    const opener = place.locator(openers).nth(at);
    const label = ((await opener.getAttribute('aria-label')) ?? (await opener.textContent()) ?? '').trim().slice(0, 30);
    const isClosed = await opener.evaluate((element, selector) => element.matches(selector), closed);
    if (opened.has(label) || !isClosed || !(await opener.isVisible())) continue;
    opened.add(label);
    const floats = (await opener.getAttribute('popovertarget')) !== null;
    await opener.click();
    await findings.look(`${name}, ${label}`);
    if (floats) await page.keyboard.press('Escape');
  }
}

/** A stage with each of its tabs and steps. */
async function lookAtStage(findings: Findings, id: string, stage: Stage): Promise<void> {
  const { page } = findings;
  await showStage(page, id, stage);
  const parts = main(page).locator('[role=tablist] [role=tab], nav > ol.tab-row button');
  // The stage reads its lists first.
  await page.waitForTimeout(300);
  const count = await parts.count();
  if (count === 0) await lookInside(findings, main(page), stage);
  for (let at = 0; at < count; at += 1) {
    await parts.nth(at).click();
    await page.waitForTimeout(150);
    await lookInside(findings, main(page), `${stage} ${at + 1}`);
  }
}

async function inDialog(findings: Findings, name: string, open: () => Promise<unknown>): Promise<void> {
  const { page } = findings;
  await open();
  await expect(dialog(page)).toBeVisible();
  await page.waitForTimeout(300);
  await lookInside(findings, dialog(page), name);
  await page.keyboard.press('Escape');
  if ((await dialog(page).count()) > 0) await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
}

async function lookAround(findings: Findings, word: string): Promise<void> {
  const { page } = findings;
  const press = (keys: string) => () => page.keyboard.press(keys);
  await show(page, 'settings');
  await inDialog(findings, 'palette', press('ControlOrMeta+K'));
  await inDialog(findings, 'palette with words', async () => {
    await page.keyboard.press('ControlOrMeta+K');
    await page.keyboard.type(word);
    await page.waitForTimeout(500);
  });
  await inDialog(findings, 'palette with nothing', async () => {
    await page.keyboard.press('ControlOrMeta+K');
    await page.keyboard.type('xyzzyx');
    await page.waitForTimeout(500);
  });
  await inDialog(findings, 'shortcuts', async () => {
    await show(page, 'settings');
    await page.keyboard.press('?');
  });
  await page.keyboard.press('ControlOrMeta+F');
  await page.keyboard.type(word);
  await page.waitForTimeout(600);
  await findings.look('search');
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('xyzzyx');
  await page.waitForTimeout(600);
  await findings.look('search with nothing');
  await page.keyboard.press('Escape');
  await lookInside(findings, page.getByRole('navigation', { name: said('library.title') }), 'library');
  await show(page, 'settings');
  await lookInside(findings, main(page), 'settings');
  await main(page)
    .getByRole('button', { name: said('settings.check') })
    .click();
  await expect(main(page).getByRole('status')).toContainText(said('settings.allWell', { count: 0 }).slice(0, 8));
  await findings.look('settings, checked');
  await show(page, 'trash');
  await lookInside(findings, main(page), 'trash');
}

test('with the sample, on every screen', async ({ page }) => {
  test.setTimeout(420_000);
  await started(page);
  await speakForeign(page);
  const findings = new Findings(page, []);
  await expect(main(page).getByRole('button', { name: said('library.exploreSample') })).toBeVisible();
  await findings.look('start');
  await main(page)
    .getByRole('button', { name: said('library.exploreSample') })
    .click();
  await expect(page.getByRole('navigation', { name: said('stages.list') })).toBeVisible();
  const { sample } = await operate(page, 'library.info', {});
  const id = sample!;
  for (const { subject, recipient } of await operate(page, 'letters.list', { interviewId: id }))
    findings.typed.push(subject, recipient);
  for (const { title, fileName } of await operate(page, 'evidence.list', { interviewId: id }))
    findings.typed.push(`${title} ${fileName}`);
  // Shown as what the letter will say until something else is written.
  for (const { wishSaid, action, result } of await operate(page, 'questionCards.list', { interviewId: id }))
    findings.typed.push(...[wishSaid, action, result].map((text) => text.replace(/[*_]/g, '')));
  const { company, role } = await operate(page, 'interviews.get', { id });
  findings.typed.push(`${company} ${role}`);
  for (const stage of stages) await lookAtStage(findings, id, stage);

  const moreOfLetter = (item: string) => async () => {
    await showStage(page, id, 'letter');
    await main(page)
      .getByRole('button', { name: said('export.more') })
      .click();
    await page.getByRole('menuitem', { name: item }).click();
  };
  await inDialog(findings, 'versions', moreOfLetter(said('versions.title')));
  await inDialog(findings, 'draft again', moreOfLetter(said('versions.redraft')));
  await inDialog(findings, 'ways out', async () => {
    await showStage(page, id, 'letter');
    await page.waitForTimeout(300);
    await page.keyboard.press('ControlOrMeta+Shift+E');
  });
  await inDialog(findings, 'consent', async () => {
    await showStage(page, id, 'debrief');
    await main(page)
      .getByRole('tab', { name: said('debrief.recording').slice(0, 8) })
      .first()
      .click();
    await main(page)
      .getByRole('button', { name: said('debrief.addAnother') })
      .click();
  });

  await show(page, 'settings');
  await showStage(page, id, 'proof');
  await main(page).getByRole('tab').nth(1).click();
  const files = main(page).getByRole('tabpanel').getByRole('listitem');
  await expect(files.first()).toBeVisible();
  for (let at = 0; at < (await files.count()); at += 1) {
    await inDialog(findings, `file ${at + 1}`, () => files.nth(at).getByRole('button').first().click());
  }

  const [unsaid] = await operate(page, 'unsaid.list', { interviewId: id });
  await operate(page, 'trash.move', { kind: 'unsaid', id: unsaid!.id });
  await lookAround(findings, 'shift');
  await inDialog(findings, 'erase', () =>
    main(page)
      .getByRole('button', { name: said('trash.empty') })
      .click()
  );
  findings.expectNone();
});

test('from an empty library along the whole path', async ({ page }) => {
  test.setTimeout(420_000);
  await started(page);
  await speakForeign(page);
  const typed = [...Object.values(journey).map(String), 'Recovery'];
  const findings = new Findings(page, typed);
  await lookAround(findings, 'bakery');
  await show(page, '');
  await main(page)
    .getByRole('button', { name: said('library.beginFirst') })
    .click();
  await expect(page.getByRole('navigation', { name: said('stages.list') })).toBeVisible();
  const [interview] = await operate(page, 'interviews.list', {});
  const id = interview!.id;
  // Every stage as it is before anything is written.
  for (const stage of stages) await lookAtStage(findings, id, stage);

  await showStage(page, id, 'capture');
  const field = (name: string): Locator => main(page).getByRole('textbox', { name, exact: true });
  await field(said('capture.goodSign')).fill(journey.goodSign);
  await field(said('capture.goodSign')).press('Enter');
  await field(said('capture.badSign')).fill(journey.badSign);
  await field(said('capture.badSign')).press('Enter');
  await operate(page, 'ratings.add', { interviewId: id, kind: 'gut', score: journey.gut });
  await main(page)
    .getByRole('button', { name: said('capture.goOn') })
    .click();
  await lookAtStage(findings, id, 'capture');
  await lookAtStage(findings, id, 'perspective');
  await operate(page, 'ratings.add', { interviewId: id, kind: 'second', score: journey.second });
  await lookAtStage(findings, id, 'perspective');
  await operate(page, 'perspective.setCoolOff', {
    interviewId: id,
    action: 'start',
    wakeAt: new Date(Date.now() + 3_600_000).toISOString()
  });
  await lookAtStage(findings, id, 'perspective');
  await operate(page, 'fit.decide', { interviewId: id, decision: 'thank_only', reason: journey.seen });
  await operate(page, 'fit.decide', { interviewId: id, decision: 'decline', reason: journey.against });
  await lookAtStage(findings, id, 'fit');
  await operate(page, 'questionCards.create', {
    interviewId: id,
    patch: { question: journey.question, said: journey.said, wishSaid: journey.wishSaid, useInLetter: true }
  });
  await lookAtStage(findings, id, 'debrief');
  const fact = await operate(page, 'facts.create', {
    interviewId: id,
    patch: { statement: journey.fact, figure: journey.figure, unit: journey.unit, period: journey.period }
  });
  await lookAtStage(findings, id, 'proof');
  const letter = await operate(page, 'letters.create', { interviewId: id, kind: 'recovery' });
  findings.typed.push(letter.subject);
  await lookAtStage(findings, id, 'letter');
  await operate(page, 'afterwards.update', {
    interviewId: id,
    patch: {
      sentAt: new Date().toISOString(),
      sentHow: 'email',
      sentLetterId: letter.id,
      followUpOn: '2020-01-02',
      outcome: 'silence',
      outcomeOn: '2020-01-03'
    }
  });
  await lookAtStage(findings, id, 'sent');
  await operate(page, 'trash.move', { kind: 'fact', id: fact.id });
  await page.reload();
  await expect(main(page).getByRole('heading').first()).toBeVisible();
  await findings.look('after a new start');
  await show(page, '');
  await findings.look('home');
  await show(page, `interview/nobody/capture`).catch(() => undefined);
  await findings.look('an interview that is gone');
  findings.expectNone();
});
