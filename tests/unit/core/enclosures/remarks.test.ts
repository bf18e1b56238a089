/** What a copy can't carry is said, of each enclosure by its number and title. */
import { expect, test } from 'vitest';
import type { Enclosure } from '../../../../src-main/contract';
import { remarksOn } from '../../../../src-main/core/enclosures/remarks';
import { said } from '../../../support/said';

const enclosure = (number: number, title: string): Enclosure =>
  ({ number, title, included: true, way: 'merged', problem: null, redactions: [] }) as unknown as Enclosure;
const list = [enclosure(1, 'Reference'), enclosure(2, 'Record')];
const nothing = { refused: [], pictured: [], untagged: [], signed: [], fontless: [] };
const sentences = (found: object): string[] => remarksOn({ ...nothing, ...found }, list).map(said);

test('nothing, where there is nothing to say', () => expect(remarksOn(nothing, list)).toEqual([]));

test('signatures that can’t be checked in a copy', () => {
  expect(sentences({ signed: [1] })).toEqual([
    'Enclosure 1 (Reference) is a signed file. The packet shows the signature’s picture, but nobody can check it there: where it counts, send the file itself along, too.'
  ]);
  expect(sentences({ signed: [1, 2] })[0]).toMatch(
    /^Enclosure 1 \(Reference\) and enclosure 2 \(Record\) are signed files\./
  );
});

test('letters whose fonts the file does not bring along', () => {
  expect(sentences({ fontless: [2] })).toEqual([
    'Enclosure 2 (Record) has letters whose fonts are not in the file. They show only where a computer has such fonts, so look at these pages before you send them.'
  ]);
  expect(sentences({ fontless: [1, 2] })[0]).toContain(' have letters ');
});
