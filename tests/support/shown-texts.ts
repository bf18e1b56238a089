/** What a screen says: its texts and the names of its controls, without what the user wrote and what their files say. */
import type { Page } from '@playwright/test';

/** The letter on paper and in the editor is in its own language; evidence is what others wrote, and so is what search found in it. */
const notTheProgram = '[data-source], pre, .cm-editor, .desk, .snippet, svg, script, style, template';

/** `own`: everything that the library holds in words; texts that stand in it are left out. */
export async function shownTexts(page: Page, own: string): Promise<string[]> {
  const all = await page.evaluate((skipped) => {
    const found = new Set<string>();
    const add = (text: string | null): void => void (text?.trim() && found.add(text.trim().replace(/\s+/g, ' ')));
    const shown = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true });
    for (const element of document.body.querySelectorAll('*')) {
      if (element.closest(skipped) || !shown(element)) continue;
      for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-valuetext', 'aria-description']) {
        add(element.getAttribute(name));
      }
      const isLeaf = [...element.childNodes].some(({ nodeType, data }: ChildNode & { data?: string }) =>
        Boolean(nodeType === Node.TEXT_NODE && data?.trim())
      );
      if (!isLeaf) continue;
      // Words and what stands between them, as they are read: a day is often several pieces of text.
      add(element.textContent);
    }
    return [...found];
  }, notTheProgram);
  return all.filter((text) => !own.includes(text));
}

/** All words in a JSON value, on a line each. */
export function wordsIn(value: unknown): string {
  if (typeof value === 'string') return value.replace(/\s+/g, ' ');
  if (value === null || typeof value !== 'object') return '';
  return Object.values(value).map(wordsIn).join('\n');
}
