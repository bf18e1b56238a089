/** What a reader's links and marks in a finished packet come to: where each leads, and the words under each mark, as other programs read them. */
import { execFileSync } from 'node:child_process';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

type Area = [left: number, top: number, right: number, bottom: number];

export interface ReadLink {
  /** Page that it stands on, from 1; its place as shown, in points from the top left. */
  page: number;
  area: Area;
  /** What a screen reader says. */
  words: string;
  /** Null where it leads out of the file. */
  to: { page: number; down: number } | null;
}
export interface ReadMark {
  page: number;
  subtype: string;
  area: Area;
  lines: Area[];
  contents: string;
}
export interface ReadPacket {
  pages: number;
  links: ReadLink[];
  marks: ReadMark[];
  /** What pdf.js reads of a page. */
  textOf(page: number): Promise<string>;
  /** Of that, the pieces that lie in these places, at least in part. */
  piecesIn(page: number, areas: readonly Area[]): Promise<string>;
}

interface Found {
  subtype: string;
  rect: number[];
  quadPoints?: Float32Array | null;
  contentsObj: { str: string };
  dest?: [{ num: number; gen: number }, { name: string }, number, number, null] | null;
  hasAppearance: boolean;
}

export async function readPacket(bytes: Uint8Array): Promise<ReadPacket> {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const read: ReadPacket = {
    pages: document.numPages,
    links: [],
    marks: [],
    piecesIn: async (number, areas) => {
      const page = await document.getPage(number);
      const viewport = page.getViewport({ scale: 1 });
      const { items } = await page.getTextContent();
      return items
        .flatMap((item) => {
          if (!('str' in item) || item.str.trim() === '') return [];
          const [x, y] = [item.transform[4] as number, item.transform[5] as number];
          const [left, base] = viewport.convertToViewportPoint(x, y + item.height * 0.25) as [number, number];
          const [right] = viewport.convertToViewportPoint(x + item.width, y) as [number, number];
          const isIn = areas.some((area) => base > area[1] && base < area[3] && left < area[2] && right > area[0]);
          return isIn ? [item.str] : [];
        })
        .join(' ');
    },
    textOf: async (number) =>
      (await (await document.getPage(number)).getTextContent()).items
        .map((item) => ('str' in item ? item.str : ''))
        .join(' ')
  };
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const viewport = page.getViewport({ scale: 1 });
    const areaOf = (rect: number[]): Area => {
      const [x1, y1] = viewport.convertToViewportPoint(rect[0]!, rect[1]!) as [number, number];
      const [x2, y2] = viewport.convertToViewportPoint(rect[2]!, rect[3]!) as [number, number];
      return [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)];
    };
    for (const each of (await page.getAnnotations()) as Found[]) {
      const area = areaOf(each.rect);
      if (each.subtype === 'Link') {
        let to: ReadLink['to'] = null;
        if (each.dest) {
          const target = await document.getPage((await document.getPageIndex(each.dest[0])) + 1);
          const [, down] = target.getViewport({ scale: 1 }).convertToViewportPoint(each.dest[2], each.dest[3]) as [
            number,
            number
          ];
          to = { page: target.pageNumber, down };
        }
        read.links.push({ page: number, area, words: each.contentsObj.str, to });
      } else {
        const quads = [...(each.quadPoints ?? [])];
        const lines = Array.from({ length: quads.length / 8 }, (_, at) => {
          const corners = quads.slice(8 * at, 8 * at + 8);
          const [xs, ys] = [0, 1].map((odd) => corners.filter((_, place) => place % 2 === odd)) as [number[], number[]];
          return areaOf([Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]);
        });
        const { subtype, contentsObj } = each;
        read.marks.push({
          page: number,
          subtype,
          area,
          lines: lines.length > 0 ? lines : [area],
          contents: contentsObj.str
        });
      }
    }
  }
  return read;
}

/** The words that poppler finds in these places: more than half of each of them lies within. */
export function wordsWithin(file: string, page: number, areas: readonly Area[]): string {
  const box = execFileSync('pdftotext', ['-f', String(page), '-l', String(page), '-bbox', file, '-'], {
    encoding: 'utf8'
  });
  const found = [...box.matchAll(/xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">([^<]*)</g)];
  return found
    .filter(([, ...numbers]) => {
      const [left, top, right, bottom] = numbers.map(Number) as Area;
      const wide = Math.max(
        ...areas.map(
          (area) =>
            Math.min(right, area[2]) -
            Math.max(left, area[0]) -
            (top + bottom > 2 * area[1] && top + bottom < 2 * area[3] ? 0 : 1e6)
        )
      );
      return wide > (right - left) / 2;
    })
    .map(([, , , , , word]) => word)
    .join(' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
