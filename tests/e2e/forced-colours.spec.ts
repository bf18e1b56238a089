/** Where the user's own colours replace the program's, what is on still differs from what is off by more than a tint. */
import type { Locator, Page } from '@playwright/test';
import type { Job } from '../../src-main/contract';
import { claimMarkdown } from '../../src-main/shared/letter/claims/links';
import { expect, test } from '../support/program-test';
import { contrastBetween, contrastWithin } from '../support/seen-contrast';
import { editor, operate, settled, show, showStage, started, writeLetter } from '../support/walk';

test.describe.configure({ timeout: 240_000 });
// In real Electron and on its stand-in the style sheets are the same.
test.skip(({ host }) => host !== 'browser', 'Once for all hosts.');

/** The contrast between the backgrounds of two elements or their pseudo-elements, 1 to 21. */
async function contrast(a: Locator, b: Locator, pseudo?: string): Promise<number> {
  const read = async (locator: Locator): Promise<number> =>
    locator.first().evaluate((element, of) => {
      const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
      // What shines through is the page's own ground.
      const grounds: string[] = [];
      if (of) grounds.push(getComputedStyle(element, of).backgroundColor);
      else
        for (let at: Element | null = element; at; at = at.parentElement)
          grounds.unshift(getComputedStyle(at).backgroundColor);
      for (const ground of grounds) {
        canvas.fillStyle = ground;
        canvas.fillRect(0, 0, 1, 1);
      }
      const [red, green, blue] = [...canvas.getImageData(0, 0, 1, 1).data].map((value) => {
        const share = value / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
    }, pseudo);
  const [one, two] = [await read(a), await read(b)];
  return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
}

/** How many kinds differ too little, by name. */
async function faint(page: Page, id: string): Promise<string[]> {
  const found: string[] = [];
  const main = page.getByRole('main');
  const look = async (name: string, on: Locator, off: Locator, pseudo?: string): Promise<void> => {
    await expect(on.first(), `${name}: on`).toBeAttached();
    await expect(off.first(), `${name}: off`).toBeAttached();
    const ratio = await contrast(on, off, pseudo);
    if (ratio < 2) found.push(`${name}: ${ratio.toFixed(2)}`);
  };
  await showStage(page, id, 'capture');
  await look('stages', page.locator('nav a[aria-current="step"]'), page.locator('nav a:not([aria-current])'));
  await look(
    'library rows',
    page.locator('a[aria-current="page"]').first(),
    page.getByRole('navigation', { name: 'Library' })
  );
  await showStage(page, id, 'debrief');
  await look('tabs', main.locator('[aria-selected="true"]'), main.locator('[aria-selected="false"]'));
  await look('list of questions', main.locator('.card[aria-current]'), main.locator('.card:not([aria-current])'));
  await look(
    'ratings and choices',
    main.locator('.pick:has(> input:checked)'),
    main.locator('.pick:has(> input:not(:checked))')
  );
  await showStage(page, id, 'perspective');
  await look('steps', main.locator('[aria-current="step"]'), main.locator('.tab:not([aria-current])'));
  await showStage(page, id, 'letter');
  await look('bars', main.locator('.meter .bar > span'), main.locator('.meter .bar'));
  await show(page, 'settings');
  const toggle = main.locator('input.switch').first();
  if (!(await toggle.isChecked())) await toggle.click();
  await look('switch, its ground', toggle, main);
  await toggle.evaluate((element: HTMLInputElement) => (element.checked = false));
  // The ground of a switch that is off is the page's; the knob tells where it stands.
  const knob = await toggle.evaluate((element) => [
    getComputedStyle(element, '::after').backgroundColor,
    getComputedStyle(element).backgroundColor,
    getComputedStyle(element).borderTopWidth
  ]);
  if (knob[0] === knob[1] || knob[2] === '0px') found.push(`switch, off: ${knob.join(', ')}`);
  await page.keyboard.press('Tab');
  const ring = await page.locator(':focus').evaluate((element) => getComputedStyle(element).outlineStyle);
  if (ring === 'none') found.push('focus ring');
  return found;
}

for (const colorScheme of ['light', 'dark'] as const)
  test(`on differs from off in forced colours, ${colorScheme}`, async ({ page }) => {
    await started(page);
    const { interviewId } = await operate(page, 'sample.add', {});
    await page.reload();
    await page.emulateMedia({ colorScheme, forcedColors: 'active', reducedMotion: 'reduce' });
    expect(await faint(page, interviewId)).toEqual([]);
  });

/** As the tab does that holds the stream of events (see api/http-events.ts). */
async function sayAsAnotherWindow(page: Page, job: Job): Promise<void> {
  await page.evaluate(async (told) => {
    const token = new TextEncoder().encode(sessionStorage.getItem('second-impression.token')!);
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', token)).slice(0, 9);
    const run = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    new BroadcastChannel(`second-impression.events.${run}`).postMessage({ kind: 'job', job: told });
  }, job);
}

/** Each with the contrast that tells it apart, measured on a picture of it (WCAG 1.4.11 asks for 3). */
async function seenApart(page: Page, id: string): Promise<[string, number][]> {
  const main = page.getByRole('main');
  const found: [string, number][] = [];

  const facts = await operate(page, 'facts.list', { interviewId: id });
  const fact = facts.find((each) => each.retractedAt === null && each.sourceEvidenceId !== null)!;
  await showStage(page, id, 'letter');
  const backed = claimMarkdown('The wait fell by 78%', fact.id);
  await writeLetter(
    page,
    `Dear reader,\n\nPlain words. ${backed}. I saved 4,000 hours a year. ${claimMarkdown('Nothing backs it', '0198a1b2-0000-7000-8000-000000000001')}.`
  );
  await settled(page);
  const marks = editor(page).locator('.cm-claim-mark');
  await expect(marks).toHaveCount(2);
  // Until the facts are read, neither is known to hold.
  const lines = editor(page).locator('.cm-claim');
  const styles = (): Promise<string[]> =>
    lines.evaluateAll((all) => all.map((each) => getComputedStyle(each).borderBottomStyle));
  await expect.poll(async () => new Set(await styles()).size, 'a claim that holds and one that does not').toBe(2);
  for (const [at, name] of ['claim mark', 'claim mark of nothing'].entries())
    found.push([name, await contrastWithin(marks.nth(at), 0.05, 1)]);
  found.push(['claim, its line', await contrastWithin(lines.first(), 0.01, 2)]);

  await main
    .getByRole('button', { name: /enclosure/ })
    .first()
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Black out…' }).first().click();
  const add = dialog.getByRole('button', { name: 'Add a box' });
  await expect(add).toBeEnabled();
  await add.click();
  const box = dialog.getByRole('button', { name: /^Box 1/ });
  await expect(box).toBeFocused();
  // Its middle against the paper beside it, which is white in every palette.
  found.push(['redaction box', await contrastWithin(box, 0.1, 12)]);
  found.push(['redaction box, its corner', await contrastWithin(box.locator('.corner'), 0.1, 2)]);
  const outline = await box.evaluate((element) => getComputedStyle(element).outlineStyle);
  expect(outline, 'redaction box, its focus').not.toBe('none');
  await dialog.getByRole('button', { name: 'Done' }).click();
  await page.keyboard.press('Escape');

  await showStage(page, id, 'debrief');
  await main.getByRole('tab', { name: /^Recording/ }).click();
  const tick = page.locator('.player .tick').first();
  await expect(tick).toBeVisible();
  found.push(['moment on the seek bar', await contrastWithin(tick, 0.05)]);
  const seek = page.locator('.player input[type=range]');
  found.push(['seek bar', await contrastWithin(seek, 0.005)]);

  const asked = page.waitForRequest('**/files/evidence?*');
  // It never ends, and says by the way of another window how far it is.
  await page.route('**/files/evidence?*', () => undefined);
  await showStage(page, id, 'proof');
  await main.getByRole('tab', { name: /^Evidence/ }).click();
  await page
    .locator('input[type=file][multiple]')
    .setInputFiles({ name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('Words') });
  const upload = new URL((await asked).url()).searchParams.get('job')!;
  await sayAsAnotherWindow(page, {
    id: upload,
    kind: 'uploading',
    label: 'a.txt',
    done: 60,
    total: 100,
    state: 'running'
  });
  const progress = page.locator('progress').first();
  await expect(progress).toHaveAttribute('value', '60');
  found.push(['progress', await contrastBetween(progress, { x: 0.2, y: 0.5 }, { x: 0.9, y: 0.5 })]);
  found.push(['progress, its edge', await contrastWithin(progress, 0.02, 2)]);
  return found;
}

for (const colorScheme of ['light', 'dark'] as const)
  test(`bars, moments, boxes and claims are seen in forced colours, ${colorScheme}`, async ({ page }) => {
    await started(page);
    const { interviewId } = await operate(page, 'sample.add', {});
    await page.reload();
    await page.emulateMedia({ colorScheme, forcedColors: 'active', reducedMotion: 'reduce' });
    const seen = await seenApart(page, interviewId);
    console.log(seen.map(([name, ratio]) => `${name} ${ratio.toFixed(1)}`).join(', '));
    expect(seen.filter(([, ratio]) => ratio < 3)).toEqual([]);
  });
