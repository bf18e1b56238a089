/** The signs that need no font of the computer's own are those that every cut of the paper's fonts has. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bundled, bundledUnits } from '../../../../../src-renderer/parts/paper/bundled-signs';
import { signsOfSheet } from '../../../../support/font-files';

const sheet = readFileSync(join(import.meta.dirname, '../../../../../src-renderer/parts/paper/fonts.css'), 'utf8');
const cuts = [...sheet.matchAll(/@import '([^']+)'/g)].map(([, name]) => signsOfSheet(name!));

const inRanges = (codes: readonly number[]): string[] => {
  const ranges: [number, number][] = [];
  for (const code of codes) {
    const last = ranges.at(-1);
    if (last?.[1] === code - 1) last[1] = code;
    else ranges.push([code, code]);
  }
  return ranges.map(([from, to]) => [...new Set([from, to])].map((code) => code.toString(16)).join('-'));
};

test('the list is what the fonts’ files say', () => {
  expect(cuts).toHaveLength(6);
  const common = [...cuts[0]!].filter((code) => cuts.every((cut) => cut.has(code)));
  expect(bundled.trim().split(/\s+/)).toEqual(inRanges(common.sort((one, other) => one - other)));
});

test('every sign of it is marked, and no other that could be drawn', () => {
  const marked = [...bundledUnits.keys()].filter((unit) => unit >= 0x20 && bundledUnits[unit] === 1);
  expect(inRanges(marked)).toEqual(bundled.trim().split(/\s+/));
});
