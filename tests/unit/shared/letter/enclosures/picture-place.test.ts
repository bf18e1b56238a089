/** Where a picture lies on its page: the packet and the sheet ask the same rule. */
import { expect, test } from 'vitest';
import { picturePlace } from '../../../../../src-main/shared/letter/enclosures/picture-place';

test('a wide picture turns its sheet, and fills it between the margins', () => {
  const { page, left, top, width, height, scale } = picturePlace({ width: 3000, height: 1000 }, 'Letter');
  expect(page).toEqual([792, 612]);
  expect([left, top]).toEqual([42, 42]);
  expect(width).toBeCloseTo(708);
  expect(height).toBeCloseTo(236);
  expect(scale).toBeCloseTo(0.236);
});

test('a tall one is as high as the sheet allows, in the middle', () => {
  const { page, left, height, width } = picturePlace({ width: 1000, height: 4000 }, 'A4');
  expect(page).toEqual([595.28, 841.89]);
  expect(height).toBeCloseTo(841.89 - 84);
  expect(left * 2 + width).toBeCloseTo(595.28);
});

test('a small one is not enlarged', () => {
  expect(picturePlace({ width: 100, height: 80 }, 'A4')).toMatchObject({ width: 100, height: 80, scale: 1 });
});
