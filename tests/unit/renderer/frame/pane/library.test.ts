/** The library pane's rules: which rows are in the page, when things are due, where hits lead. */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { SearchHit } from '../../../../../src-main/contract';
import { dueWhen } from '../../../../../src-renderer/parts/due-words';
import { localDay } from '../../../../../src-renderer/parts/moments';
import { groupHits, placeOf } from '../../../../../src-renderer/frame/pane/hit-place';
import { visibleRows } from '../../../../../src-renderer/frame/pane/visible-rows';

describe('visible rows', () => {
  it('always hold every row in sight, in order, and never many more', () => {
    const input = fc.record({
      count: fc.nat(20_000),
      row: fc.integer({ min: 20, max: 100 }),
      scrolled: fc.integer({ min: -500, max: 2_000_000 }),
      height: fc.integer({ min: 0, max: 3_000 })
    });
    fc.assert(
      fc.property(input, ({ count, row, scrolled, height }) => {
        const { first, end } = visibleRows(count, row, scrolled, height);
        expect(first).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(count);
        expect(end - first).toBeLessThanOrEqual(Math.ceil(height / row) + 14);
        const firstSeen = Math.max(0, Math.floor(scrolled / row));
        const lastSeen = Math.min(count, Math.ceil((scrolled + height) / row)) - 1;
        if (firstSeen <= lastSeen) {
          expect(first).toBeLessThanOrEqual(firstSeen);
          expect(end).toBeGreaterThan(lastSeen);
        }
      })
    );
  });
});

describe('due', () => {
  const now = new Date(2026, 10, 23, 10, 0).getTime();
  it.each([
    ['2026-11-23', 'today'],
    ['2026-11-24', 'tomorrow'],
    ['2026-11-22', 'yesterday'],
    ['2026-11-30', 'in 7 days'],
    ['2026-11-13', '10 days ago']
  ])('on the day %s is %s', (dueOn, words) => expect(dueWhen({ dueAt: null, dueOn }, now)).toBe(words));

  it.each(['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Europe/Berlin', 'America/New_York', 'Asia/Kolkata'])(
    'goes by the user’s own midnight in %s, also where clocks change',
    (zone) => {
      vi.stubEnv('TZ', zone);
      expect([zone, 'Asia/Calcutta']).toContain(new Intl.DateTimeFormat().resolvedOptions().timeZone);
      // A minute after midnight and one before it; on the days when clocks go forward and back in Europe and America.
      for (const [month, day] of [
        [2, 8],
        [2, 29],
        [9, 25],
        [10, 1],
        [11, 31]
      ] as const) {
        const on = (days: number): string => localDay(new Date(2026, month, day + days, 12));
        for (const now of [new Date(2026, month, day, 0, 1), new Date(2026, month, day, 23, 59)]) {
          const said = [-1, 0, 1, 2].map((days) => dueWhen({ dueAt: null, dueOn: on(days) }, now.getTime()));
          expect(said).toEqual(['yesterday', 'today', 'tomorrow', 'in 2 days']);
        }
      }
      vi.unstubAllEnvs();
    }
  );

  it('counts moments in hours, then in days', () => {
    const at = (hours: number): string =>
      dueWhen({ dueAt: new Date(now + hours * 3_600_000).toISOString(), dueOn: null }, now);
    expect([at(5), at(-16), at(0.5), at(72)]).toEqual(['in 5 h', '16 h ago', 'in 30 min', 'in 3 days']);
  });
});

describe('hits', () => {
  const hit = (kind: SearchHit['kind'], id: string, itemId: string | null = id): SearchHit => ({
    kind,
    id,
    interviewId: 'i',
    stage: 'proof',
    itemId,
    where: '',
    title: '',
    snippet: []
  });

  it('lead to their stage, and to the item itself where there is one', () => {
    expect(placeOf(hit('fact', 'f'))).toEqual({ screen: 'interview', id: 'i', stage: 'proof', item: 'f' });
    expect(placeOf(hit('interview', 'i', null))).toEqual({ screen: 'interview', id: 'i', stage: 'proof' });
  });

  it('are grouped in the order of their best', () => {
    const groups = groupHits([hit('fact', '1'), hit('letter', '2'), hit('fact', '3')]);
    expect(groups.map(({ kind, hits }) => [kind, hits.length])).toEqual([
      ['fact', 2],
      ['letter', 1]
    ]);
  });
});
