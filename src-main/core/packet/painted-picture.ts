/** A picture as a page's picture: painted anew, so that neither its camera's notes nor what lies under a box comes along. */
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { blacken, type Picture } from './painted-pages.ts';
import { mostPixels, pictureSize } from './picture-size.ts';
import { turning, turnOfPng } from './picture-turn.ts';
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
  const turn = turnOfPng(bytes);
  const shrink = Math.min(1, longestSide / Math.max(image.width, image.height));
  const [across, down] = [image.width, image.height].map((side) => Math.max(1, Math.round(side * shrink))) as [
    number,
    number
  ];
  const size = (wide: number, high: number) => (turn < 5 ? ([wide, high] as const) : ([high, wide] as const));
  const canvas = createCanvas(...size(across, down));
  const context = canvas.getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.setTransform(...turning(turn, across, down));
  context.drawImage(image, 0, 0, across, down);
  blacken(context, boxes, canvas);
  const jpeg = await canvas.encode('jpeg', quality);
  const [width, height] = size(image.width * pointsPerPixel, image.height * pointsPerPixel);
  return { jpeg, width, height };
}

/** A JPEG is turned as its camera held it. */
export async function decoded(bytes: Uint8Array) {
  const size = pictureSize(bytes);
  if (!size || size.width === 0 || size.height === 0) throw new Refused('damaged');
  if (size.width * size.height > mostPixels) throw new Refused('large');
  return loadImage(Buffer.from(bytes)).catch(() => {
    throw new Refused('damaged');
  });
}
