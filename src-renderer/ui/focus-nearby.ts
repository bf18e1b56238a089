/** Where a control goes away while it has the focus, the nearest one that is left takes it: else a keyboard user starts again at the top. */

const controls =
  'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), summary, [tabindex="0"]';
/** What holds together what belongs together. */
const parts = 'li, ul, ol, section, article, fieldset, form, dialog, [role="tabpanel"]';

/** Watches everything under `root`; returns a function that ends it. A focus that the screen has moved itself stays where it is. */
export function focusNearby(root: HTMLElement): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  /** Around what has the focus, from the inside out, with its place among their controls. */
  let around: { part: Element; at: number }[] = [];

  root.addEventListener(
    'focusin',
    ({ target }) => {
      around = [];
      let part = (target as Element).closest(parts);
      for (; part && root.contains(part); part = part.parentElement?.closest(parts) ?? null)
        around.push({ part, at: [...part.querySelectorAll(controls)].indexOf(target as Element) });
    },
    { signal }
  );
  root.addEventListener(
    'focusout',
    ({ target, relatedTarget }) => {
      if (relatedTarget !== null) return;
      const before = around;
      requestAnimationFrame(() => {
        if ((target as Element).isConnected || document.activeElement !== document.body) return;
        for (const { part, at } of before) {
          if (!part.isConnected) continue;
          const left = [...part.querySelectorAll<HTMLElement>(controls)].filter((each) => each.checkVisibility());
          const next = left[Math.min(Math.max(0, at), left.length - 1)];
          if (next) return next.focus({ preventScroll: true });
        }
        // Nothing near is left (a notice that was the only one): the next Tab leads into the work.
        document.querySelector<HTMLElement>('main')?.focus({ preventScroll: true });
      });
    },
    { signal }
  );
  return () => stop.abort();
}
