/** Opens a file once to see whether it can become pages. */
import { openPainted } from './painted-pages.ts';
import { decoded } from './painted-picture.ts';
import { readSource } from './read-source.ts';
import { Refused } from './refused.ts';
import type { Inspection, Source } from './tasks.ts';

/** Never throws. */
export async function inspectSource(source: Source): Promise<Inspection> {
  try {
    const bytes = await readSource(source);
    if (source.mediaType.startsWith('image/')) {
      await decoded(bytes);
      return { outcome: 'pages', pages: 1 };
    }
    const { pages, about, close } = await openPainted(bytes);
    const { isShell } = await about().finally(close);
    if (isShell) throw new Refused('form');
    return { outcome: 'pages', pages };
  } catch (error) {
    return { outcome: 'refused', reason: error instanceof Refused ? error.reason : 'damaged' };
  }
}
