/** Zooming always gets somewhere and always stops. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatZoom, largestZoom, smallestZoom, stepZoom } from '../../../../../src-renderer/parts/viewer/zoom';

test('from any zoom a step goes the right way or stands at the end', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.05, max: 10, noNaN: true }), (zoom) => {
      const larger = stepZoom(zoom, 1);
      const smaller = stepZoom(zoom, -1);
      expect(larger > zoom || larger === largestZoom).toBe(true);
      expect(smaller < zoom || smaller === smallestZoom).toBe(true);
    })
  );
});

test('the steps up and down are the same ones', () => {
  expect(stepZoom(stepZoom(1, 1), -1)).toBe(1);
  expect(formatZoom(1.25)).toBe('125%');
});
