/** While a letter is on the screen, what prints it waits for it. */
import { call } from '../api/client';

/** The letter comes first. */
const afterOpening = 1_500;
/** The hosts give back what nobody has asked for in five minutes. */
const askAgain = 4 * 60_000;

/** Returns what ends it. */
export function keepPrintingReady(): () => void {
  const prepare = (): void => {
    if (document.visibilityState === 'visible') void call('letters.preparePrinting', {}).catch(() => undefined);
  };
  const first = setTimeout(prepare, afterOpening);
  const further = setInterval(prepare, askAgain);
  document.addEventListener('visibilitychange', prepare);
  return () => {
    clearTimeout(first);
    clearInterval(further);
    document.removeEventListener('visibilitychange', prepare);
  };
}
