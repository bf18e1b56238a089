/** The small label on an enclosure's first page, by which the letter's numbers find it. */
import { StandardFonts, degrees, rgb, type PDFDocument, type PDFFont, type PDFPage } from 'pdf-lib';
import type { Part } from './tasks.ts';

const size = 8;
const padding = 4;
/** From the page's edges, in points. */
const edge = 12;

type Labelled = Pick<Part, 'number' | 'title'>;

/** `Enclosure 1 · Returns report` */
export const coverLabel = ({ number, title }: Labelled): string =>
  title.trim() === '' ? `Enclosure ${number}` : `Enclosure ${number} · ${title.trim()}`;

/** At the top right as the page is shown, on a white ground. */
export async function stampLabel(packet: PDFDocument, page: PDFPage, part: Labelled): Promise<void> {
  if (part.number < 1) return;
  const font = await packet.embedFont(StandardFonts.Helvetica);
  const shown = shownBox(page);
  const text = fitting(font, part, Math.max(90, shown.width * 0.6));
  const width = font.widthOfTextAtSize(text, size) + 2 * padding;
  const height = size + 2 * padding;
  const left = shown.width - edge - width;
  const ground = shown.place(left, edge + height);
  page.drawRectangle({
    ...ground,
    width,
    height,
    color: rgb(1, 1, 1),
    borderColor: rgb(0.45, 0.43, 0.4),
    borderWidth: 0.5
  });
  page.drawText(text, {
    ...shown.place(left + padding, edge + height - padding - 1),
    size,
    font,
    color: rgb(0.1, 0.09, 0.08)
  });
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

/** Helvetica has the letters of Western Europe only: with other letters the number alone stands on the page; the outline has it all. */
function fitting(font: PDFFont, part: Labelled, widest: number): string {
  const known = new Set(font.getCharacterSet());
  const label = coverLabel(part).replace(/\s+/g, ' ');
  if ([...label].some((sign) => !known.has(sign.codePointAt(0) ?? 0))) return coverLabel({ ...part, title: '' });
  if (font.widthOfTextAtSize(label, size) <= widest) return label;
  const signs = [...label];
  while (signs.length > 12 && font.widthOfTextAtSize(`${signs.join('')}…`, size) > widest) signs.pop();
  return `${signs.join('').trimEnd()}…`;
}
