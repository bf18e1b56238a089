/** Boxes over a page, whatever is done to them. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  afterKey,
  drawn,
  firstBox,
  isLargeEnough,
  least,
  movedBy,
  placeInWords,
  sizedBy
} from '../../../../../src-renderer/parts/viewer/boxes';

const anywhere = fc.double({ min: -3, max: 3, noNaN: true });
const inside = (box: { x: number; y: number; width: number; height: number }): boolean =>
  box.x >= 0 &&
  box.y >= 0 &&
  box.width >= 0 &&
  box.height >= 0 &&
  box.x + box.width <= 1 + 1e-9 &&
  box.y + box.height <= 1 + 1e-9;

test('no box ever leaves its page', () => {
  fc.assert(
    fc.property(anywhere, anywhere, anywhere, anywhere, anywhere, anywhere, (fromX, fromY, toX, toY, across, down) => {
      const box = drawn({ x: fromX, y: fromY }, { x: toX, y: toY });
      expect(inside(box)).toBe(true);
      expect(inside(movedBy(box, across, down))).toBe(true);
      if (isLargeEnough(box) && box.x <= 1 - least && box.y <= 1 - least)
        expect(inside(sizedBy(box, across, down))).toBe(true);
    })
  );
});

test('keys move, size and go fine; other keys are not theirs', () => {
  const key = (name: string, more = {}) => ({ key: name, shiftKey: false, altKey: false, ...more });
  expect(afterKey(firstBox, key('ArrowRight'))!.x).toBeCloseTo(0.31);
  expect(afterKey(firstBox, key('ArrowUp', { altKey: true }))!.y).toBeCloseTo(0.448);
  expect(afterKey(firstBox, key('ArrowDown', { shiftKey: true }))).toMatchObject({ y: firstBox.y });
  expect(afterKey(firstBox, key('a'))).toBeNull();
  expect(placeInWords(firstBox)).toBe('30% from the left, 45% from the top, 40% wide, 3% high');
});
