import fc from 'fast-check';
import { expect, it } from 'vitest';
import { moved } from '../../../../src-main/core/debrief/order';

it('takes an item to its place and leaves the others in their order', () => {
  expect(moved(['a', 'b', 'c', 'd'], 'a', 2)).toEqual(['b', 'c', 'a', 'd']);
  const lists = fc.uniqueArray(fc.nat(), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(lists, fc.nat(), fc.nat(30), (list, pick, to) => {
      const item = list[pick % list.length]!;
      const result = moved(list, item, to);
      expect(result.indexOf(item)).toBe(Math.min(to, list.length - 1));
      expect(result.filter((each) => each !== item)).toEqual(list.filter((each) => each !== item));
    })
  );
});

it('refuses a stranger', () => {
  expect(() => moved(['a'], 'b', 0)).toThrow(RangeError);
});
