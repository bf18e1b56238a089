/** Where the user's own colours replace the program's, what is on still differs from what is off by more than a tint. */
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../support/program-test';
import { operate, show, showStage, started } from '../support/walk';

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
