/** The packet: what is in it, what is not, and that no file can stop it. */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import { PDFDocument } from 'pdf-lib';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { makePacket } from '../../../../src-main/core/packet/make-packet';
import type { Part } from '../../../../src-main/core/packet/tasks';
import { resourcesFolder, temporaryFolder } from '../create-core/open-test-core';
import { has, hostilePdf, labelsOf, partOf, pdfOf, pdfWithSharedForms } from './make-pdfs';
import { everything, readGray } from './look-inside';

// Every packet starts threads, which take their time on a busy machine.
vi.setConfig({ testTimeout: 90_000 });
const base = { paper: 'A4', language: 'en', labels: null } as const;
const sample = readFileSync(join(resourcesFolder, 'sample/returns-report.pdf'));
let letter: Uint8Array;
beforeAll(async () => {
  letter = await pdfOf(['Dear Ms Lindqvist']);
});

/** One label for each page, as the program prints them. */
async function labelled(parts: Part[], folder: string) {
  let first = 0;
  const placed = parts.map((part) => ({ ...part, firstLabel: (first += part.pages.length) - part.pages.length }));
  const words = placed.flatMap(({ number, pages }) =>
    pages.map((_, index) => `Enclosure ${number}, page ${index + 1} of ${pages.length}`)
  );
  const made = await makePacket({ ...base, letter, labels: await labelsOf(words), parts: placed });
  const file = join(folder, 'labelled.pdf');
  writeFileSync(file, made.bytes);
  return { ...made, file };
}

async function merged(parts: Part[], folder: string, given: Uint8Array | null = letter) {
  const chapters = Array.from({ length: 9 }, (_, at) => parts.find(({ number }) => number === at + 1)?.chapter ?? '');
  const labels = await labelsOf(chapters);
  const made = await makePacket({ ...base, letter: given, labels, parts });
  const file = join(folder, 'packet.pdf');
  writeFileSync(file, made.bytes);
  return { ...made, file };
}

const textOf = (file: string, page: number): string =>
  execFileSync('pdftotext', ['-f', String(page), '-l', String(page), file, '-'], { encoding: 'utf8' });

describe.runIf(has('pdftotext') && has('qpdf'))('seen by other programs', () => {
  test('letter first, then the chosen pages with their label, outline and page labels; qpdf finds no fault', async () => {
    const folder = await temporaryFolder();
    const three = await pdfOf(['Page one', 'Page two', 'Page three']);
    const made = await merged(
      [
        partOf(folder, sample, { title: 'Returns report', pages: [1, 2] }),
        partOf(folder, three, { number: 2, title: 'Übersicht', pages: [3, 1] })
      ],
      folder
    );
    expect(made).toMatchObject({ pages: 5, refused: [], pictured: [] });
    expect(textOf(made.file, 1)).toContain('Dear Ms Lindqvist');
    expect(textOf(made.file, 2)).toMatch(/Enclosure 1 · Returns report/);
    expect(textOf(made.file, 2)).toContain('fell from 9.1 days');
    expect(textOf(made.file, 3)).not.toContain('Enclosure 1');
    expect(textOf(made.file, 4)).toMatch(/Page three[^]*Enclosure 2 · Übersicht|Enclosure 2 · Übersicht[^]*Page three/);
    expect(textOf(made.file, 5)).toContain('Page one');
    expect(everything(made.bytes)).not.toContain('Page two');
    expect(execFileSync('qpdf', ['--check', made.file], { encoding: 'utf8' })).toMatch(
      /No syntax or stream encoding errors/
    );
    const { outlines, pagelabels } = JSON.parse(execFileSync('qpdf', ['--json', made.file], { encoding: 'utf8' }));
    expect(
      outlines.map((each: { title: string; destpageposfrom1: number }) => [each.title, each.destpageposfrom1])
    ).toEqual([
      ['Letter', 1],
      ['Enclosure 1 · Returns report', 2],
      ['Enclosure 2 · Übersicht', 4]
    ]);
    expect(pagelabels).toHaveLength(3);
  });

  test('every page of every enclosure has its own label, also one that is copied, painted or a picture', async () => {
    const folder = await temporaryFolder();
    const three = await pdfOf(['Page one', 'Page two', 'Page three']);
    const picture = createCanvas(300, 200).encode('png');
    const redactions = [{ page: 2, x: 0.1, y: 0.5, width: 0.5, height: 0.1 }];
    const made = await labelled(
      [
        partOf(folder, three, { pages: [3, 1, 2], redactions }),
        partOf(folder, await picture, { number: 2, mediaType: 'image/png', pages: [1] }),
        partOf(folder, sample, { number: 3, pages: [1, 2] })
      ],
      folder
    );
    expect(made).toMatchObject({ pages: 7, refused: [] });
    const said = [2, 3, 4, 5, 6, 7].map((page) => /Enclosure \d, page \d of \d/.exec(textOf(made.file, page))?.[0]);
    expect(said).toEqual([
      'Enclosure 1, page 1 of 3',
      'Enclosure 1, page 2 of 3',
      'Enclosure 1, page 3 of 3',
      'Enclosure 2, page 1 of 1',
      'Enclosure 3, page 1 of 2',
      'Enclosure 3, page 2 of 2'
    ]);
    expect(execFileSync('qpdf', ['--check', made.file], { encoding: 'utf8' })).toContain('No syntax');
  });

  test('labels that are the letter’s last pages are labels, and no pages any more', async () => {
    const folder = await temporaryFolder();
    const words = ['Enclosure 1, page 1 of 2', 'Enclosure 1, page 2 of 2', 'Enclosure 2, page 1 of 1'];
    const parts = [
      partOf(folder, sample, { pages: [1, 2], firstLabel: 0 }),
      partOf(folder, await pdfOf(['Page one']), { number: 2, pages: [1], firstLabel: 2 })
    ];
    const task = { ...base, author: 'Nadia Ferreira', parts };
    const together = await makePacket({ ...task, letter: await labelsOf(words, 'Dear Ms Lindqvist'), labels: 3 });
    const apart = await makePacket({ ...task, letter, labels: await labelsOf(words) });
    expect(together).toMatchObject({ pages: 4, refused: [] });
    const [one, other] = [join(folder, 'one.pdf'), join(folder, 'other.pdf')];
    writeFileSync(one, together.bytes);
    writeFileSync(other, apart.bytes);
    for (const page of [1, 2, 3, 4]) expect(textOf(one, page)).toBe(textOf(other, page));
    expect(textOf(one, 3)).toContain('Enclosure 1, page 2 of 2');
    const pdf = await PDFDocument.load(together.bytes, { updateMetadata: false });
    expect(pdf.getAuthor()).toBe('Nadia Ferreira');
    // The labels' own pages are gone from the file, and not only from its list of pages.
    const kinds = pdf.context.enumerateIndirectObjects().map(([, each]) => /\/Type \/Page\b/.test(String(each)));
    expect(kinds.filter(Boolean)).toHaveLength(4);
    expect(execFileSync('qpdf', ['--check', one], { encoding: 'utf8' })).toContain('No syntax');
  });

  test('a page of many that share their resources brings nothing of the others', async () => {
    const folder = await temporaryFolder();
    const bytes = await pdfWithSharedForms(['Shown to them', 'Hidden salary 77000', 'Left out']);
    const redactions = [{ page: 2, x: 0, y: 0, width: 1, height: 1 }];
    const made = await merged([partOf(folder, bytes, { pages: [1, 2], redactions })], folder);
    expect(made).toMatchObject({ pages: 3, refused: [], pictured: [] });
    expect(textOf(made.file, 2)).toContain('Shown to them');
    expect(everything(made.bytes)).not.toMatch(/Hidden salary|Left out/);
  });

  test('scripts, comments and ways to other pages stay out; an address stays', async () => {
    const folder = await temporaryFolder();
    const made = await merged([partOf(folder, await hostilePdf())], folder);
    expect(textOf(made.file, 2)).toContain('What is shown');
    expect(everything(made.bytes)).not.toMatch(/JavaScript|attacked|private comment|What is not sent/);
    expect(everything(made.bytes)).toContain('https://example.org/a');
    expect(execFileSync('qpdf', ['--check', made.file], { encoding: 'utf8' })).toContain('No syntax');
  });

  test('a turned page has its label upright at the top right', async () => {
    const folder = await temporaryFolder();
    for (const [turn, number] of [90, 180, 270].map((turn, index) => [turn, index + 1] as const)) {
      const bytes = await pdfOf(['Turned'], (pdf) =>
        pdf.getPage(0).setRotation({ type: 'degrees' as never, angle: turn })
      );
      const made = await merged([partOf(folder, bytes, { number })], folder);
      const box = execFileSync('pdftotext', ['-f', '2', '-l', '2', '-bbox', made.file, '-'], { encoding: 'utf8' });
      const [, left, top] = /xMin="([\d.]+)" yMin="([\d.]+)"[^>]*>Enclosure</.exec(box)!.map(Number);
      const width = turn === 180 ? 595 : 842;
      expect(left!, String(turn)).toBeGreaterThan(width * 0.7);
      expect(top!, String(turn)).toBeLessThan(40);
    }
  });
});

test('pictures become pages of the letter’s paper, turned as they are; a box on one is black', async () => {
  const folder = await temporaryFolder();
  const canvas = createCanvas(1200, 800);
  const context = canvas.getContext('2d');
  context.fillStyle = '#ff0000';
  context.fillRect(0, 0, 1200, 800);
  const parts = [
    partOf(folder, await canvas.encode('png'), { mediaType: 'image/png' }),
    partOf(folder, await canvas.encode('jpeg', 90), {
      number: 2,
      mediaType: 'image/jpeg',
      redactions: [{ page: 1, x: 0, y: 0, width: 1, height: 1 }]
    })
  ];
  const made = await merged(parts, folder, null);
  const pdf = await PDFDocument.load(made.bytes);
  expect(pdf.getPageCount()).toBe(2);
  expect(pdf.getPage(0).getWidth()).toBeCloseTo(841.89);
  if (!has('pdftoppm')) return;
  execFileSync('pdftoppm', ['-r', '36', '-gray', made.file, join(folder, 'page')]);
  expect(readGray(join(folder, 'page-1.pgm')).at(0.5, 0.5)).toBeGreaterThan(50);
  expect(readGray(join(folder, 'page-2.pgm')).at(0.5, 0.5)).toBeLessThan(10);
});

test('a broken part is named and left out, the rest is whole', async () => {
  const folder = await temporaryFolder();
  const good = await pdfOf(['Good']);
  const parts = [
    partOf(folder, Buffer.from('%PDF-1.7\nnothing of the kind')),
    partOf(folder, good, { number: 2 }),
    { ...partOf(folder, good, { number: 3 }), hash: 'f'.repeat(64) },
    { ...partOf(folder, good, { number: 4 }), path: join(folder, 'gone') }
  ];
  const made = await merged(parts, folder);
  expect(made.pages).toBe(2);
  expect(made.refused).toEqual([
    { number: 1, reason: 'damaged' },
    { number: 3, reason: 'changed' },
    { number: 4, reason: 'missing' }
  ]);
});

test('cancelling ends it', async () => {
  const folder = await temporaryFolder();
  const abort = new AbortController();
  const making = makePacket({ ...base, letter, parts: [partOf(folder, sample)] }, { signal: abort.signal });
  abort.abort();
  await expect(making).rejects.toMatchObject({ code: 'CANCELLED' });
});
