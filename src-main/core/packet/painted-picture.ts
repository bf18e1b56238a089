/** A picture as a page's picture: painted anew, so that neither its camera's notes nor what lies under a box comes along. */
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { blacken, type Picture } from './painted-pages.ts';
import { mostPixels, pictureSize } from './picture-size.ts';
import { Refused } from './refused.ts';
import type { Box } from './tasks.ts';

/** Enough to fill a page at 300 dots an inch. */
const longestSide = 3500;
const quality = 92;
/** Pixels of a screen are this large. */
const pointsPerPixel = 72 / 96;

/** Throws Refused `large` or `damaged`. Width and height are the picture's own, before it is fitted to a page. */
export async function paintPicture(bytes: Uint8Array, boxes: readonly Box[]): Promise<Picture> {
  const image = await decoded(bytes);
  const shrink = Math.min(1, longestSide / Math.max(image.width, image.height));
  const canvas = createCanvas(
    Math.max(1, Math.round(image.width * shrink)),
    Math.max(1, Math.round(image.height * shrink))
  );
  const context = canvas.getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  blacken(context, boxes, canvas);
  const jpeg = await canvas.encode('jpeg', quality);
  return { jpeg, width: image.width * pointsPerPixel, height: image.height * pointsPerPixel };
}

/** Turned as its camera held it. */
export async function decoded(bytes: Uint8Array) {
  const size = pictureSize(bytes);
  if (!size || size.width === 0 || size.height === 0) throw new Refused('damaged');
  if (size.width * size.height > mostPixels) throw new Refused('large');
  return loadImage(Buffer.from(bytes)).catch(() => {
    throw new Refused('damaged');
  });
}
