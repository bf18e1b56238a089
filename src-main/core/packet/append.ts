/** Adds one part's pages to the packet: copied as they are where that is safe, else as pictures. */
import { PDFDocument, type PDFPage } from 'pdf-lib';
import { cleanPage, hasHiddenLayers } from './clean-page.ts';
import { stampLabel } from './cover-label.ts';
import { openPainted, type PaintedPdf, type Picture } from './painted-pages.ts';
import { paintPicture } from './painted-picture.ts';
import { Refused } from './refused.ts';
import type { MergeTask, Part } from './tasks.ts';

const sheets = { A4: [595.28, 841.89], Letter: [612, 792] } as const;
/** Around a picture on its sheet, in points; the cover label stands in it. */
const margin = 42;

export async function appendPicture(
  packet: PDFDocument,
  bytes: Uint8Array,
  part: Part,
  paper: MergeTask['paper']
): Promise<void> {
  const picture = await paintPicture(bytes, part.redactions);
  const [short, long] = sheets[paper];
  const size: [number, number] = picture.width > picture.height ? [long, short] : [short, long];
  const page = packet.addPage(size);
  const scale = Math.min(1, (size[0] - 2 * margin) / picture.width, (size[1] - 2 * margin) / picture.height);
  const [width, height] = [picture.width * scale, picture.height * scale];
  const image = await packet.embedJpg(picture.jpeg);
  page.drawImage(image, { x: (size[0] - width) / 2, y: size[1] - margin - height, width, height });
  await stampLabel(packet, page, part);
}

/**
 * True where all of its pages became pictures though only some (or none) have boxes. Throws Refused where not even pdf.js can read
 * the file.
 */
export async function appendPdf(
  packet: PDFDocument,
  bytes: Uint8Array,
  part: Part,
  step: () => void
): Promise<boolean> {
  const boxed = new Set(part.redactions.map((box) => box.page));
  const plain = part.pages.filter((page) => !boxed.has(page));
  step();
  const copied = plain.length === 0 ? [] : await copyPages(packet, bytes, plain).catch(onlyTooLarge);
  const needsPainting = copied === null || part.pages.some((page) => boxed.has(page));
  const painted = needsPainting ? await openPainted(bytes) : null;
  try {
    for (const [index, number] of part.pages.entries()) {
      if (index > 0) step();
      const copy = boxed.has(number) ? undefined : copied?.[plain.indexOf(number)];
      const page = copy ? packet.addPage(copy) : await addPainted(packet, painted, number, part);
      if (index === 0) await stampLabel(packet, page, part);
    }
  } finally {
    await painted?.close();
  }
  return copied === null;
}

/** What can't be copied can often be painted; what is a trap for the one is a trap for the other. */
function onlyTooLarge(error: unknown): null {
  if (error instanceof Refused && error.reason === 'large') throw error;
  return null;
}

/** Throws whatever stands against copying: encryption, damage, layers that are hidden, content that can't be looked through. */
async function copyPages(packet: PDFDocument, bytes: Uint8Array, pages: readonly number[]): Promise<PDFPage[]> {
  const source = await PDFDocument.load(bytes, { updateMetadata: false });
  if (hasHiddenLayers(source)) throw new Refused('damaged');
  const all = source.getPages();
  for (const number of pages) {
    const page = all[number - 1];
    if (!page) throw new Refused('damaged');
    cleanPage(source, page);
  }
  return packet.copyPages(
    source,
    pages.map((number) => number - 1)
  );
}

async function addPainted(
  packet: PDFDocument,
  painted: PaintedPdf | null,
  number: number,
  part: Part
): Promise<PDFPage> {
  if (!painted) throw new Refused('damaged');
  const boxes = part.redactions.filter((box) => box.page === number);
  const { jpeg, width, height }: Picture = await painted.paint(number, boxes);
  const page = packet.addPage([width, height]);
  page.drawImage(await packet.embedJpg(jpeg), { x: 0, y: 0, width, height });
  return page;
}
