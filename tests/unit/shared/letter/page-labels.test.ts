/** What stands on every page of an enclosure; the right values were written down before the rule. */
import { expect, test } from 'vitest';
import { isInPacket, pageLabels } from '$shared/letter/enclosures/page-labels';
import { differingSize } from '$shared/letter/enclosures/page-sizes';

const report = { number: 1, title: 'Returns  report', way: 'merged', pages: '', pageCount: 2 } as const;

test('every page says which it is and of how many', () => {
  expect(pageLabels(report, 'en-GB', 'A4')).toEqual([
    'Enclosure 1, page 1 of 2 · Returns report',
    'Enclosure 1, page 2 of 2'
  ]);
  expect(pageLabels({ ...report, number: 3, pages: '5, 2-3', pageCount: 9 }, 'de-DE', 'A4')).toEqual([
    'Anlage 3, Seite 1 von 3 · Returns report',
    'Anlage 3, Seite 2 von 3',
    'Anlage 3, Seite 3 von 3'
  ]);
  expect(pageLabels({ ...report, pageCount: 1 }, 'fr-FR', 'A4')).toEqual([
    'Pièce jointe 1, page 1 sur 1 · Returns report'
  ]);
  expect(pageLabels({ ...report, title: ' ', pageCount: 1 }, 'xx', 'A4')).toEqual(['Enclosure 1, page 1 of 1']);
});

test('a size is said where it is not the letter’s', () => {
  const pageSizes: [number, number][] = [
    [595, 842],
    [842, 1191]
  ];
  expect(pageLabels({ ...report, pageSizes }, 'en', 'A4')).toEqual([
    'Enclosure 1, page 1 of 2 · Returns report',
    'Enclosure 1, page 2 of 2 · A3'
  ]);
  // The size goes with the page of the file, not with its place.
  expect(pageLabels({ ...report, pages: '2', pageSizes }, 'en', 'A4')[0]).toMatch(/· A3$/);
  expect(differingSize([842, 595], 'A4')).toBe('');
  expect(differingSize([842, 595], 'Letter')).toBe('A4');
  expect(differingSize([612, 792], 'Letter')).toBe('');
  expect(differingSize([612, 792], 'A4')).toBe('8.5 × 11 in');
  expect(differingSize([300, 600], 'A4')).toBe('106 × 212 mm');
  expect(differingSize(undefined, 'A4')).toBe('');
});

test('only what is in the packet has labels', () => {
  expect(isInPacket({ number: 1, way: 'merged' })).toBe(true);
  expect(isInPacket({ number: null, way: 'merged' })).toBe(false);
  expect(isInPacket({ number: 2, way: 'attached' })).toBe(false);
});
