/** The paper's scheme: how long its lines are, how far apart, on how many edges, in how many sizes; and where a short letter stands. */
import { expect, test } from 'vitest';
import { columnsOf } from '$shared/letter/sheet/columns';
import { sheetOf } from '$shared/letter/sheet/measures';
import { letterSettings } from '$shared/letter/sheet/settings';
import { freeLines, sinkOf } from '$shared/letter/sheet/sink';
import { sizes } from '$shared/letter/sheet/theme';
import { content } from '../../../core/outputs/content';

const millimetres = (pixels: number): number => (pixels * 25.4) / 96;
const all = letterSettings.paperSize.values.flatMap((paperSize) =>
  letterSettings.margins.values.flatMap((margins) =>
    letterSettings.textSize.values.flatMap((textSize) =>
      ['en-GB', 'en-US', 'de-DE', 'de-CH', 'fr-FR'].map((language) => ({ paperSize, margins, textSize, language }))
    )
  )
);

test('text of 11 points has lines of 15; smaller text keeps the proportion', () => {
  const leading = letterSettings.textSize.values.map((textSize) => {
    const { halfLine } = sheetOf(content({ textSize }));
    return [textSize, 1.5 * halfLine];
  });
  expect(leading).toEqual([
    ['11', 15],
    ['10.5', 14.25],
    ['10', 13.5]
  ]);
});

test.each(all)('%j: text, second edge and margins do not run into each other', (settings) => {
  const letter = content(settings);
  const { width, contentWidth } = sheetOf(letter);
  const { indent, measure, axis } = columnsOf(letter);
  const side = (width - contentWidth) / 2;
  expect(Number.isInteger(indent) && Number.isInteger(measure) && Number.isInteger(axis)).toBe(true);
  expect(indent + measure).toBeLessThanOrEqual(contentWidth);
  // An address of 33 letters has room beside the second edge.
  expect(millimetres(contentWidth - axis)).toBeGreaterThanOrEqual(59);
  expect(axis - indent).toBeGreaterThan(measure / 2);
  const right = width - side - indent - measure;
  expect(right).toBeGreaterThan(side + indent);
});

test('a German letter begins 25 mm from the edge, and its date at 125', () => {
  for (const margins of ['normal', 'narrow'] as const) {
    const letter = content({ language: 'de-DE', margins });
    const { width, contentWidth } = sheetOf(letter);
    const { indent, axis } = columnsOf(letter);
    const side = (width - contentWidth) / 2;
    expect(millimetres(side + indent)).toBeCloseTo(25, 0);
    expect(millimetres(side + axis)).toBeCloseTo(125, 0);
  }
});

test('at most five sizes', () => expect(new Set(Object.values(sizes).map(({ pt }) => pt)).size).toBeLessThanOrEqual(5));

test('a short letter stands above the middle and not at the top; a full one, and a German one, where it begins', () => {
  const letter = content({ language: 'en-GB' });
  for (let free = 0; free <= 90; free += 1) {
    const sunk = sinkOf(letter, free);
    expect(sunk % 2).toBe(0);
    expect(sunk).toBeLessThanOrEqual(free / 2);
    if (free >= 8) expect(sunk).toBeGreaterThan(0);
    expect(sinkOf(content({ language: 'de-DE' }), free)).toBe(0);
  }
  expect(sinkOf(letter, 90)).toBe(12);
  expect(freeLines(99.4, 10)).toBe(10);
  expect(freeLines(-5, 10)).toBe(-1);
});
