/** The language of terminal, dialogs and menu. */
import { expect, test } from 'vitest';
import { chooseSpeaker } from '../../../src-main/hosts/speaker';

test('a host says days as its system writes them', () => {
  const restored = (system: string): string =>
    chooseSpeaker(undefined, system).t('hosts.restored', { takenAt: new Date(2026, 10, 3, 14, 5).getTime() });
  expect(restored('en-US')).toMatch(/on Nov 3, 2026, 2:05.PM\.$/);
  expect(restored('de-DE')).toMatch(/on 3 Nov(ember)?\.? 2026, 14:05\.$/);
});

test('the language for tests is one that is asked for', () => {
  expect(chooseSpeaker('en-XA', 'en-GB').t('hosts.menuFile')).toMatch(/^\[.*\]$/);
  expect(chooseSpeaker('de', 'de-DE').t('hosts.menuFile')).toBe('File');
});
