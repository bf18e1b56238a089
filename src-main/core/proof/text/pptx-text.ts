/** The words of slides in their order, each with its speaker's notes; comments last. Slides that are not shown are left out. */
import { relationsOf } from './relations.ts';
import { WordWriter } from './word-writer.ts';
import { walkXml } from './xml.ts';
import type { ZipPackage } from './zip-package.ts';

export async function pptxText(zip: ZipPackage, main: string, limit: number): Promise<string> {
  const said: string[] = [];
  const comments: string[] = [];
  let left = limit;
  for (const slide of await slidesInOrder(zip, main)) {
    if (left <= 0) break;
    const words = drawnText(await zip.read(slide));
    if (words === null) continue;
    said.push(words);
    for (const { type, target } of await relationsOf(zip, slide)) {
      if (type === 'notesSlide') said.push(drawnText(await zip.read(target)) ?? '');
      else if (type === 'comments') comments.push(drawnText(await zip.read(target)) ?? '');
    }
    left -= words.length;
  }
  return [...said, ...comments].filter((each) => each !== '').join('\n');
}

async function slidesInOrder(zip: ZipPackage, main: string): Promise<string[]> {
  const slides = (await relationsOf(zip, main)).filter(({ type }) => type === 'slide');
  const ids: string[] = [];
  walkXml(await zip.read(main), {
    open(name, _attribute, all) {
      // Its own number is called id as well; the relationship's has a prefix.
      if (name === 'sldId')
        ids.push(
          ...Object.keys(all)
            .filter((each) => /:id$/.test(each))
            .map((each) => all[each]!)
        );
    }
  });
  const ordered = ids.flatMap((id) => slides.filter((slide) => slide.id === id));
  return (ordered.length > 0 ? ordered : slides).map(({ target }) => target);
}

/** Null for a slide that is not shown. */
export function drawnText(bytes: Uint8Array): string | null {
  const words = new WordWriter();
  let inText = 0;
  let fallback = 0;
  let choice = -1;
  let isHidden = false;
  walkXml(bytes, {
    open(name, attribute) {
      if (name === 'AlternateContent') choice = words.length;
      if (fallback > 0 || (name === 'Fallback' && words.length > choice)) fallback += 1;
      else if (name === 't' || name === 'text') inText += 1;
      else if (name === 'br') words.text('\n');
      else if (name === 'sld' && /^(0|false)$/.test(attribute('show') ?? '')) isHidden = true;
    },
    text(said) {
      if (inText > 0 && fallback === 0) words.text(said);
    },
    close(name) {
      if (fallback > 0) fallback -= 1;
      else if (name === 't' || name === 'text') inText -= 1;
      else if (name === 'tc') words.cell();
      else if (name === 'tr') words.row();
      else if (name === 'p' || name === 'cm' || name === 'sp') words.line();
    }
  });
  return isHidden ? null : words.words;
}
