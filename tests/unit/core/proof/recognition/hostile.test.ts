/** Pictures that nobody vouches for: each ends in words for its end, within its limits, and the program goes on. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRequire } from 'node:module';
import { createCanvas } from '@napi-rs/canvas';
import { expect, onTestFinished, test, vi } from 'vitest';
import { pdfBomb, pdfWithPageLoop, pngOfOneColour } from '../../../../support/hostile-files';
import { photographedPages } from '../../../../support/photographed/pages';
import { paintPage, scannedPdf } from '../../../../support/photographed/paint-page';
import { readBytes } from './read-page';

vi.setConfig({ testTimeout: 180_000 });

const named = (name: string) => photographedPages.find((each) => each.name === name)!;

/** Every pixel another one. */
function noise(width: number, height: number): Buffer {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  const picture = context.createImageData(width, height);
  for (let at = 0, state = 7; at < picture.data.length; at++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    picture.data[at] = at % 4 === 3 ? 255 : state >>> 24;
  }
  context.putImageData(picture, 0, 0);
  return canvas.toBuffer('image/png');
}

test.each([
  ['a picture of 900 megapixels in a few bytes', () => pngOfOneColour(30_000, 30_000), 'large'],
  ['a PNG that ends in its middle', () => noise(300, 300).subarray(0, 90_000), 'any'],
  ['a text that calls itself a picture', () => Buffer.from('<svg onload=alert(1)>'), 'damaged'],
  ['nothing', () => Buffer.alloc(0), 'damaged'],
  ['one pixel', () => noise(1, 1), 'done'],
  ['a strip, 20,000 wide and 30 high', () => pngOfOneColour(20_000, 30), 'done'],
  ['nothing but grain', () => noise(2400, 3000), 'done'],
  ['an empty page', () => pngOfOneColour(2480, 3508), 'done']
] as const)('%s', async (_, make, expected) => {
  const { end, words, growth } = await readBytes(make(), 'picture');
  if (expected !== 'any') expect(end).toBe(expected);
  expect(words).toEqual([]);
  expect(growth).toBeLessThan(1000);
});

test.each([
  ['a page tree that holds itself', pdfWithPageLoop],
  ['a page that unpacks to 300 MB', () => pdfBomb(300)],
  ['a PDF in name only', () => Buffer.from('%PDF-1.7 and nothing else')]
])('%s', async (_, make) => {
  const { words, growth } = await readBytes(make(), 'pdf');
  expect(words).toEqual([]);
  expect(growth).toBeLessThan(1500);
});

test('a damaged page leaves the words of the others', async () => {
  const page = await paintPage({ ...named('letter, compressed'), jpeg: 80 });
  const broken = Buffer.from(page.bytes);
  broken.fill(0x55, 2, 400);
  const { sheets } = await readBytes(await scannedPdf([Buffer.from(page.bytes)], 150), 'pdf');
  expect([...sheets.keys()]).toEqual([1]);
});

test('stopped, it ends at once and gives nothing', async () => {
  const { bytes } = await paintPage(named('letter, scanned'));
  const stopping = new AbortController();
  setTimeout(() => stopping.abort(), 300);
  const began = performance.now();
  const { end, words } = await readBytes(bytes, 'picture', { signal: stopping.signal });
  expect({ end, words }).toEqual({ end: 'stopped', words: [] });
  expect(performance.now() - began).toBeLessThan(3000);
});

test('a folder of more languages is used; what in it is none does no harm', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'second-impression-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const find = createRequire(import.meta.url).resolve;
  const { readFileSync } = await import('node:fs');
  const data = readFileSync(find('@tesseract.js-data/eng/4.0.0_best_int/eng.traineddata.gz'));
  writeFileSync(join(folder, 'xyz.traineddata.gz'), data);
  writeFileSync(join(folder, 'notes.txt'), 'no language');
  const { bytes } = await paintPage(named('certificate, scanned'));
  expect((await readBytes(bytes, 'picture', { folder })).text).toContain('Marguerite');
  writeFileSync(join(folder, 'bad.traineddata'), 'no language either');
  writeFileSync(join(folder, 'cut.traineddata.gz'), data.subarray(0, 5000));
  expect((await readBytes(bytes, 'picture', { folder })).text).toContain('Marguerite');
  expect((await readBytes(bytes, 'picture', { folder: join(folder, 'none') })).text).toContain('Marguerite');
});
