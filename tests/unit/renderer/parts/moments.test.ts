import { describe, expect, it } from 'vitest';
import {
  calendarDay,
  dayInWords,
  localDay,
  momentInWords,
  nextMorning,
  spanInWords
} from '../../../../src-renderer/parts/moments';

const now = new Date('2025-11-21T18:05:00');

describe('times in words', () => {
  it('name the days around today', () => {
    expect(momentInWords(new Date('2025-11-21T18:05:00'), now)).toMatch(/^today at (18:05|6:05)/);
    expect(momentInWords(new Date('2025-11-20T23:59:00'), now)).toMatch(/^yesterday at/);
    expect(momentInWords(new Date('2025-11-22T00:01:00'), now)).toMatch(/^tomorrow at/);
    expect(momentInWords(new Date('2025-11-24T09:00:00'), now)).toMatch(/24/);
  });

  it('leave out this year and name another', () => {
    expect(dayInWords(new Date('2025-03-02T12:00:00'), now)).not.toContain('2025');
    expect(dayInWords(new Date('2024-03-02T12:00:00'), now)).toContain('2024');
  });

  it('keep a calendar day where it is, whatever the time zone', () => {
    expect(calendarDay('2025-12-01', now)).toMatch(/\b1\b/);
    expect(localDay(new Date(2025, 0, 5, 23, 59))).toBe('2025-01-05');
  });

  it.each([
    [20_000, '1 minute'],
    [59 * 60_000, '59 minutes'],
    [60 * 60_000, '1 hour'],
    [(11 * 60 + 20) * 60_000, '11 hours 20 minutes'],
    [49 * 3_600_000, '2 days']
  ])('a span of %d ms is %s', (milliseconds, words) => {
    expect(spanInWords(milliseconds)).toBe(words);
  });

  it('wake after the next sleep', () => {
    expect(nextMorning(new Date(2025, 10, 21, 23))).toEqual(new Date(2025, 10, 22, 8));
    expect(nextMorning(new Date(2025, 10, 22, 2))).toEqual(new Date(2025, 10, 22, 9));
  });
});
