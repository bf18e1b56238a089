/** Finds what does not fit: sideways scrolling, controls that are cut off, main buttons that can't be reached. */
import type { Page } from '@playwright/test';

/** Each as one readable line; empty when everything fits. */
export function misfitsOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const nameOf = (element: Element): string =>
      `${element.localName} “${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40)}”`;
    const dialog = document.querySelector('dialog[open]');
    const place = dialog ?? document.body;

    for (const each of [document.documentElement, document.querySelector('main'), dialog]) {
      if (each && each.scrollWidth > each.clientWidth + 1) {
        found.push(`${each.localName} scrolls sideways: ${each.scrollWidth} in ${each.clientWidth}`);
      }
    }

    // What is drawn nowhere may lie below the window's edge, too: focus that comes near it would push the whole frame up.
    const { scrollHeight, clientHeight } = document.documentElement;
    if (scrollHeight > clientHeight) found.push(`the window scrolls: ${scrollHeight} in ${clientHeight}`);

    /** A list that scrolls sideways on purpose (the stages on a narrow window) may hide its ends. */
    const scrolls = (element: Element): boolean => {
      for (let up = element.parentElement; up && up !== document.body; up = up.parentElement) {
        if (
          /auto|scroll/.test(getComputedStyle(up).overflowX) &&
          up.scrollWidth > up.clientWidth &&
          up.localName !== 'main'
        )
          return true;
      }
      return false;
    };
    const shown = (element: Element): boolean => {
      const { width, height } = element.getBoundingClientRect();
      return width > 2 && height > 2 && element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    };
    const hiddenByDesign = (element: Element): boolean => element.closest('.visually-hidden, .skip, [inert]') !== null;

    for (const control of place.querySelectorAll('button, a[href], input, select, textarea, [role=tab]')) {
      if (!shown(control) || hiddenByDesign(control) || scrolls(control)) continue;
      const { left, right } = control.getBoundingClientRect();
      if (left < -1 || right > innerWidth + 1) {
        found.push(`${nameOf(control)} is cut off: ${Math.round(left)} to ${Math.round(right)} of ${innerWidth}`);
      }
      for (let up = control.parentElement; up && up !== document.body; up = up.parentElement) {
        if (!/hidden|clip/.test(getComputedStyle(up).overflowX)) continue;
        const box = up.getBoundingClientRect();
        if (left < box.left - 1 || right > box.right + 1)
          found.push(`${nameOf(control)} is cut off by ${up.className}`);
      }
    }

    for (const button of place.querySelectorAll('button.primary')) {
      if (!shown(button)) continue;
      button.scrollIntoView({ block: 'center', inline: 'nearest' });
      const { left, top, width, height } = button.getBoundingClientRect();
      const hit = document.elementFromPoint(left + width / 2, top + height / 2);
      if (!hit || !(button.contains(hit) || hit.contains(button))) {
        found.push(
          `${nameOf(button)} can't be pressed: ${hit ? nameOf(hit) : 'nothing'} is there (${Math.round(left)},${Math.round(top)})`
        );
      }
    }
    return found;
  });
}
