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

/** Adds the sample from the first screen and answers its id. */
export async function exploreSample(page: Page): Promise<string> {
  await page.getByRole('main').getByRole('button', { name: 'Explore the sample' }).click();
  await expect(page.getByRole('navigation', { name: 'Stages' })).toBeVisible();
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
  await page.getByRole('button', { name: 'Compose it from my review' }).click();
  await page.getByRole('button', { name: 'Go on to the letter' }).click();
  await expect(editor(page)).toBeVisible();
}

export const editor = (page: Page): Locator => page.getByRole('textbox', { name: 'Letter, in Markdown' });

/** Replaces the whole letter, as a paste would. */
export async function writeLetter(page: Page, body: string): Promise<void> {
  await editor(page).click();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.insertText(body);
}

/** Presses a way out of the letter, and goes on where the program says that something is still open. */
export async function letLeave(page: Page, press: () => Promise<void>): Promise<void> {
  const go = page.getByRole('button', { name: 'Continue anyway' });
  await press();
  await expect(
    go.or(page.getByText(/^(PDF|Packet|E-mail draft|Word document|HTML file|Markdown) saved|^Copied\./)).first()
  ).toBeVisible({ timeout: 30_000 });
  if (await go.isVisible()) await go.click();
}

/** Nothing is waiting to be saved. */
export async function settled(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+S');
  // Not the toast: that of an earlier time may still be there.
  await expect(page.locator('.save-status:is(.saved, .idle)')).toBeAttached();
}
