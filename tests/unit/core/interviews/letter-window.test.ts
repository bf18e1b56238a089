import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { letterWindow } from '../../../../src-main/core/interviews/letter-window';

const startsAt = '2026-11-22T10:00:00.000Z';

describe('the letter window', () => {
  it('opens at the end of the interview and closes a day later', () => {
    expect(letterWindow({ startsAt, timeKnown: true, durationMinutes: 45, sentAt: null }, 24)).toEqual({
      opensAt: '2026-11-22T10:45:00.000Z',
      closesAt: '2026-11-23T10:45:00.000Z',
      exact: true,
      sent: false
    });
  });

  it('takes an hour while the length is unknown, and no time at all when it says none', () => {
    expect(letterWindow({ startsAt, timeKnown: true, durationMinutes: null, sentAt: null }, 24)?.opensAt).toBe(
      '2026-11-22T11:00:00.000Z'
    );
    expect(letterWindow({ startsAt, timeKnown: true, durationMinutes: 0, sentAt: null }, 24)?.opensAt).toBe(startsAt);
  });

  it('of a day without a time lasts to the end of the next day, whatever the length', () => {
    const noon = '2026-11-22T12:00:00.000Z';
    for (const durationMinutes of [null, 0, 90]) {
      expect(letterWindow({ startsAt: noon, timeKnown: false, durationMinutes, sentAt: null }, 24)).toEqual({
        opensAt: '2026-11-22T00:00:00.000Z',
        closesAt: '2026-11-24T00:00:00.000Z',
        exact: false,
        sent: false
      });
    }
  });

  it('is unknown without a date', () => {
    expect(letterWindow({ startsAt: null, timeKnown: true, durationMinutes: 45, sentAt: startsAt }, 24)).toBeNull();
  });

  it('names moments that the contract can carry, however late the interview', () => {
    const window = letterWindow(
      { startsAt: '9999-12-31T23:59:00.000Z', timeKnown: true, durationMinutes: 60, sentAt: null },
      240
    );
    expect(window?.closesAt).toBe('9999-12-31T23:59:59.999Z');
  });

  it('lasts exactly the hours that the settings say', () => {
    const moments = fc.date({ min: new Date('1990-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(
        moments,
        fc.integer({ min: 0, max: 6000 }),
        fc.integer({ min: 1, max: 240 }),
        (date, minutes, hours) => {
          const window = letterWindow(
            { startsAt: date.toISOString(), timeKnown: true, durationMinutes: minutes, sentAt: startsAt },
            hours
          )!;
          expect(Date.parse(window.opensAt) - date.getTime()).toBe(minutes * 60_000);
          expect(Date.parse(window.closesAt) - Date.parse(window.opensAt)).toBe(hours * 3_600_000);
          expect(window.sent).toBe(true);
        }
      )
    );
  });
});
