/** Draws the small picture of a file: the first page of a PDF, or an image; nothing where that would cost too much. */
import type { Evidence } from '$contract';
import { readImageSize } from './image-size';

/** Pixels: twice the place it has in a list, so that it is sharp on a good screen. */
const box = { width: 104, height: 136 };
/** A small picture is not worth decoding a large one for. */
const largestArea = 40_000_000;
const largestImageBytes = 40_000_000;

/** A PNG as base64; null where the file has no small picture. Never throws. */
export async function drawThumbnail(
  file: Pick<Evidence, 'view' | 'bytes'>,
  address: () => Promise<string>
): Promise<string | null> {
  try {
    if (file.view === 'pdf') return await drawPdf(file.bytes, address);
    return file.view === 'image' && file.bytes <= largestImageBytes ? await drawImage(await address()) : null;
  } catch {
    return null;
  }
}

async function drawPdf(bytes: number, address: () => Promise<string>): Promise<string | null> {
  const { openPdf } = await import('./pdf-document');
  const opened = await openPdf(bytes, address);
  try {
    const page = await opened.document.getPage(1);
    const { width, height } = page.getViewport({ scale: 1 });
    const viewport = page.getViewport({ scale: Math.min(box.width / width, box.height / height) });
    const canvas = canvasOf(viewport);
    const task = page.render({ canvas, viewport });
    // A page that takes longer than this would hold up the others.
    const timer = setTimeout(() => task.cancel(), 8_000);
    await task.promise.finally(() => clearTimeout(timer));
    return pngOf(canvas);
  } finally {
    opened.close();
  }
}

async function drawImage(address: string): Promise<string | null> {
  const size = await readImageSize(address);
  if (size && size.width * size.height > largestArea) return null;
  const image = new Image();
  image.decoding = 'async';
  image.src = address;
  await image.decode();
  const scale = Math.min(1, box.width / image.naturalWidth, box.height / image.naturalHeight);
  const canvas = canvasOf({ width: image.naturalWidth * scale, height: image.naturalHeight * scale });
  const context = canvas.getContext('2d');
  if (!context) return null;
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return pngOf(canvas);
}

function canvasOf({ width, height }: { width: number; height: number }): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width));
  canvas.height = Math.max(1, Math.round(height));
  return canvas;
}

const pngOf = (canvas: HTMLCanvasElement): string | null => canvas.toDataURL('image/png').split(',')[1] ?? null;
