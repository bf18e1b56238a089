/** What a copy can't carry is said, of each enclosure by its number and title. */
import { expect, test } from 'vitest';
import type { Enclosure } from '../../../../src-main/contract';
import { remarksOn } from '../../../../src-main/core/enclosures/remarks';

const enclosure = (number: number, title: string): Enclosure =>
  ({ number, title, included: true, way: 'merged', problem: null, redactions: [] }) as unknown as Enclosure;
const list = [enclosure(1, 'Reference'), enclosure(2, 'Record')];
const nothing = { refused: [], pictured: [], untagged: [], signed: [], fontless: [] };

test('nothing, where there is nothing to say', () => expect(remarksOn(nothing, list)).toEqual([]));

test('signatures that can’t be checked in a copy', () => {
  expect(remarksOn({ ...nothing, signed: [1] }, list)).toEqual([
    'Enclosure 1 (Reference) is a signed file. The packet shows the signature’s picture, but nobody can check it there: where it counts, send the file itself along, too.'
  ]);
  expect(remarksOn({ ...nothing, signed: [1, 2] }, list)[0]).toMatch(
    /^Enclosure 1 \(Reference\), enclosure 2 \(Record\) are signed files\./
  );
});

test('letters whose fonts the file does not bring along', () => {
  expect(remarksOn({ ...nothing, fontless: [2] }, list)).toEqual([
    'Enclosure 2 (Record) has letters whose fonts are not in the file. They show only where a computer has such fonts, so look at these pages before you send them.'
  ]);
  expect(remarksOn({ ...nothing, fontless: [1, 2] }, list)[0]).toContain(' have letters ');
});
