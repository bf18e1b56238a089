/** Compares two pictures of a page as an eye would: within the smoothing of edges and within a pixel of where a line may land. */
import { createRequire } from 'node:module';
import pixelmatch from 'pixelmatch';

export interface Picture {
  width: number;
  height: number;
  /** RGBA. */
  data: Uint8Array;
}

/** Decodes a PNG with the library that evidence pictures are drawn with. */
export async function readPicture(png: Uint8Array): Promise<Picture> {
  const { createCanvas, loadImage } = createRequire(import.meta.url)(
    '@napi-rs/canvas'
  ) as typeof import('@napi-rs/canvas');
  const image = await loadImage(png);
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  return { width: image.width, height: image.height, data: new Uint8Array(data.buffer, data.byteOffset, data.length) };
}

/** Screen and printer set a line on the next whole pixel, each in its own way; the pictures begin on a part of one. */
const reach = 2;
/** Colour distance of pixelmatch (0 to 1) below which edges are only smoothed otherwise. */
const threshold = 0.3;
/** Rules thinner than a pixel come out grey here and black there: a row with so long a run is such a rule's, never a letter's; what hangs through it breaks it. */
const longestRun = 60;

/**
 * How many pixels differ in the line that differs most. Each line of the page may lie up to two pixels higher or lower; to the side, all of them together one:
 * a moved word, a line that ends elsewhere, another letter count.
 */
export function differingPixels(one: Picture, other: Picture): number {
  const width = Math.min(one.width, other.width) - 2 * reach;
  const height = Math.min(one.height, other.height);
  let least = Infinity;
  for (const aside of [0, -1, 1]) {
    let worst = 0;
    for (const band of bandsOf(one, height)) {
      if (worst >= least) break;
      worst = Math.max(worst, differingInBand(one, other, band, { width, height, aside }));
    }
    least = Math.min(least, worst);
    if (least <= good) break;
  }
  return least;
}

/** So few differing pixels in a line are smoothing; there is no need to look for a better place. */
const good = 12;

interface Band {
  top: number;
  bottom: number;
}

/**
 * Where there is ink, line by line; white between lines belongs to the line above, save for what the next line may reach
 * when the one goes down and the other up.
 */
function bandsOf({ width, data }: Picture, height: number): Band[] {
  const hasInk = (row: number): boolean => {
    for (let x = 0; x < width; x++) if (data[4 * (row * width + x)]! < 200) return true;
    return false;
  };
  const bands: Band[] = [{ top: reach, bottom: reach }];
  let wasInk = false;
  let inkEnds = reach;
  for (let row = reach; row < height - reach; row++) {
    const isInk = hasInk(row);
    if (isInk && !wasInk) {
      bands.at(-1)!.bottom = Math.max(inkEnds, row - 2 * reach);
      bands.push({ top: Math.max(reach, row - reach), bottom: row });
    }
    bands.at(-1)!.bottom = row + 1;
    if (isInk) inkEnds = row + 1;
    wasInk = isInk;
  }
  return bands.filter(({ top, bottom }) => bottom > top);
}

function differingInBand(
  one: Picture,
  other: Picture,
  { top, bottom }: Band,
  { width, height, aside }: { width: number; height: number; aside: number }
): number {
  const tall = Math.min(bottom, height - reach) - top;
  if (tall <= 0) return 0;
  const mine = cut(one, reach, top, width, tall);
  let least = Infinity;
  for (const down of [0, -1, 1, -2, 2]) {
    if (least <= good) break;
    const mask = new Uint8Array(width * tall * 4);
    const theirs = cut(other, reach + aside, top + down, width, tall);
    pixelmatch(mine, theirs, mask, width, tall, { threshold, diffMask: true });
    least = Math.min(least, countMask(mask, width));
  }
  return least;
}

function countMask(mask: Uint8Array, width: number): number {
  let count = 0;
  for (let row = 0; row < mask.length / 4 / width; row++) {
    let [inRow, run, longest] = [0, 0, 0];
    for (let x = 0; x < width; x++) {
      const differs = mask[4 * (row * width + x) + 3] !== 0;
      run = differs ? run + 1 : 0;
      longest = Math.max(longest, run);
      if (differs) inRow += 1;
    }
    if (longest <= longestRun) count += inRow;
  }
  return count;
}

function cut({ width, data }: Picture, left: number, top: number, wide: number, tall: number): Uint8Array {
  const part = new Uint8Array(wide * tall * 4).fill(255);
  for (let row = 0; row < tall; row++) {
    const from = 4 * ((top + row) * width + left);
    part.set(data.subarray(from, Math.min(data.length, from + 4 * wide)), 4 * row * wide);
  }
  return part;
}
