/** While a letter is on the screen, what prints it waits for it. */
import { call } from '../api/client';
import { clock } from './clock.svelte';

/** Opening it takes a busy second, which whoever types would feel: it waits for hands that have rested so long, in milliseconds. */
const restOfHands = 5_000;
const signsOfHands = ['keydown', 'pointerdown', 'wheel'] as const;

/** For whoever is about to print, before the press. */
export function prepareToPrint(): void {
  void call('letters.preparePrinting', {}).catch(() => undefined);
}

/** For an effect: asks anew as the clock goes on, for the hosts give back what nobody has asked for in five minutes. Returns what ends it. */
export function keepPrintingReady(): () => void {
  void clock.now;
  let resting: ReturnType<typeof setTimeout>;
  const waitForRest = (): void => {
    clearTimeout(resting);
    resting = setTimeout(() => {
      if (document.visibilityState === 'visible') prepareToPrint();
    }, restOfHands);
  };
  waitForRest();
  for (const sign of signsOfHands) document.addEventListener(sign, waitForRest, { capture: true, passive: true });
  document.addEventListener('visibilitychange', waitForRest);
  return () => {
    clearTimeout(resting);
    for (const sign of signsOfHands) document.removeEventListener(sign, waitForRest, { capture: true });
    document.removeEventListener('visibilitychange', waitForRest);
  };
}
