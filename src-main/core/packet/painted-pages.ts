/** Pages of a PDF as pictures, painted by pdf.js: nothing of what made them comes along. */
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { createCanvas } from '@napi-rs/canvas';
import { Refused } from './refused.ts';
import type { Box } from './tasks.ts';

export interface Picture {
  jpeg: Uint8Array;
  /** In points, as the page is shown. */
  width: number;
  height: number;
}

export interface PaintedPdf {
  pages: number;
  /** `number` counts from 1. What lies in the boxes is black in the picture. */
  paint(number: number, boxes: readonly Box[]): Promise<Picture>;
  close(): Promise<void>;
}

/** Sharp enough to print; a page of A4 has 3.9 megapixels then. */
const pixelsPerPoint = 200 / 72;
const mostPixels = 16_000_000;
const quality = 90;
/** A hostile file may claim more pages than there can be. */
const mostCounted = 100_000;

/** Throws Refused `locked` or `damaged`. */
export async function openPainted(bytes: Uint8Array): Promise<PaintedPdf> {
  const library = createRequire(import.meta.url).resolve('pdfjs-dist/legacy/build/pdf.mjs');
  const beside = (folder: string): string => new URL(`../../${folder}/`, pathToFileURL(library)).href;
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({
    // A copy: pdf.js takes the bytes away.
    data: new Uint8Array(bytes),
    cMapUrl: beside('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: beside('standard_fonts'),
    iccUrl: beside('iccs'),
    wasmUrl: beside('wasm'),
    useSystemFonts: false,
    enableXfa: false,
    stopAtErrors: false,
    maxImageSize: 120_000_000,
    canvasMaxAreaInBytes: 4 * 120_000_000,
    verbosity: 0
  });
  const pdf = await task.promise.catch((error: unknown) => {
    throw new Refused(error instanceof Error && error.name === 'PasswordException' ? 'locked' : 'damaged');
  });
  return {
    pages: Math.min(pdf.numPages, mostCounted),
    async paint(number, boxes) {
      const page = await pdf.getPage(number);
      const { width, height } = page.getViewport({ scale: 1 });
      const scale = Math.min(pixelsPerPoint, Math.sqrt(mostPixels / (width * height)));
      const viewport = page.getViewport({ scale });
      const canvas = createCanvas(Math.max(1, Math.ceil(viewport.width)), Math.max(1, Math.ceil(viewport.height)));
      const context = canvas.getContext('2d');
      context.fillStyle = '#ffffff';
      context.fillRect(0, 0, canvas.width, canvas.height);
      await page.render({ canvas: canvas as never, viewport }).promise;
      blacken(context, boxes, canvas);
      page.cleanup();
      return { jpeg: await canvas.encode('jpeg', quality), width, height };
    },
    close: () => task.destroy()
  };
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
