/**
 * Copies pages, and holds each copy against what the viewer shows of its page. A copy that looks otherwise, or that holds something
 * outside of what is shown, is no copy: whatever the reason, also one that nobody has met yet.
 */
import { PDFDocument, PDFName, degrees, type PDFPage } from 'pdf-lib';
import type { Rect } from './appearances.ts';
import { openPainted, type PaintedPdf, type Sheet } from './painted-pages.ts';
import { headOf, showsBeyond, showsTheSame, type Area, type Raster } from './raster.ts';

export interface Chosen {
  number: number;
  /** Places where the copy may show more than the viewer does. */
  made: readonly Rect[];
}

export interface Checked {
  /** Holds the copies, in the order in which they were chosen. */
  trial: PDFDocument;
  /** What the viewer shows at the head of each page; null where the copy is none. */
  seen: (Raster | null)[];
}

/** Pixels of one picture; a page of A4 has half a million at one for each point. */
const mostPixels = 1_500_000;
/** Around the page, in points, where drawings are looked for. Words are found anywhere. */
const beyond = 48;
/** In units: what is cut off by more is not looked through. */
const mostCropped = 400;
/** No reader shows a page that is longer, in its own units. */
export const longestSide = 14_400;
/** Nobody's words lie further out, in points. */
const farthest = 20_000;

/** `onPage` is called before each page. Throws where the copies can't be written or read. */
export async function copyChecked(
  source: PDFDocument,
  chosen: readonly Chosen[],
  viewer: PaintedPdf,
  onPage: () => void
): Promise<Checked> {
  const trial = await PDFDocument.create({ updateMetadata: false });
  const [sheets, cropped, scales, far]: [Sheet[], number[], number[], number[]] = [[], [], [], []];
  const pages = await trial.copyPages(
    source,
    chosen.map(({ number }) => number - 1)
  );
  for (const [index, page] of pages.entries()) {
    const sheet = await viewer.sheet(chosen[index]!.number);
    const crop = croppedBy(page, sheet);
    const grown = (Math.min(crop, mostCropped) * sheet.unit + beyond) * 2;
    const scale = Math.min(1, Math.sqrt(mostPixels / ((sheet.width + grown) * (sheet.height + grown))));
    sheets.push(sheet);
    cropped.push(crop);
    scales.push(scale);
    far.push(Math.ceil(farthest * scale));
    setView(page, sheet, far.at(-1)! / (scale * sheet.unit));
    trial.addPage(page);
  }
  const copies = await openPainted(await trial.save({ addDefaultPage: false, updateFieldAppearances: false }));
  const seen: (Raster | null)[] = [];
  try {
    for (const [index, sheet] of sheets.entries()) {
      onPage();
      const { number, made } = chosen[index]!;
      const scale = scales[index]!;
      const isTooLong = Math.max(sheet.width, sheet.height) > longestSide * sheet.unit;
      if (isTooLong || cropped[index]! > mostCropped || (await copies.hasWordsOutside(index + 1, sheet.view))) {
        seen.push(null);
        continue;
      }
      const original = await viewer.raster(number, scale);
      const margin = Math.ceil((cropped[index]! * sheet.unit + beyond) * scale);
      const copy = await copies.raster(index + 1, scale, margin, far[index]);
      const areas = made.map((rect) => areaOf(rect, sheet, scale));
      const isTrue = showsTheSame(original, copy, margin, areas) && !showsBeyond(copy, margin);
      seen.push(isTrue ? headOf(original) : null);
    }
  } finally {
    await copies.close();
  }
  for (const [index, page] of pages.entries()) setView(page, sheets[index]!, 0);
  return { trial, seen };
}

function setView(page: PDFPage, { view: [left, bottom, right, top], turn, unit }: Sheet, more: number): void {
  for (const name of ['CropBox', 'BleedBox', 'TrimBox', 'ArtBox']) page.node.delete(PDFName.of(name));
  page.setMediaBox(left - more, bottom - more, right - left + 2 * more, top - bottom + 2 * more);
  page.setRotation(degrees(turn));
  if (unit === 1) page.node.delete(PDFName.of('UserUnit'));
}

/** How far the sheet goes on beyond what is shown of it, at the most, in units. */
function croppedBy(page: PDFPage, { view: [left, bottom, right, top] }: Sheet): number {
  try {
    const { x, y, width, height } = page.getMediaBox();
    const [fromX, toX] = [Math.min(x, x + width), Math.max(x, x + width)];
    const [fromY, toY] = [Math.min(y, y + height), Math.max(y, y + height)];
    const most = Math.max(0, left - fromX, bottom - fromY, toX - right, toY - top);
    return Number.isFinite(most) ? most : Infinity;
  } catch {
    return 0;
  }
}

/** Outwards by a pixel. */
function areaOf([left, bottom, right, top]: Rect, sheet: Sheet, scale: number): Area {
  const [fromX, fromY, toX, toY] = sheet.view;
  const k = scale * sheet.unit;
  const corners = [
    [left, bottom],
    [right, top]
  ].map(([x, y]) => {
    const places: Record<number, [number, number]> = {
      0: [x! - fromX, toY - y!],
      90: [y! - fromY, x! - fromX],
      180: [toX - x!, y! - fromY],
      270: [toY - y!, toX - x!]
    };
    return (places[sheet.turn] ?? places[0]!).map((each) => each * k) as [number, number];
  });
  const [[x, y], [toRight, toBottom]] = corners as [[number, number], [number, number]];
  return {
    left: Math.floor(Math.min(x, toRight)) - 1,
    top: Math.floor(Math.min(y, toBottom)) - 1,
    right: Math.ceil(Math.max(x, toRight)) + 1,
    bottom: Math.ceil(Math.max(y, toBottom)) + 1
  };
}
