/** A user without a mouse: reaches everything with Tab, arrows and shortcuts, and must always see where the focus is. */
import { expect, type Page } from '@playwright/test';

interface Focused {
  name: string;
  role: string;
  /** False where nothing but the focus itself could tell a user where they are. */
  visible: boolean;
  where: string;
}

export class Keyboard {
  constructor(readonly page: Page) {}

  press(keys: string): Promise<void> {
    return this.page.keyboard.press(keys);
  }

  type(text: string): Promise<void> {
    return this.page.keyboard.type(text);
  }

  /** Presses Tab (or Shift+Tab) until the focus is on what has that name; every stop on the way must be visible. Whoever waits for a screen looks before they press. */
  async tabTo(
    name: string | RegExp,
    { role, back = false, most = 80 }: { role?: string; back?: boolean; most?: number } = {}
  ): Promise<void> {
    const passed: string[] = [];
    await this.#seen(name, role);
    for (let step = 0; step < most; step += 1) {
      const focused = await this.focused();
      if (focused && fits(focused, name, role)) return this.#mustBeVisible(focused);
      if (focused) {
        this.#mustBeVisible(focused);
        passed.push(`${focused.role} “${focused.name}”`);
      }
      await this.press(back ? 'Shift+Tab' : 'Tab');
    }
    throw new Error(`Tab does not reach ${role ?? ''} ${String(name)}; it passed ${[...new Set(passed)].join(', ')}.`);
  }

  /** Waits until it is on the screen, as far as its role is known. */
  async #seen(name: string | RegExp, role?: string): Promise<void> {
    const exact = typeof name === 'string';
    const roles = role
      ? [role]
      : ['button', 'link', 'textbox', 'radio', 'checkbox', 'combobox', 'menuitem', 'tab', 'option'];
    const [first, ...others] = roles.map((each) => this.page.getByRole(each as 'button', { name, exact }));
    const any = others.reduce((either, each) => either.or(each), first!);
    await any
      .first()
      .waitFor({ timeout: 15_000 })
      .catch(() => undefined);
  }

  /** Tabs to a button or link and presses Enter. */
  async activate(name: string | RegExp, options: { role?: string; back?: boolean } = {}): Promise<void> {
    await this.tabTo(name, options);
    await this.press('Enter');
  }

  /** Tabs to a field and writes in it. */
  async fill(name: string | RegExp, text: string): Promise<void> {
    await this.tabTo(name, { role: 'textbox' });
    await this.type(text);
  }

  /** Tabs into a group of radios and walks with the arrows to one of them, which chooses it. */
  async choose(group: string, option: string | RegExp): Promise<void> {
    await this.#tabIntoGroup(group);
    for (let step = 0; step < 14; step += 1) {
      const focused = await this.focused();
      if (focused && fits(focused, option, 'radio')) {
        // With nothing chosen yet, Tab lands on the first radio without choosing it.
        await this.press('Space');
        return this.#mustBeVisible(focused);
      }
      await this.press('ArrowRight');
    }
    throw new Error(`The arrows do not reach ${String(option)} in “${group}”.`);
  }

  /** What has the focus; asked again where it moved while it was being looked at (a pressed button that goes away). */
  async focused(): Promise<Focused | null> {
    for (let tries = 0; tries < 20; tries += 1) {
      const element = (await this.page.evaluateHandle(() => document.activeElement)).asElement();
      const facts = element && (await element.evaluate(describeFocus));
      if (!facts) return null;
      // The accessibility tree's own name, as a screen reader would say it.
      const focus = this.page.locator(':focus').first();
      const snapshot = await focus.ariaSnapshot({ timeout: 2_000 }).catch(() => '');
      const [, role = facts.role, quoted] = /^- '?([a-z]+)(?: "((?:[^"\\]|\\.)*)")?/.exec(snapshot) ?? [];
      const same = await element.evaluate((each) => each === document.activeElement);
      if (same) return { ...facts, role, name: quoted?.replaceAll('\\"', '"') ?? facts.name };
    }
    throw new Error('The focus does not come to rest.');
  }

  async #tabIntoGroup(group: string): Promise<void> {
    const inside = () =>
      this.page.evaluate((wanted) => {
        const fieldset = document.activeElement?.closest('fieldset, [role=radiogroup], [role=group]');
        const legend = fieldset?.querySelector('legend')?.textContent ?? fieldset?.getAttribute('aria-label') ?? '';
        return document.activeElement?.getAttribute('type') === 'radio' && legend.trim() === wanted;
      }, group);
    await expect(this.page.getByRole('group', { name: group }).first()).toBeVisible();
    for (let step = 0; step < 80; step += 1) {
      if (await inside()) return;
      await this.press('Tab');
    }
    throw new Error(`Tab does not reach the group “${group}”.`);
  }

  #mustBeVisible(focused: Focused): void {
    expect(focused.visible, `the focus on ${focused.role} “${focused.name}” can be seen (${focused.where})`).toBe(true);
  }
}

function fits(focused: Focused, name: string | RegExp, role: string | undefined): boolean {
  if (role && focused.role !== role) return false;
  return typeof name === 'string' ? focused.name === name : name.test(focused.name);
}

/** Runs in the page. Seen is an outline on the element or on what stands for it (a label, a dot), its own shadow, or an editor's cursor. */
function describeFocus(active: Node): Focused | null {
  const element = active as HTMLElement;
  if (element === document.body || element === document.documentElement) return null;
  const box = element.getBoundingClientRect();
  const editor = element.closest('.cm-editor');
  const near = [element, element.parentElement, element.closest('label'), element.nextElementSibling, editor];
  const outlined = near.some((each) => {
    if (!each) return false;
    const { outlineStyle, outlineWidth } = getComputedStyle(each);
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1 && each.getBoundingClientRect().width > 0;
  });
  const shadowed = getComputedStyle(element).boxShadow !== 'none';
  return {
    name: element.getAttribute('aria-label') ?? element.textContent?.trim().slice(0, 60) ?? '',
    role: element.getAttribute('role') ?? element.localName,
    // Where only the program puts the focus (the workspace), nothing can be done with a key.
    visible: element.tabIndex < 0 || outlined || shadowed || Boolean(editor?.querySelector('.cm-cursor')),
    where: `${element.localName}.${element.className} at ${Math.round(box.x)},${Math.round(box.y)}`
  };
}
