/** Draws what is written in a field or a note: as letters where every reader has them, else as a picture of them. */
import { createCanvas } from '@napi-rs/canvas';
import { StandardFonts, type PDFDocument, type PDFFont, type PDFRef } from 'pdf-lib';
import type { Written } from './field-words.ts';

export interface Letters {
  content: string;
  fonts?: PDFFont;
  picture?: PDFRef;
}

const padding = 2;
const [smallest, usual] = [4, 12];
const pictureScale = 3;
const mostPictured = 4_000;

/** Into an area that begins at 0, 0. */
export async function writeWords(pdf: PDFDocument, written: Written, width: number, height: number): Promise<Letters> {
  const font = await pdf.embedFont(fontFor(written.looks));
  const { size: given, colour } = looks(written.looks);
  const text = written.text.replace(/\r\n?/g, '\n').replace(/\t/g, ' ');
  const isPlain = encodes(font, text);
  const canvas = createCanvas(1, 1).getContext('2d');
  const measure = (words: string, size: number): number => {
    if (isPlain) return font.widthOfTextAtSize(words, size);
    canvas.font = `${size}px sans-serif`;
    return canvas.measureText(words).width;
  };
  const room = Math.max(1, width - 2 * padding);
  let size = given > 0 ? given : written.isBlock ? usual : Math.max(smallest, Math.min(usual, height * 0.7));
  let lines = linesOf(text, written.isBlock, room, (words) => measure(words, size));
  // A size of 0 means: so that it fits.
  while (given <= 0 && size > smallest && !fits(lines, size)) {
    size -= 0.5;
    lines = linesOf(text, written.isBlock, room, (words) => measure(words, size));
  }
  function fits(each: string[], at: number): boolean {
    return each.length * at * 1.15 <= height && each.every((line) => measure(line, at) <= room);
  }
  const first = written.isBlock ? height - padding - size : (height - size) / 2 + size * 0.22;
  const placed = lines.flatMap((line, index) => {
    const y = first - index * size * 1.15;
    if (written.cells > 0) {
      const cell = width / written.cells;
      return [...line].map((sign, at) => ({ words: sign, x: at * cell + (cell - measure(sign, size)) / 2, y }));
    }
    const left =
      [padding, (width - measure(line, size)) / 2, width - padding - measure(line, size)][written.aligned] ?? padding;
    return [{ words: line, x: left, y }];
  });
  if (isPlain) {
    const shown = placed.map(
      ({ words, x, y }) => `1 0 0 1 ${x.toFixed(2)} ${y.toFixed(2)} Tm ${font.encodeText(words)} Tj`
    );
    return {
      content: `/Tx BMC q 0 0 ${width} ${height} re W n BT ${colour} /F ${size} Tf ${shown.join(' ')} ET Q EMC`,
      fonts: font
    };
  }
  const scale = Math.min(pictureScale, mostPictured / Math.max(width, height));
  const picture = createCanvas(Math.max(1, Math.ceil(width * scale)), Math.max(1, Math.ceil(height * scale)));
  const context = picture.getContext('2d');
  context.scale(scale, scale);
  context.font = `${size}px sans-serif`;
  context.fillStyle = cssOf(colour);
  for (const { words, x, y } of placed) context.fillText(words, x, height - y);
  const image = await pdf.embedPng(await picture.encode('png'));
  return { content: `q ${width} 0 0 ${height} 0 0 cm /I Do Q`, picture: image.ref };
}

function linesOf(text: string, isBlock: boolean, room: number, measure: (words: string) => number): string[] {
  if (!isBlock) return [text.replace(/\n/g, ' ')];
  return text.split('\n').flatMap((line) => {
    const lines = [''];
    for (const word of line.split(/(?<= )/)) {
      const last = lines.at(-1)!;
      if (last !== '' && measure(last + word.trimEnd()) > room) lines.push(word);
      else lines[lines.length - 1] = last + word;
    }
    return lines.map((each) => each.trimEnd());
  });
}

function encodes(font: PDFFont, text: string): boolean {
  const known = new Set(font.getCharacterSet());
  return [...text].every((sign) => sign === '\n' || known.has(sign.codePointAt(0)!));
}

function fontFor(looks: string): StandardFonts {
  const name = /\/(\S+)\s+[\d.]+\s+Tf/.exec(looks)?.[1] ?? '';
  const isBold = /bold|bo$/i.test(name);
  if (/^cour/i.test(name)) return isBold ? StandardFonts.CourierBold : StandardFonts.Courier;
  if (/^ti|times/i.test(name)) return isBold ? StandardFonts.TimesRomanBold : StandardFonts.TimesRoman;
  return isBold ? StandardFonts.HelveticaBold : StandardFonts.Helvetica;
}

function looks(appearance: string): { size: number; colour: string } {
  const size = Number(/([\d.]+)\s+Tf/.exec(appearance)?.[1] ?? 0);
  const number = String.raw`-?[\d.]+\s+`;
  const colour = new RegExp(`(?:(?:${number}){4}k|(?:${number}){3}rg|(?:${number})g)(?=\\s|$)`).exec(appearance)?.[0];
  return { size: Number.isFinite(size) && size < 500 ? size : 0, colour: colour ?? '0 g' };
}

function cssOf(colour: string): string {
  const parts = colour.split(/\s+/).slice(0, -1).map(Number);
  const [red = 0, green = red, blue = red, black = null] = parts;
  const channels = black === null ? [red, green, blue] : [red, green, blue].map((ink) => (1 - ink) * (1 - black));
  return `rgb(${channels.map((part) => Math.round(255 * part)).join(' ')})`;
}
