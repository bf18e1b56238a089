/** When the paper follows the typing: after the frame that shows the key, so that a key never waits for the paper. */

/** Above this many words a little rest between keys is awaited, and the exact page breaks come a moment later. */
const shortWords = 2_000;
const longWords = 20_000;
const longestDelayMs = 100;
export const settleMs = 250;

/** Milliseconds to wait after the frame: none for a letter, up to a tenth of a second for a very long text. */
export function delayFor(words: number): number {
  const share = (words - shortWords) / (longWords - shortWords);
  return Math.round(Math.min(1, Math.max(0, share)) ** 2 * longestDelayMs);
}

/** Short texts are laid out anew at once; see Desk.settle. */
export const settlesAtOnce = (words: number): boolean => words <= shortWords;

/** Runs the newest work after the next frame; work that was not begun is replaced. */
export class AfterFrame {
  #frame = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  run(work: () => void, delay: number): void {
    this.cancel();
    // A hidden window has no frames; the timer alone must do there.
    if (document.visibilityState === 'hidden') this.#timer = setTimeout(work, delay);
    else this.#frame = requestAnimationFrame(() => (this.#timer = setTimeout(work, delay)));
  }

  cancel(): void {
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#timer);
  }
}
