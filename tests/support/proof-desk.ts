/** Gestures on the stage Proof that several end-to-end tests make: dropping files, selecting words in what is shown. */
import { expect, type Page } from '@playwright/test';
import { begunInterview, showStage, started } from './walk';

export const viewer = (page: Page) => page.getByRole('dialog');
export const tile = (page: Page, name: string) =>
  page.getByRole('main').getByRole('list', { name: 'Evidence' }).getByRole('button', { name }).first();

/** A new interview, on the stage Proof with its evidence in sight; gives its id. */
export async function evidenceTab(page: Page): Promise<string> {
  await started(page);
  const id = await begunInterview(page, { company: 'Brightwell Foods' });
  await page.reload();
  await showStage(page, id, 'proof');
  await page
    .getByRole('main')
    .getByRole('tab', { name: /^Evidence/ })
    .click();
  return id;
}

export async function lookAt(page: Page, name: string): Promise<void> {
  await tile(page, name).click();
  await expect(viewer(page)).toBeVisible();
}

export async function closeViewer(page: Page): Promise<void> {
  await viewer(page).getByRole('button', { name: 'Close' }).click();
  await expect(viewer(page)).toHaveCount(0);
}

export interface DroppedFile {
  name: string;
  type: string;
  bytes: Buffer;
}

/** Leaves the files as a drop of them would; the bytes come from the page. */
export async function dropFiles(page: Page, ...files: DroppedFile[]): Promise<void> {
  const transfer = await page.evaluateHandle(
    (dropped) => {
      const transfer = new DataTransfer();
      for (const { name, type, base64 } of dropped) {
        const data = Uint8Array.from(atob(base64), (each) => each.charCodeAt(0));
        transfer.items.add(new File([data], name, { type }));
      }
      return transfer;
    },
    files.map(({ name, type, bytes }) => ({ name, type, base64: bytes.toString('base64') }))
  );
  for (const event of ['dragenter', 'dragover', 'drop']) {
    await page.getByRole('main').getByRole('tabpanel').dispatchEvent(event, { dataTransfer: transfer });
  }
}

/** Drags the mouse over words of the file that is shown, as a hand would: from the beginning of `first` to the end of `last`. */
export async function selectWords(page: Page, first: string, last: string): Promise<void> {
  const edge = async (words: string, at: 'start' | 'end') =>
    page.getByRole('dialog').evaluate(
      (dialog, [wanted, side]) => {
        const walker = document.createTreeWalker(dialog, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const from = (node as Text).data.indexOf(wanted!);
          if (from < 0 || !node.parentElement?.closest('[data-source]')) continue;
          const range = document.createRange();
          range.setStart(node, from);
          range.setEnd(node, from + wanted!.length);
          const { left, right, top, height } = range.getBoundingClientRect();
          return { x: side === 'start' ? left + 1 : right - 1, y: top + height / 2 };
        }
        throw new Error(`“${wanted}” is not shown.`);
      },
      [words, at]
    );
  const from = await edge(first, 'start');
  const to = await edge(last, 'end');
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
}
