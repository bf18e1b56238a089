/** Selecting by arrow keys: lines and words, one after the other or together, never beyond the text. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stepSelection, type Selected } from '../../../../../src-renderer/parts/viewer/step-selection';

const text = 'One two three.\n\n  Four five\nsix seven\n';
const keys = {
  down: { unit: 'line', forward: true },
  up: { unit: 'line', forward: false },
  right: { unit: 'word', forward: true },
  left: { unit: 'word', forward: false }
} as const;

function after(...pressed: (keyof typeof keys | `+${keyof typeof keys}`)[]): string {
  const first = { from: 0, to: 14 };
  let selected: Selected = { ...first, anchor: first, moving: 'to' };
  for (const key of pressed) {
    const step = keys[key.replace('+', '') as keyof typeof keys];
    selected = stepSelection(text, selected, { ...step, adds: key.startsWith('+') });
  }
  return text.slice(selected.from, selected.to);
}

test('lines one after the other, blank ones left out; the ends hold', () => {
  expect(after('down')).toBe('Four five');
  expect(after('down', 'down')).toBe('six seven');
  expect(after('down', 'down', 'down')).toBe('six seven');
  expect(after('down', 'up', 'up')).toBe('One two three.');
});
test('words one after the other, from where the selection ends', () => {
  expect(after('right')).toBe('Four');
  expect(after('right', 'right', 'left')).toBe('Four');
});
test('Shift adds and takes back, and goes over the beginning', () => {
  expect(after('+down')).toBe('One two three.\n\n  Four five');
  expect(after('+down', '+right')).toBe('One two three.\n\n  Four five\nsix');
  expect(after('+down', '+left')).toBe('One two three.\n\n  Four');
  expect(after('+down', '+up')).toBe('One two three.');
  expect(after('down', '+up')).toBe('One two three.\n\n  Four five');
  expect(after('down', '+left')).toBe('three.\n\n  Four five');
  expect(after('down', '+left', '+right')).toBe('Four five');
});
test('whatever is pressed, words are selected and none of them is cut', () =>
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('down', 'up', 'right', 'left', '+down', '+up', '+right', '+left' as const)),
      (pressed) => {
        const words = after(...(pressed as Parameters<typeof after>));
        expect(words).not.toBe('');
        expect(text.split(/\s+/)).toEqual(expect.arrayContaining(words.split(/\s+/)));
      }
    )
  ));
