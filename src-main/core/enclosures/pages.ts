/**
 * How chosen pages are stored. An empty text follows the claims; `all` is the user's own choice of the whole file; anything else are
 * the ranges as the user wrote them. Outside, an empty text means the whole file.
 */

const whole = 'all';

export const shownPages = (stored: string, following: string): string =>
  stored === '' ? following : stored === whole ? '' : stored;

/** What the claims would bring anyway is stored as following them, so that it goes on doing so. */
export function storedPages(chosen: string, following: string): string {
  const plain = chosen.trim();
  if (plain === following) return '';
  return plain === '' ? whole : plain;
}
