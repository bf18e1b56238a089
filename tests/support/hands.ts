/** Somebody at work, with the mouse or with the keys alone: one script for both, and what it costs is counted. */
import { expect, type Locator, type Page } from '@playwright/test';
import { Keyboard } from './keyboard';
import { clickLabel } from './walk';

/** Seconds an act takes somebody who knows it, without reading: keystroke-level model (Card, Moran, Newell 1980), average typist. */
const seconds = { key: 0.28, point: 1.1, press: 0.2, think: 1.35 };

export interface Effort {
  clicks: number;
  /** Keys of what was written, and all others. */
  written: number;
  keys: number;
}

export interface Hands {
  readonly effort: Readonly<Effort>;
  /** Presses in what is not the program's. */
  count(presses: number): void;
  /** A button or link. */
  press(name: string | RegExp): Promise<void>;
  /** Writes in a field; what stood there goes. */
  write(field: string | RegExp, text: string): Promise<void>;
  /** One radio of a group. */
  choose(group: string, option: string | RegExp): Promise<void>;
  /** A check box or switch. */
  tick(name: string | RegExp, role?: 'checkbox' | 'switch'): Promise<void>;
  /** An entry of the menu that is open. */
  pick(name: string): Promise<void>;
  /** A tab. */
  show(name: RegExp): Promise<void>;
  /** What floats above the screen goes away. */
  close(): Promise<void>;
}

/** The system's own dialog: a file is found in it with two presses. */
export async function filesFor(page: Page, hands: Hands, button: string, paths: string[]): Promise<void> {
  const choosing = page.waitForEvent('filechooser', { timeout: 60_000 });
  await hands.press(button);
  await (await choosing).setFiles(paths);
  hands.count(2);
}

/** Minutes of the acts alone; whoever reads, remembers or hesitates takes longer. */
export const minutes = ({ clicks, written, keys }: Effort): number =>
  (clicks * (seconds.think + seconds.point + seconds.press) + (written + keys) * seconds.key) / 60;

export function withMouse(page: Page): Hands {
  const effort: Effort = { clicks: 0, written: 0, keys: 0 };
  const click = async (what: Locator): Promise<void> => {
    effort.clicks += 1;
    await what.click();
  };
  /** What an open dialog covers can't be pressed. */
  const within = async (): Promise<Locator | Page> => {
    const dialog = page.locator('dialog[open]');
    return (await dialog.count()) > 0 ? dialog.last() : page;
  };
  return {
    effort,
    press: async (name) => {
      const [place, named] = [await within(), { name, exact: typeof name === 'string' }];
      await click(place.getByRole('button', named).or(place.getByRole('link', named)).first());
    },
    write: async (field, text) => {
      const box = (await within()).getByRole('textbox', { name: field, exact: typeof field === 'string' }).last();
      const isThere = await box.evaluate((each) => each === document.activeElement).catch(() => false);
      if (!isThere) await click(box);
      effort.written += text.length;
      await box.fill(text);
    },
    choose: async (group, option) => {
      effort.clicks += 1;
      const radio = page.getByRole('group', { name: group }).getByRole('radio', { name: option, exact: true });
      await clickLabel(radio.first());
    },
    tick: async (name, role = 'checkbox') => {
      effort.clicks += 1;
      const box = page.getByRole(role, { name, exact: typeof name === 'string' });
      await box.first().click();
    },
    pick: (name) => click(page.getByRole('menuitem', { name, exact: true })),
    show: (name) => click(page.getByRole('tab', { name })),
    // Beside it, as people do.
    close: async () => {
      effort.clicks += 1;
      await page.getByRole('heading', { level: 2 }).first().click();
    },
    count: (presses) => void (effort.clicks += presses)
  };
}

export function withKeys(page: Page): Hands {
  const effort: Effort = { clicks: 0, written: 0, keys: 0 };
  class Counted extends Keyboard {
    override press(keys: string): Promise<void> {
      effort.keys += 1;
      return super.press(keys);
    }
    override async type(text: string): Promise<void> {
      effort.written += text.length;
      await this.page.keyboard.insertText(text);
    }
  }
  const keys = new Counted(page);
  return {
    effort,
    press: (name) => keys.activate(name),
    write: async (field, text) => {
      await keys.tabTo(field, { role: 'textbox' });
      await keys.type(text);
    },
    choose: (group, option) => keys.choose(group, option),
    tick: async (name, role = 'checkbox') => {
      await keys.tabTo(name, { role });
      await keys.press('Space');
    },
    pick: async (name) => {
      const entry = page.getByRole('menuitem', { name, exact: true });
      for (let step = 0; step < 20; step += 1) {
        if (await entry.evaluate((each) => each === document.activeElement)) return keys.press('Enter');
        await keys.press('ArrowDown');
      }
      await expect(entry).toBeFocused();
    },
    show: async (name) => {
      const tab = page.getByRole('tab', { name });
      await keys.tabTo(/./, { role: 'tab', back: true });
      for (let step = 0; step < 5; step += 1) {
        if ((await tab.getAttribute('aria-selected')) === 'true') return;
        await keys.press('ArrowRight');
      }
      await expect(tab).toHaveAttribute('aria-selected', 'true');
    },
    close: () => keys.press('Escape'),
    count: (presses) => void (effort.keys += presses)
  };
}
