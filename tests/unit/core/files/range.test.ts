import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readRange } from '../../../../src-main/core/files/range';

test.each([
  [null, { kind: 'whole' }],
  ['bytes=0-0', { kind: 'part', start: 0, end: 0 }],
  ['bytes=5-', { kind: 'part', start: 5, end: 9 }],
  ['bytes=-3', { kind: 'part', start: 7, end: 9 }],
  ['bytes=-30', { kind: 'part', start: 0, end: 9 }],
  ['bytes=8-100', { kind: 'part', start: 8, end: 9 }],
  ['BYTES = 1 - 2 ', { kind: 'part', start: 1, end: 2 }],
  ['bytes=10-', { kind: 'unsatisfiable' }],
  ['bytes=-0', { kind: 'unsatisfiable' }],
  ['bytes=5-4', { kind: 'whole' }],
  ['bytes=-', { kind: 'whole' }],
  ['bytes=0-1,3-4', { kind: 'whole' }],
  ['pages=1-2', { kind: 'whole' }],
  ['bytes=1e1-2', { kind: 'whole' }]
])('%s of ten bytes', (header, answer) => {
  expect(readRange(header, 10)).toEqual(answer);
});

test('a part always lies within the file, whatever the header says', () => {
  const number = fc.option(fc.bigInt({ min: 0n, max: 10n ** 20n }), { nil: '' });
  fc.assert(
    fc.property(number, number, fc.nat(1000), (first, last, size) => {
      const range = readRange(`bytes=${first}-${last}`, size);
      if (range.kind !== 'part') return;
      expect(range.start).toBeGreaterThanOrEqual(0);
      expect(range.end).toBeGreaterThanOrEqual(range.start);
      expect(range.end).toBeLessThan(size);
    })
  );
});
