/** How far what is seen differs, measured on a picture of it. */
import { expect, type Locator, type Page } from '@playwright/test';

export interface Spot {
  /** Of the width and height of the picture, 0 to 1. */
  x: number;
  y: number;
}

type Colour = [red: number, green: number, blue: number];

const share = (value: number): number => (value <= 10.31475 ? value / 3294.6 : ((value / 255 + 0.055) / 1.055) ** 2.4);
const luminance = ([red, green, blue]: Colour): number =>
  0.2126 * share(red) + 0.7152 * share(green) + 0.0722 * share(blue);

/** WCAG's contrast of two colours, 1 to 21. */
export function contrastOf(one: Colour, two: Colour): number {
  const [light, dark] = [luminance(one), luminance(two)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Where an element is seen. Asked again while it is being drawn anew, as the editor does with its marks when the facts come. */
async function areaOf(element: Locator): Promise<Area> {
  let area: Area | null = null;
  await expect(async () => {
    area = await element.boundingBox();
    expect(area).not.toBeNull();
  }).toPass();
  return area!;
}

/** The pixels of a part of the window, row by row, as they are seen. */
async function pixels(page: Page, clip: Area): Promise<{ width: number; height: number; data: number[] }> {
  const picture = (await page.screenshot({ clip, animations: 'disabled', caret: 'hide' })).toString('base64');
  return page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const paint = canvas.getContext('2d')!;
    paint.drawImage(bitmap, 0, 0);
    const { width, height } = bitmap;
    return { width, height, data: [...paint.getImageData(0, 0, width, height).data] };
  }, picture);
}

/**
 * The contrast between the darkest and the lightest of what is seen of an element and `around` px on each side. Each must fill more than
 * `least` of it, 0 to 1: some pixels at the edge of a letter tell nothing apart.
 */
export async function contrastWithin(element: Locator, least: number, around = 0): Promise<number> {
  const box = await areaOf(element);
  const clip = {
    x: box.x - around,
    y: box.y - around,
    width: box.width + 2 * around,
    height: box.height + 2 * around
  };
  const { data } = await pixels(element.page(), clip);
  const seen: Colour[] = [];
  for (let at = 0; at < data.length; at += 4) seen.push([data[at]!, data[at + 1]!, data[at + 2]!]);
  seen.sort((one, two) => luminance(one) - luminance(two));
  const aside = Math.floor(least * seen.length);
  return contrastOf(seen[aside]!, seen[seen.length - 1 - aside]!);
}

/** The contrast between two places of an element. */
export async function contrastBetween(element: Locator, one: Spot, two: Spot): Promise<number> {
  const { width, height, data } = await pixels(element.page(), await areaOf(element));
  const colourAt = ({ x, y }: Spot): Colour => {
    const at = 4 * (Math.floor(y * (height - 1)) * width + Math.floor(x * (width - 1)));
    return [data[at]!, data[at + 1]!, data[at + 2]!];
  };
  return contrastOf(colourAt(one), colourAt(two));
}
