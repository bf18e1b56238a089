/** Where a German letter's address stands: in the field of DIN 5008, form B, at every size of text, whatever its lines. */
import { expect, test } from 'vitest';
import { addressField } from '$shared/letter/sheet/address-field';
import { sheetOf } from '$shared/letter/sheet/measures';
import { content } from '../../../core/outputs/content';

const mm = (pixels: number): number => (pixels * 25.4) / 96;
const lines = (count: number): string => Array.from({ length: count }, (_, index) => `Zeile ${index + 1}`).join('\n');

const sizes = (['11', '10.5', '10'] as const).flatMap((textSize) =>
  (['normal', 'narrow'] as const).map((margins) => ({ textSize, margins }))
);
test.each(sizes)('%j', (measures) => {
  for (const count of [1, 2, 3, 4, 5, 6, 7]) {
    const letter = content({ ...measures, language: 'de-DE', paperSize: 'A4', recipient: lines(count) });
    const { top, halfLine } = sheetOf(letter);
    const { head, field } = addressField(letter)!;
    const [from, to] = [mm(top + head * halfLine), mm(top + (head + field) * halfLine)];
    expect(from).toBeGreaterThanOrEqual(45);
    expect(from).toBeLessThanOrEqual(62.7);
    expect(to).toBeLessThanOrEqual(90);
    expect(to).toBeGreaterThan(86);
    // An address of at most five lines begins where the standard has it, within half a line.
    if (count <= 5) expect(from).toBeGreaterThan(59);
    expect(from + count * mm(2 * halfLine)).toBeLessThanOrEqual(90);
  }
});

test.each([
  ['en-GB', 'A4'],
  ['de-CH', 'A4'],
  ['fr-FR', 'A4'],
  ['de-DE', 'Letter']
] as const)('%s on %s has no such field', (language, paperSize) =>
  expect(addressField(content({ language, paperSize, recipient: lines(3) }))).toBeNull()
);
