/** Opens what lies below a header without moving the header away from where it was pressed. */
import { tick } from 'svelte';

/**
 * Where something above closes meanwhile, the screen scrolls along. `first` finds the field to write in once it is open; none is looked
 * for where nothing opens.
 */
export async function openInPlace(
  header: HTMLElement,
  change: () => void,
  first?: () => HTMLElement | null | undefined
): Promise<void> {
  const before = header.getBoundingClientRect().top;
  change();
  await tick();
  first?.()?.focus({ preventScroll: true });
  const scroller = header.closest('main');
  if (scroller) scroller.scrollTop += header.getBoundingClientRect().top - before;
}
