/** Adds one part's pages to the packet: copied as they are where that is safe, else as pictures. */
import { PDFDocument, PDFName, type PDFObject } from 'pdf-lib';
import { picturePlace } from '../../shared/letter/enclosures/picture-place.ts';
import { giveAppearances, type Rect } from './appearances.ts';
import { copyChecked, longestSide } from './checked-copies.ts';
import { cleanPage } from './clean-page.ts';
import { formOf } from './field-words.ts';
import { hasHiddenLayers } from './hidden-layers.ts';
import { landingsOf, type AddedPage, type Landing } from './landings.ts';
import { openPainted, type PaintedPdf, type Sheet } from './painted-pages.ts';
import { paintPicture } from './painted-picture.ts';
import type { PartTags } from './part-tags.ts';
import { headOf, type Raster } from './raster.ts';
import { Refused } from './refused.ts';
import { shownOf, type Rect as Place } from './sheet-places.ts';
import { drawnWith } from './shared-objects.ts';
import { TagRuns, type CopiedPage } from './tag-runs.ts';
import { readTagTree, type TagNode } from './tag-tree.ts';
import type { MergeTask, Part } from './tasks.ts';
import { firstFreeMark } from './used-resources.ts';

/** What became of a part's pages; `tagged` is false where some of them bring no tags. */
export interface Appended {
  pictured: boolean;
  tagged: boolean;
  signed: boolean;
  /** Some letters are drawn with fonts that the file does not bring along. */
  fontless: boolean;
  /** The heads of its pages as they are seen; null where nothing stands in their margin. */
  heads: (Raster | null)[];
  /** Where the letter's claims land in it, in their order. */
  landings: Landing[];
}

/** `step` is called before every page that is added, `beat` before what else takes time. */
export interface Pace {
  step: () => void;
  beat: () => void;
}

export async function appendPicture(
  packet: PDFDocument,
  bytes: Uint8Array,
  part: Part,
  paper: MergeTask['paper'],
  tags: PartTags
): Promise<Appended> {
  const picture = await paintPicture(bytes, part.redactions);
  const { page: size, left, top, width, height, scale } = picturePlace(picture, paper);
  const page = packet.addPage(size);
  const image = await packet.embedJpg(picture.jpeg);
  const place = { x: left, y: size[1] - top - height, width, height };
  tags.figure(page, inWords(part), () => page.drawImage(image, place));
  const sheet: Sheet = { view: [0, 0, picture.width, picture.height], turn: 0, unit: 1, ...picture };
  const toPacket = (rect: Place): Place =>
    rect.map((each, at) => each * scale + (at % 2 === 0 ? place.x : place.y)) as Place;
  const texts = { sheet: () => Promise.resolve(sheet), text: () => Promise.resolve({ items: [], styles: {} }) };
  const added = new Map<number, AddedPage>([[1, { page, sheet, toPacket, isCopy: false }]]);
  const landings = await landingsOf(part.claims ?? [], added, part.redactions, texts, () => undefined);
  return { pictured: false, tagged: true, signed: false, fontless: false, heads: [null], landings };
}

/**
 * Pictured where pages without a box became pictures, too. Throws Refused where not even pdf.js can read
 * the file.
 */
export async function appendPdf(
  packet: PDFDocument,
  bytes: Uint8Array,
  part: Part,
  { step, beat }: Pace,
  tags: PartTags
): Promise<Appended> {
  const boxed = new Set(part.redactions.map((box) => box.page));
  const plain = part.pages.filter((page) => !boxed.has(page));
  beat();
  const viewer = await openPainted(bytes);
  const { isShell, isSigned } = await viewer.about();
  if (isShell) throw new Refused('form');
  const copied = await copyPages(packet, bytes, plain, boxed, viewer, beat).catch(onlyTooLarge);
  const copies = new Map(copied?.pages.map((copy) => [copy.number, copy]));
  const runs = new TagRuns(tags, copied?.tree ?? null);
  let fontless = false;
  const added = new Map<number, AddedPage>();
  let landings: Landing[] = [];
  const heads: Raster[] = [];
  let made: PaintedPdf | null = null;
  try {
    for (const number of part.pages) {
      step();
      const copy = copies.get(number);
      fontless ||= await viewer.borrowsLetters(number);
      heads.push(copy?.seen ?? headOf(await seenOf(viewer, number)));
      if (copy) {
        const page = packet.addPage(copy.page);
        runs.add(copy, page);
        added.set(number, { page, sheet: await viewer.sheet(number), toPacket: (rect) => rect, isCopy: true });
      } else {
        runs.end();
        // Looks that were made for fields and notes are in none but the changed document.
        if (copied?.withLooks?.pages.has(number)) made ??= await openPainted(copied.withLooks.bytes);
        const painted = copied?.withLooks?.pages.has(number) ? made! : viewer;
        added.set(number, await addPainted(packet, painted, number, part, tags));
      }
    }
    runs.end();
    landings = await landingsOf(part.claims ?? [], added, part.redactions, viewer, beat);
  } finally {
    await Promise.all([viewer.close(), made?.close()]);
  }
  const pictured = plain.some((page) => !copies.has(page));
  return { pictured, tagged: !runs.untagged, signed: isSigned, fontless, heads, landings };
}

async function seenOf(viewer: PaintedPdf, number: number): Promise<Raster> {
  const { width, height } = await viewer.sheet(number);
  return viewer.raster(number, Math.min(1, Math.sqrt(1_500_000 / (width * height))));
}

/** What can't be copied can often be painted; what is a trap for the one is a trap for the other. */
function onlyTooLarge(error: unknown): null {
  if (error instanceof Refused && error.reason === 'large') throw error;
  return null;
}

interface Copied {
  pages: (CopiedPage & { seen: Raster | null })[];
  /** Null where the file brings no tags that can be used. */
  tree: TagNode[] | null;
  /** The file with looks that were made, and the pages that have some. */
  withLooks: { bytes: Uint8Array; pages: ReadonlySet<number> } | null;
}

/**
 * Leaves out pages that have something in common with boxed ones, and those whose copies don't show what the viewer shows. Throws
 * whatever stands against copying: encryption, damage, layers that are hidden, content that can't be looked through.
 */
async function copyPages(
  packet: PDFDocument,
  bytes: Uint8Array,
  numbers: readonly number[],
  boxed: ReadonlySet<number>,
  viewer: PaintedPdf,
  beat: () => void
): Promise<Copied> {
  const source = await PDFDocument.load(bytes, { updateMetadata: false });
  const all = source.getPages();
  for (const number of numbers) if (!all[number - 1]) throw new Refused('damaged');
  const made = new Map<number, Rect[]>();
  for (const number of new Set([...numbers, ...boxed])) {
    const rects = all[number - 1] ? await giveAppearances(source, all[number - 1]!) : [];
    if (rects.length > 0) made.set(number, rects);
  }
  await source.flush();
  const withLooks = made.size > 0 ? { bytes: await savedWithLooks(source), pages: new Set(made.keys()) } : null;
  if (numbers.length === 0 || hasHiddenLayers(source)) return { pages: [], tree: null, withLooks };
  const secret = new Set<PDFObject>();
  for (const number of boxed) {
    const page = all[number - 1];
    if (!page) continue;
    cleanPage(source, page, await viewer.sheet(number));
    for (const object of drawnWith(source, page)) secret.add(object);
  }
  const chosen = [];
  for (const number of numbers) {
    beat();
    const page = all[number - 1]!;
    try {
      cleanPage(source, page, await viewer.sheet(number));
    } catch (error) {
      onlyTooLarge(error);
      continue;
    }
    if ([...drawnWith(source, page)].some((object) => secret.has(object))) continue;
    const free = firstFreeMark(source, page.node);
    chosen.push({ number, source: page.ref.tag, free, made: made.get(number) ?? [] });
  }
  const { trial, seen } = await copyChecked(source, chosen, viewer, beat);
  const good = chosen.flatMap((each, at) => (seen[at] ? [{ ...each, at }] : []));
  const pages = await packet.copyPages(
    trial,
    good.map(({ at }) => at)
  );
  return {
    pages: pages.map((page, index) => {
      const { number, source: own, free, at } = good[index]!;
      return { page, number, source: own, free, seen: seen[at]! };
    }),
    tree: readTagTree(source),
    withLooks
  };
}

async function savedWithLooks(source: PDFDocument): Promise<Uint8Array> {
  formOf(source)?.delete(PDFName.of('NeedAppearances'));
  return source.save({ addDefaultPage: false, updateFieldAppearances: false });
}

async function addPainted(
  packet: PDFDocument,
  painted: PaintedPdf,
  number: number,
  part: Part,
  tags: PartTags
): Promise<AddedPage> {
  const boxes = part.redactions.filter((box) => box.page === number);
  const picture = await painted.paint(number, boxes);
  const shrink = Math.min(1, longestSide / Math.max(picture.width, picture.height));
  const { jpeg, width, height } = { ...picture, width: picture.width * shrink, height: picture.height * shrink };
  const page = packet.addPage([width, height]);
  const image = await packet.embedJpg(jpeg);
  tags.figure(page, inWords(part, number), () => page.drawImage(image, { x: 0, y: 0, width, height }));
  const sheet = await painted.sheet(number);
  const toPacket = (rect: Place): Place => {
    const [left, up, right, down] = shownOf(rect, sheet).map((each) => each * shrink) as Place;
    return [left, height - down, right, height - up];
  };
  return { page, sheet, toPacket, isCopy: false };
}

/** What a reader who does not see a picture hears of it. */
function inWords({ pictureWords, redactions }: Part, page = 1): string {
  return redactions.some((box) => box.page === page) ? pictureWords.blackedOut : pictureWords.whole;
}
