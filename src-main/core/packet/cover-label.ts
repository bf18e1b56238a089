/** The small label on an enclosure's first page, by which the letter's numbers find it: printed by the host, so that it has every letter and its fonts. */
import { PDFDocument, degrees, type PDFEmbeddedPage, type PDFPage } from 'pdf-lib';

/** From the page's edges, in points. */
const edge = 12;

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

/** At the top right as the page is shown; smaller on a page that is smaller than the label. */
export function stampLabel(page: PDFPage, label: PDFEmbeddedPage): void {
  const shown = shownBox(page);
  const scale = Math.min(1, (shown.width - 2 * edge) / label.width);
  if (scale <= 0) return;
  const { width, height } = label.scale(scale);
  page.drawPage(label, { ...shown.place(shown.width - edge - width, edge + height), width, height });
}

interface ShownBox {
  width: number;
  height: number;
  /** Where a point, counted from the top left of the shown page, lies in the page's own space, and how things stand upright there. */
  place(across: number, down: number): { x: number; y: number; rotate: ReturnType<typeof degrees> };
}

function shownBox(page: PDFPage): ShownBox {
  const { x, y, width, height } = page.getCropBox();
  const turned = ((page.getRotation().angle % 360) + 360) % 360;
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
