/** One press acts once: what lies under the pointer or has the focus when a press goes on may not be what it was meant for. */

const controls = 'a[href], button, summary';
/** Steps that lead nowhere else (the next page, a larger picture) go on for as long as the key is held. */
const repeatable = '[data-repeats]';

/**
 * Watches everything under `root`; returns a function that ends it. Held down, Enter presses nothing a second time and writes only
 * where it went down; the second half of a double click does nothing to a control that has come under the pointer since the first.
 */
export function onePress(root: HTMLElement): () => void {
  const stop = new AbortController();
  const options = { signal: stop.signal, capture: true };
  let pressed: EventTarget | null = null;
  let clicked: Element | null = null;

  const controlOf = ({ target }: Event): Element | null =>
    target instanceof Element ? target.closest(controls) : null;
  const drop = (event: Event): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };

  root.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Enter') return;
      if (!event.repeat) pressed = event.target;
      else if (event.target !== pressed || controlOf(event)?.matches(repeatable) === false) drop(event);
    },
    options
  );
  root.addEventListener(
    'click',
    (event) => {
      const control = controlOf(event);
      if (event.detail <= 1) clicked = control;
      else if (control && control !== clicked) drop(event);
    },
    options
  );
  return () => stop.abort();
}
