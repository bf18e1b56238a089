/** While a letter is on the screen, what prints it waits for it. */
import { call } from '../api/client';
import { clock } from './clock.svelte';

/** The letter comes first. */
const afterOpening = 1_500;

/** For an effect: asks anew as the clock goes on, for the hosts give back what nobody has asked for in five minutes. Returns what ends it. */
export function keepPrintingReady(): () => void {
  void clock.now;
  const prepare = (): void => {
    if (document.visibilityState === 'visible') void call('letters.preparePrinting', {}).catch(() => undefined);
  };
  const first = setTimeout(prepare, afterOpening);
  document.addEventListener('visibilitychange', prepare);
  return () => {
    clearTimeout(first);
    document.removeEventListener('visibilitychange', prepare);
  };
}
