/** What is blacked out is gone: words, drawings and pictures under a box are nowhere in the packet, in no form. */
import { execFileSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { PDFDict, PDFDocument, PDFName, StandardFonts, rgb } from 'pdf-lib';
import { describe, expect, test, vi } from 'vitest';
import type { Box, Claimed } from '../../../../src-main/core/packet/tasks';
import { makePacket } from '../../../../src-main/core/packet/make-packet';
import { paintPicture } from '../../../../src-main/core/packet/painted-picture';
import { temporaryFolder } from '../create-core/open-test-core';
import { host, linkedLetter } from './linked-files';
import { everything, readGray } from './look-inside';
import { readPacket } from '../../../support/read-links';
import { has, partOf, pdfOf } from './make-pdfs';

// Every packet starts threads, which take their time on a busy machine.
vi.setConfig({ testTimeout: 90_000 });
/** Colours that nothing else in these files has. */
const [drawn, pictured] = [
  [255, 0, 200],
  [0, 200, 255]
] as const;

/** On page 1 words, a drawing and a picture in the upper half, words in the lower half; on page 2 the same picture's twin. */
async function withSecrets(): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(await pdfOf(['', 'Public figure 23']));
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  const page = pdf.getPage(0);
  page.drawText('Salary 77000', { x: 60, y: 700, size: 18, font });
  page.drawText('Open to all', { x: 60, y: 200, size: 18, font });
  page.drawRectangle({ x: 60, y: 560, width: 90.125, height: 66.375, color: rgb(1, 0, 200 / 255) });
  const canvas = createCanvas(64, 64);
  const context = canvas.getContext('2d');
  context.fillStyle = `rgb(${pictured.join(',')})`;
  context.fillRect(0, 0, 64, 64);
  const image = await pdf.embedPng(await canvas.encode('png'));
  page.drawImage(image, { x: 300, y: 560, width: 100, height: 100 });
  return pdf.save({ useObjectStreams: false });
}

const near = (one: readonly number[], other: readonly number[]): boolean =>
  one.every((value, index) => Math.abs(value - other[index]!) < 60);

describe.runIf(has('pdftotext') && has('pdfimages') && has('pdftoppm'))('under a box', () => {
  async function packet(redactions: { page: number; x: number; y: number; width: number; height: number }[]) {
    const folder = await temporaryFolder();
    const part = partOf(folder, await withSecrets(), { pages: [1, 2], redactions, title: 'Wages' });
    const made = await makePacket({ letter: null, labels: null, paper: 'A4', language: 'en', parts: [part] });
    const file = join(folder, 'packet.pdf');
    writeFileSync(file, made.bytes);
    execFileSync('pdfimages', ['-png', file, join(folder, 'image')]);
    execFileSync('pdftoppm', ['-r', '36', '-gray', file, join(folder, 'page')]);
    const colours: (readonly number[])[] = [];
    for (const name of readdirSync(folder).filter((each) => each.startsWith('image'))) {
      const image = await loadImage(join(folder, name));
      const canvas = createCanvas(image.width, image.height);
      canvas.getContext('2d').drawImage(image, 0, 0);
      const { data } = canvas.getContext('2d').getImageData(0, 0, image.width, image.height);
      for (let at = 0; at < data.length; at += 4 * 101) colours.push([data[at]!, data[at + 1]!, data[at + 2]!]);
    }
    const text = execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' });
    const page = readGray(join(folder, 'page-1.pgm'));
    return {
      text,
      raw: everything(made.bytes),
      page,
      holds: (colour: readonly number[]) => colours.some((each) => near(each, colour))
    };
  }

  test('without a box all of it is there: the test would see it', async () => {
    const { text, raw, holds } = await packet([]);
    expect(text).toContain('Salary 77000');
    expect(raw).toContain('90.125');
    expect(holds(pictured)).toBe(true);
  });

  test('neither words, nor drawings, nor pictures are left', async () => {
    const { text, raw, page, holds } = await packet([{ page: 1, x: 0.05, y: 0.1, width: 0.9, height: 0.3 }]);
    expect(text).not.toMatch(/Salary|77000/);
    expect(text).toContain('Public figure 23');
    expect(raw).not.toMatch(/Salary|77000|90\.125|66\.375/);
    expect([holds(pictured), holds(drawn)]).toEqual([false, false]);
    expect(page.at(0.15, 0.28)).toBeLessThan(20);
    expect(page.at(0.6, 0.28)).toBeLessThan(20);
    expect(page.at(0.6, 0.6)).toBeGreaterThan(240);
  });

  test('half a box takes half: what is beside it stays to be seen', async () => {
    const { holds, raw } = await packet([{ page: 1, x: 0.05, y: 0.1, width: 0.35, height: 0.3 }]);
    expect([holds(pictured), holds(drawn)]).toEqual([true, false]);
    expect(raw).not.toMatch(/Salary|77000/);
  });
});

/** As word processors write fonts: the letters are listed in the order in which they first came. */
async function withSharedFont(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const { context } = pdf;
  const font = (listed: string) =>
    context.obj({
      Type: 'Font',
      Subtype: 'TrueType',
      BaseFont: 'Helvetica',
      Encoding: 'WinAnsiEncoding',
      ToUnicode: context.register(context.stream(`beginbfchar % ${listed}\nendbfchar`))
    });
  const [first, second] = ['letters of Quexoda', 'letters of nobody'].map((listed) => context.register(font(listed)));
  for (const [index, text] of ['Quexoda', 'a', 'b'].entries()) {
    const page = pdf.addPage([595, 842]);
    const fonts = context.obj({});
    fonts.set(PDFName.of('F1'), index < 2 ? first! : second!);
    page.node.set(PDFName.of('Resources'), context.obj({ Font: fonts }) as PDFDict);
    page.node.set(
      PDFName.of('Contents'),
      context.register(context.stream(`BT /F1 18 Tf 60 700 Td (${text} is shown) Tj ET`))
    );
  }
  return pdf.save({ useObjectStreams: false });
}

describe('what other pages tell of a blacked-out one', () => {
  const box = { page: 1, x: 0, y: 0, width: 1, height: 1 };
  async function packet(pages: number[], redactions = [box]) {
    const folder = await temporaryFolder();
    const part = partOf(folder, await withSharedFont(), { pages, redactions });
    const made = await makePacket({ letter: null, labels: null, paper: 'A4', language: 'en', parts: [part] });
    return { ...made, raw: everything(made.bytes) };
  }

  test('a page that shares its font becomes a picture; one that does not stays text', async () => {
    const { raw, pictured, pages } = await packet([1, 2, 3]);
    expect(raw).not.toMatch(/Quexoda|\(a is shown\)/);
    expect(raw).toMatch(/letters of nobody[^]*b is shown|b is shown[^]*letters of nobody/);
    expect({ pictured, pages }).toEqual({ pictured: [1], pages: 3 });
  });

  test('also where the blacked-out page itself stays behind', async () => {
    const { raw, pictured } = await packet([2]);
    expect(raw).not.toContain('Quexoda');
    expect(pictured).toEqual([1]);
  });

  test('without a box the font comes along: the test would see it', async () => {
    const { raw, pictured } = await packet([2], []);
    expect(raw).toContain('letters of Quexoda');
    expect(pictured).toEqual([]);
  });
});

describe.runIf(has('pdftotext'))('what links and marks tell of a blacked-out passage', () => {
  const key = '0000000001';
  const said = 'Enclosure 1 · Wages';
  const claims = (given: Partial<Claimed> = {}): Claimed[] => [
    {
      ...{ key, page: 1, figure: '77000', unit: '', statement: 'Salary', box: null },
      quote: 'Salary 77000',
      said,
      mark: '[1]',
      ...given
    }
  ];
  /** All that annotations, tags and outline say, in any way of writing. */
  async function packet(redactions: Box[], given: Partial<Claimed> = {}) {
    const part = partOf(await temporaryFolder(), await withSecrets(), {
      pages: [1, 2],
      redactions,
      claims: claims(given)
    });
    const linking = { host, back: 'Back' };
    const letter = await linkedLetter([key]);
    const { bytes } = await makePacket({ letter, labels: null, paper: 'A4', language: 'en', parts: [part], linking });
    return { ...(await readPacket(bytes)), raw: everything(bytes), wide: everything(bytes).replaceAll('\0', '') };
  }
  const whole = { page: 1, x: 0.05, y: 0.1, width: 0.9, height: 0.3 };

  test('without a box the passage is marked: the test would see it', async () => {
    const { marks, links } = await packet([]);
    expect(marks.map(({ page, contents }) => [page, contents])).toEqual([[2, '[1]']]);
    expect(links.map(({ page, to }) => [page, to!.page])).toEqual([
      [1, 2],
      [2, 1]
    ]);
  });

  // The words stand at 60, 700 in 18 points; of a page of 595 by 842 that is 0.1 from the left and 0.15 to 0.17 from the top.
  for (const [name, box] of [
    ['under a box', whole],
    ['with one word under a box', { page: 1, x: 0.2, y: 0.145, width: 0.1, height: 0.03 }],
    ['with a sliver of a letter under a box', { page: 1, x: 0.28, y: 0.165, width: 0.2, height: 0.1 }],
    ['right beside a box', { page: 1, x: 0.305, y: 0.145, width: 0.2, height: 0.03 }],
    ['right above a box', { page: 1, x: 0.1, y: 0.182, width: 0.2, height: 0.03 }]
  ] as const)
    test(`${name}: nothing is marked, and the number leads to the page’s top`, async () => {
      const { marks, links, raw, wide } = await packet([box]);
      expect(marks).toEqual([]);
      expect(links.map(({ page, words, to }) => [page, words, to!.page, Math.round(to!.down)])).toEqual([
        [1, said, 2, 0]
      ]);
      expect(`${raw}${wide}`).not.toMatch(/Salary|77000/);
    });

  test('a place marked by hand in a box is not marked either', async () => {
    const { marks, links } = await packet([whole], { box: [0.1, 0.15, 0.2, 0.05] });
    expect(marks).toEqual([]);
    expect(Math.round(links[0]!.to!.down)).toBe(0);
  });

  test('a box on another page hides nothing here; what else the boxed page says is marked on its picture', async () => {
    const other = await packet([{ ...whole, page: 2 }]);
    expect(other.marks).toHaveLength(1);
    const open = await packet([whole], { quote: 'Open to all', figure: '' });
    expect(open.marks.map(({ page, area }) => [page, area.map(Math.round)])).toEqual([
      [2, [58, 624, expect.any(Number), 648]]
    ]);
    expect(`${open.raw}${open.wide}`).not.toMatch(/Salary|77000|Open to all/);
  });
});

/** A PNG whose notes say how it is turned (TIFF's tag 274); browsers show it so. */
async function turnedPng(turn: number): Promise<Buffer> {
  const canvas = createCanvas(100, 60);
  const context = canvas.getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, 100, 60);
  context.fillStyle = `rgb(${drawn.join(',')})`;
  context.fillRect(0, 0, 50, 30);
  const png = await canvas.encode('png');
  const note = Buffer.from('eXIf\x4d\x4d\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\0\0\0\0\0\0\0', 'latin1');
  note[23] = turn;
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(note.length - 4);
  check.writeUInt32BE(crc32(note));
  return Buffer.concat([png.subarray(0, 33), length, note, check, png.subarray(33)]);
}

/** The quarter that is coloured, as Chromium shows the picture. */
test.for([
  [1, 0, 0, 100],
  [2, 0.5, 0, 100],
  [3, 0.5, 0.5, 100],
  [4, 0, 0.5, 100],
  [5, 0, 0, 60],
  [6, 0.5, 0, 60],
  [7, 0.5, 0.5, 60],
  [8, 0, 0.5, 60]
] as const)('a PNG that is turned (%i) is turned before it is blacked out', async ([turn, x, y, width]) => {
  const png = await turnedPng(turn);
  const picture = await paintPicture(png, [{ page: 1, x, y, width: 0.5, height: 0.5 }]);
  expect(picture.width / picture.height).toBeCloseTo(width / (160 - width), 2);
  const image = await loadImage(Buffer.from(picture.jpeg));
  const canvas = createCanvas(image.width, image.height);
  canvas.getContext('2d').drawImage(image, 0, 0);
  const { data } = canvas.getContext('2d').getImageData(0, 0, image.width, image.height);
  const seen = Array.from({ length: data.length / 4 }, (_, at) => data.subarray(at * 4, at * 4 + 3));
  // White or black, and what lies between at the box's edge.
  expect(seen.some(([red = 0, green = 0]) => red - green > 60)).toBe(false);
  const bare = await loadImage(Buffer.from((await paintPicture(png, [])).jpeg));
  canvas.getContext('2d').drawImage(bare, 0, 0);
  const middle = canvas.getContext('2d').getImageData((x + 0.25) * image.width, (y + 0.25) * image.height, 1, 1).data;
  expect(near([middle[0]!, middle[1]!, middle[2]!], drawn)).toBe(true);
});
