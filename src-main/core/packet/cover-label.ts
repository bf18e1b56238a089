/** The small labels on an enclosure's pages, by which the letter's numbers find them: printed by the host, so that it has every letter and its fonts. */
import { PDFDocument, PDFName, PDFPage, PDFPageLeaf, type PDFEmbeddedPage } from 'pdf-lib';
import type { Rect } from './sheet-places.ts';
import { shownBox, turnOf, unitOf } from './shown-box.ts';
import { openPainted } from './painted-pages.ts';
import { wordsOn } from './page-words.ts';
import { isBlank, type Area, type Raster } from './raster.ts';
import type { MergeTask } from './tasks.ts';

/** From the page's edges, in points. */
const edge = 12;
/** Between a label's words and its frame. */
const around = 4.5;
/** Above and below the label on a strip of its own. */
const strip = 6;

type Labelled = Pick<MergeTask, 'letter' | 'labels'>;

/** A file with labels, each a page as large as itself, from 0 in the order in which they were printed. */
interface PrintedLabels {
  bytes: Uint8Array;
  /** How many pages of the letter stand before them; null in a file of labels alone. */
  before: number | null;
}

export function printedLabels(packet: PDFDocument, { letter, labels }: Labelled): PrintedLabels | null {
  if (labels instanceof Uint8Array) return { bytes: labels, before: null };
  return letter && labels ? { bytes: letter, before: pagesOf(packet).length - labels } : null;
}

/** Those that are pages of the letter are none any more. */
export async function embedLabels(
  packet: PDFDocument,
  labels: PrintedLabels | null
): Promise<(index: number) => PDFEmbeddedPage | null> {
  if (!labels) return () => null;
  const { bytes, before } = labels;
  const pages =
    before === null
      ? (await PDFDocument.load(bytes, { updateMetadata: false })).getPages()
      : pagesOf(packet).slice(before);
  // An empty page can't be drawn. All at once: they share their fonts.
  const embedded = await packet.embedPages(pages.every(({ node }) => node.Contents()) ? pages : []);
  if (before !== null) {
    // Before they go: else they are read when the packet is written.
    await packet.flush();
    for (let count = pages.length; count > 0; count--) packet.catalog.removeLeafNode(before + count - 1);
  }
  return (index) => embedded[index] ?? null;
}

/** `getPages` would remember them, and go on telling of those that went. */
function pagesOf(packet: PDFDocument): PDFPage[] {
  const pages: PDFPage[] = [];
  packet.catalog.Pages().traverse((node, ref) => {
    if (node instanceof PDFPageLeaf) pages.push(PDFPage.of(node, ref, packet));
  });
  return pages;
}

/** How much of each label's left is empty, in parts of its width, in their order. */
export async function emptyLeft(labels: PrintedLabels | null): Promise<(index: number) => number> {
  if (!labels) return () => 0;
  const pdf = await openPainted(labels.bytes);
  try {
    const left: number[] = [];
    for (let number = (labels.before ?? 0) + 1; number <= pdf.pages; number++) {
      const { width } = await pdf.sheet(number);
      const from = Math.min(...wordsOn(await pdf.text(number)).map(({ rect }) => rect[0]));
      left.push(Number.isFinite(from) ? Math.max(0, from - around) / width : 0);
    }
    return (index) => left[index] ?? 0;
  } finally {
    await pdf.close();
  }
}

/**
 * At the top right as the page is shown, where it covers nothing: on empty paper, else on a strip that is put above the page. Smaller on a
 * page that is smaller than the label. `cover` is the page's head as it is seen, null where its margin is empty; `tagged` draws within a tag.
 * Gives its place in the page's own units; null where there was no room.
 */
export function stampLabel(
  page: PDFPage,
  label: PDFEmbeddedPage,
  cover: Raster | null,
  tagged: (draw: () => void) => void,
  /** How much of its left is empty, in parts of its width. */
  empty = 0
): Rect | null {
  const unit = unitOf(page);
  const wide = shownBox(page).width * unit;
  const scale = Math.min(1, (wide - 2 * edge) / label.width);
  if (scale <= 0) return null;
  const size = label.scale(scale);
  const isFree = cover === null || isBlank(cover, placeOn(cover, size));
  if (!isFree) addStrip(page, (size.height + 2 * strip) / unit);
  const shown = shownBox(page);
  const [width, height] = [size.width / unit, size.height / unit];
  const down = (isFree ? edge : strip) / unit + height;
  const left = shown.width - edge / unit - width;
  tagged(() => page.drawPage(label, { ...shown.place(left, down), width, height }));
  return shown.area(left + empty * width, down - height, (1 - empty) * width, height);
}

/** A little more than the label takes. */
function placeOn({ width, scale }: Raster, size: { width: number; height: number }): Area {
  const right = width - (edge - 2) * scale;
  const far = (points: number): number => Math.ceil(points * scale);
  return {
    left: Math.floor(right - far(size.width + 4)),
    top: far(edge - 4),
    right: Math.ceil(right),
    bottom: far(edge + size.height + 4)
  };
}

/** Above the page as it is shown. What reached over the page's edge is cut off there. */
function addStrip(page: PDFPage, high: number): void {
  const { x, y, width, height } = page.getMediaBox();
  const { context } = page.doc;
  page.node.normalize();
  page.node.wrapContentStreams(
    context.register(context.stream(`q ${x} ${y} ${width} ${height} re W n\n`)),
    context.register(context.stream('\nQ\n'))
  );
  const boxes: Record<number, [number, number, number, number]> = {
    0: [x, y, width, height + high],
    90: [x - high, y, width + high, height],
    180: [x, y - high, width, height + high],
    270: [x, y, width + high, height]
  };
  const box = boxes[turnOf(page)] ?? boxes[0]!;
  page.setMediaBox(...box);
  page.node.delete(PDFName.of('CropBox'));
}
