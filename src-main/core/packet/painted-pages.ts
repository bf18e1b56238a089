/** Pages of a PDF as pictures, painted by pdf.js: nothing of what made them comes along. */
import { createCanvas } from '@napi-rs/canvas';
import { borrowedLetters, type DrawnFont } from './borrowed-letters.ts';
import { openPdf } from './open-pdf.ts';
import type { PageText } from './page-words.ts';
import type { Raster } from './raster.ts';
import type { Box } from './tasks.ts';

export interface Picture {
  jpeg: Uint8Array;
  /** In points, as the page is shown. */
  width: number;
  height: number;
}

/** What of a page the viewer shows. */
export interface Sheet {
  /** Left, bottom, right and top in the page's own units. */
  view: [number, number, number, number];
  /** Clockwise: 0, 90, 180 or 270. */
  turn: number;
  /** Points in one unit. */
  unit: number;
  /** As shown, in points. */
  width: number;
  height: number;
}

export interface PaintedPdf {
  pages: number;
  sheet(number: number): Promise<Sheet>;
  /** In pixels: `scale` for a point, `grow` more on each side than the page, of which `cut` are left out again. */
  raster(number: number, scale: number, grow?: number, cut?: number): Promise<Raster>;
  /** Whether there are words outside of `view`, shown or not. */
  hasWordsOutside(number: number, view: Sheet['view']): Promise<boolean>;
  /** The words of the page, shown or not, with their places in the page's units. */
  text(number: number): Promise<PageText>;
  /** `number` counts from 1. What lies in the boxes is black in the picture. */
  paint(number: number, boxes: readonly Box[]): Promise<Picture>;
  /** What the file is besides its pages. */
  about(): Promise<{ isShell: boolean; isSigned: boolean }>;
  /** Whether the page has letters, in scripts that few fonts have, which are drawn with whatever font a computer has. */
  borrowsLetters(number: number): Promise<boolean>;
  close(): Promise<void>;
}

/** Sharp enough to print; a page of A4 has 3.9 megapixels then. */
const pixelsPerPoint = 200 / 72;
const mostPixels = 16_000_000;
const quality = 90;
/** A hostile file may claim more pages than there can be. */
const mostCounted = 100_000;
/** Letters may hang over an edge a little, in the page's units. */
const overhang = 3;

/** Throws Refused `locked` or `damaged`. */
export async function openPainted(bytes: Uint8Array): Promise<PaintedPdf> {
  const { document, close } = await openPdf(bytes);
  const hasFields = async (): Promise<boolean> => {
    const annotations = (await (await document.getPage(1)).getAnnotations()) as { subtype?: string }[];
    return annotations.some(({ subtype }) => subtype === 'Widget');
  };
  return {
    pages: Math.min(document.numPages, mostCounted),
    async about() {
      const info = (await document.getMetadata()).info as Record<string, unknown>;
      const isOtherForm = info.IsXFAPresent === true && info.IsAcroFormPresent !== true;
      return {
        // A form that only Adobe's programs can show: its one page asks to wait for them, and has no field.
        isShell: isOtherForm && !(await hasFields()),
        isSigned: info.IsSignaturesPresent === true && Buffer.from(bytes).includes('/ByteRange')
      };
    },
    async borrowsLetters(number) {
      const page = await document.getPage(number);
      const { OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs');
      const fontOf = (id: string) => (page.commonObjs.has(id) ? (page.commonObjs.get(id) as DrawnFont) : null);
      const found = borrowedLetters(await page.getOperatorList(), OPS, fontOf);
      page.cleanup();
      return found;
    },
    async sheet(number) {
      const page = await document.getPage(number);
      const { width, height } = page.getViewport({ scale: 1 });
      return { view: page.view as Sheet['view'], turn: page.rotate, unit: page.userUnit, width, height };
    },
    async raster(number, scale, grow = 0, cut = 0) {
      const page = await document.getPage(number);
      const offset = grow - cut;
      const viewport = page.getViewport({ scale, offsetX: offset, offsetY: offset });
      const [width, height] = [viewport.width, viewport.height].map((side) =>
        Math.max(1, Math.ceil(side - 1e-6) + 2 * offset)
      );
      const canvas = blank(width!, height!);
      await page.render({ canvas: canvas as never, viewport }).promise;
      page.cleanup();
      const { data } = canvas.getContext('2d').getImageData(0, 0, width!, height!);
      canvas.width = 0;
      return { data, width: width!, height: height!, scale };
    },
    async hasWordsOutside(number, [left, bottom, right, top]) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent({ includeMarkedContent: false });
      return items.some((item) => {
        if (!('str' in item) || item.str.trim() === '') return false;
        const [a, b, c, d, x, y] = item.transform as number[];
        const long = Math.hypot(a!, b!) || 1;
        const ends = [x! + (a! / long) * item.width, y! + (b! / long) * item.width];
        const high = [x! + c! * 0.5, y! + d! * 0.5];
        return [[x!, y!], ends, high].some(
          ([across, up]) =>
            across! < left - overhang || across! > right + overhang || up! < bottom - overhang || up! > top + overhang
        );
      });
    },
    async text(number) {
      const page = await document.getPage(number);
      const text = await page.getTextContent({ includeMarkedContent: true });
      page.cleanup();
      return text as PageText;
    },
    async paint(number, boxes) {
      const page = await document.getPage(number);
      const { width, height } = page.getViewport({ scale: 1 });
      const scale = Math.min(pixelsPerPoint, Math.sqrt(mostPixels / (width * height)));
      const viewport = page.getViewport({ scale });
      const canvas = blank(Math.max(1, Math.ceil(viewport.width)), Math.max(1, Math.ceil(viewport.height)));
      await page.render({ canvas: canvas as never, viewport }).promise;
      blacken(canvas.getContext('2d'), boxes, canvas);
      page.cleanup();
      const jpeg = await canvas.encode('jpeg', quality);
      canvas.width = 0;
      return { jpeg, width, height };
    },
    close
  };
}

function blank(width: number, height: number) {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, width, height);
  return canvas;
}
interface Painter {
  fillStyle: unknown;
  globalAlpha: number;
  globalCompositeOperation: string;
  resetTransform(): void;
  fillRect(x: number, y: number, width: number, height: number): void;
}

/** Whole pixels outwards, so that no edge of a letter is left. */
export function blacken(context: Painter, boxes: readonly Box[], size: { width: number; height: number }): void {
  context.resetTransform();
  context.globalAlpha = 1;
  context.globalCompositeOperation = 'source-over';
  context.fillStyle = '#000000';
  for (const { x, y, width, height } of boxes) {
    const [left, top] = [Math.floor(x * size.width) - 1, Math.floor(y * size.height) - 1];
    const [right, bottom] = [Math.ceil((x + width) * size.width) + 1, Math.ceil((y + height) * size.height) + 1];
    context.fillRect(left, top, right - left, bottom - top);
  }
}
