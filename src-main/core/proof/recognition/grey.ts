/** Pictures in grey, made ready for reading: an even ground, less grain, dark letters on light. */

export interface Grey {
  width: number;
  height: number;
  /** One byte a pixel, row by row from the top left; 0 is black. */
  pixels: Uint8Array;
}

/** By the eye's weights (ITU-R BT.601), of RGBA. */
export function greyOf(rgba: Uint8ClampedArray, width: number, height: number): Grey {
  const pixels = new Uint8Array(width * height);
  for (let at = 0, from = 0; at < pixels.length; at++, from += 4)
    pixels[at] = (rgba[from]! * 77 + rgba[from + 1]! * 150 + rgba[from + 2]! * 29) >> 8;
  return { width, height, pixels };
}

/** Clockwise by 0, 90, 180 or 270 degrees. */
export function quarterTurned(grey: Grey, degrees: number): Grey {
  const { width, height, pixels } = grey;
  if (degrees === 0) return grey;
  const turned = new Uint8Array(pixels.length);
  if (degrees === 180) return { width, height, pixels: turned.map((_, at) => pixels[pixels.length - 1 - at]!) };
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      turned[degrees === 90 ? x * height + height - 1 - y : (width - 1 - x) * height + y] = pixels[y * width + x]!;
  return { width: height, height: width, pixels: turned };
}

/** How far neighbours lie apart on the quieter half of the page, of 255: grain, where paper should be. */
function grain({ width, height, pixels }: Grey): number {
  const counts = new Uint32Array(256);
  let all = 0;
  for (let y = 1; y < height; y += 5)
    for (let x = 1; x < width; x += 3, all++) {
      const at = y * width + x;
      counts[Math.abs(pixels[at]! - pixels[at - 1]!)]! += 1;
    }
  return quantile(counts, all, 0.5);
}

function quantile(counts: Uint32Array, all: number, share: number): number {
  let seen = 0;
  for (let level = 0; level < counts.length; level++) {
    seen += counts[level]!;
    if (seen >= all * share) return level;
  }
  return counts.length - 1;
}

/** More grain than this makes specks of which each would be looked at as a letter. */
const littleGrain = 6;

/** Gives back a smoother picture where the grain asks for it, twice where it is coarse. */
export function withoutGrain(grey: Grey): Grey {
  let smooth = grey;
  for (let round = 0; round < 3 && grain(smooth) > littleGrain; round++) smooth = smoothed(smooth);
  return smooth;
}

/** Each pixel becomes the weighted mean of nine (1 2 1 each way). */
function smoothed({ width, height, pixels }: Grey): Grey {
  const across = new Uint8Array(pixels.length);
  const both = new Uint8Array(pixels.length);
  for (let y = 0; y < height; y++) {
    const row = y * width;
    for (let x = 0; x < width; x++) {
      const before = pixels[row + Math.max(0, x - 1)]!;
      const behind = pixels[row + Math.min(width - 1, x + 1)]!;
      across[row + x] = (before + 2 * pixels[row + x]! + behind + 2) >> 2;
    }
  }
  for (let y = 0; y < height; y++) {
    const [above, row, below] = [Math.max(0, y - 1), y, Math.min(height - 1, y + 1)].map((line) => line * width) as [
      number,
      number,
      number
    ];
    for (let x = 0; x < width; x++)
      both[row + x] = (across[above + x]! + 2 * across[row + x]! + across[below + x]! + 2) >> 2;
  }
  return { width, height, pixels: both };
}

/** Side of the pieces whose paper is looked for, in pixels: larger than a stroke, smaller than a shadow. */
const piece = 64;
const white = 245;
/** A dark table stays darker than the sheet on it. */
const mostGain = 4;
/** Where most of the picture is darker, its letters are light. */
const darkGround = 96;

/** Dark letters on a ground that is equally light everywhere. */
export function onEvenGround(grey: Grey): Grey {
  const grounds = groundOf(grey);
  const middle = [...grounds.levels].sort((one, other) => one - other)[grounds.levels.length >> 1]!;
  if (middle >= darkGround) return lightened(grey, grounds);
  const negative = { ...grey, pixels: grey.pixels.map((level) => 255 - level) };
  return lightened(negative, groundOf(negative));
}

interface Grounds {
  columns: number;
  rows: number;
  levels: Float32Array;
}

/** The paper's brightness in each piece: what nine of ten pixels are darker than. */
function groundOf({ width, height, pixels }: Grey): Grounds {
  const [columns, rows] = [Math.ceil(width / piece), Math.ceil(height / piece)];
  const levels = new Float32Array(columns * rows);
  const counts = new Uint32Array(256);
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      counts.fill(0);
      const [right, bottom] = [Math.min(width, (column + 1) * piece), Math.min(height, (row + 1) * piece)];
      for (let y = row * piece; y < bottom; y++)
        for (let x = column * piece; x < right; x++) counts[pixels[y * width + x]!]! += 1;
      levels[row * columns + column] = quantile(counts, (right - column * piece) * (bottom - row * piece), 0.9);
    }
  return { columns, rows, levels };
}

function lightened({ width, height, pixels }: Grey, { columns, rows, levels }: Grounds): Grey {
  const even = new Uint8Array(pixels.length);
  for (let y = 0; y < height; y++) {
    const down = Math.min(rows - 1, Math.max(0, (y + 0.5) / piece - 0.5));
    const [above, below, lower] = [Math.floor(down), Math.min(rows - 1, Math.floor(down) + 1), down % 1];
    for (let x = 0; x < width; x++) {
      const along = Math.min(columns - 1, Math.max(0, (x + 0.5) / piece - 0.5));
      const [left, right, further] = [Math.floor(along), Math.min(columns - 1, Math.floor(along) + 1), along % 1];
      const upper = levels[above * columns + left]! * (1 - further) + levels[above * columns + right]! * further;
      const under = levels[below * columns + left]! * (1 - further) + levels[below * columns + right]! * further;
      const ground = upper * (1 - lower) + under * lower;
      even[y * width + x] = Math.min(255, pixels[y * width + x]! * Math.min(mostGain, white / Math.max(1, ground)));
    }
  }
  return { width, height, pixels: even };
}

/** Of a page of small print, one pixel in 25 is an edge; of grain and of leaves, every third. */
const mostEdges = 0.14;
/** Letters leave most of a page light; where they don't, fewer edges are too many. */
const [mostDark, mostEdgesInDark] = [0.35, 0.04];

/**
 * Whether there can be letters, on an even ground: the darkest thousandth lies further below the paper than its grain reaches, and there
 * is not so much of it that each speck would be looked at as a letter.
 */
export const mayHaveLetters = (even: Grey): boolean => hasInk(even) && !isTooBusy(even);

/** Grain reaches about three times as far as its deviation; letters have to be darker than that. */
const [reach, leastInk] = [5, 10];

function hasInk({ pixels }: Grey): boolean {
  const counts = new Uint32Array(256);
  for (const level of pixels) counts[level]! += 1;
  const [darkest, paper, light] = [0.001, 0.5, 0.84].map((share) => quantile(counts, pixels.length, share)) as [
    number,
    number,
    number
  ];
  return paper - darkest > reach * (light - paper) + leastInk;
}

function isTooBusy({ width, height, pixels }: Grey): boolean {
  let [edges, dark, all] = [0, 0, 0];
  for (let y = 0; y < height; y += 4)
    for (let x = 1; x < width; x++, all++) {
      const isDark = pixels[y * width + x]! < 128;
      if (isDark) dark += 1;
      if (isDark !== pixels[y * width + x - 1]! < 128) edges += 1;
    }
  return edges > all * (dark > all * mostDark ? mostEdgesInDark : mostEdges);
}
