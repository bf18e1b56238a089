/** What a file is called, and what is said to be wrong with it. */
import { describe, expect, test } from 'vitest';
import {
  kindWord,
  searchWords,
  shapeOf,
  stateWords,
  titleOf,
  troubleOf
} from '../../../../../src-renderer/parts/viewer/file-words';

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
  const pictureWords = 'none' as const;
  const said = (words: Parameters<typeof searchWords>[0]['words'], view: 'pdf' | 'image' = 'pdf') =>
    searchWords({ words, view, state: 'whole', bytes: 9, pictureWords });
  expect([said('searchable'), said('empty', 'image')]).toEqual(['', '']);
  expect(said('empty')).toContain('scan');
  expect(
    new Set((['waiting', 'beginning', 'locked', 'damaged', 'large', 'slow'] as const).map((words) => said(words))).size
  ).toBe(6);
  expect(searchWords({ words: 'waiting', view: 'pdf', state: 'missing', bytes: 9, pictureWords })).toBe('');
  // Of a scan its pictures say more.
  expect(searchWords({ words: 'empty', view: 'pdf', state: 'whole', bytes: 9, pictureWords: 'read' })).toBe('');
  // An empty one is called empty, not damaged.
  expect(searchWords({ words: 'damaged', view: 'pdf', state: 'whole', bytes: 0, pictureWords })).toBe('');
});

describe('a file that can’t be shown', () => {
  const unknown = 'application/octet-stream';
  test.each([
    ['whole, of a kind that is not shown', 'budget.xlsx', 'application/vnd.ms-excel', 'searchable', null, ''],
    ['of a kind that nobody knows', 'model.xyz', unknown, 'empty', null, ''],
    [
      'a PDF without its beginning',
      'report.pdf',
      unknown,
      'empty',
      'misnamed',
      'damaged, or not the type its name says'
    ],
    ['a picture of zeros', 'IMG_1.JPG', unknown, 'empty', 'misnamed', 'damaged, or not the type its name says'],
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
    expect(stateWords({ ...file, state: 'changed' })).toBe('no longer the file you added');
    expect(stateWords({ ...file, state: 'whole' })).toBe('an empty file');
  });
});
