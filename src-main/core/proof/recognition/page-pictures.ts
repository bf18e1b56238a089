/** The pages of a file that have to be looked at, as pictures in grey. */
import { createCanvas, loadImage, type Canvas } from '@napi-rs/canvas';
import { readFile } from 'node:fs/promises';
import { openPdf } from '../../packet/open-pdf.ts';
import { mostPixels, pictureSize } from '../../packet/picture-size.ts';
import { turning, turnOfPng } from '../../packet/picture-turn.ts';
import { greyOf, mayHaveLetters, onEvenGround, withoutGrain, type Grey } from './grey.ts';
import type { Unrecognised } from './tasks.ts';

interface PagePicture {
  /** Null where it can have no words: too small, or too much going on in it. */
  grey: Grey | null;
}

export class NotRecognised extends Error {
  readonly reason: Unrecognised;

  constructor(reason: Unrecognised) {
    super(reason);
    this.reason = reason;
  }
}

/** A sheet of A4 at 300 dots an inch: more makes reading slower, not better. */
const longestSide = 3508;
/** A screen's letters are so small that twice the size is read better. */
const shortSide = 1500;
const smallest = 24;
/** Fewer letters than this on a page are a stamp or a number on what is a picture else. */
const fewLetters = 16;
/** More pages are no letter: a book would keep the machine busy for an hour. */
const mostPages = 200;

/** Throws NotRecognised `damaged` or `large`, and what reading from the disk throws. */
export async function pictureOf(path: string): Promise<Grey | null> {
  const bytes = await readFile(path);
  const size = pictureSize(bytes);
  if (!size || size.width === 0 || size.height === 0) throw new NotRecognised('damaged');
  if (size.width * size.height > mostPixels) throw new NotRecognised('large');
  if (Math.min(size.width, size.height) < smallest) return null;
  const image = await loadImage(bytes).catch(() => {
    throw new NotRecognised('damaged');
  });
  const turn = turnOfPng(bytes);
  const longest = Math.max(image.width, image.height);
  const scale = longest < shortSide ? 2 : Math.min(1, longestSide / longest);
  const [across, down] = [image.width, image.height].map((side) => Math.max(1, Math.round(side * scale))) as [
    number,
    number
  ];
  const canvas = turn < 5 ? createCanvas(across, down) : createCanvas(down, across);
  const context = canvas.getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingQuality = 'high';
  context.setTransform(...turning(turn, across, down));
  context.drawImage(image, 0, 0, across, down);
  return madeReady(canvas);
}

function madeReady(canvas: Canvas): Grey | null {
  const { width, height } = canvas;
  const grey = greyOf(canvas.getContext('2d').getImageData(0, 0, width, height).data, width, height);
  // Gives the picture's memory back at once.
  canvas.width = canvas.height = 0;
  const even = onEvenGround(withoutGrain(grey));
  return mayHaveLetters(even) ? even : null;
}

interface ScannedPdf {
  /** Of those that are looked at. */
  pages: number;
  cut: boolean;
  /** Null where the page has written words. */
  picture(number: number): Promise<PagePicture | null>;
  close(): Promise<void>;
}

/** Throws NotRecognised `damaged` or `locked`. */
export async function scannedPdf(path: string): Promise<ScannedPdf> {
  const { document, close } = await openPdf(await readFile(path)).catch((error: { reason?: string }) => {
    throw new NotRecognised(error.reason === 'locked' || error.reason === 'encrypted' ? 'locked' : 'damaged');
  });
  return {
    pages: Math.min(document.numPages, mostPages),
    cut: document.numPages > mostPages,
    async picture(number) {
      // One damaged page leaves the words of the others.
      const page = await document.getPage(number).catch(() => null);
      if (!page) return null;
      const { items } = await page.getTextContent().catch(() => ({ items: [] }));
      const written = items.reduce((sum, item) => sum + ('str' in item ? lettersIn(item.str) : 0), 0);
      if (written >= fewLetters) return null;
      const { width, height } = page.getViewport({ scale: 1 });
      const viewport = page.getViewport({ scale: longestSide / Math.max(width, height) });
      const canvas = createCanvas(Math.max(1, Math.ceil(viewport.width)), Math.max(1, Math.ceil(viewport.height)));
      const context = canvas.getContext('2d');
      context.fillStyle = '#ffffff';
      context.fillRect(0, 0, canvas.width, canvas.height);
      await page.render({ canvas: canvas as never, viewport }).promise.catch(() => undefined);
      page.cleanup();
      return { grey: Math.min(canvas.width, canvas.height) < smallest ? null : madeReady(canvas) };
    },
    close
  };
}

const lettersIn = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
