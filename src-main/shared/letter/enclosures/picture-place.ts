/** How a picture lies on its own page of a packet: on a sheet turned as it is, at the top, never enlarged. */
import type { LetterSettings } from '../sheet/settings';

/** Short and long side in points. */
const sheets = { A4: [595.28, 841.89], Letter: [612, 792] } as const;
/** Around it, in points; the page's label stands in it. */
const margin = 42;

export interface PicturePlace {
  /** Of the page, in points. */
  page: [width: number, height: number];
  /** From the page's left and top, in points. */
  left: number;
  top: number;
  width: number;
  height: number;
  /** Points for a pixel; 1 at most. */
  scale: number;
}

/** `picture`: in pixels. */
export function picturePlace(
  picture: { width: number; height: number },
  paper: LetterSettings['paperSize']
): PicturePlace {
  const [short, long] = sheets[paper];
  const page: [number, number] = picture.width > picture.height ? [long, short] : [short, long];
  const scale = Math.min(1, (page[0] - 2 * margin) / picture.width, (page[1] - 2 * margin) / picture.height);
  const [width, height] = [picture.width * scale, picture.height * scale];
  return { page, left: (page[0] - width) / 2, top: margin, width, height, scale };
}
