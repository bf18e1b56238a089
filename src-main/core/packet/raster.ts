/** Pictures of pages that are held against each other. */

export interface Raster {
  /** Red, green, blue and opacity of each pixel, row by row from the top left. */
  data: Uint8ClampedArray;
  width: number;
  height: number;
  /** Pixels for one point. */
  scale: number;
}

/** In pixels from the top left; right and bottom are not part of it. */
export interface Area {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** A colour that differs by more than this is another colour; less comes from rounding. */
const otherColour = 40;
/** So many pixels of another colour in one place can be seen; fewer are an edge that was rounded otherwise. */
const mostStray = 6;
/** Side of such a place, in pixels. */
const place = 24;

const differs = (one: Raster, at: number, other: Raster, there: number): boolean =>
  Math.abs(one.data[at]! - other.data[there]!) > otherColour ||
  Math.abs(one.data[at + 1]! - other.data[there + 1]!) > otherColour ||
  Math.abs(one.data[at + 2]! - other.data[there + 2]!) > otherColour;

/**
 * Whether `copy`, which has `margin` pixels more on each side, shows what `seen` shows. `except` are areas of `seen` in which the copy
 * may show more, never less.
 */
export function showsTheSame(seen: Raster, copy: Raster, margin: number, except: readonly Area[] = []): boolean {
  const columns = Math.ceil(seen.width / place);
  const counts = new Uint16Array(columns * Math.ceil(seen.height / place));
  for (let y = 0; y < seen.height; y++) {
    for (let x = 0; x < seen.width; x++) {
      const at = 4 * (y * seen.width + x);
      const there = 4 * ((y + margin) * copy.width + x + margin);
      if (!differs(seen, at, copy, there) || except.some((area) => within(area, x, y))) continue;
      const index = Math.floor(y / place) * columns + Math.floor(x / place);
      counts[index]! += 1;
      if (counts[index]! > mostStray) return false;
    }
  }
  return except.every((area) => hasInk(seen, area) <= 2 * hasInk(copy, moved(area, margin)) + mostStray);
}

/**
 * Whether the copy shows, in its margin, what the sheet does not show. A ground that only goes on beyond the edge tells nothing.
 */
export function showsBeyond(copy: Raster, margin: number): boolean {
  const [right, bottom] = [copy.width - margin - 1, copy.height - margin - 1];
  let stray = 0;
  for (let y = 0; y < copy.height; y++) {
    const nearY = Math.min(bottom - 1, Math.max(margin + 1, y));
    for (let x = 0; x < copy.width; x++) {
      // Two pixels around the edge are half inside.
      if (x > margin - 3 && x < right + 3 && y > margin - 3 && y < bottom + 3) continue;
      const nearX = Math.min(right - 1, Math.max(margin + 1, x));
      const at = 4 * (y * copy.width + x);
      const isBlank = copy.data[at]! > 215 && copy.data[at + 1]! > 215 && copy.data[at + 2]! > 215;
      if (isBlank || !differs(copy, at, copy, 4 * (nearY * copy.width + nearX))) continue;
      stray += 1;
      if (stray > mostStray) return true;
    }
  }
  return false;
}

/** Points: a label and what is around it. */
const head = 60;

/** Its head alone: many pages are remembered, and a label stands nowhere else. */
export function headOf(raster: Raster): Raster {
  const height = Math.min(raster.height, Math.ceil(head * raster.scale));
  return { ...raster, height, data: raster.data.slice(0, 4 * raster.width * height) };
}

/** Whether nothing but white is there. */
export const isBlank = (raster: Raster, area: Area): boolean => hasInk(raster, area, 250) === 0;

function hasInk(raster: Raster, area: Area, lightest = 215): number {
  let count = 0;
  for (let y = Math.max(0, area.top); y < Math.min(raster.height, area.bottom); y++)
    for (let x = Math.max(0, area.left); x < Math.min(raster.width, area.right); x++) {
      const at = 4 * (y * raster.width + x);
      if (Math.min(raster.data[at]!, raster.data[at + 1]!, raster.data[at + 2]!) < lightest) count += 1;
    }
  return count;
}

const within = ({ left, top, right, bottom }: Area, x: number, y: number): boolean =>
  x >= left && x < right && y >= top && y < bottom;
const moved = ({ left, top, right, bottom }: Area, by: number): Area => ({
  left: left + by,
  top: top + by,
  right: right + by,
  bottom: bottom + by
});
