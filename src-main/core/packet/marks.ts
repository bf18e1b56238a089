/** Marks passages on the packet's pages: annotations above the content, which stays as it is. */
import { PDFArray, PDFHexString, PDFName, type PDFDict, type PDFDocument } from 'pdf-lib';
import { united, type Landing } from './landings.ts';
import type { PartTags } from './part-tags.ts';
import { turnOf } from './shown-box.ts';
import type { Rect } from './sheet-places.ts';

/** As a marker does it: what is darker shows through. Under each line a thin rule, which is seen in print without colour, too. */
const soft = [1, 0.949, 0.77];
const rule = [0.8, 0.62, 0.22];
const [thin, firm] = [0.6, 1];
/** Printed with the page; nobody can move or change it. */
const flags = 4 | 64 | 128;

/** Passages that several claims lean on are marked once. `backTo` gives the way back into the letter for those claims. */
export function markPassages(
  packet: PDFDocument,
  landings: readonly Landing[],
  tags: PartTags,
  backTo: (keys: readonly string[]) => PDFDict
): void {
  for (const group of byPlace(landings)) {
    const { page, rects, mark } = group[0]!;
    const owner = mark === null ? null : tags.ownerOf(page, mark);
    const words = [...new Set(group.map(({ claim }) => claim.mark))].join('\n');
    tags.annotate(page, markAnnotation(group[0]!, words), 'Annot', owner);
    const back = backTo(group.map(({ claim }) => claim.key));
    back.set(PDFName.of('Rect'), packet.context.obj(bounds(rects)));
    if (rects.length > 1) back.set(PDFName.of('QuadPoints'), quads(packet, rects));
    tags.annotate(page, back, 'Link', owner);
  }
}

function byPlace(landings: readonly Landing[]): Landing[][] {
  const groups = new Map<string, Landing[]>();
  for (const landing of landings) {
    if (landing.rects.length === 0) continue;
    const place = `${landing.page.ref.tag} ${landing.rects.flat().join(' ')}`;
    groups.set(place, [...(groups.get(place) ?? []), landing]);
  }
  return [...groups.values()];
}

function markAnnotation({ page, rects, look }: Landing, words: string): PDFDict {
  const { context } = page.doc;
  const isBox = look === 'box';
  const bbox = bounds(rects);
  const shapes = rects.map((rect) => (isBox ? frameOf(rect) : markerOf(rect, turnOf(page))));
  const content = `/Soft gs ${soft.join(' ')} rg ${rule.join(' ')} RG\n${shapes.join('\n')}\n`;
  const drawing = context.stream(content, {
    Type: 'XObject',
    Subtype: 'Form',
    BBox: bbox,
    Resources: { ExtGState: { Soft: { Type: 'ExtGState', BM: 'Multiply' } } }
  });
  const annotation = context.obj({
    Type: 'Annot',
    Subtype: isBox ? 'Square' : 'Highlight',
    Rect: bbox,
    F: flags,
    C: isBox ? rule : soft,
    AP: { N: context.register(drawing) }
  });
  if (!isBox) annotation.set(PDFName.of('QuadPoints'), context.obj(rects.flatMap(corners)));
  annotation.set(PDFName.of('Contents'), PDFHexString.fromText(words));
  return annotation;
}

function frameOf([left, bottom, right, top]: Rect): string {
  const inner = [left + firm / 2, bottom + firm / 2, right - left - firm, top - bottom - firm];
  return `${firm} w ${numbers(inner)} re S`;
}

/** `turn`: of the page, which says where below is. */
function markerOf([left, bottom, right, top]: Rect, turn: number): string {
  const below: Record<number, Rect> = {
    0: [left, bottom, right, bottom],
    90: [right, bottom, right, top],
    180: [left, top, right, top],
    270: [left, bottom, left, top]
  };
  const [x, y, toX, toY] = below[turn] ?? below[0]!;
  // A line's half outside of the mark is cut off.
  return `${numbers([left, bottom, right - left, top - bottom])} re f ${2 * thin} w ${numbers([x, y])} m ${numbers([toX, toY])} l S`;
}

const numbers = (each: readonly number[]): string => each.map((number) => number.toFixed(2)).join(' ');

const bounds = (rects: readonly Rect[]): Rect => rects.reduce((one, other) => united(one, other));

/** Upper left, upper right, lower left, lower right: the order that readers take, whatever the standard says. */
const corners = ([left, bottom, right, top]: Rect): number[] => [left, top, right, top, left, bottom, right, bottom];
const quads = ({ context }: PDFDocument, rects: readonly Rect[]): PDFArray => context.obj(rects.flatMap(corners));

/** A link into the packet without a frame of its own; its place is set by whoever puts it on a page. */
export function linkTo({ context }: PDFDocument, destination: PDFArray, words: string): PDFDict {
  const link = context.obj({ Type: 'Annot', Subtype: 'Link', Border: [0, 0, 0], F: 4 });
  link.set(PDFName.of('Dest'), destination);
  link.set(PDFName.of('Contents'), PDFHexString.fromText(words));
  return link;
}
