/** Paints a known text as a page, and does to it what scanners and cameras do. The same every time: its grain comes from a count. */
import { createRequire } from 'node:module';
import { createCanvas, GlobalFonts, type Canvas, type SKRSContext2D } from '@napi-rs/canvas';
import { PDFDocument } from 'pdf-lib';
import { knownTexts, type KnownText } from './known-texts.ts';
import type { PhotographedPage } from './pages.ts';

export interface PaintedPage {
  bytes: Buffer;
  mediaType: 'image/png' | 'image/jpeg' | 'application/pdf';
  /** What a reader would write down, column by column. */
  text: string;
}

const find = createRequire(import.meta.url).resolve;
const fonts = {
  serif: '@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf',
  sans: 'dejavu-fonts-ttf/ttf/DejaVuSans.ttf'
};
for (const [name, file] of Object.entries(fonts)) GlobalFonts.registerFromPath(find(file), `photographed-${name}`);

/** An A4 sheet, in inches. */
const [sheetWidth, sheetHeight] = [8.27, 11.69];

export async function paintPage(page: PhotographedPage): Promise<PaintedPage> {
  const known = knownTexts[page.text];
  const text = known.lines
    .filter((line) => line !== '' && line !== '|')
    .join('\n')
    .replaceAll('\t', ' ');
  const straight = setSheet(page, known);
  const canvas = photographed(page, straight);
  if (page.jpeg === undefined && !page.pdf) return { bytes: await canvas.encode('png'), mediaType: 'image/png', text };
  const jpeg = await canvas.encode('jpeg', page.jpeg ?? 90);
  if (page.pdf) return { bytes: await scannedPdf([jpeg], page.dpi), mediaType: 'application/pdf', text };
  return { bytes: page.exif ? withTurn(jpeg, page.exif) : jpeg, mediaType: 'image/jpeg', text };
}

/** Pages that are pictures and nothing else. */
export async function scannedPdf(jpegs: readonly Buffer[], dpi: number): Promise<Buffer> {
  const pdf = await PDFDocument.create();
  for (const jpeg of jpegs) {
    const image = await pdf.embedJpg(jpeg);
    const [width, height] = [(image.width * 72) / dpi, (image.height * 72) / dpi];
    pdf.addPage([width, height]).drawImage(image, { x: 0, y: 0, width, height });
  }
  return Buffer.from(await pdf.save());
}

function setSheet({ set, dpi, ink = 20, paper = 252 }: PhotographedPage, { lines }: KnownText): Canvas {
  const canvas = createCanvas(Math.round(sheetWidth * dpi), Math.round(sheetHeight * dpi));
  const context = canvas.getContext('2d');
  context.fillStyle = grey(paper);
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = context.strokeStyle = grey(ink);
  const point = dpi / 72;
  if (set === 'certificate') setCertificate(context, lines, point);
  else setLines(context, lines, { set, point });
  return canvas;
}

function setLines(
  context: SKRSContext2D,
  lines: readonly string[],
  { set, point }: { set: PhotographedPage['set']; point: number }
): void {
  const size = set === 'columns' ? 11.5 : 11;
  context.font = `${size * point}px "photographed-${set === 'table' ? 'sans' : 'serif'}"`;
  const columns = set === 'table' ? [62, 235, 335, 445] : [62];
  let [left, y] = [0, 90];
  for (const line of lines) {
    if (line === '|') [left, y] = [250, 90];
    else if (line === '') y += 12;
    else {
      line.split('\t').forEach((cell, index) => context.fillText(cell, (left + columns[index]!) * point, y * point));
      y += size * 1.5;
      if (line.includes('\t')) rule(context, y - 12, point);
    }
  }
}

function rule(context: SKRSContext2D, y: number, point: number): void {
  context.lineWidth = 0.6 * point;
  context.beginPath();
  context.moveTo(58 * point, y * point);
  context.lineTo(535 * point, y * point);
  context.stroke();
}

function setCertificate(context: SKRSContext2D, lines: readonly string[], point: number): void {
  context.lineWidth = 3 * point;
  context.strokeRect(40 * point, 40 * point, 515 * point, 760 * point);
  context.textAlign = 'center';
  let y = 150;
  for (const [index, line] of lines.entries()) {
    const size = index === 0 ? 34 : line === '' ? 20 : 18;
    context.font = `${size * point}px "photographed-serif"`;
    context.fillText(line, 297 * point, y * point);
    y += size * 1.9;
  }
}

/** Turned, tilted, on a table, shaded, blurred, grained. */
function photographed(page: PhotographedPage, sheet: Canvas): Canvas {
  const { turned = 0, tilted = 0, table = 0, exif = 1 } = page;
  // What the camera notes says how to turn the picture back.
  const turn = (turned + { 1: 0, 3: 180, 6: 270, 8: 90 }[exif]) % 360;
  const edge = Math.round(table * sheet.width);
  const size: [number, number] = [sheet.width + 2 * edge, sheet.height + 2 * edge];
  if (turn % 180 !== 0) size.reverse();
  const canvas = createCanvas(...size);
  const context = canvas.getContext('2d');
  context.fillStyle = table > 0 ? '#3b2c22' : grey(page.paper ?? 252);
  context.fillRect(0, 0, ...size);
  context.translate(size[0] / 2, size[1] / 2);
  context.rotate(((turn + tilted) * Math.PI) / 180);
  if (page.blur) context.filter = `blur(${page.blur}px)`;
  context.drawImage(sheet, -sheet.width / 2, -sheet.height / 2);
  context.resetTransform();
  context.filter = 'none';
  if (page.shade) shade(context, page.shade, size);
  if (page.noise) grain(context, page.noise, size);
  return canvas;
}

function shade(context: SKRSContext2D, dark: number, [width, height]: [number, number]): void {
  const shadow = context.createLinearGradient(0, 0, width, height);
  shadow.addColorStop(0, 'rgba(0, 0, 0, 0)');
  shadow.addColorStop(1, `rgba(20, 15, 10, ${dark})`);
  context.fillStyle = shadow;
  context.fillRect(0, 0, width, height);
}

function grain(context: SKRSContext2D, deviation: number, [width, height]: [number, number]): void {
  const picture = context.getImageData(0, 0, width, height);
  let state = 20230517;
  const next = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  for (let at = 0; at < picture.data.length; at += 4) {
    // Three even ones are near enough to a bell.
    const by = (next() + next() + next() - 1.5) * 2 * deviation;
    for (let colour = 0; colour < 3; colour++) picture.data[at + colour]! += by;
  }
  context.putImageData(picture, 0, 0);
}

const grey = (level: number): string => `rgb(${level}, ${level}, ${level})`;

/** A JPEG with the camera's note on how it was held, as EXIF (2.3, 4.6.4) writes it. */
export function withTurn(jpeg: Buffer, turn: number): Buffer {
  const note = Buffer.from('FFE100004578696600004D4D002A00000008000101120003000000010000000000000000', 'hex');
  note.writeUInt16BE(note.length - 2, 2);
  note.writeUInt16BE(turn, 28);
  return Buffer.concat([jpeg.subarray(0, 2), note, jpeg.subarray(2)]);
}
