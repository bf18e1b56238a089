/** The pill must never promise more time than there is, never say an hour that nobody gave, and never reproach. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Interview } from '../../../../src-main/contract';
import { hoursLeft } from '../../../../src-renderer/parts/hours-left';

type Known = Pick<Interview, 'window' | 'decision' | 'outcome'>;
const window = { opensAt: '2026-11-21T15:00:00Z', closesAt: '2026-11-22T15:00:00Z', exact: true, sent: false };
const interview: Known = { window, decision: 'recover', outcome: null };
const at = (time: string): number => Date.parse(time);

afterEach(() => vi.unstubAllEnvs());

describe('hours left', () => {
  it.each([
    ['2026-11-21T14:00:00Z', 'Ahead', 'calm'],
    ['2026-11-21T15:00:00Z', '24 h left', 'calm'],
    ['2026-11-21T20:30:01Z', '18 h left', 'calm'],
    ['2026-11-22T09:00:00Z', '6 h left', 'soon'],
    ['2026-11-22T14:15:00Z', '45 min left', 'soon'],
    ['2026-11-22T15:00:00Z', 'Letter still possible', 'past'],
    ['2026-11-26T15:00:00Z', 'Letter still possible', 'past']
  ])('at %s: %s', (now, short, tone) => expect(hoursLeft(interview, at(now))).toMatchObject({ short, tone }));

  it('stops counting once the letter is sent, and says nothing without a date', () => {
    const sent = { ...interview, window: { ...window, sent: true } };
    expect(hoursLeft(sent, at('2026-11-30T00:00:00Z'))?.tone).toBe('sent');
    expect(hoursLeft({ ...interview, window: null }, 0)).toBeNull();
  });

  it.each(['2026-12-20T15:00:00Z', '2027-06-01T00:00:00Z', '2028-12-04T00:00:00Z'])(
    'says nothing weeks later, at %s',
    (now) => expect(hoursLeft(interview, at(now))).toBeNull()
  );

  it('hurries nobody who has not decided for a letter, and is silent once the time is over or an answer came', () => {
    const undecided: Known = { ...interview, decision: 'undecided' };
    expect(hoursLeft(undecided, at('2026-11-22T14:00:00Z'))).toMatchObject({
      tone: 'calm',
      long: 'If you send a letter, the best time ends in 1 h.'
    });
    expect(hoursLeft(undecided, at('2026-11-22T16:00:00Z'))).toBeNull();
    expect(hoursLeft({ ...interview, outcome: 'rejected' }, at('2026-11-22T10:00:00Z'))).toBeNull();
  });
});

describe('of a day without a time', () => {
  // Friday the 20th, in Berlin: known by its noon, open from its midnight to the end of Saturday.
  const byDay = { opensAt: '2026-11-19T23:00:00Z', closesAt: '2026-11-21T23:00:00Z', exact: false, sent: false };
  it.each([
    ['2026-11-20T07:00:00Z', 'Best time ends tomorrow'],
    ['2026-11-20T20:00:00Z', 'Best time ends tomorrow'],
    ['2026-11-20T23:30:00Z', 'Best time ends today'],
    ['2026-11-21T22:00:00Z', 'Best time ends today'],
    ['2026-11-22T08:00:00Z', 'Letter still possible']
  ])('no hours are said, at %s: %s', (now, short) => {
    vi.stubEnv('TZ', 'Europe/Berlin');
    const left = hoursLeft({ ...interview, window: byDay }, at(now));
    expect(left?.short).toBe(short);
    expect(`${left?.short} ${left?.long}`).not.toMatch(/\d/);
    expect(left?.tone).not.toBe('soon');
  });
});
