/** Files that mean harm: each ends with an answer, in time, and never takes the packet with it. */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { PDFDocument, PDFName, PDFRawStream } from 'pdf-lib';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { makePacket } from '../../../../src-main/core/packet/make-packet';
import { inspectSource } from '../../../../src-main/core/packet/inspect-source';
import type { Part } from '../../../../src-main/core/packet/tasks';
import { resourcesFolder, temporaryFolder } from '../create-core/open-test-core';
import { everything } from './look-inside';
import { has, partOf, pdfOf } from './make-pdfs';

// Every packet starts threads, which take their time on a busy machine.
vi.setConfig({ testTimeout: 180_000 });
const sample = readFileSync(join(resourcesFolder, 'sample/returns-report.pdf'));
let letter: Uint8Array;
beforeAll(async () => {
  letter = await pdfOf(['Dear Ms Lindqvist']);
});
const merged = (parts: Part[]) => makePacket({ letter, labels: null, paper: 'A4', language: 'en', parts });

test('a page that unpacks to hundreds of megabytes is refused before it fills the memory', async () => {
  const folder = await temporaryFolder();
  const packed = deflateSync(Buffer.alloc(200 * 1024 * 1024, 'q '));
  const pdf = await PDFDocument.load(await pdfOf(['Bomb']));
  const { context } = pdf;
  const bomb = PDFRawStream.of(context.obj({ Filter: 'FlateDecode', Length: packed.length }), packed);
  pdf.getPage(0).node.set(PDFName.of('Contents'), context.register(bomb));
  const made = await merged([partOf(folder, await pdf.save()), partOf(folder, sample, { number: 2 })]);
  expect(made).toMatchObject({ pages: 2, refused: [{ number: 1, reason: 'large' }] });
});

test('files that go in circles end, and the rest is whole', async () => {
  const folder = await temporaryFolder();
  const circle = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[2 0 R]/Count 1/Parent 2 0 R>>endobj
trailer<</Size 3/Root 1 0 R>>`;
  const drawing = await PDFDocument.load(await pdfOf(['A form that draws itself']));
  const { context } = drawing;
  const form = context.stream('/Again Do', { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 9, 9] });
  const again = { XObject: { Again: context.register(form) } };
  form.dict.set(PDFName.of('Resources'), context.obj(again));
  drawing.getPage(0).node.set(PDFName.of('Resources'), context.obj(again));
  drawing.getPage(0).node.set(PDFName.of('Contents'), context.register(context.stream('/Again Do')));
  const parts = [
    partOf(folder, Buffer.from(circle)),
    partOf(folder, await drawing.save(), { number: 2 }),
    partOf(folder, sample, { number: 3 })
  ];
  const made = await merged(parts);
  expect(made.refused.map((each) => each.number)).toEqual([1]);
  expect(made.pages).toBe(3);
});

const aPage = '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R/Resources<<>>>>endobj';
const head = '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n';
const foot = 'trailer<</Size 5/Root 1 0 R>>\n%%EOF';

test('a stream that claims ten gigabytes is as long as it is', async () => {
  const folder = await temporaryFolder();
  const claims = `${head}${aPage}\n4 0 obj<</Length 10737418240>>stream\n0 0 100 100 re f\nendstream endobj\n${foot}`;
  const made = await merged([partOf(folder, Buffer.from(claims)), partOf(folder, sample, { number: 2 })]);
  expect(made).toMatchObject({ pages: 3, refused: [] });
});

test('a million objects are read or refused, and what leads nowhere does not come along', async () => {
  const folder = await temporaryFolder();
  const many = Array.from({ length: 1_000_000 }, (_, index) => `${index + 10} 0 obj null endobj\n`).join('');
  const content = '4 0 obj<</Length 17>>stream\n0 0 100 100 re f\nendstream endobj\n';
  const bytes = Buffer.from(`${head}${aPage}\n${content}${many}${foot}`);
  const made = await merged([partOf(folder, bytes), partOf(folder, sample, { number: 2 })]);
  expect(made.pages + made.refused.length).toBe(3);
  expect(made.bytes.length).toBeLessThan(5_000_000);
});

test('pages nested a hundred thousand deep, and boxes that are no boxes', async () => {
  const folder = await temporaryFolder();
  const depth = 100_000;
  const nested = Array.from(
    { length: depth },
    (_, index) => `${index + 2} 0 obj<</Type/Pages/Kids[${index + 3} 0 R]/Count 1>>endobj\n`
  );
  const deep = `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n${nested.join('')}${depth + 2} 0 obj<</Type/Page>>endobj\n${foot}`;
  const flat = `${head}3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 1e30 -1e30]/Rotate 17>>endobj\n${foot}`;
  const parts = [deep, flat].map((text, index) => partOf(folder, Buffer.from(text), { number: index + 1 }));
  const made = await merged([...parts, partOf(folder, sample, { number: 3 })]);
  expect(made.pages + made.refused.length).toBe(4);
  expect(made.refused.map(({ number }) => number)).not.toContain(3);
});

test('cut off anywhere, a file is read or refused, never half in the packet', async () => {
  const folder = await temporaryFolder();
  const parts = [0.02, 0.3, 0.6, 0.9, 0.99].map((share, index) =>
    partOf(folder, sample.subarray(0, Math.floor(sample.length * share)), { number: index + 1, pages: [1, 2] })
  );
  const made = await merged(parts);
  expect(made.pages).toBe(1 + 2 * (parts.length - made.refused.length));
  for (const { reason } of made.refused) expect(reason).toBe('damaged');
});

test('the last of two thousand pages comes alone', async () => {
  const folder = await temporaryFolder();
  const bytes = await pdfOf(Array.from({ length: 2_000 }, (_, index) => `Page ${index + 1}`));
  const made = await merged([partOf(folder, bytes, { pages: [2_000] })]);
  expect(made).toMatchObject({ pages: 2, refused: [], pictured: [] });
  expect(everything(made.bytes)).toContain('Page 2000');
  expect(everything(made.bytes)).not.toContain('Page 1999');
});

describe.runIf(has('qpdf'))('encrypted', () => {
  async function encrypted(folder: string, user: string): Promise<Uint8Array> {
    const [plain, locked] = [join(folder, 'plain.pdf'), join(folder, `locked-${user}.pdf`)];
    writeFileSync(plain, sample);
    execFileSync('qpdf', ['--encrypt', user, 'owner', '256', '--extract=n', '--modify=none', '--', plain, locked]);
    return readFileSync(locked);
  }

  test('with a password to open it, it is said to be locked', async () => {
    const folder = await temporaryFolder();
    const part = partOf(folder, await encrypted(folder, 'secret'));
    expect(await inspectSource(part)).toEqual({ outcome: 'refused', reason: 'locked' });
    expect(await merged([part])).toMatchObject({ pages: 1, refused: [{ number: 1, reason: 'locked' }] });
  });

  test('with one to change it only, its pages go in as pictures', async () => {
    const folder = await temporaryFolder();
    const part = partOf(folder, await encrypted(folder, ''), { pages: [1, 2] });
    expect(await inspectSource(part)).toMatchObject({ outcome: 'pages', pages: 2 });
    expect(await merged([part])).toMatchObject({ pages: 3, refused: [], pictured: [1], untagged: [] });
  });
});
