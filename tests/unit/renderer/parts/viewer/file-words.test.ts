/** Sizes, kinds, days and moments are said so that nobody has to count digits. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  formatBytes,
  formatMoment,
  kindWord,
  searchWords,
  shapeOf,
  stateWords,
  titleOf,
  troubleOf
} from '../../../../../src-renderer/parts/viewer/file-words';

describe('formatBytes', () => {
  test.each([
    [0, '0 bytes'],
    [1, '1 byte'],
    [820, '820 bytes'],
    [999, '999 bytes'],
    [1000, '1 KB'],
    [1450, '1.4 KB'],
    [9960, '10 KB'],
    [27_400, '27 KB'],
    [999_499, '999 KB'],
    [999_600, '1 MB'],
    [1_520_000, '1.5 MB'],
    [1_073_741_824, '1.1 GB']
  ])('%i is %s', (bytes, words) => {
    expect(formatBytes(bytes)).toBe(words);
  });

  test('never needs more than four digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9e14 }), (bytes) => {
        expect(formatBytes(bytes)).toMatch(/^\d{1,3}(\.\d)? (byte|bytes|KB|MB|GB|TB)$/);
      })
    );
  });
});

describe('formatMoment', () => {
  test.each([
    [0, '0:00'],
    [999, '0:00'],
    [61_500, '1:01'],
    [3_599_999, '59:59'],
    [3_849_000, '1:04:09']
  ])('%i ms is %s', (ms, words) => {
    expect(formatMoment(ms)).toBe(words);
  });
});

test('a file that can’t be shown is called by its ending', () => {
  expect(kindWord({ view: 'none', fileName: 'figures.xlsx' })).toBe('XLSX file');
  expect(kindWord({ view: 'none', fileName: 'README' })).toBe('File');
  expect(kindWord({ view: 'pdf', fileName: 'report.bin' })).toBe('PDF');
});

test.each([
  ['report.pdf', 'pdf', 'pdf'],
  ['figures.XLSX', 'none', 'table'],
  ['figures.csv', 'text', 'table'],
  ['review.docx', 'none', 'document'],
  ['talk.odp', 'none', 'slides'],
  ['all.zip', 'none', 'archive'],
  ['answer.eml', 'mail', 'mail'],
  ['log.vtt', 'text', 'transcript'],
  ['photo.zip', 'image', 'image'],
  ['README', 'none', 'none']
] as const)('%s has the shape of what it is', (fileName, view, shape) => {
  expect(shapeOf({ fileName, view })).toBe(shape);
});

test('the title wins over the file name only when it says something', () => {
  expect(titleOf({ title: '  ', fileName: 'a.pdf' })).toBe('a.pdf');
  expect(titleOf({ title: 'Report', fileName: 'a.pdf' })).toBe('Report');
});

test('why a file’s words are not found is said only where somebody would look for them', () => {
  const said = (words: Parameters<typeof searchWords>[0]['words'], view: 'pdf' | 'image' = 'pdf') =>
    searchWords({ words, view, state: 'whole', bytes: 9 });
  expect([said('searchable'), said('empty', 'image')]).toEqual(['', '']);
  expect(said('empty')).toContain('scan');
  expect(
    new Set((['waiting', 'beginning', 'locked', 'damaged', 'large', 'slow'] as const).map((words) => said(words))).size
  ).toBe(6);
  expect(searchWords({ words: 'waiting', view: 'pdf', state: 'missing', bytes: 9 })).toBe('');
  // An empty one is called empty, not damaged.
  expect(searchWords({ words: 'damaged', view: 'pdf', state: 'whole', bytes: 0 })).toBe('');
});

describe('a file that can’t be shown', () => {
  const unknown = 'application/octet-stream';
  test.each([
    ['whole, of a kind that is not shown', 'budget.xlsx', 'application/vnd.ms-excel', 'searchable', null, ''],
    ['of a kind that nobody knows', 'model.xyz', unknown, 'empty', null, ''],
    ['a PDF without its beginning', 'report.pdf', unknown, 'empty', 'misnamed', 'damaged, or not what its name says'],
    ['a picture of zeros', 'IMG_1.JPG', unknown, 'empty', 'misnamed', 'damaged, or not what its name says'],
    ['a document cut in half', 'cv.docx', 'application/zip', 'damaged', 'misnamed', ''],
    ['a document with a password', 'cv.docx', 'application/zip', 'locked', 'locked', ''],
    ['a sealed mail', 'note.p7m', 'application/pkcs7-mime', 'encrypted', 'encrypted', '']
  ] as const)('%s', (_, fileName, mediaType, words, trouble, said) => {
    expect(troubleOf({ fileName, mediaType, words })).toBe(trouble);
    expect(stateWords({ fileName, mediaType, state: 'whole', bytes: 9 })).toBe(said);
  });

  test('what is wrong on the disk is said first, then that it is empty', () => {
    const file = { fileName: 'report.pdf', mediaType: unknown, bytes: 0 };
    expect(stateWords({ ...file, state: 'missing' })).toBe('missing from the library');
    expect(stateWords({ ...file, state: 'changed' })).toBe('no longer the file you filed');
    expect(stateWords({ ...file, state: 'whole' })).toBe('an empty file');
  });
});
