/** A shortcut must fire on its own keys and on no others. */
import { describe, expect, it } from 'vitest';
import { ariaShortcut, formatShortcut, matchesShortcut } from '../../../../src-renderer/ui/shortcut';

const press = (key: string, more: Partial<KeyboardEvent> = {}): KeyboardEvent =>
  ({ key, code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...more }) as KeyboardEvent;

describe('shortcuts', () => {
  it.each([
    ['Mod+K', press('k', { ctrlKey: true }), true],
    ['Mod+K', press('K', { ctrlKey: true, shiftKey: true }), false],
    ['Mod+K', press('k'), false],
    ['Mod+K', press('k', { ctrlKey: true, altKey: true }), false],
    ['Mod+Shift+K', press('K', { ctrlKey: true, shiftKey: true }), true],
    ['Alt+1', press('1', { altKey: true }), true],
    ['Alt+1', press('¡', { altKey: true, code: 'Digit1' }), true],
    ['Alt+1', press('2', { altKey: true, code: 'Digit2' }), false],
    ['?', press('?', { shiftKey: true }), true],
    ['?', press('?'), true],
    ['?', press('?', { ctrlKey: true }), false],
    ['Mod+,', press(',', { ctrlKey: true }), true]
  ])('%s', (shortcut, event, expected) => expect(matchesShortcut(event, shortcut)).toBe(expected));

  it('are shown and announced', () => {
    expect(formatShortcut('Mod+Shift+K')).toBe('Ctrl+Shift+K');
    expect(ariaShortcut('Mod+K')).toBe('Control+K');
  });
});
