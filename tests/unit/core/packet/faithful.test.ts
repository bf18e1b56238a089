/** The packet shows what the viewer shows, no more and no less; judged by another reader's pictures and words. */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { makePacket } from '../../../../src-main/core/packet/make-packet';
import type { Merged, Part } from '../../../../src-main/core/packet/tasks';
import { temporaryFolder } from '../create-core/open-test-core';
import { everything, readGray } from './look-inside';
import { has, labelsOf, partOf, pdfOf } from './make-pdfs';
import { busyTops, crops, crowded, drawn, marks, oddPdf, plainOnes, unveiled, veiled } from './odd-pdfs';

// Every packet starts threads, which take their time on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

interface Seen extends Merged {
  raw: string;
  text: (page: number) => string;
  picture: (page: number) => { at: (x: number, y: number) => number };
}

async function packet(files: readonly Uint8Array[], part: Partial<Part> = {}, labels = false): Promise<Seen> {
  const folder = await temporaryFolder();
  const parts = files.map((bytes, index) => partOf(folder, bytes, { number: index + 1, ...part }));
  const printed = labels ? await labelsOf(files.map((_, index) => `Enclosure ${index + 1}`)) : null;
  const made = await makePacket({ letter: null, labels: printed, paper: 'A4', language: 'en', parts });
  const file = join(folder, 'packet.pdf');
  writeFileSync(file, made.bytes);
  expect(execFileSync('qpdf', ['--check', file], { encoding: 'utf8' })).toContain('No syntax');
  return {
    ...made,
    raw: everything(made.bytes),
    text: (page) => execFileSync('pdftotext', ['-f', `${page}`, '-l', `${page}`, file, '-'], { encoding: 'utf8' }),
    picture(page) {
      const name = join(folder, `page-${page}`);
      execFileSync('pdftoppm', ['-r', '72', '-gray', '-singlefile', '-f', `${page}`, '-l', `${page}`, file, name]);
      return readGray(`${name}.pgm`);
    }
  };
}

/** How many of the places on a grid are not white, in parts of the page from its top left. */
function ink({ at }: { at: (x: number, y: number) => number }, area: [number, number, number, number]): number {
  let count = 0;
  for (let down = 0; down < 200; down++)
    for (let across = 0; across < 200; across++) {
      const x = area[0] + ((area[2] - area[0]) * across) / 200;
      const y = area[1] + ((area[3] - area[1]) * down) / 200;
      if (at(x, y) < 250) count += 1;
    }
  return count;
}
/** Where the marks are: 100–400 across and 380–440 up, of 595 and 842. */
const middle: [number, number, number, number] = [100 / 595, 1 - 440 / 842, 400 / 595, 1 - 380 / 842];

describe.runIf(has('pdftoppm') && has('qpdf'))('the packet', () => {
  test('shows fields and notes, whether they say how they look or not', async () => {
    const made = await packet(marks.map(([, bytes]) => bytes));
    expect(made).toMatchObject({ pages: marks.length, refused: [] });
    for (const [index, [name, , says]] of marks.entries()) {
      expect(ink(made.picture(index + 1), middle), name).toBeGreaterThan(60);
      if (says) expect(made.text(index + 1), name).toContain(says);
      expect(made.text(index + 1), name).toContain('Heading');
    }
    expect(made.raw).not.toMatch(/kept to ourselves|Outdated/);
  });

  test('shows them on pages with a box, too, and nothing under the box', async () => {
    const redactions = [{ page: 1, x: 0, y: 0, width: 1, height: 0.3 }];
    const made = await packet(
      marks.map(([, bytes]) => bytes),
      { redactions }
    );
    for (const [index, [name]] of marks.entries()) {
      expect(ink(made.picture(index + 1), middle), name).toBeGreaterThan(60);
      expect(made.text(index + 1).trim(), name).toBe('');
    }
    expect(made.raw).not.toMatch(/Halved|Returns desk|Now valid|Typed beside/);
  });

  test('holds nothing that lies outside of what is shown', async () => {
    const made = await packet(crops.map(([, bytes]) => bytes));
    expect(made).toMatchObject({ pages: crops.length, refused: [], pictured: expect.anything() });
    for (const [index, [name]] of crops.entries()) {
      expect(made.text(index + 1), name).not.toContain('Secret');
      expect(ink(made.picture(index + 1), [0, 0, 1, 1]), name).toBeGreaterThan(10);
    }
    expect(made.raw).not.toMatch(/Secretoutside|40\.125/);
  });

  test('does not unveil what a layer’s rule hides', async () => {
    const made = await packet([...veiled.map(([, bytes]) => bytes), unveiled]);
    for (const [index, [name]] of veiled.entries()) {
      expect(ink(made.picture(index + 1), [0, 0.3, 1, 0.7]), name).toBe(0);
      expect(ink(made.picture(index + 1), [0, 0.1, 1, 0.2]), name).toBeGreaterThan(60);
    }
    expect(made.raw).toContain('Veiled');
    expect(made.text(veiled.length + 1)).toContain('Veiled');
    for (const index of veiled.keys()) expect(made.text(index + 1)).not.toContain('Veiled');
  });

  test('keeps letters that are drawings', async () => {
    const made = await packet(drawn.map(([, bytes]) => bytes));
    expect(made.pictured).toEqual([]);
    for (const [index, [name]] of drawn.entries())
      expect(ink(made.picture(index + 1), [0.15, 0.45, 0.4, 0.55]), name).toBeGreaterThan(60);
  });

  test('copies what is only unusual, and it looks the same', async () => {
    const folder = await temporaryFolder();
    const made = await packet(plainOnes.map(([, bytes]) => bytes));
    expect(made.pictured.map((number) => plainOnes[number - 1]![0])).toEqual([]);
    for (const [index, [name, bytes]] of plainOnes.entries()) {
      const file = join(folder, `${index}`);
      writeFileSync(file, bytes);
      execFileSync('pdftoppm', ['-r', '72', '-gray', '-singlefile', '-cropbox', file, file]);
      const [own, copy] = [readGray(`${file}.pgm`), made.picture(index + 1)];
      const [before, after] = [own, copy].map((picture) => ink(picture, [0, 0, 1, 1]));
      expect(Math.abs(before! - after!), name).toBeLessThan(30);
      expect(made.text(index + 1), name).toContain('Seen');
    }
  });

  test('puts its label where nothing is, and covers nothing', async () => {
    const plain = await pdfOf(['Plain']);
    const made = await packet([...busyTops.map(([, bytes]) => bytes), plain], {}, true);
    for (const [index, [name]] of busyTops.entries()) {
      expect(made.text(index + 1), name).toContain(`Enclosure ${index + 1}`);
      const { at } = made.picture(index + 1);
      // The strip is white, and below it the page's frame is whole.
      expect(at(0.1, 0.015), name).toBeGreaterThan(250);
      for (let x = 0.01; x < 1; x += 0.02) expect(at(x, 0.055), `${name} at ${x}`).toBeLessThan(120);
      for (let y = 0.06; y < 1; y += 0.02) expect(at(0.98, y), `${name} at ${y}`).toBeLessThan(120);
    }
    expect(made.text(5)).toContain('Enclosure 5');
    expect(made.raw.match(/MediaBox \[ ?0 0 595 842 ?\]/g)?.length).toBeGreaterThanOrEqual(1);
  });

  test('a page with tens of thousands of notes does not spoil those behind it', async () => {
    const made = await packet([crowded(32_768), oddPdf([{ content: '' }])], { pages: [1, 2] }).catch(() => null);
    const whole = made ?? (await packet([crowded(32_768)], { pages: [1, 2] }));
    expect(whole.text(2)).toContain('Second');
    expect(ink(whole.picture(2), middle)).toBeGreaterThan(60);
  });

  test('letters of fonts that are not in the file stand on painted pages', async () => {
    const fonts = ['Helvetica', 'Times-Roman', 'Courier', 'Symbol', 'ZapfDingbats'];
    const files = fonts.map((font) =>
      oddPdf([
        {
          content: 'BT /F1 40 Tf 60 400 Td (abcdef) Tj ET',
          entries: `/Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /${font} >> >> >>`
        }
      ])
    );
    const boxed = await packet(files, { redactions: [{ page: 1, x: 0, y: 0.9, width: 0.1, height: 0.05 }] });
    const copied = await packet(files);
    for (const [index, font] of fonts.entries()) {
      const [one, other] = [boxed, copied].map((made) => ink(made.picture(index + 1), [0.1, 0.45, 0.5, 0.55]));
      // Boxes in place of letters have much more, or less, ink.
      expect(one! / other!, font).toBeGreaterThan(0.7);
      expect(one! / other!, font).toBeLessThan(1.4);
    }
  });
});
