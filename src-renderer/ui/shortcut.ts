/** Keyboard shortcuts as text: one notation (`Mod+Shift+K`, `Alt+1`, `?`) for matching, showing and announcing them. */
const isMac = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.platform);

const macSigns: Record<string, string> = { Mod: '⌘', Ctrl: '⌃', Alt: '⌥', Shift: '⇧', Enter: '↩' };
const names: Record<string, string> = { Mod: 'Ctrl', ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→' };

/** As people read it: `Ctrl+K`, or `⌘K` on a Mac. */
export function formatShortcut(shortcut: string): string {
  const parts = shortcut.split('+').filter(Boolean);
  if (isMac) return parts.map((part) => macSigns[part] ?? names[part] ?? part).join('');
  return parts.map((part) => names[part] ?? part).join('+');
}

/** As `aria-keyshortcuts` wants it: `Control+K` or `Meta+K`. */
export function ariaShortcut(shortcut: string): string {
  return shortcut.replace('Mod', isMac ? 'Meta' : 'Control');
}

/** Whether a key event is this shortcut. Letters and digits are compared by what they type or, with Alt, by their place on the keyboard. */
export function matchesShortcut(event: KeyboardEvent, shortcut: string): boolean {
  const parts = shortcut.split('+');
  const key = parts.pop() ?? '';
  const wants = (name: string): boolean => parts.includes(name);
  const control = wants('Ctrl') || (wants('Mod') && !isMac);
  const meta = wants('Mod') && isMac;
  if (event.ctrlKey !== control || event.metaKey !== meta || event.altKey !== wants('Alt')) return false;
  // A character such as ? already needs Shift on most keyboards; only ask for Shift where it stands in the shortcut.
  if ((/^[a-z0-9]$/i.test(key) || wants('Shift')) && event.shiftKey !== wants('Shift')) return false;
  if (event.key.toLowerCase() === key.toLowerCase()) return true;
  return wants('Alt') && (event.code === `Digit${key}` || event.code === `Key${key.toUpperCase()}`);
}

/** Whether the event's target takes text, so that single letters and Ctrl+Z belong to it. */
export function isTextTarget(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement)
    return true;
  if (!(target instanceof HTMLInputElement)) return false;
  return !['checkbox', 'radio', 'button', 'range', 'file', 'submit'].includes(target.type);
}
