/** What one e-mail can carry. */
import type { Enclosure } from '../../../contract/enclosures';

/** Of the letter and its enclosures in one e-mail: many servers take 20 to 25 MB, and on the way a file grows by a third. */
export const mostMailBytes = 15_000_000;

/**
 * The enclosures that an e-mail can carry, in their order: without what can't go along, and without what no longer fits. Nobody knows
 * the size of what goes along in part before it is made; it counts as nothing.
 */
export function fitsInMail<Listed extends Pick<Enclosure, 'bytes' | 'pages' | 'redactions' | 'problem'>>(
  included: readonly Listed[]
): Listed[] {
  let room = mostMailBytes;
  return included.filter(({ bytes, pages, redactions, problem }) => {
    const size = pages === '' && redactions.length === 0 ? bytes : 0;
    if (problem !== null || size > room) return false;
    room -= size;
    return true;
  });
}
