/** Opens a file once to see whether it can become pages. */
import { openPainted, type PaintedPdf } from './painted-pages.ts';
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
    const pdf = await openPainted(bytes);
    try {
      if ((await pdf.about()).isShell) throw new Refused('form');
      return { outcome: 'pages', pages: pdf.pages, sizes: await sizesOf(pdf) };
    } finally {
      await pdf.close();
    }
  } catch (error) {
    return { outcome: 'refused', reason: error instanceof Refused ? error.reason : 'damaged' };
  }
}

/** Nobody sends more, and a hostile file may claim any number. */
const mostSized = 200;

async function sizesOf(pdf: PaintedPdf): Promise<[number, number][]> {
  const sizes: [number, number][] = [];
  for (let number = 1; number <= Math.min(pdf.pages, mostSized); number += 1) {
    // A page that can't be read is told of when it is merged.
    const sheet = await pdf.sheet(number).catch(() => null);
    if (!sheet) break;
    sizes.push([Math.round(sheet.width), Math.round(sheet.height)]);
  }
  return sizes;
}
