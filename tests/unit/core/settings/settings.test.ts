/** Settings: defaults by the system's region, kept as JSON, and never broken by what is stored. */
import { expect, test } from 'vitest';
import { settings as schema } from '../../../../src-main/contract';
import { defaultSettings } from '../../../../src-main/core/settings/defaults';
import { openTestCore } from '../create-core/open-test-core';

test.each([
  ['en-US', 'Letter'],
  ['fr-CA', 'Letter'],
  ['en', 'Letter'],
  ['en-GB', 'A4'],
  ['de-DE', 'A4'],
  ['not a locale', 'A4']
])('%s prints on %s', (locale, paperSize) => {
  const settings = defaultSettings(locale);
  expect(settings.paperSize).toBe(paperSize);
  expect(schema.parse(settings)).toEqual(settings);
  expect(() => new Intl.DateTimeFormat(settings.language)).not.toThrow();
});

test('only named settings change, and they outlast a restart', async () => {
  const first = await openTestCore();
  const before = await first.call('settings.get', {});
  const after = await first.call('settings.update', { patch: { senderName: 'Jo', letterWindowHours: 48 } });
  expect(after).toEqual({ ...before, senderName: 'Jo', letterWindowHours: 48 });
  await first.core.close();
  const second = await openTestCore(first.folder);
  expect(await second.call('settings.get', {})).toEqual(after);
  expect(await second.failure('settings.update', { patch: { letterWindowHours: 0 } })).toBe('INVALID_INPUT');
});
