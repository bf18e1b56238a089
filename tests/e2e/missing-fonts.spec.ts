/** Which characters the computer can't print: said while one writes and before a letter leaves, and never of what it can. */
import type { Page } from '@playwright/test';
import { paper } from '../support/paper';
import { expect, test } from '../support/program-test';
import {
  editor,
  exploreSample,
  operate,
  settled,
  showStage,
  started,
  writeLetter,
  finalSheet,
  pressWay
} from '../support/walk';

test.use({ sampled: true });

const main = (page: Page) => page.getByRole('main');
const dialog = (page: Page) => page.getByRole('dialog');
const findings = (page: Page) => page.getByRole('button', { name: /^This computer can’t print/ });

const plainLetter =
  'Dear Marta Lindqvist,\n\nThank you for the interview at Halden & Rowe.\n\nKind regards\n\nNadia Ferreira';

/** The sample's letter with a text of its own; one file is enclosed by hand under a label. */
async function openLetter(page: Page, body: string, label = ''): Promise<void> {
  await started(page);
  const interviewId = await exploreSample(page);
  await showStage(page, interviewId, 'letter');
  await expect(editor(page)).toBeVisible();
  await writeLetter(page, plainLetter);
  await settled(page);
  const [letter] = await operate(page, 'letters.list', { interviewId });
  if (label) {
    const [file] = await operate(page, 'evidence.list', { interviewId });
    const [enclosure] = await operate(page, 'enclosures.add', { letterId: letter!.id, evidenceId: file!.id });
    await operate(page, 'enclosures.update', { id: enclosure!.id, patch: { label } });
    await showStage(page, interviewId, 'proof');
    await showStage(page, interviewId, 'letter');
    await expect(paper(page).locator('.enclosures')).toContainText(label);
  }
  await writeLetter(page, body);
  await settled(page);
  await page.keyboard.press('ControlOrMeta+J');
  if (!(await page.getByRole('tab', { name: /^Checks/ }).isVisible())) await page.keyboard.press('ControlOrMeta+J');
  await expect(page.getByRole('tab', { name: /^Checks/ })).toBeVisible();
}

/** The checks have looked at the text as it stands. */
const looked = (page: Page) => expect(page.getByRole('button', { name: /\d checks passed$/ })).toBeVisible();
const greeting = (name: string): string => plainLetter.replace('Marta Lindqvist', name);
const inText = 'This computer can’t print the Chinese characters 林, 女, and 士 in your text.';
const inName = 'This computer can’t print the Chinese characters 退, 货, 报, and 告 in the name of enclosure 1.';

test.describe('a computer with the fonts of a plain Debian', () => {
  test('a Chinese name in the letter and in an enclosure is said, and the letter leaves all the same', async ({
    program,
    page
  }) => {
    await openLetter(page, greeting('林女士'), 'Zählung Ж 退货报告');
    await expect(findings(page)).toHaveText([inText, inName]);
    await findings(page).first().click();
    await expect(page.getByText('Install a font that has them')).toBeVisible();
    await page.getByRole('button', { name: 'Go there' }).click();
    expect(await page.evaluate(() => getSelection()?.toString())).toBe('林女士');

    const byKeys = () => page.keyboard.press('ControlOrMeta+E');
    await byKeys();
    await expect(dialog(page)).toContainText(inText);
    await expect(dialog(page)).toContainText(inName);
    await expect(dialog(page)).toContainText('empty boxes');
    const anyway = dialog(page).getByRole('button', { name: 'Save as PDF anyway' });
    const file = await program.savedFile(() => anyway.click());
    expect(file).toMatch(/\.pdf$/);
    await expect(page.getByText(/^PDF saved/)).toBeVisible();
    await page.keyboard.press('Escape');

    await test.step('the same is not asked again, a new character is', async () => {
      await program.savedFile(byKeys);
      await writeLetter(page, greeting('林女士 and 王'));
      await settled(page);
      await byKeys();
      await expect(dialog(page)).toContainText('林, 女, 士, and 王');
      await page.keyboard.press('Escape');
    });

    for (const way of ['Save the packet', 'Save an e-mail draft', 'as Word', 'as HTML', 'Print the letter']) {
      await test.step(way, async () => {
        await page.keyboard.press('ControlOrMeta+K');
        await page.keyboard.type(way);
        await page.keyboard.press('Enter');
        await expect(finalSheet(page)).toContainText('林, 女, 士, and 王');
        await page.keyboard.press('Escape');
        await expect(dialog(page)).toHaveCount(0);
      });
    }

    await test.step('text needs no font', async () => {
      await page.keyboard.press('ControlOrMeta+Shift+C');
      await expect(page.getByText(/^Copied\./).or(page.getByText(/^The clipboard could not/))).toBeVisible();
      await expect(dialog(page)).toBeHidden();
    });
  });

  test('what its fonts have, and what has no look of its own, is no reason for an alarm', async ({ page }) => {
    const fine = [
      ['letters of Europe', 'Łukasz Öztürk, škoda, Ελλάδα, Благодарю, Việt Nam – „so“ 12 € ½ ‰ → ☐'],
      ['what DejaVu has', 'שלום مرحبا გამარჯობა 😀 ① ℗ 𝒜'],
      ['accents apart', 'e\u0301 n\u0303 o\u0302\u0323 Z\u0351'],
      ['joiners, selectors, directions', 'a\u200db \u2764\ufe0f \u200f\u200e\u2066x\u2069 \u00ad\ufeff y\u{e0101}'],
      ['a key and a hue', '1\ufe0f\u20e3 😀\u{1f3fd}'],
      ['private use, unassigned', '\ue000 \u{f0000} \u0378'],
      ['spaces', 'a\u2003b\u202fc\u3000d']
    ];
    await openLetter(page, `${plainLetter}\n\n${fine.map(([, text]) => text).join('\n')}`);
    await looked(page);
    await expect(editor(page)).toContainText('გამარჯობა');
    await expect(findings(page)).toHaveCount(0);
    await page.getByRole('button', { name: /\d checks passed$/ }).click();
    await expect(page.getByText('Every character can be printed')).toBeVisible();
  });

  test('each writing system that it lacks is named, the emoji too', async ({ page }) => {
    await openLetter(page, `${plainLetter}\n\n한 न ไ 🙏🏽 👩‍👧‍👦`);
    await expect(findings(page)).toHaveText([
      'This computer can’t print the Korean, Devanagari, and Thai characters and emoji 한, न, ไ, 🙏, 👩 and 2 more in your text.'
    ]);
  });

  test('the date that the letter’s language writes counts too', async ({ page }) => {
    await openLetter(page, plainLetter);
    await looked(page);
    await expect(findings(page)).toHaveCount(0);
    await main(page)
      .getByRole('button', { name: /^Address & paper/ })
      .click();
    await page.getByRole('combobox', { name: 'Language and country' }).selectOption('ja-JP');
    await expect(findings(page)).toHaveText([
      'This computer can’t print the Chinese characters 年, 月, and 日 in the date.'
    ]);
  });

  test('a letter that the program’s own fonts cover is not drawn anywhere', async ({ page }) => {
    await page.evaluate(() => {
      const drawn = HTMLCanvasElement.prototype.getContext;
      HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...given: unknown[]) {
        document.documentElement.dataset.canvases = String(Number(document.documentElement.dataset.canvases ?? 0) + 1);
        return (drawn as (...all: unknown[]) => never).apply(this, given);
      } as typeof drawn;
    });
    const canvases = () => page.evaluate(() => Number(document.documentElement.dataset.canvases ?? 0));
    await openLetter(page, 'Größe, škoda, Ελλάδα, Благодарю – „so“ 12 €.\n\n'.repeat(200));
    await looked(page);
    expect(await canvases()).toBe(0);
    await writeLetter(page, greeting('林女士'));
    await expect(findings(page)).toHaveCount(1);
    expect(await canvases()).toBe(1);
  });
});

test.describe('a computer with Chinese and Japanese fonts', () => {
  test.use({ fonts: 'scripts' });

  test('prints a Chinese name and says nothing; Word is told that its own fonts lack it', async ({ program, page }) => {
    await openLetter(page, greeting('林女士'), 'Zählung Ж 退货报告');
    await looked(page);
    await expect(findings(page)).toHaveCount(0);
    await program.savedFile(() => pressWay(page, 'Save as Word'));
    await expect(dialog(page)).not.toContainText('can’t print');
    await expect(page.getByText(/own fonts lack the Chinese characters 林, 女, 士, 退, 货 and 2 more/)).toBeVisible();
    await page.keyboard.press('Escape');
    await writeLetter(page, greeting('김'));
    await expect(findings(page)).toHaveText(['This computer can’t print the Korean character 김 in your text.']);
  });
});
