/** Adds one part's pages to the packet: copied as they are where that is safe, else as pictures. */
import { PDFDocument, type PDFObject } from 'pdf-lib';
import { cleanPage, hasHiddenLayers } from './clean-page.ts';
import { openPainted, type PaintedPdf } from './painted-pages.ts';
import { paintPicture } from './painted-picture.ts';
import type { PartTags } from './part-tags.ts';
import { Refused } from './refused.ts';
import { drawnWith } from './shared-objects.ts';
import { TagRuns, type CopiedPage } from './tag-runs.ts';
import { readTagTree, type TagNode } from './tag-tree.ts';
import type { MergeTask, Part } from './tasks.ts';
import { firstFreeMark } from './used-resources.ts';

const sheets = { A4: [595.28, 841.89], Letter: [612, 792] } as const;
/** Around a picture on its sheet, in points; the cover label stands in it. */
const margin = 42;

/** What became of a part's pages; `tagged` is false where some of them bring no tags. */
export interface Appended {
  pictured: boolean;
  tagged: boolean;
}

export async function appendPicture(
  packet: PDFDocument,
  bytes: Uint8Array,
  part: Part,
  paper: MergeTask['paper'],
  tags: PartTags
): Promise<Appended> {
  const picture = await paintPicture(bytes, part.redactions);
  const [short, long] = sheets[paper];
  const size: [number, number] = picture.width > picture.height ? [long, short] : [short, long];
  const page = packet.addPage(size);
  const scale = Math.min(1, (size[0] - 2 * margin) / picture.width, (size[1] - 2 * margin) / picture.height);
  const [width, height] = [picture.width * scale, picture.height * scale];
  const image = await packet.embedJpg(picture.jpeg);
  const place = { x: (size[0] - width) / 2, y: size[1] - margin - height, width, height };
  tags.figure(page, inWords(part), () => page.drawImage(image, place));
  return { pictured: false, tagged: true };
}

/**
 * Pictured where pages without a box became pictures, too. Throws Refused where not even pdf.js can read
 * the file.
 */
export async function appendPdf(
  packet: PDFDocument,
  bytes: Uint8Array,
  part: Part,
  step: () => void,
  tags: PartTags
): Promise<Appended> {
  const boxed = new Set(part.redactions.map((box) => box.page));
  const plain = part.pages.filter((page) => !boxed.has(page));
  step();
  const copied =
    plain.length === 0 ? { pages: [], tree: null } : await copyPages(packet, bytes, plain, boxed).catch(onlyTooLarge);
  const copies = new Map(copied?.pages.map((copy) => [copy.number, copy]));
  const painted = part.pages.every((page) => copies.has(page)) ? null : await openPainted(bytes);
  const runs = new TagRuns(tags, copied?.tree ?? null);
  try {
    for (const [index, number] of part.pages.entries()) {
      if (index > 0) step();
      const copy = copies.get(number);
      if (copy) runs.add(copy, packet.addPage(copy.page));
      else {
        runs.end();
        await addPainted(packet, painted, number, part, tags);
      }
    }
    runs.end();
  } finally {
    await painted?.close();
  }
  return { pictured: plain.some((page) => !copies.has(page)), tagged: !runs.untagged };
}

/** What can't be copied can often be painted; what is a trap for the one is a trap for the other. */
function onlyTooLarge(error: unknown): null {
  if (error instanceof Refused && error.reason === 'large') throw error;
  return null;
}

interface Copied {
  pages: CopiedPage[];
  /** Null where the file brings no tags that can be used. */
  tree: TagNode[] | null;
}

/**
 * Leaves out pages that have something in common with boxed ones. Throws whatever stands against copying: encryption, damage, layers
 * that are hidden, content that can't be looked through.
 */
async function copyPages(
  packet: PDFDocument,
  bytes: Uint8Array,
  numbers: readonly number[],
  boxed: ReadonlySet<number>
): Promise<Copied> {
  const source = await PDFDocument.load(bytes, { updateMetadata: false });
  if (hasHiddenLayers(source)) throw new Refused('damaged');
  const all = source.getPages();
  for (const number of numbers) if (!all[number - 1]) throw new Refused('damaged');
  const secret = new Set<PDFObject>();
  for (const number of boxed) {
    const page = all[number - 1];
    if (!page) continue;
    cleanPage(source, page);
    for (const object of drawnWith(source, page)) secret.add(object);
  }
  const chosen = numbers.flatMap((number) => {
    const page = all[number - 1]!;
    cleanPage(source, page);
    if ([...drawnWith(source, page)].some((object) => secret.has(object))) return [];
    return [{ number, source: page.ref.tag, free: firstFreeMark(source, page.node) }];
  });
  const pages = await packet.copyPages(
    source,
    chosen.map(({ number }) => number - 1)
  );
  return { pages: pages.map((page, at) => ({ page, ...chosen[at]! })), tree: readTagTree(source) };
}

async function addPainted(
  packet: PDFDocument,
  painted: PaintedPdf | null,
  number: number,
  part: Part,
  tags: PartTags
): Promise<void> {
  if (!painted) throw new Refused('damaged');
  const boxes = part.redactions.filter((box) => box.page === number);
  const { jpeg, width, height } = await painted.paint(number, boxes);
  const page = packet.addPage([width, height]);
  const image = await packet.embedJpg(jpeg);
  tags.figure(page, inWords(part, number), () => page.drawImage(image, { x: 0, y: 0, width, height }));
}

/** What a reader who does not see a picture hears of it. */
function inWords({ title, redactions }: Part, page = 1): string {
  const blacked = redactions.some((box) => box.page === page) ? ', with parts blacked out' : '';
  return `${title.trim() || 'Enclosure'}${blacked}`;
}
