/** Ways through the program that several end-to-end tests share: operations from inside the window, screens by address, typing that saves. */
import { expect, type Locator, type Page } from '@playwright/test';
import type { CallInputOf, OperationName, OutputOf } from '../../src-main/contract';
import type { Stage } from '../../src-renderer/store/stages';

/** Runs an operation as the window itself would, in either host; for preparing and for looking into the library, never instead of a screen. */
export async function operate<Name extends OperationName>(
  page: Page,
  name: Name,
  input: CallInputOf<Name>
): Promise<OutputOf<Name>> {
  const answer = await page.evaluate(askCore, { name: name as string, input: input as unknown });
  if (!answer.ok) throw new Error(`${name}: ${answer.error.code} ${answer.error.key}`);
  return answer.value as OutputOf<Name>;
}

type Answer = { ok: true; value: unknown } | { ok: false; error: { code: string; key: string } };

/** Runs in the page. */
async function askCore({ name, input }: { name: string; input: unknown }): Promise<Answer> {
  const bridge = (globalThis as { secondImpression?: { call(name: string, input: unknown): Promise<unknown> } })
    .secondImpression;
  if (bridge) return (await bridge.call(name, input)) as Answer;
  const token = sessionStorage.getItem('second-impression.token') ?? '';
  const response = await fetch('/api/operation', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-second-impression-token': token },
    body: JSON.stringify({ name, input })
  });
  return (await response.json()) as Answer;
}

/** An address for a file of the library, as the window would ask for it. */
export async function fileAddress(page: Page, path: string): Promise<string> {
  return page.evaluate(async (asked) => {
    if ('secondImpression' in globalThis) return asked;
    const token = sessionStorage.getItem('second-impression.token') ?? '';
    const response = await fetch('/api/sign', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-second-impression-token': token },
      body: JSON.stringify({ path: asked })
    });
    return ((await response.json()) as { url: string }).url;
  }, path);
}

export const timeZone = 'Europe/Berlin';

/** Waits until the window has found its library; from then on nothing may take longer than twenty seconds. */
export async function started(page: Page): Promise<void> {
  page.setDefaultTimeout(20_000);
  await expect(page.getByRole('navigation', { name: 'Library' })).toBeVisible({ timeout: 30_000 });
}

/** Goes to the sample, which is added from the first screen where the library holds none, and answers its id. */
export async function exploreSample(page: Page): Promise<string> {
  const there = (await operate(page, 'library.info', {})).sample;
  if (there) {
    await showStage(page, there, 'capture');
    return there;
  }
  await page.getByRole('main').getByRole('button', { name: 'Explore the sample' }).click();
  // A hundred things are filed and two letters drafted: on a busy machine that takes its time.
  await expect(page.getByRole('navigation', { name: 'Stages' })).toBeVisible({ timeout: 60_000 });
  const { sample } = await operate(page, 'library.info', {});
  if (!sample) throw new Error('There is no sample.');
  return sample;
}

/** An interview begun by the program itself, and the list on the screen told of it. */
export async function begunInterview(page: Page, fields: { company?: string; role?: string } = {}): Promise<string> {
  const { id } = await operate(page, 'interviews.create', { timeZone, ...fields });
  return id;
}

/** Goes to a screen by its address; it is there when its heading is. */
export async function show(page: Page, address: string): Promise<void> {
  await page.evaluate((hash) => (location.hash = hash), `#/${address}`);
  await expect(page.getByRole('main').getByRole('heading').first()).toBeVisible();
}

export const showStage = (page: Page, id: string, stage: Stage, item?: string): Promise<void> =>
  show(page, ['interview', id, stage, ...(item ? [item] : [])].join('/'));

/** Clicks what the eye sees: the label around a radio, switch or check box. */
export const clickLabel = (control: Locator): Promise<void> => control.locator('xpath=ancestor::label[1]').click();

/** From the kind of letter to the letter, with everything as it is proposed. */
export async function composeLetter(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Compose it from my answers' }).click();
  await page.getByRole('button', { name: 'Continue to the letter' }).click();
  await expect(editor(page)).toBeVisible();
}

export const editor = (page: Page): Locator => page.getByRole('textbox', { name: 'Letter, in Markdown' });

/** Replaces the whole letter, as a paste would. */
export async function writeLetter(page: Page, body: string): Promise<void> {
  await editor(page).click();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.insertText(body);
}

/** The sheet through which a letter leaves. */
export const finalSheet = (page: Page): Locator => page.getByRole('dialog', { name: 'Send or save the letter' });

/** Shows that sheet, as the letter's main button does. */
export async function showSheet(page: Page, view?: 'Letter' | 'Packet' | 'E-mail'): Promise<Locator> {
  const sheet = finalSheet(page);
  if (!(await sheet.isVisible())) {
    // The list of enclosures, where it is open, has one too.
    await page.getByRole('main').getByRole('button', { name: 'Send or save…' }).first().click();
    await expect(sheet.getByText(/^Nothing left to check\.|things? to check\./).first()).toBeVisible({
      timeout: 45_000
    });
  }
  if (view) await clickLabel(sheet.getByRole('radio', { name: view, exact: true }));
  return sheet;
}

const leftWords =
  /^(PDF|Packet|E-mail draft|Word document|HTML file|Markdown) saved|^Copied\.|went to the print dialog/;
/** What is said once it has left. */
export const leftInWords = (page: Page): Locator => page.getByText(leftWords).first();

const otherForms = ['Save as Word', 'Save as HTML', 'Save as Markdown', 'Copy text'];

/** Presses a way out on the sheet, whatever is left to check. */
export async function pressWay(page: Page, name: string): Promise<void> {
  const view = { 'Save as PDF': 'Letter', 'Save packet': 'Packet', Print: 'Letter' }[name] as 'Letter' | undefined;
  const sheet = await showSheet(page, view);
  if (otherForms.includes(name)) {
    await sheet.getByRole('button', { name: 'Other formats' }).click();
    await sheet.getByRole('menuitem', { name }).click();
  } else await sheet.getByRole('button', { name: new RegExp(`^${name}`) }).click();
}

/** Presses a way out on the sheet, waits until the letter has left by it, and puts the sheet away. */
export async function leaveBy(page: Page, name: string): Promise<void> {
  await pressWay(page, name);
  const said = finalSheet(page).locator('footer').getByRole('status');
  const held = said.getByText(/Nothing was saved or printed yet\.|was not saved or printed:/);
  await expect(held.or(said.getByText(leftWords))).toBeVisible({ timeout: 30_000 });
  // A check that found something at that very moment holds the press, and says so.
  if (await held.isVisible()) await pressWay(page, name);
  await expect(said.getByText(leftWords)).toBeVisible({ timeout: 30_000 });
  await page.keyboard.press('Escape');
  await expect(finalSheet(page)).toHaveCount(0);
}

/** Presses the keys of a way out, and presses on the sheet where it comes up with what is left to check. */
export async function letLeave(page: Page, press: () => Promise<void>): Promise<void> {
  const anyway = finalSheet(page).getByRole('button', { name: /anyway$/ });
  await press();
  await expect(anyway.or(leftInWords(page)).first()).toBeVisible({ timeout: 30_000 });
  if (!(await anyway.isVisible())) return;
  await anyway.click();
  await expect(leftInWords(page)).toBeVisible({ timeout: 30_000 });
  await page.keyboard.press('Escape');
}

/** Nothing is waiting to be saved. */
export async function settled(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+S');
  // Not the toast: that of an earlier time may still be there.
  await expect(page.locator('.save-status:is(.saved, .idle)')).toBeAttached();
}
