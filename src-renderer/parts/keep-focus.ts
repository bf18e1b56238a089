/** Keeps the keyboard where the eyes are when the button that was pressed goes away with its view. */
import { tick } from 'svelte';

/**
 * Once the screen is drawn anew: puts the focus on what `find` gives, if it was lost; leaves it alone where it stayed.
 * Anything but a control needs `tabindex="-1"`.
 */
export async function keepFocus(find: () => HTMLElement | null | undefined): Promise<void> {
  await tick();
  if (document.activeElement !== null && document.activeElement !== document.body) return;
  const next = find();
  next?.focus({ preventScroll: true });
  // A whole part of the screen is in sight anyway; scrolling to its edge would only make the screen jump.
  if (next && next.offsetHeight < innerHeight / 2) next.scrollIntoView({ block: 'nearest' });
}
