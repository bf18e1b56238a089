/** One shared tooltip for the whole page, shown after a pause of the pointer or at once on keyboard focus. */
import type { Attachment } from 'svelte/attachments';
import { place } from './place';
import { formatShortcut } from './shortcut';

const delay = 450;
let panel: HTMLElement | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

/** A control that somebody walked to explains itself; one that a dialog or a screen chose to focus would only be in the way. */
let walking = false;
if (typeof addEventListener === 'function') {
  addEventListener('keydown', ({ key }) => (walking = key === 'Tab' || key.startsWith('Arrow')), { capture: true });
}

function show(anchor: Element, text: string, shortcut: string | undefined): void {
  if (!panel) {
    panel = document.createElement('div');
    panel.className = 'tooltip';
    panel.popover = 'manual';
    // The control's own name and aria-keyshortcuts already say this to a screen reader.
    panel.ariaHidden = 'true';
  }
  if (!panel.isConnected) document.body.append(panel);
  panel.textContent = text;
  if (shortcut) {
    const key = document.createElement('kbd');
    key.textContent = formatShortcut(shortcut);
    panel.append(key);
  }
  panel.showPopover();
  place(panel, anchor, { side: 'above', align: 'center', gap: 6 });
}

function hide(): void {
  clearTimeout(timer);
  if (panel?.matches(':popover-open')) panel.hidePopover();
}

/** `{@attach tooltip('Delete', 'Mod+D')}`; nothing happens without a text. */
export function tooltip(text: string | undefined, shortcut?: string): Attachment<Element> {
  return (element) => {
    if (!text) return;
    const enter = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => element.isConnected && show(element, text, shortcut), delay);
    };
    const focus = (): void => {
      // Not at once: a closing menu gives the focus back while it is still being closed, and then nothing else may open.
      clearTimeout(timer);
      timer = setTimeout(() => walking && element.matches(':focus-visible') && show(element, text, shortcut));
    };
    const key = (event: Event): void => {
      if ((event as KeyboardEvent).key === 'Escape') hide();
    };
    const pairs: [string, (event: Event) => void][] = [
      ['pointerenter', enter],
      ['pointerleave', hide],
      ['pointerdown', hide],
      ['focus', focus],
      ['blur', hide],
      ['keydown', key]
    ];
    for (const [name, listener] of pairs) element.addEventListener(name, listener);
    return () => {
      for (const [name, listener] of pairs) element.removeEventListener(name, listener);
      hide();
    };
  };
}
