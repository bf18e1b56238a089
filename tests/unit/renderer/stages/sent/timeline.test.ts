import type { Afterwards, Fit, Interview, Rating } from '$contract';
import { describe, expect, it } from 'vitest';
import { timelineOf } from '../../../../../src-renderer/stages/sent/timeline';

const now = new Date('2025-11-25T12:00:00Z');
const interview = { startsAt: '2025-11-20T13:00:00Z', timeKnown: true, timeZone: 'Europe/Berlin' } as Interview;
const ratings = [
  { id: 'r2', kind: 'second', score: 5, ratedAt: '2025-11-21T08:00:00Z' },
  { id: 'r1', kind: 'gut', score: 3, ratedAt: '2025-11-20T15:00:00Z' }
] as Rating[];
const fit = { history: [{ decision: 'recover', decidedAt: '2025-11-21T09:00:00Z' }] } as Fit;
const afterwards = {
  sentAt: '2025-11-21T11:00:00Z',
  sentHow: 'email',
  followUpOn: '2025-11-28',
  followUpDone: false,
  outcome: null,
  outcomeOn: '2025-12-01'
} as Afterwards;

describe('the timeline', () => {
  it('runs from the interview to what lies ahead', () => {
    const entries = timelineOf({ interview, ratings, fit, afterwards }, now);
    expect(entries.map((entry) => entry.what)).toEqual([
      'Interview',
      'First rating: 3 of 10',
      'Second rating: 5 of 10',
      'Decision: recover',
      'Letter sent by e-mail',
      'Follow up'
    ]);
    expect(entries.map((entry) => entry.left)).toEqual([null, null, null, null, null, 'ahead']);
  });

  it('leaves out what has no time, a day without an outcome, and being undecided', () => {
    const undecided = { history: [{ decision: 'undecided', decidedAt: '2025-11-21T09:00:00Z' }] } as Fit;
    const bare = { ...interview, startsAt: null };
    expect(timelineOf({ interview: bare, ratings: [], fit: undecided, afterwards: null }, now)).toEqual([]);
  });

  it('calls nothing ahead that was noted, whatever the clock on the screen says', () => {
    const behind = new Date('2025-11-19T12:00:00Z');
    const answered = { ...afterwards, outcome: 'silence' } as Afterwards;
    const entries = timelineOf({ interview, ratings, fit, afterwards: answered }, behind);
    expect(entries.filter((entry) => entry.left).map((entry) => entry.id)).toEqual(['interview', 'follow-up']);
  });

  it('calls a day to ask that went by still open, and ahead until it has ended', () => {
    const followUpOn = (day: string) =>
      timelineOf({ interview, ratings: [], fit: null, afterwards: { ...afterwards, followUpOn: day } }, now).at(-1);
    expect(followUpOn('2025-11-25')).toMatchObject({ what: 'Follow up', left: 'ahead' });
    expect(followUpOn('2025-11-24')).toMatchObject({ what: 'Follow up', left: 'open' });
  });

  it('shows the interview in its own time zone', () => {
    const [first] = timelineOf({ interview, ratings: [], fit: null, afterwards: null }, now);
    expect(first?.when).toMatch(/14:00|2:00/);
  });

  it('says no time that nobody typed', () => {
    const dayOnly = { ...interview, startsAt: '2025-11-20T11:00:00Z', timeKnown: false };
    const [first] = timelineOf({ interview: dayOnly, ratings: [], fit: null, afterwards: null }, now);
    expect(first?.when).not.toMatch(/\d:\d\d/);
    const thatMorning = new Date('2025-11-20T08:00:00Z');
    expect(
      timelineOf({ interview: dayOnly, ratings: [], fit: null, afterwards: null }, thatMorning)[0]?.left
    ).toBeNull();
  });

  it.each([
    ['decline', null],
    ['recover', 'rejected'],
    ['recover', 'next_round'],
    ['thank_only', 'withdrew']
  ] as const)('waits for nothing after %s with the outcome %o', (decision, outcome) => {
    const sources = {
      interview: { ...interview, decision },
      afterwards: { ...afterwards, outcome, outcomeOn: outcome && '2025-11-24' } as Afterwards
    };
    const entries = timelineOf({ ...sources, ratings: [], fit: null }, now);
    expect(entries.some(({ id }) => id === 'follow-up')).toBe(false);
  });
});
