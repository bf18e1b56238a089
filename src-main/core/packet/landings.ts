/** Where the claims of a letter land in the pages of a part: on the passage, or at a page's top where nothing may be marked. */
import type { PDFPage } from 'pdf-lib';
import { findPassage, type Passage } from './find-passage.ts';
import { wordsOn, type PageText, type PlacedWord } from './page-words.ts';
import type { Sheet } from './painted-pages.ts';
import { ownOf, shownOf, type Rect, type Shown } from './sheet-places.ts';
import type { Box, Claimed } from './tasks.ts';

/** A page of the file that is in the packet. */
export interface AddedPage {
  page: PDFPage;
  /** The page as the file has it. */
  sheet: Sheet;
  /** Of a place in the file's units, what it is in the packet's. */
  toPacket: (rect: Rect) => Rect;
  /** Whether its own content came along, with its marks. */
  isCopy: boolean;
}

export interface Landing {
  claim: Claimed;
  page: PDFPage;
  /** What is marked, a rectangle for each line, in the page's own units; none: it is the page's top that one lands on. */
  rects: Rect[];
  look: 'words' | 'box';
  /** The marked content in which the passage begins; null where that is not known. */
  mark: number | null;
}

interface PageTexts {
  sheet(number: number): Promise<Sheet>;
  text(number: number): Promise<PageText>;
}

/** In points: a mark keeps this far from what is blacked out above and below it, and on its own line by its own height. */
const fromBoxes = 8;
/** Marks reach a little over their letters, in parts of the letters' size. */
const over = 0.12;

interface Found {
  claim: Claimed;
  number: number;
  passage: Passage | null;
}

/** `pages` are those that go along, by their numbers in the file. One landing a claim, in their order; none where no page came along. */
export async function landingsOf(
  claims: readonly Claimed[],
  pages: ReadonlyMap<number, AddedPage>,
  redactions: readonly Box[],
  texts: PageTexts,
  beat: () => void
): Promise<Landing[]> {
  const first = [...pages.keys()][0];
  if (first === undefined) return [];
  const known = new Map<number, PlacedWord[]>();
  const wordsOf = async (number: number): Promise<PlacedWord[]> => {
    const words = known.get(number) ?? shownWords(await texts.text(number).catch(() => null), pages.get(number)!.sheet);
    known.set(number, words);
    return words;
  };
  const found: Found[] = [];
  for (const claim of claims) {
    let best: Found = { claim, number: pages.has(claim.page ?? first) ? (claim.page ?? first) : first, passage: null };
    const candidates = claim.page === null ? [...pages.keys()] : [claim.page].filter((page) => pages.has(page));
    for (const number of claim.box ? [] : candidates) {
      beat();
      const passage = findPassage(await wordsOf(number), claim);
      if (passage && passage.weight > (best.passage?.weight ?? -1)) best = { claim, number, passage };
    }
    found.push(best);
  }
  joinShared(found);
  return found.map((each) => landing(each, pages.get(each.number)!, known.get(each.number) ?? [], redactions));
}

/** What is cut off is not shown, and is not to be found. */
function shownWords(text: PageText | null, { view: [left, bottom, right, top] }: Sheet): PlacedWord[] {
  return (text ? wordsOn(text) : []).filter(({ rect }) => {
    const [x, y] = [(rect[0] + rect[2]) / 2, (rect[1] + rect[3]) / 2];
    return x > left && x < right && y > bottom && y < top;
  });
}

/** Passages that have words in common become one, so that nothing is marked twice. */
function joinShared(found: readonly Found[]): void {
  for (const one of found)
    for (const other of found) {
      if (one === other || one.number !== other.number || !one.passage || !other.passage) continue;
      if (!one.passage.words.some((word) => other.passage!.words.includes(word))) continue;
      const words = [...new Set([...one.passage.words, ...other.passage.words])].sort((a, b) => a - b);
      one.passage.words = words;
      other.passage.words = words;
    }
}

function landing(
  { claim, number, passage }: Found,
  { page, sheet, toPacket, isCopy }: AddedPage,
  words: readonly PlacedWord[],
  redactions: readonly Box[]
): Landing {
  const boxes = redactions.filter((box) => box.page === number);
  const top: Landing = { claim, page, rects: [], look: 'words', mark: null };
  const isPlace = claim.box !== null && (claim.page ?? number) === number;
  if (isPlace) {
    const [x, y, width, height] = claim.box!;
    const shown: Shown = [x * sheet.width, y * sheet.height, (x + width) * sheet.width, (y + height) * sheet.height];
    if (width <= 0 || height <= 0 || isNearBox(shown, boxes, sheet)) return top;
    return { ...top, rects: [toPacket(ownOf(shown, sheet))], look: 'box' };
  }
  const said = passage?.words.map((index) => words[index]!) ?? [];
  if (said.length === 0 || said.some(({ rect }) => isNearBox(shownOf(rect, sheet), boxes, sheet))) return top;
  return { ...top, rects: lineRects(said, sheet).map(toPacket), mark: isCopy ? said[0]!.mark : null };
}

function isNearBox([left, up, right, down]: Shown, boxes: readonly Box[], { width, height }: Sheet): boolean {
  const beside = Math.max(fromBoxes, down - up);
  return boxes.some(
    (box) =>
      left < (box.x + box.width) * width + beside &&
      right > box.x * width - beside &&
      up < (box.y + box.height) * height + fromBoxes &&
      down > box.y * height - fromBoxes
  );
}

/** One rectangle for each stretch of a line, not beyond what is shown. */
function lineRects(words: readonly PlacedWord[], { view: [left, bottom, right, top] }: Sheet): Rect[] {
  const rects: Rect[] = [];
  for (const [index, { rect, base, size, angle, from }] of words.entries()) {
    const before = words[index - 1];
    const isOn =
      before && before.angle === angle && Math.abs(before.base - base) < 0.35 * size && from - before.to < 2 * size;
    const last = rects.at(-1);
    const more = over * size;
    const grown: Rect = [rect[0] - more, rect[1] - more, rect[2] + more, rect[3] + more];
    if (isOn && last) rects[rects.length - 1] = united(last, grown);
    else rects.push(grown);
  }
  return rects.map((rect) => [
    Math.max(left, rect[0]),
    Math.max(bottom, rect[1]),
    Math.min(right, rect[2]),
    Math.min(top, rect[3])
  ]);
}

export const united = (one: Rect, other: Rect): Rect => [
  Math.min(one[0], other[0]),
  Math.min(one[1], other[1]),
  Math.max(one[2], other[2]),
  Math.max(one[3], other[3])
];
