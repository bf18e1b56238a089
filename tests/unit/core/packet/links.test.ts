/** A packet that is checked by clicking: each claim leads to its passage, each passage back, and nothing tells what is blacked out. */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { makePacket } from '../../../../src-main/core/packet/make-packet';
import { temporaryFolder } from '../create-core/open-test-core';
import { host, linkedFiles, linkedLetter, type LinkedFile } from './linked-files';
import { has, labelsOf, partOf, pdfOf } from './make-pdfs';
import { readPacket, wordsWithin, type ReadPacket } from '../../../support/read-links';
import { readTags, type ReadElement } from './tagged-pdf';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
const linking = { host, back: 'Back to the letter' };

let files: LinkedFile[];
let read: ReadPacket;
let bytes: Uint8Array;
let path: string;
/** The packet's first page of each file. */
const begins: number[] = [];
let claimLinks: Map<string, ReadPacket['links'][number]>;
const gone = 'ffffffffff';

let folder: string;
afterAll(() => rm(folder, { recursive: true, force: true }));
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'second-impression-'));
  files = await linkedFiles();
  const keys = [...files.flatMap(({ claims }) => claims.map(({ key }) => key)), gone];
  const labels = await labelsOf(files.map(({ name }, index) => `Enclosure ${index + 1} · ${name}`));
  const parts = files.map(
    ({ name, bytes: own, mediaType = 'application/pdf', pages, redactions = [], claims }, index) =>
      partOf(folder, own, { number: index + 1, title: name, mediaType, pages, redactions, claims })
  );
  const letter = await linkedLetter(keys, files.length + 1);
  const made = await makePacket({ letter, labels, paper: 'A4', language: 'en', parts, linking });
  expect(made.refused).toEqual([]);
  bytes = made.bytes;
  path = join(folder, 'packet.pdf');
  writeFileSync(path, bytes);
  read = await readPacket(bytes);
  let page = 2;
  for (const { pages } of files) {
    begins.push(page);
    page += pages.length;
  }
  // The links of the letter stand in the order in which they were printed.
  const fromLetter = read.links.filter((link) => link.page === 1);
  claimLinks = new Map(keys.slice(0, -1).map((key, index) => [key, fromLetter[index]!]));
});

const marksOn = (page: number) => read.marks.filter((mark) => mark.page === page);

describe.runIf(has('pdftotext') && has('qpdf'))('where claims land', () => {
  test('every number of the letter has its way, but for those of what is not in the packet', () => {
    const fromLetter = read.links.filter((link) => link.page === 1);
    expect(fromLetter).toHaveLength(claimLinks.size + files.length);
    expect(fromLetter.every(({ to }) => to !== null)).toBe(true);
    expect(fromLetter.slice(claimLinks.size).map(({ to }) => to!.page)).toEqual(begins);
  });

  for (const [index, name] of [
    'two columns',
    'rotated by 90',
    'rotated by 180',
    'cropped, with the same figure outside',
    'a scanned picture in a PDF, with the place marked by hand',
    'a table',
    'several passages on one page',
    'two claims on one passage, on the second of three pages, broken by a hyphen',
    'a redacted passage, and one beside it that is not',
    'the page of the claim stays behind',
    'a photograph with the place marked by hand',
    'a page on which the label finds no empty paper'
  ].entries()) {
    test(name, () => {
      const file = files[index]!;
      expect(file.name).toBe(name);
      const expected = new Set<string>();
      for (const { key, page, words, within } of file.landings) {
        const { to } = claimLinks.get(key)!;
        const at = begins[index]! + page - 1;
        expect(to!.page, key).toBe(at);
        if (words === null && !within) {
          expect(to!.down, key).toBeCloseTo(0, 0);
          continue;
        }
        const mark = marksOn(at).find(({ area }) =>
          within
            ? area[0] >= within[0] && area[1] >= within[1] && area[2] <= within[2] && area[3] <= within[3]
            : wordsWithin(path, at, marksOn(at).find((each) => each.area === area)!.lines) === words
        );
        const found = marksOn(at).map(({ area, lines }) => ({ area, words: wordsWithin(path, at, lines) }));
        expect(mark, `${key}: ${JSON.stringify(found)}`).toBeDefined();
        // The passage is in sight, with something above it.
        expect(to!.down, key).toBeGreaterThanOrEqual(0);
        expect(mark!.area[1] - to!.down, key).toBeGreaterThanOrEqual(0);
        expect(mark!.area[1] - to!.down, key).toBeLessThan(95);
        expected.add(JSON.stringify(mark!.area));
        const back = read.links.find(
          (link) => link.page === at && JSON.stringify(link.area) === JSON.stringify(mark!.area)
        );
        expect(back, 'the way back').toMatchObject({ to: { page: 1 }, words: linking.back });
      }
      const all = file.pages.flatMap((_, page) => marksOn(begins[index]! + page));
      expect(all).toHaveLength(expected.size);
    });
  }

  test('every cover label leads back to the letter’s list', () => {
    for (const begin of begins) {
      const back = read.links.filter((link) => link.page === begin && link.area[3] < 45);
      expect(back.map(({ to, words }) => [to?.page, words])).toEqual([[1, linking.back]]);
    }
  });

  test('qpdf finds no fault; every annotation is in the tags, knows its element and says what it is', async () => {
    expect(execFileSync('qpdf', ['--check', path], { encoding: 'utf8' })).toMatch(
      /No syntax or stream encoding errors/
    );
    const tags = await readTags(bytes);
    const count = (type: string, { kids, ...own }: ReadElement): number =>
      Number(own.type === type) + kids.reduce((sum, kid) => sum + count(type, kid), 0);
    expect(count('Link', tags)).toBe(read.links.length);
    expect(count('Annot', tags)).toBe(read.marks.length);
    expect([...read.links.map(({ words }) => words), ...read.marks.map(({ contents }) => contents)]).not.toContain('');
  });

  test('no address of the printing is left', () => {
    expect(Buffer.from(bytes).toString('latin1')).not.toContain('.invalid');
    expect(read.links.every(({ to }) => to !== null)).toBe(true);
  });
});

test('without a part there is no way, and the text is plain', async () => {
  const letter = await linkedLetter(['0000000001'], 1);
  const made = await makePacket({ letter, labels: null, paper: 'A4', language: 'en', parts: [], linking });
  const packet = await readPacket(made.bytes);
  expect([packet.links, packet.marks]).toEqual([[], []]);
  expect(await packet.textOf(1)).toContain('[1]');
  const { kids } = await readTags(made.bytes);
  expect(kids.map(({ type }) => type)).toEqual(['Span', 'Span']);
});

test('a link of the user’s own stays what it is', async () => {
  const letter = await linkedLetter(['0000000001']);
  const parts = [partOf(await temporaryFolder(), await pdfOf(['One 14 people']))];
  const other = { ...linking, host: host.replace('0001.', '0002.') };
  const made = await makePacket({ letter, labels: null, paper: 'A4', language: 'en', parts, linking: other });
  const packet = await readPacket(made.bytes);
  expect(packet.links).toHaveLength(1);
  expect(packet.links[0]!.to).toBeNull();
});
