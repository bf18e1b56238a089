/** The pill must never promise more time than there is. */
import { describe, expect, it } from 'vitest';
import { hoursLeft } from '../../../../src-renderer/parts/hours-left';

const window = { opensAt: '2026-11-21T15:00:00Z', closesAt: '2026-11-22T15:00:00Z', sent: false };
const at = (time: string): number => Date.parse(time);

describe('hours left', () => {
  it.each([
    ['2026-11-21T14:00:00Z', 'Ahead', 'calm'],
    ['2026-11-21T15:00:00Z', '24 h left', 'calm'],
    ['2026-11-21T20:30:01Z', '18 h left', 'calm'],
    ['2026-11-22T09:00:00Z', '6 h left', 'soon'],
    ['2026-11-22T14:15:00Z', '45 min left', 'soon'],
    ['2026-11-22T15:00:00Z', '1 min past', 'past'],
    ['2026-11-24T17:00:00Z', '50 h past', 'past'],
    ['2026-11-26T15:00:00Z', '4 days past', 'past']
  ])('at %s: %s', (now, short, tone) => expect(hoursLeft(window, at(now))).toMatchObject({ short, tone }));

  it('stops counting once the letter is sent, and says nothing without a date', () => {
    expect(hoursLeft({ ...window, sent: true }, at('2026-11-30T00:00:00Z'))?.tone).toBe('sent');
    expect(hoursLeft(null, 0)).toBeNull();
  });
});
