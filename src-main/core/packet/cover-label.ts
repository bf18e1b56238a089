/** The small label on an enclosure's first page, by which the letter's numbers find it: printed by the host, so that it has every letter and its fonts. */
import { PDFDocument, PDFName, PDFNumber, degrees, type PDFEmbeddedPage, type PDFPage } from 'pdf-lib';
import { isBlank, type Area, type Raster } from './raster.ts';

/** From the page's edges, in points. */
const edge = 12;
/** Above and below the label on a strip of its own. */
const strip = 6;

/** The labels by the numbers of their enclosures, from 1, each a page as large as itself. */
export async function embedLabels(
  packet: PDFDocument,
  printed: Uint8Array | null
): Promise<(number: number) => PDFEmbeddedPage | null> {
  const pages = printed ? (await PDFDocument.load(printed, { updateMetadata: false })).getPages() : [];
  // An empty page can't be drawn. All at once: they share their fonts.
  const embedded = await packet.embedPages(pages.every(({ node }) => node.Contents()) ? pages : []);
  return (number) => embedded[number - 1] ?? null;
}

/**
 * At the top right as the page is shown, where it covers nothing: on empty paper, else on a strip that is put above the page. Smaller on a
 * page that is smaller than the label. `cover` is the page as it is seen, null where its margin is empty; `tagged` draws within a tag.
 */
export function stampLabel(
  page: PDFPage,
  label: PDFEmbeddedPage,
  cover: Raster | null,
  tagged: (draw: () => void) => void
): void {
  const unit = unitOf(page);
  const wide = shownBox(page).width * unit;
  const scale = Math.min(1, (wide - 2 * edge) / label.width);
  if (scale <= 0) return;
  const size = label.scale(scale);
  const isFree = cover === null || isBlank(cover, placeOn(cover, size));
  if (!isFree) addStrip(page, (size.height + 2 * strip) / unit);
  const shown = shownBox(page);
  const [width, height] = [size.width / unit, size.height / unit];
  const down = (isFree ? edge : strip) / unit + height;
  tagged(() => page.drawPage(label, { ...shown.place(shown.width - edge / unit - width, down), width, height }));
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

const turnOf = (page: PDFPage): number => ((page.getRotation().angle % 360) + 360) % 360;

function unitOf(page: PDFPage): number {
  const unit = page.node.lookup(PDFName.of('UserUnit'));
  return unit instanceof PDFNumber && unit.asNumber() > 0 ? unit.asNumber() : 1;
}

interface ShownBox {
  width: number;
  height: number;
  /** Where a point, counted from the top left of the shown page, lies in the page's own space, and how things stand upright there. */
  place(across: number, down: number): { x: number; y: number; rotate: ReturnType<typeof degrees> };
}

function shownBox(page: PDFPage): ShownBox {
  const { x, y, width, height } = page.getCropBox();
  const turned = turnOf(page);
  const [right, top] = [x + width, y + height];
  const places: Record<number, (across: number, down: number) => [number, number]> = {
    0: (across, down) => [x + across, top - down],
    90: (across, down) => [x + down, y + across],
    180: (across, down) => [right - across, y + down],
    270: (across, down) => [right - down, top - across]
  };
  const place = places[turned] ?? places[0]!;
  const lying = turned === 90 || turned === 270;
  return {
    width: lying ? height : width,
    height: lying ? width : height,
    place(across, down) {
      const [left, bottom] = place(across, down);
      return { x: left, y: bottom, rotate: degrees(turned) };
    }
  };
}
