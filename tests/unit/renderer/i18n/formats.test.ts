/** Sizes, spans and days are said so that nobody has to count digits, in the locale's own way. */
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { formatBytes, formatMoment } from '../../../../src-renderer/i18n/formats';
import { localeFor } from '$shared/messages/locale';

describe('formatBytes', () => {
  test.each([
    [0, '0 bytes'],
    [1, '1 byte'],
    [820, '820 bytes'],
    [999, '999 bytes'],
    [1000, '1 KB'],
    [1450, '1.4 KB'],
    [9960, '10 KB'],
    [27_400, '27 KB'],
    [999_499, '999 KB'],
    [999_600, '1 MB'],
    [1_520_000, '1.5 MB'],
    [1_073_741_824, '1.1 GB']
  ])('%i is %s', (bytes, words) => {
    expect(formatBytes(bytes)).toBe(words);
  });

  test('never needs more than four digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9e14 }), (bytes) => {
        expect(formatBytes(bytes)).toMatch(/^\d{1,3}(\.\d)? (byte|bytes|KB|MB|GB|TB)$/);
      })
    );
  });
});

describe('formatMoment', () => {
  test.each([
    [0, '0:00'],
    [999, '0:00'],
    [61_500, '1:01'],
    [3_599_999, '59:59'],
    [3_849_000, '1:04:09']
  ])('%i ms is %s', (ms, words) => {
    expect(formatMoment(ms)).toBe(words);
  });
});

describe('the system’s region', () => {
  test.each([
    [['en-US'], 'en-US'],
    [['en-GB', 'en'], 'en-GB'],
    [['de-DE', 'de', 'en'], 'en-DE'],
    [['de'], 'en-DE'],
    [['fr-CA'], 'en-CA'],
    // The engine knows no English of Egypt or Brazil: what it would take in its place is that of the United States.
    [['ar-EG-u-nu-arab'], 'en-GB'],
    [['pt-BR'], 'en-GB'],
    [['not a tag', 'sv-SE'], 'en-SE'],
    [[], 'en']
  ])('%j is written as %s', (languages, locale) => expect(localeFor(languages)).toBe(locale));
});

describe('each in its own way', () => {
  afterEach(() => vi.unstubAllGlobals());

  const now = new Date('2026-03-20T12:00:00Z');
  const at = '2026-03-05T14:02:00Z';
  async function said(system: string): Promise<string[]> {
    vi.resetModules();
    vi.stubGlobal('navigator', { languages: [system] });
    const formats = await import('../../../../src-renderer/i18n/formats');
    return [
      formats.dayInWords(at, now, 'UTC'),
      formats.timeOfDay(at, 'UTC').replace(/\s/g, ' '),
      formats.formatBytes(1_450_000),
      formats.formatNumber(10_000),
      formats.formatList(['a', 'b', 'c']),
      formats.spanInWords(80 * 60_000),
      formats.formatDaysAway(-1)
    ];
  }

  test.each([
    ['de-DE', ['Thu, 5 March', '14:02', '1,4 MB', '10.000', 'a, b and c']],
    ['en-US', ['Thu, March 5', '2:02 PM', '1.4 MB', '10,000', 'a, b, and c']],
    ['en-GB', ['Thu 5 March', '14:02', '1.4 MB', '10,000', 'a, b and c']],
    ['fr-CA', ['Thu, March 5', '2:02 p.m.', '1.4 MB', '10,000', 'a, b and c']],
    ['ja-JP', ['Thu, March 5', '14:02', '1.4 MB', '10,000', 'a, b, and c']],
    ['ar-EG', ['Thu 5 March', '14:02', '1.4 MB', '10,000', 'a, b and c']]
  ])('on a system in %s', async (system, words) => {
    expect(await said(system)).toEqual([...words, '1 hour 20 minutes', 'yesterday']);
  });
});
