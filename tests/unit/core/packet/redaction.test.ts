/** What is blacked out is gone: words, drawings and pictures under a box are nowhere in the packet, in no form. */
import { execFileSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { PDFDocument, StandardFonts, rgb } from 'pdf-lib';
import { describe, expect, test, vi } from 'vitest';
import { makePacket } from '../../../../src-main/core/packet/make-packet';
import { temporaryFolder } from '../create-core/open-test-core';
import { everything, readGray } from './look-inside';
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
