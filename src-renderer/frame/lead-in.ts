/** Takes the keyboard along to a screen that was asked for by a key: to its heading, so that the next Tab leads into it. */
import { tick } from 'svelte';

/** A stage's code is loaded when it is first opened, on a busy computer late; its lists come after it. */
const mostWaits = { forHeading: 200, afterIt: 40 };
const waitMs = 50;

/** Ends early where the user has gone on meanwhile, or the screen put the focus where it belongs itself. */
export async function leadIn(): Promise<void> {
  await tick();
  const main = document.querySelector<HTMLElement>('#workspace');
  if (!main) return;
  if (!main.contains(document.activeElement)) main.focus({ preventScroll: true });
  let led: HTMLElement | null = null;
  // A stage that draws itself anew with what it reads may take the heading away with the focus.
  for (let waits: number = mostWaits.forHeading; waits > 0; waits -= 1) {
    const { activeElement } = document;
    if (activeElement !== main && activeElement !== document.body && activeElement !== led) return;
    const heading = main.querySelector<HTMLElement>('h1, h2');
    if (heading && heading !== activeElement) {
      heading.tabIndex = -1;
      heading.focus({ preventScroll: true });
      led = heading;
      waits = mostWaits.afterIt;
    }
    await new Promise((resolve) => setTimeout(resolve, waitMs));
  }
}
