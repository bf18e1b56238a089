/** The packet's structure: the letter's and each part's, whole, in order, and nothing in it of what stays behind. */
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import { PDFArray, PDFDict, PDFName, PDFNumber, PDFRawStream, PDFString } from 'pdf-lib';
import { describe, expect, test, vi } from 'vitest';
import { makePacket } from '../../../../src-main/core/packet/make-packet';
import type { Part } from '../../../../src-main/core/packet/tasks';
import { temporaryFolder } from '../create-core/open-test-core';
import { has, partOf, pdfOf } from './make-pdfs';
import { readTags, taggedPdf, type Piece, type ReadElement } from './tagged-pdf';

// Every packet starts threads, which take their time on a busy machine.
vi.setConfig({ testTimeout: 90_000 });

const letterPieces: Piece[] = [{ type: 'P', lines: [{ page: 1, text: 'Dear Ms Lindqvist' }] }];
const line = (type: string, page: number, text: string, more: Partial<Piece> = {}): Piece => ({
  type,
  lines: [{ page, text }],
  ...more
});

async function packetOf(parts: Part[], labels: Uint8Array | null = null) {
  const letter = await taggedPdf(letterPieces, { pages: 1 });
  const made = await makePacket({ letter, labels, paper: 'A4', language: 'en', parts });
  return { ...made, tags: await readTags(made.bytes) };
}

/** `P`, or `Part(H1 P)`. */
const shape = ({ type, kids }: ReadElement): string =>
  kids.length === 0 ? type : `${type}(${kids.map(shape).join(' ')})`;
const allWords = ({ words, kids }: ReadElement): string[] => [...words, ...kids.flatMap(allWords)];

test('each part has its own element, with the types that every reader knows, and ids that are its own', async () => {
  const folder = await temporaryFolder();
  const bytes = await taggedPdf(
    [
      line('Heading', 1, 'Report', { id: 'one' }),
      line('Link', 1, 'a link'),
      line('Odd', 1, 'an odd thing'),
      line('Circle', 2, 'turns', { words: { Alt: 'a turning thing', ActualText: 'turns', T: 'not read out' } })
    ],
    { pages: 2, roles: { Heading: 'H2', Circle: 'Round', Round: 'Circle' } }
  );
  const parts = [1, 2].map((number) => partOf(folder, bytes, { number, pages: [1, 2] }));
  const { tags, untagged, bytes: packet } = await packetOf(parts, await pdfOf(['Label 1', 'Label 2']));
  expect(untagged).toEqual([]);
  const part = 'Part(H1 Part(H2 Span NonStruct NonStruct))';
  expect(shape(tags)).toBe(`Document(P ${part} ${part})`);
  expect(allWords(tags)).toEqual([
    'Lang de',
    'Alt a turning thing',
    'ActualText turns',
    'Lang de',
    'Alt a turning thing',
    'ActualText turns'
  ]);
  const raw = await plain(packet);
  const hex = (id: string): string => Buffer.from(id, 'latin1').toString('hex');
  for (const number of [1, 2]) expect(raw).toContain(hex(`E${number}-1`));
  // An id may be a sentence of the file's own.
  expect(raw).not.toContain(hex('one'));
});

test('classes and attributes come along as plain values; what a table says of itself does not', async () => {
  const folder = await temporaryFolder();
  const bytes = await taggedPdf([line('TD', 1, 'cell', { class: 'Wide' })], {
    pages: 1,
    change({ context }, root, [cell]) {
      root.set(PDFName.of('ClassMap'), context.obj({ Wide: { O: 'Table', ColSpan: 3 } }));
      const own = context.obj({ O: 'Table', RowSpan: 2, Headers: [] });
      own.set(PDFName.of('Summary'), PDFString.of('secret'));
      context.lookup(cell, PDFDict).set(PDFName.of('A'), own);
    }
  });
  const raw = await plain((await packetOf([partOf(folder, bytes)])).bytes);
  expect(raw).toMatch(/\/ColSpan 3/);
  expect(raw).toMatch(/\/RowSpan 2/);
  expect(raw).not.toContain('secret');
});

test('what an element says instead of its content goes as soon as a page of it stays behind or is blacked out', async () => {
  const folder = await temporaryFolder();
  const both = {
    lines: [
      { page: 1, text: 'shown' },
      { page: 2, text: 'hidden' }
    ],
    type: 'P'
  };
  const bytes = await taggedPdf(
    [
      { ...both, words: { ActualText: 'shown and hidden 77000' } },
      line('P', 2, 'hidden', { words: { Alt: 'hidden 77000' } }),
      line('P', 1, 'shown', { words: { Alt: 'all of it' } })
    ],
    { pages: 2 }
  );
  const left = await packetOf([partOf(folder, bytes, { pages: [1] })]);
  expect(shape(left.tags)).toBe('Document(P Part(Part(P P)))');
  const redactions = [{ page: 2, x: 0, y: 0, width: 1, height: 0.5 }];
  const boxed = await packetOf([partOf(folder, bytes, { pages: [1, 2], redactions, title: 'Wages' })]);
  expect(shape(boxed.tags)).toBe('Document(P Part(Part(P P) Figure))');
  expect(allWords(boxed.tags)).toEqual(['Lang de', 'Alt all of it', 'Alt Wages, with parts blacked out']);
  for (const { bytes: packet } of [left, boxed]) expect(await plain(packet)).not.toMatch(/77000|hidden/);
});

test('pages are read in the packet’s order, pictures say their title, a file without tags is read as it comes', async () => {
  const folder = await temporaryFolder();
  const tagged = await taggedPdf([line('H1', 1, 'first'), line('H2', 2, 'second'), line('H3', 3, 'third')], {
    pages: 3
  });
  const picture = await createCanvas(20, 10).encode('png');
  const { tags, untagged } = await packetOf([
    partOf(folder, tagged, { pages: [3, 1, 2] }),
    partOf(folder, picture, { number: 2, mediaType: 'image/png', title: 'Training record' }),
    partOf(folder, await pdfOf(['one', 'two']), { number: 3, pages: [1, 2] })
  ]);
  expect(shape(tags)).toBe('Document(P Part(Part(H3) Part(H1 H2)) Part(Figure) Part(P P))');
  expect(allWords(tags)).toContain('Alt Training record');
  expect(untagged).toEqual([3]);
});

test('trees that go in circles, claim a mark twice, reach into the depths or count without end do no harm', async () => {
  const folder = await temporaryFolder();
  const circle = await taggedPdf([line('P', 1, 'a'), line('P', 1, 'b')], {
    pages: 1,
    change({ context }, root, [one, two]) {
      const [first, second] = [context.lookup(one, PDFDict), context.lookup(two, PDFDict)];
      first.lookup(PDFName.of('K'), PDFArray).push(root.get(PDFName.of('K'))!);
      second.lookup(PDFName.of('K'), PDFArray).push(first.lookup(PDFName.of('K'), PDFArray).get(0));
      second.lookup(PDFName.of('K'), PDFArray).push(PDFNumber.of(2 ** 31));
    }
  });
  const deep = await taggedPdf([line('P', 1, 'a')], {
    pages: 1,
    change({ context }, root, [one]) {
      let inner = one!;
      for (let depth = 0; depth < 5_000; depth++)
        inner = context.register(context.obj({ Type: 'StructElem', S: 'Div', K: inner }));
      root.set(PDFName.of('K'), inner);
    }
  });
  const wide = await taggedPdf([line('P', 1, 'a')], {
    pages: 1,
    change({ context }, root) {
      const many = Array.from({ length: 300_000 }, (_, mark) => mark);
      root.set(PDFName.of('K'), context.obj({ Type: 'StructElem', S: 'P', K: many }));
    }
  });
  const parts = [circle, deep, wide].map((bytes, index) => partOf(folder, bytes, { number: index + 1 }));
  const { tags, refused, untagged, pages } = await packetOf(parts);
  expect({ refused, pages }).toEqual({ refused: [], pages: 4 });
  expect(shape(tags)).toBe('Document(P Part(Part(P P)) Part Part)');
  expect(untagged).toEqual([2, 3]);
});

test('pages that were tried and given up leave nothing in the file', async () => {
  const folder = await temporaryFolder();
  const trap = await pdfOf(['Tried 77000', 'Trap'], (pdf) => {
    const { context } = pdf;
    const content = PDFRawStream.of(context.obj({ Filter: 'Nothing', Length: 1 }), new Uint8Array(1));
    pdf.getPage(1).node.set(PDFName.of('Contents'), context.register(content));
  });
  const redactions = [{ page: 1, x: 0, y: 0, width: 1, height: 1 }];
  const { bytes } = await packetOf([partOf(folder, trap, { pages: [1, 2, 3], redactions })]);
  expect(await plain(bytes)).not.toMatch(/77000/);
});

describe.runIf(has('pdfinfo') && has('soffice'))('read by other programs', () => {
  test('an office program’s headings, lists and tables come out of the packet as they went in', async () => {
    const folder = await temporaryFolder();
    writeFileSync(
      join(folder, 'report.html'),
      '<h1>Waits</h1><ul><li>one</li></ul><table><tr><th>Month</th></tr><tr><td>May</td></tr></table><p style="page-break-before:always">Second page</p>'
    );
    const profile = `-env:UserInstallation=file://${folder}/office`;
    const convert = (to: string, file: string) =>
      spawnSync('soffice', [profile, '--headless', '--convert-to', to, '--outdir', folder, join(folder, file)], {
        timeout: 80_000
      });
    convert('odt:writer8', 'report.html');
    convert('pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}', 'report.odt');
    const report = readFileSync(join(folder, 'report.pdf'));
    const { bytes } = await packetOf([partOf(folder, report, { pages: [1] })]);
    const file = join(folder, 'packet.pdf');
    writeFileSync(file, bytes);
    const told = execFileSync('pdfinfo', ['-struct-text', file], { encoding: 'utf8' });
    for (const words of ['L (block)', 'LBody (block)', 'TH:', '"Month"', 'TD:', '"May"', '"Dear Ms Lindqvist"'])
      expect(told).toContain(words);
    expect(told).not.toContain('Second page');
    if (has('qpdf')) expect(execFileSync('qpdf', ['--check', file], { encoding: 'utf8' })).toContain('No syntax');
  }, 180_000);
});

/** The file with nothing packed, as hexadecimal strings and text. */
async function plain(bytes: Uint8Array): Promise<string> {
  const { PDFDocument, decodePDFRawStream } = await import('pdf-lib');
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const streams = pdf.context
    .enumerateIndirectObjects()
    .map(([, object]) =>
      object instanceof PDFRawStream && !String(object.dict.get(PDFName.of('Filter'))).includes('DCT')
        ? `${String(object.dict)} ${Buffer.from(decodePDFRawStream(object).decode()).toString('latin1')}`
        : String(object)
    );
  return streams.join('\n');
}
