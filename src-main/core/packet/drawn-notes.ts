/** How notes look that say what they mark and not how: as the viewer draws them (ISO 32000-1, 12.5.6). */
import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFDocument } from 'pdf-lib';

/** Drawing operators in the page's own space, and the place that they need. */
export interface Drawing {
  content: string;
  rect: [left: number, bottom: number, right: number, top: number];
  multiply?: boolean;
}

const most = 20_000;

/** Null where the kind is no drawing, or says nothing that can be drawn. */
export function drawNote(source: PDFDocument, note: PDFDict, kind: string, own: Drawing['rect']): Drawing | null {
  const list = (name: string): number[] => numbersOf(note.lookup(PDFName.of(name)));
  const width = widthOf(note);
  const stroke = colour(list('C'), 'S');
  const pen = `${stroke ?? (kind === 'Highlight' ? '1 1 0 RG' : '0 0 0 RG')} ${width} w`;
  const fill = colour(list('IC'), 'N');
  switch (kind) {
    case 'Highlight':
      return quads(
        list('QuadPoints'),
        (q) => `${path([q[0]!, q[1]!, q[3]!, q[2]!])} f`,
        `${colour(list('C'), 'N') ?? '1 1 0 rg'}`,
        true
      );
    case 'Underline':
      return quads(list('QuadPoints'), (q) => `${path([up(q[2]!), up(q[3]!)])} S`, pen);
    case 'StrikeOut':
      return quads(list('QuadPoints'), (q) => `${path([between(q[0]!, q[2]!), between(q[1]!, q[3]!)])} S`, pen);
    case 'Squiggly':
      return quads(list('QuadPoints'), (q) => `${path(zigzag(q[2]!, q[3]!, q[0]![1] - q[2]![1]))} S`, pen);
    case 'Line':
      return lines([pairs(list('L'))], pen, 'S', width);
    case 'PolyLine':
      return lines([pairs(list('Vertices'))], pen, 'S', width);
    case 'Polygon':
      return lines([pairs(list('Vertices'))], `${pen} ${fill ?? ''}`, fill ? 'b' : 's', width);
    case 'Ink': {
      const strokes = note.lookup(PDFName.of('InkList'));
      const each = strokes instanceof PDFArray ? strokes.asArray().slice(0, most) : [];
      return lines(
        each.map((stroke) => pairs(numbersOf(source.context.lookup(stroke)))),
        pen,
        'S',
        width
      );
    }
    case 'Square':
    case 'Circle':
      return frame(kind, own, pen, fill, width);
    default:
      return null;
  }
}

type Point = [number, number];

const pairs = (list: readonly number[]): Point[] =>
  Array.from({ length: Math.floor(list.length / 2) }, (_, at) => [list[2 * at]!, list[2 * at + 1]!]);
const path = (points: readonly Point[]): string =>
  points.map(([x, y], at) => `${x} ${y} ${at === 0 ? 'm' : 'l'}`).join(' ');
const between = (one: Point, other: Point): Point => [(one[0] + other[0]) / 2, (one[1] + other[1]) / 2];
const up = ([x, y]: Point): Point => [x, y + 1.3];

/** As high as a sixth of the words that it stands under. */
function zigzag([x, y]: Point, [toX, toY]: Point, height: number): Point[] {
  const steps = Math.max(1, Math.min(2_000, Math.round(Math.hypot(toX - x, toY - y) / 2)));
  return Array.from({ length: steps + 1 }, (_, at) => [
    x + ((toX - x) * at) / steps,
    y + ((toY - y) * at) / steps + (at % 2 === 0 ? height / 6 : 0)
  ]);
}

function quads(list: number[], draw: (corners: Point[]) => string, pen: string, multiply = false): Drawing | null {
  const points = pairs(list);
  const count = Math.floor(points.length / 4);
  if (count === 0) return null;
  const each = Array.from({ length: count }, (_, at) => draw(points.slice(4 * at, 4 * at + 4)));
  return { content: `${pen} ${each.join('\n')}`, rect: around(points, 4), multiply };
}

function lines(strokes: Point[][], pen: string, end: string, width: number): Drawing | null {
  const drawn = strokes.filter((points) => points.length > 1);
  if (drawn.length === 0) return null;
  return {
    content: `${pen} ${drawn.map((points) => `${path(points)} ${end}`).join('\n')}`,
    rect: around(drawn.flat(), width + 1)
  };
}

function frame(kind: string, rect: Drawing['rect'], pen: string, fill: string | null, width: number): Drawing | null {
  const half = width / 2;
  const [left, bottom, right, top] = [rect[0] + half, rect[1] + half, rect[2] - half, rect[3] - half];
  const end = fill ? (width > 0 ? 'B' : 'f') : width > 0 ? 'S' : 'n';
  const start = `${pen} ${fill ?? ''}`;
  if (kind === 'Square')
    return { content: `${start} ${left} ${bottom} ${right - left} ${top - bottom} re ${end}`, rect };
  const [x, y, across, high] = [
    (left + right) / 2,
    (bottom + top) / 2,
    ((right - left) / 2) * bend,
    ((top - bottom) / 2) * bend
  ];
  const arcs = [
    `${left} ${y} m`,
    `${left} ${y + high} ${x - across} ${top} ${x} ${top} c`,
    `${x + across} ${top} ${right} ${y + high} ${right} ${y} c`,
    `${right} ${y - high} ${x + across} ${bottom} ${x} ${bottom} c`,
    `${x - across} ${bottom} ${left} ${y - high} ${left} ${y} c h`
  ];
  return { content: `${start} ${arcs.join(' ')} ${end}`, rect };
}

/** By which four curves come nearest to a circle. */
const bend = 0.5523;

function around(points: readonly Point[], more: number): Drawing['rect'] {
  let [left, bottom, right, top] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [bottom, top] = [Math.min(bottom, y), Math.max(top, y)];
  }
  return [left - more, bottom - more, right + more, top + more];
}

export function numbersOf(object: unknown): number[] {
  if (!(object instanceof PDFArray)) return [];
  return object
    .asArray()
    .slice(0, most)
    .flatMap((each) => (each instanceof PDFNumber && Number.isFinite(each.asNumber()) ? [each.asNumber()] : []));
}

/** `S`: for lines, `N`: for areas; null where nothing is said. */
export function colour(parts: readonly number[], use: 'S' | 'N'): string | null {
  const operator = ({ 1: 'g', 3: 'rg', 4: 'k' } as Record<number, string>)[parts.length];
  if (!operator) return null;
  return `${parts.join(' ')} ${use === 'S' ? operator.toUpperCase() : operator}`;
}

function widthOf(note: PDFDict): number {
  const style = note.lookup(PDFName.of('BS'));
  const own = style instanceof PDFDict ? style.lookup(PDFName.of('W')) : note.lookup(PDFName.of('Border'));
  const width = own instanceof PDFArray ? numbersOf(own)[2] : own instanceof PDFNumber ? own.asNumber() : 1;
  return width !== undefined && width >= 0 && width < 100 ? width : 1;
}
