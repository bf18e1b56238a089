import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toInstant, toLocal } from '../../../src-main/shared/zoned-time';

describe('the interview’s own clock', () => {
  it.each([
    ['winter in Berlin', '2025-11-21T14:00', 'Europe/Berlin', '2025-11-21T13:00:00.000Z'],
    ['summer in Berlin', '2025-07-21T14:00', 'Europe/Berlin', '2025-07-21T12:00:00.000Z'],
    ['half an hour off', '2025-07-21T14:00', 'Asia/Kolkata', '2025-07-21T08:30:00.000Z'],
    ['far west', '2025-07-21T23:59', 'Pacific/Pago_Pago', '2025-07-22T10:59:00.000Z'],
    ['midnight', '2025-07-21T00:00', 'UTC', '2025-07-21T00:00:00.000Z'],
    ['an hour that spring skips', '2025-03-30T02:30', 'Europe/Berlin', '2025-03-30T01:30:00.000Z'],
    ['an hour that autumn repeats: the first', '2025-10-26T02:30', 'Europe/Berlin', '2025-10-26T00:30:00.000Z'],
    ['the same on the other side of the Atlantic', '2025-11-02T01:30', 'America/New_York', '2025-11-02T05:30:00.000Z']
  ])('%s', (_, local, timeZone, instant) => {
    expect(toInstant(local, timeZone)).toBe(instant);
  });

  it('is empty for no moment, and none for no time', () => {
    expect(toLocal(null, 'UTC')).toBe('');
    expect(toInstant('', 'UTC')).toBeNull();
  });

  it('goes there and back to the minute', () => {
    const zones = fc.constantFrom('Europe/Berlin', 'America/St_Johns', 'Asia/Tokyo', 'Australia/Lord_Howe', 'UTC');
    const minutes = fc.integer({ min: Date.UTC(1990, 0) / 60_000, max: Date.UTC(2040, 0) / 60_000 });
    fc.assert(
      fc.property(minutes, zones, (minute, timeZone) => {
        const local = toLocal(new Date(minute * 60_000).toISOString(), timeZone);
        const again = toInstant(local, timeZone);
        expect(toLocal(again, timeZone)).toBe(local);
      })
    );
  });
});
