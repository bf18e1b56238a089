/** Whatever one move made of a list, the move is found again. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findMove, moved } from '../../../../../src-renderer/store/order';

const list = (length: number): { id: string }[] => Array.from({ length }, (_, index) => ({ id: `card ${index}` }));
const ids = (items: { id: string }[]): string[] => items.map((item) => item.id);

test('every single move can be found and gives the same order again', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 12 }), fc.nat(), fc.nat(), (length, from, to) => {
      const before = list(length);
      const after = moved(before, before[from % length]!.id, to % length);
      const move = findMove(ids(before), ids(after));
      if (move === null) expect(ids(after)).toEqual(ids(before));
      else expect(ids(moved(before, move.id, move.to))).toEqual(ids(after));
    })
  );
});

test('no move, no answer; an unknown id changes nothing', () => {
  expect(findMove(['a', 'b'], ['a', 'b'])).toBeNull();
  expect(ids(moved(list(3), 'gone', 0))).toEqual(ids(list(3)));
});
