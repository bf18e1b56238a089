/** Kinds of real PDFs in the finished packet, with its labels: as another reader shows the file itself, or refused in a sentence. */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { problemWith } from '../../../../src-main/core/enclosures/problems';
import { inspectSource } from '../../../../src-main/core/packet/inspect-source';
import { mergeParts } from '../../../../src-main/core/packet/merge';
import { openPainted } from '../../../../src-main/core/packet/painted-pages';
import type { Part } from '../../../../src-main/core/packet/tasks';
import { temporaryFolder } from '../create-core/open-test-core';
import { everything } from './look-inside';
import { has, labelsOf, partOf } from './make-pdfs';
import {
  asTheViewerHasIt,
  copiedAsTheyAre,
  fontsElsewhere,
  formInBothWays,
  inObjectStreams,
  longest,
  shellForm,
  signed,
  toBeSigned,
  tooLong
} from './odd-files';
import { createSpeaker } from '../../../../src-main/shared/messages/speaker';

vi.setConfig({ testTimeout: 120_000 });

async function packet(bytes: Uint8Array, part: Partial<Part> = {}) {
  const folder = await temporaryFolder();
  const parts = [partOf(folder, bytes, part)];
  const labels = await labelsOf(['Enclosure 1']);
  const task = { kind: 'merge', letter: null, labels, paper: 'A4', language: 'en', parts } as const;
  return { folder, part: parts[0]!, made: await mergeParts(task, () => undefined) };
}

interface Picture {
  width: number;
  height: number;
  data: Buffer;
}
function pictureOf(folder: string, name: string, bytes: Uint8Array): Picture {
  const file = join(folder, name);
  writeFileSync(`${file}.pdf`, bytes);
  execFileSync(
    'pdftoppm',
    ['-r', '50', '-gray', '-singlefile', '-cropbox', '-f', '1', '-l', '1', `${file}.pdf`, file],
    {
      stdio: 'ignore'
    }
  );
  const pgm = readFileSync(`${file}.pgm`);
  const [head, width, height] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(pgm.toString('latin1', 0, 40))!;
  return { width: Number(width), height: Number(height), data: pgm.subarray(head.length) };
}

/** Pixels of another grey, from the bottom up: a label may stand above, on a strip of its own. */
function differences(seen: Picture, made: Picture): number {
  expect(Math.abs(seen.width - made.width)).toBeLessThan(2);
  const grown = made.height - seen.height;
  expect(grown).toBeGreaterThanOrEqual(-1);
  let count = 0;
  for (let y = 26; y < seen.height; y += 1) {
    for (let x = 0; x < Math.min(seen.width, made.width); x += 1) {
      if (Math.abs(seen.data[y * seen.width + x]! - made.data[(y + grown) * made.width + x]!) > 90) count += 1;
    }
  }
  return count;
}

describe.runIf(has('pdftoppm') && has('qpdf'))('copied as they are', () => {
  test.each(copiedAsTheyAre)('%s', async (_, bytes) => {
    const { folder, made } = await packet(bytes);
    expect(made).toMatchObject({ pages: 1, pictured: [], refused: [], signed: [], fontless: [] });
    expect(differences(pictureOf(folder, 'file', bytes), pictureOf(folder, 'packet', made.bytes))).toBeLessThan(6);
    expect(
      execFileSync('qpdf', ['--check', join(folder, 'packet.pdf')], { stdio: ['ignore', 'pipe', 'ignore'] }).toString()
    ).toContain('PDF Version');
  });
  test.each([
    ['objects in streams', ['--object-streams=generate']],
    ['in the order of the web', ['--linearize']]
  ])('%s', async (_, options) => {
    const folder = await temporaryFolder();
    const [from, to] = [join(folder, 'from.pdf'), join(folder, 'to.pdf')];
    writeFileSync(from, inObjectStreams);
    execFileSync('qpdf', [...options, from, to]);
    const { made } = await packet(readFileSync(to));
    expect(made).toMatchObject({ pages: 1, pictured: [], refused: [] });
    expect(everything(made.bytes)).toContain('Base words');
  });
});

describe.runIf(has('qpdf') && has('pdftoppm'))('encrypted, with no password to open', () => {
  const old = ['--allow-weak-crypto', '--encrypt', '', 'owner'];
  test.each([
    ['RC4 of 40 bits', [...old, '40', '--']],
    ['RC4 of 128 bits', [...old, '128', '--use-aes=n', '--']],
    ['AES of 128 bits', ['--encrypt', '', 'owner', '128', '--use-aes=y', '--']],
    ['AES of 256 bits, objects in streams', ['--object-streams=generate', '--encrypt', '', 'owner', '256', '--']]
  ])('%s: as a picture', async (_, options) => {
    const folder = await temporaryFolder();
    const [from, to] = [join(folder, 'from.pdf'), join(folder, 'to.pdf')];
    writeFileSync(from, inObjectStreams);
    execFileSync('qpdf', [...options, from, to]);
    const bytes = readFileSync(to);
    const { made } = await packet(bytes);
    expect(made).toMatchObject({ pages: 1, pictured: [1], refused: [] });
    // Another reader draws these letters with a font of its own, so only where they are is compared.
    expect(inkOf(pictureOf(folder, 'packet', made.bytes))).toBeGreaterThan(100);
  });
});

test.each(asTheViewerHasIt)('%s', async (_, width, bytes) => {
  const { made } = await packet(bytes);
  expect(made).toMatchObject({ pages: 1, pictured: [], refused: [] });
  const viewer = await openPainted(made.bytes);
  expect((await viewer.sheet(1)).width).toBe(width);
  expect(await viewer.hasWordsOutside(1, [0, 0, 10, 10])).toBe(true);
  await viewer.close();
});

const inkOf = ({ data }: Picture): number => data.filter((grey) => grey < 128).length;

describe('forms', () => {
  test('that only Adobe’s programs show are refused, and it is said what to do', async () => {
    const { part, made } = await packet(shellForm);
    expect(made).toMatchObject({ pages: 0, refused: [{ number: 1, reason: 'form' }] });
    const found = await inspectSource(part);
    expect(found).toEqual({ outcome: 'refused', reason: 'form' });
    const problem = problemWith(found, 1, { fileName: 'form.pdf', mediaType: 'application/pdf' })!;
    expect(problem.code).toBe('form');
    expect(createSpeaker('en').say(problem.said)).toContain('print it to a PDF');
  });
  test('that can be shown in the ordinary way, too, are', async () => {
    const { made } = await packet(formInBothWays);
    expect(made).toMatchObject({ pages: 1, refused: [] });
    expect(everything(made.bytes)).toContain('Filled');
  });
});

test('of a signed file it is known that a copy carries no signature; of one to be signed it is not', async () => {
  const { made } = await packet(signed);
  expect(made).toMatchObject({ pages: 1, pictured: [], signed: [1] });
  expect(everything(made.bytes)).toContain('Signed by Ruth');
  expect(everything(made.bytes)).not.toContain('ByteRange');
  expect((await packet(toBeSigned)).made.signed).toEqual([]);
});

test.each(fontsElsewhere)('letters whose fonts are elsewhere are known: %s', async (_, bytes) => {
  expect((await packet(bytes)).made).toMatchObject({ pages: 1, fontless: [1] });
  const redactions = [{ page: 1, x: 0, y: 0, width: 0.5, height: 0.1 }];
  expect((await packet(bytes, { redactions })).made).toMatchObject({ pages: 1, fontless: [1] });
});

test('a sheet longer than readers show is a smaller picture; one as long as they do is copied', async () => {
  const { folder, made } = await packet(tooLong);
  expect(made).toMatchObject({ pages: 1, pictured: [1] });
  expect((await packet(longest)).made).toMatchObject({ pages: 1, pictured: [] });
  if (!has('pdfinfo')) return;
  writeFileSync(join(folder, 'long.pdf'), made.bytes);
  const [, width] = /Page size:\s+([\d.]+) x/.exec(execFileSync('pdfinfo', [join(folder, 'long.pdf')]).toString())!;
  expect(Number(width)).toBeLessThanOrEqual(14_400);
});
